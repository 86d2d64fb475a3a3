// How much of a document is read while an editor waits. What lies behind is not passed over in silence: the review has
// a note where reading stopped.
import type { Review } from './engine/review.ts';
import type { Messages } from './messages/messages.ts';

/** In millions of UTF-16 code units: the longest of contracts have a quarter of it. */
export const mostMillions = 2;

const most = mostMillions * 1_000_000;

/** `text`, or as much of it as is read: up to an empty line, or else to the end of a line. */
export function readablePart(text: string): string {
  if (text.length <= most) return text;
  const paragraph = text.lastIndexOf('\n\n', most);
  const line = text.lastIndexOf('\n', most);
  const end = [paragraph, line].find((at) => at > most / 2) ?? most;
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}

/** Where a part of `text` was read, with a note that says so. */
export function withLimit(review: Review, text: string, read: string, { reading }: Messages): Review {
  if (read.length === text.length) return review;
  const span = { start: read.length, end: text.length };
  const note = { code: 'not-read', message: reading.unread(mostMillions), span };
  return { ...review, notes: [note, ...review.notes] };
}
