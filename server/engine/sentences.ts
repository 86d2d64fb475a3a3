// Where the sentences of a paragraph end.
import { monthOf } from './months.ts';
import type { Span } from './span.ts';

const terminator = /[.!?…。！？]/g;
const wide = /[。！？]/;
const sign = /[.!?…]/;
const closer = /["'”’)\]」』）]/;
const opener = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«„¿¡([§*•]/u;
const ofWord = /[\p{L}\p{N}.]/u;
/** Abbreviations at which a sentence ends as often as not. */
const mayEnd = /^(?:\p{Ll}{3,}|co|Inc|Ltd|Corp|Co|LLC|PLC|GmbH|[JS]r)$/u;
/** Begins a sentence more likely than it is a name: "The", "You", "In". */
const shortWord = /^ \p{Lu}\p{Ll}{0,3} /u;
/** Brackets that stay open longer than this were never meant to be closed. */
const longestBracket = 400;
const longestWord = 40;

/** Spans of the sentences of `text`, trimmed, in order; their abbreviations in lower case. */
export function sentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let open: number[] = [];
  let scanned = 0;
  terminator.lastIndex = 0;
  for (let match = terminator.exec(text); match; match = terminator.exec(text)) {
    const end = endOf(text, match.index);
    terminator.lastIndex = end;
    open = brackets(text, scanned, end, open);
    scanned = end;
    if (!wide.test(match[0]) && !endsSentence(text, { start, at: match.index, end }, abbreviations)) continue;
    const opened = open[open.length - 1];
    if (opened !== undefined && end - opened < longestBracket) continue;
    open = [];
    spans.push({ start, end });
    start = end;
    while (text[start] === ' ') start++;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Past the signs and the quotation marks and brackets that they close: `No.” »` */
function endOf(text: string, at: number): number {
  let end = at + 1;
  while (sign.test(text[end] ?? '') || wide.test(text[end] ?? '')) end++;
  while (closer.test(text[end] ?? '')) end++;
  if (text[end] === '»') return end + 1;
  return text[end] === ' ' && text[end + 1] === '»' ? end + 2 : end;
}

interface End extends Span {
  /** Of the sign that may end it. */
  readonly at: number;
}

function endsSentence(text: string, { start, at, end }: End, abbreviations: ReadonlySet<string>): boolean {
  if (text[end] !== ' ') return false;
  const next = String.fromCodePoint(text.codePointAt(end + 1) ?? 0);
  if (!opener.test(next)) return false;
  if (text[at] !== '.') return true;
  const word = wordBefore(text, start, at);
  const before = text.slice(Math.max(start, at - word.length - longestWord), at - word.length);
  const after = text.slice(end, end + 7);
  if (abbreviations.has(word.toLowerCase())) {
    // "No. Never.", "“no.” Then"
    if (/["”’»]/.test(text.slice(at, end)) || (/^nos?$/i.test(word) && !/^ \p{N}/u.test(after))) return true;
    // "etc. The", "Acme Inc. You"; but "Mr. Lee".
    return mayEnd.test(word) && shortWord.test(after);
  }
  // "J. Smith", "U.S."; but "Plan B. You".
  if (/^\p{Lu}$/u.test(word)) return /\p{Lu}\p{Ll}+ $/u.test(before) && shortWord.test(after);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  // "am 15. Oktober": a day of the month.
  if (
    /^\d{1,2}$/.test(word) &&
    monthOf(/^\p{L}+/u.exec(text.slice(end + 1, end + 12))?.[0] ?? '', 'de') !== undefined
  )
    return false;
  // "1. Foo" at the start is a number, no sentence.
  return !(at - start <= 4 && /^[\p{N}.]*$/u.test(text.slice(start, at)));
}

/** Letters, numbers and full stops before `at`: "e.g", "art" in "l’art". */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < longestWord && ofWord.test(text[from - 1] ?? '')) from--;
  while (text[from] === '.') from++;
  return text.slice(from, at);
}

function brackets(text: string, from: number, to: number, open: number[]): number[] {
  for (let index = from; index < to; index++) {
    const character = text.charCodeAt(index);
    if (character === 40) open.push(index);
    else if (character === 41) open.pop();
  }
  return open;
}
