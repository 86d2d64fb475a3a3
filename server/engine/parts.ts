// The parts of a finding as spans of words: nothing is said that no words support.
import type { Span } from './span.ts';
import { inDocument } from './clause.ts';
import type { Place } from './own-governor.ts';
import { extent } from './lexicon.ts';
import type { Read } from './passages.ts';
import type { Evidence } from './review.ts';

/** The words of a place as evidence in the document, without marks and white space at their ends. */
export function evidence({ read, range }: Place): Evidence {
  const { text } = read.passage;
  const span = balanced(text, trim(text, extent(read.passage, range.from, range.to)));
  return { text: text.slice(span.start, span.end), span: inDocument(read.placed, span) };
}

/** The whole clause as evidence. */
export function wholeEvidence(read: Read): Evidence {
  return {
    text: read.passage.text,
    span: inDocument(read.placed, { start: 0, end: read.passage.text.length }),
  };
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:.(]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:.]/u.test(text.charAt(end - 1))) end--;
  if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end--;
  return { start, end };
}

const marks: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['(', ')'],
];

/** With the partner of a quotation mark or bracket that stands right outside, else without the mark at its end. */
function balanced(text: string, { start, end }: Span): Span {
  for (const [open, close] of marks) {
    const inside = text.slice(start, end);
    // In „…“ the sign that opens English quotations closes.
    if (open === '“' && text.includes('„')) continue;
    if (count(inside, open) === count(inside, close)) continue;
    const after = /^[\s.,;]*(.)/u.exec(text.slice(end));
    const before = text.slice(0, start).trimEnd();
    if (count(inside, open) > count(inside, close)) {
      if (after?.[1] === close) end += after[0].length;
      else if (inside.startsWith(open)) start += 1 + (/^\s*/u.exec(inside.slice(1))?.[0].length ?? 0);
      else if (inside.trimEnd().endsWith(open)) end = start + inside.trimEnd().slice(0, -1).trimEnd().length;
    } else if (before.endsWith(open)) start = before.length - open.length;
    else if (inside.endsWith(close)) end = start + inside.slice(0, -1).trimEnd().length;
  }
  return start < end ? { start, end } : { start, end: Math.max(end, start) };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
