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
  readonly source: Readonly<Record<'en' | 'fr', string>>;
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
    source: {
      en: 'Universal License Terms for Online Services',
      fr: 'Universal License Terms for Online Services',
    },
  },
  {
    name: 'Google Cloud',
    stance: 'permission-required',
    form: ['prior', 'written'],
    asOf: '2022-12',
    says: { en: 'Only with prior written approval.', fr: 'Seulement avec un accord écrit préalable.' },
    source: { en: 'Google Cloud Platform Terms of Service', fr: 'Google Cloud Platform Terms of Service' },
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
    source: { en: 'Acceptable Use Policy', fr: 'Acceptable Use Policy' },
  },
  {
    name: 'Oracle',
    stance: 'prohibited',
    form: [],
    asOf: '2022-12',
    says: { en: 'Not at all.', fr: 'Sans exception.' },
    source: { en: 'Oracle Cloud Services terms', fr: 'Oracle Cloud Services terms' },
  },
  {
    name: 'OVHcloud',
    stance: 'prohibited',
    form: [],
    asOf: '2022-12',
    says: { en: 'Not at all, as reported in the press.', fr: 'Sans exception, selon la presse.' },
    source: { en: 'press reports of December 2022', fr: 'presse de décembre 2022' },
  },
  {
    name: 'Amazon Web Services',
    stance: 'prohibited',
    form: [],
    asOf: '2025-11-18',
    says: {
      en: 'Not at all; from December 2023 to November 2025 only with prior written approval, before that silent (the free tier was reported closed to mining).',
      fr: 'Sans exception\u202f; de décembre 2023 à novembre 2025, avec un accord écrit préalable\u202f; rien auparavant (l’offre gratuite était réputée fermée au minage).',
    },
    source: { en: 'AWS Service Terms', fr: 'AWS Service Terms' },
  },
];
