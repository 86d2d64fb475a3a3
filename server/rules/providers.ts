// The six reference providers: what each one's terms say on cryptocurrency mining, as of a day, and where that was
// read. For comparison in the editor; no rule depends on it.
import type { PermissionForm, Stance } from '../engine/review.ts';

export interface ReferenceProvider {
  readonly name: string;
  readonly stance: Stance;
  readonly form: readonly PermissionForm[];
  /** ISO date or month for which the statement holds. */
  readonly asOf: string;
  readonly says: Readonly<Record<'en' | 'fr', string>>;
  /** Title of the document that says so. */
  readonly source: string;
}

export const referenceProviders: readonly ReferenceProvider[] = [
  {
    name: 'Microsoft',
    stance: 'permission-required',
    form: ['prior', 'written'],
    asOf: '2022-12-01',
    says: {
      en: 'Only with prior written approval, considered for testing and research in security detections.',
      fr: 'Seulement avec un accord écrit préalable, envisagé pour des tests et des recherches sur la détection des menaces.',
    },
    source: 'Universal License Terms for Online Services',
  },
  {
    name: 'Google Cloud',
    stance: 'permission-required',
    form: ['prior', 'written'],
    asOf: '2022-12',
    says: { en: 'Only with prior written approval.', fr: 'Seulement avec un accord écrit préalable.' },
    source: 'Google Cloud Platform Terms of Service',
  },
  {
    name: 'DigitalOcean',
    stance: 'permission-required',
    form: ['written', 'express'],
    asOf: '2022-12',
    says: {
      en: 'Only with express written permission.',
      fr: 'Seulement avec une autorisation écrite expresse.',
    },
    source: 'Acceptable Use Policy',
  },
  {
    name: 'Oracle',
    stance: 'prohibited',
    form: [],
    asOf: '2022-12',
    says: { en: 'Not at all.', fr: 'Interdit.' },
    source: 'Oracle Cloud Services terms',
  },
  {
    name: 'OVHcloud',
    stance: 'prohibited',
    form: [],
    asOf: '2022-12',
    says: { en: 'Not at all, as reported in the press.', fr: 'Interdit, selon la presse.' },
    source: 'press reports of December 2022',
  },
  {
    name: 'Amazon Web Services',
    stance: 'prohibited',
    form: [],
    asOf: '2025-11-18',
    says: {
      en: 'Not at all; with prior written approval from December 2023, and before that silent (the free tier was reported closed to mining).',
      fr: 'Interdit ; depuis décembre 2023 avec un accord écrit préalable, et rien auparavant (l’offre gratuite était réputée fermée au minage).',
    },
    source: 'AWS Service Terms',
  },
];
