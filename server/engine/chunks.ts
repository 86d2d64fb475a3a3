// Cuts a source where a new top-level block certainly begins. Doubt costs speed, never truth.
import { longestLook, Scan } from './raw-blocks.ts';

export interface Chunk {
  readonly text: string;
  /** Where it starts in the source. */
  readonly at: number;
}

/** Cuts `text` from `from` on. Every chunk begins where cutting could begin afresh. */
export type Cutter = (text: string, from: number) => Generator<Chunk, void, undefined>;

/** Chunks of Markdown, in order, without the blank lines between them. */
export function* markdownChunks(text: string, from: number): Generator<Chunk, void, undefined> {
  const scan = new Scan();
  let start = -1;
  let stop = 0;
  let blank = true;
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    if (isBlank(text, line, end)) blank = true;
    else {
      scan.enter(text.slice(line, Math.min(end, line + longestLook)), blank, text.slice(line, end));
      if (start < 0) start = line;
      else if (blank && scan.mayCut && begins(text, line)) {
        yield { text: copyOf(text, start, stop), at: start };
        start = line;
      }
      scan.leave();
      stop = end;
      blank = false;
    }
    line = end;
  }
  if (start >= 0) yield { text: copyOf(text, start, stop), at: start };
}

/** Chunks of plain text: what stands between blank lines. */
export function* plainTextChunks(text: string, from: number): Generator<Chunk, void, undefined> {
  let start = -1;
  let stop = 0;
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    if (!isBlank(text, line, end)) {
      if (start < 0) start = line;
      stop = end;
    } else if (start >= 0) {
      yield { text: copyOf(text, start, stop), at: start };
      start = -1;
    }
    line = end;
  }
  if (start >= 0) yield { text: copyOf(text, start, stop), at: start };
}

/** A slice that does not keep the whole text in memory. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

/** After the line ending. */
function lineEnd(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return index + 1;
    if (code === 13) return text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
  }
  return text.length;
}

export function isBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

/** At column 0, and no list marker: every list and quotation before it is over. */
function begins(text: string, line: number): boolean {
  const first = text.charCodeAt(line);
  if (first === 32 || first === 9 || first === 0xfeff) return false;
  // - * +
  if (first === 45 || first === 42 || first === 43) return /\S/.test(text[line + 1] ?? ' ');
  return !(first >= 48 && first <= 57) || !/^\d{1,9}[.)](?:\s|$)/.test(text.slice(line, line + 12));
}
