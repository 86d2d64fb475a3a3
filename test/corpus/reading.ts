// A labelled document as the reader reads it, and where the words of a label stand in it.
import type { Finding, Review } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';
import { documentText, type Label } from './labels.ts';

export interface Read {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly review: Review;
  /** Indices of findings that a label accounts for. */
  readonly labelled: Set<number>;
}

const reviewer = newReviewer();

/** Each document is read once. */
export function newReading(): (doc: string) => Read {
  const reads = new Map<string, Read>();
  return (doc) => {
    const known = reads.get(doc);
    if (known) return known;
    const text = documentText(doc);
    const format = doc.endsWith('.md') ? 'markdown' : 'plaintext';
    const review = reviewer.review({ text, name: doc.slice(doc.lastIndexOf('/') + 1), format });
    const lineStarts = [0, ...[...text.matchAll(/\n/gu)].map((m) => m.index + 1)];
    const read = { text, lineStarts, review, labelled: new Set<number>() };
    reads.set(doc, read);
    return read;
  };
}

export function meets({ span }: Finding, [from, to]: readonly [number, number]): boolean {
  const shared = Math.min(span.end, to) - Math.max(span.start, from);
  return shared > 0 && shared >= 0.5 * Math.min(span.end - span.start, to - from);
}

/** Where the quote stands within its lines, white space and marks of Markdown aside. */
export function spanOf({ lines, quote }: Label, { text, lineStarts }: Read): readonly [number, number] {
  const from = lineStarts[lines[0] - 1] ?? 0;
  const to = lineStarts[lines[1]] ?? text.length;
  const kept: number[] = [];
  for (let i = from; i < to; i++) if (!/[\s*_`|>\\]/u.test(text.charAt(i))) kept.push(i);
  const needle = quote.replace(/[\s*_`|>\\]/gu, '');
  const at = kept.map((i) => text.charAt(i)).join('').indexOf(needle);
  const [first, last] = [kept[at], kept[at + needle.length - 1]];
  return first === undefined || last === undefined ? [from, to] : [first, last + 1];
}
