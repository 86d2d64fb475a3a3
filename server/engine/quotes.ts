// Words between quotation marks, as terms define themselves by them.
import type { Span } from './span.ts';

export interface Quoted {
  /** Without the marks, and without white space and a comma inside them: “Agreement,” is Agreement. */
  readonly inner: Span;
  /** With the marks. */
  readonly outer: Span;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’', '"': '"' };
/** A term is short; what is longer is speech. */
const longest = 100;

/** In order of position; marks without a partner are passed over. */
export function quotedIn(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = closing[text[start] ?? ''];
    if (end === undefined || (end === '’' && isLetter(text[start - 1]))) continue;
    const length = text.slice(start + 1, start + 1 + longest).indexOf(end);
    if (length < 0) continue;
    const at = start + 1 + length;
    const inner = trimmed(text, { start: start + 1, end: at });
    if (inner.start < inner.end) found.push({ inner, outer: { start, end: at + 1 } });
    start = at;
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /[\s,.;:*_]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,.;:*_]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}
