// Where the sentences of a paragraph end.
import type { Span } from './span.ts';

const end = /[.!?…]+["'”’)\]]*(?:\s?»)?(?=\s)|[。！？]+["'”’)\]」』）]*/g;
const opener = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«„¿¡([§*•]/u;
const lastWord = /[\p{L}\p{N}.’']+$/u;
/** Abbreviations at which a sentence ends as often as not. */
const mayEnd = /^(?:\p{Ll}{3,}|[Ii]nc|[Ll]td|[Cc]orp|[Cc]o|LLC|PLC|GmbH|[JS]r)$/u;
/** Begins a sentence more likely than it is a name: "The", "You", "In". */
const shortWord = /^ \p{Lu}\p{Ll}{0,3} /u;
/** Brackets that stay open longer than this were never meant to be closed. */
const longestBracket = 400;

/** Spans of the sentences of `text`, trimmed, in order; their abbreviations in lower case. */
export function sentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let open: number[] = [];
  let scanned = 0;
  end.lastIndex = 0;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    const after = match.index + match[0].length;
    open = brackets(text, scanned, after, open);
    scanned = after;
    const wide = /^[。！？]/.test(match[0]);
    if (!wide && !endsSentence(text, start, match, abbreviations)) continue;
    const opened = open[open.length - 1];
    if (opened !== undefined && after - opened < longestBracket) continue;
    open = [];
    spans.push({ start, end: after });
    start = after;
    while (text[start] === ' ') start++;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function endsSentence(
  text: string,
  start: number,
  match: RegExpExecArray,
  abbreviations: ReadonlySet<string>,
): boolean {
  const after = match.index + match[0].length;
  const next = String.fromCodePoint(text.codePointAt(after + 1) ?? 0);
  if (!opener.test(next)) return false;
  if (!match[0].startsWith('.')) return true;
  const before = text.slice(Math.max(start, match.index - 40), match.index);
  const word = lastWord.exec(before)?.[0].replace(/^.*[’']|^\.+/, '') ?? '';
  if (abbreviations.has(word.toLowerCase())) {
    // "No. Never.", "“no.” Then"
    if (/["”’»]/.test(match[0]) || (/^nos?$/i.test(word) && !/^ \p{N}/u.test(text.slice(after)))) return true;
    // "etc. The", "Acme Inc. You"; but "Mr. Lee".
    return mayEnd.test(word) && shortWord.test(text.slice(after, after + 7));
  }
  // "J. Smith", "U.S."; but "Plan B. You".
  if (/^\p{Lu}$/u.test(word))
    return /\p{Lu}\p{Ll}+ $/u.test(before.slice(0, -1)) && shortWord.test(text.slice(after, after + 7));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  // "1. Foo" at the start is a number, no sentence.
  return !(match.index - start <= 4 && /^[\p{N}.]*$/u.test(text.slice(start, match.index)));
}

function brackets(text: string, from: number, to: number, open: number[]): number[] {
  for (let index = from; index < to; index++) {
    const character = text.charCodeAt(index);
    if (character === 40) open.push(index);
    else if (character === 41) open.pop();
  }
  return open;
}
