// The licences of the SPDX list, each reviewed as the terms that it is.
import type { Review } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';
import list from 'spdx-license-list/full.js';

export interface Licence {
  readonly id: string;
  readonly text: string;
}

export const licences: readonly Licence[] = Object.entries(list)
  .map(([id, { licenseText }]) => ({ id, text: licenseText }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const reviewer = newReviewer();

export function reviewed({ id, text }: Licence): Review {
  return reviewer.review({ text, name: `${id}.license`, format: 'plaintext' });
}
