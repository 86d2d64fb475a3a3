// Words and marks of a clause, levelled so that phrase and text meet: case, accents, soft hyphens and the shapes of
// apostrophes and hyphens make no difference. Offsets are those of the clause's text.
import type { Span } from './span.ts';

export interface Token extends Span {
  /** Levelled: lower case, without accents. A mark is itself. */
  readonly text: string;
  readonly isWord: boolean;
}

const pieces = /[\p{L}\p{N}\p{M}\u00ad\u200b_]+(?:['’ʼ´][\p{L}\p{N}\p{M}\u00ad]+)*|\S/gu;
const invisible = /[\p{M}\u00ad\u200b]/gu;
const wordEdge = /[\p{L}\p{N}]/u;
const asciiWord = /^[a-z0-9]+$/;

/** Lower case, composed or decomposed accents and invisible characters removed. */
export function level(word: string): string {
  const lower = word.toLowerCase();
  return asciiWord.test(lower)
    ? lower
    : lower.normalize('NFKD').replace(invisible, '').replace(/[’ʼ´]/gu, "'");
}

/** `elisions` are the words that a language writes in front of an apostrophe ("l", "qu"), levelled. */
export function tokenize(text: string, elisions: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pieces)) {
    const start = match.index;
    const piece = match[0];
    const end = start + piece.length;
    if (!wordEdge.test(piece)) {
      const last = tokens.at(-1);
      if (/^['’ʼ´]$/u.test(piece) && last?.end === start && elisions.has(last.text)) {
        // The elision of a quoted word: "l'« Éditeur »".
        tokens[tokens.length - 1] = { ...last, text: `${last.text}'`, end };
      } else if (!joinsWords(text, start, end)) tokens.push({ text: mark(piece), isWord: false, start, end });
      continue;
    }
    splitApostrophes(piece, start, elisions, tokens);
  }
  return tokens;
}

/** A hyphen between two letters: "crypto-mining" is read as "crypto mining". */
function joinsWords(text: string, start: number, end: number): boolean {
  return (
    /^[-‐‑]$/u.test(text.slice(start, end)) &&
    wordEdge.test(text.charAt(start - 1)) &&
    wordEdge.test(text.charAt(end))
  );
}

function mark(piece: string): string {
  if (/[“”„«»"‟]/u.test(piece)) return '"';
  if (/[–—―]/u.test(piece)) return '-';
  return piece;
}

function splitApostrophes(
  piece: string,
  start: number,
  elisions: ReadonlySet<string>,
  tokens: Token[],
): void {
  let from = 0;
  for (let i = 0; i < piece.length; i++) {
    if (!/['’ʼ´]/u.test(piece.charAt(i))) continue;
    const head = level(piece.slice(from, i));
    const tail = level(piece.slice(i + 1));
    if (elisions.has(head)) {
      tokens.push({ text: `${head}'`, isWord: true, start: start + from, end: start + i + 1 });
      from = i + 1;
    } else if (tail === 's') {
      tokens.push({ text: head, isWord: true, start: start + from, end: start + i });
      from = i;
    }
  }
  const rest = level(piece.slice(from));
  if (rest) tokens.push({ text: rest, isWord: true, start: start + from, end: start + piece.length });
}

const plainWords = /[\p{L}\p{N}\p{M}\u00ad\u200b]+/gu;

const plainAsciiWords = /[a-z0-9]+/g;
const ascii = /^[\0-\x7f]*$/;

/** The levelled words of a text, without their places: apostrophes and hyphens part them. */
export function wordsIn(text: string): readonly string[] {
  if (ascii.test(text)) return text.toLowerCase().match(plainAsciiWords) ?? [];
  return (text.match(plainWords) ?? []).map(level);
}
