// Cuts the next version of a text, scanning only what was edited: in front of the edit and behind it, chunks are as
// they were. The result is what cutting afresh gives.
import { isBlank, type Chunk, type Cutter } from './chunks.ts';

export interface Cut {
  readonly chunks: readonly Chunk[];
  /** Of the text that was cut. */
  readonly length: number;
}

export function rechunk(text: string, from: number, cutter: Cutter, before: Cut | undefined): Cut {
  if (!before) return { chunks: [...cutter(text, from)], length: text.length };
  const old = before.chunks;
  const by = text.length - before.length;
  // The last chunk in front of the edit may have grown.
  const kept = Math.max(0, sameInFront(text, from, old) - 1);
  const chunks = old.slice(0, kept);
  let next = sameBehind(text, old, by);
  for (const chunk of cutter(text, old[kept] && kept > 0 ? old[kept].at : from)) {
    while (next < old.length && (old[next]?.at ?? 0) + by < chunk.at) next++;
    if (old[next] && (old[next]?.at ?? 0) + by === chunk.at) {
      for (const rest of old.slice(next))
        chunks.push(by === 0 ? rest : { text: rest.text, at: rest.at + by });
      break;
    }
    chunks.push(chunk);
  }
  return { chunks, length: text.length };
}

/** How many chunks stand where they stood, with nothing but blank lines before each. */
function sameInFront(text: string, from: number, chunks: readonly Chunk[]): number {
  let end = from;
  let count = 0;
  for (const chunk of chunks) {
    if (chunk.at < end || !parts(text, end, chunk.at, count === 0) || !text.startsWith(chunk.text, chunk.at))
      break;
    end = chunk.at + chunk.text.length;
    count++;
  }
  return count;
}

/** Index of the first chunk from which on the text goes on as it did. */
function sameBehind(text: string, chunks: readonly Chunk[], by: number): number {
  let start = text.length;
  let first = chunks.length;
  while (first > 0) {
    const chunk = chunks[first - 1];
    if (!chunk) break;
    const at = chunk.at + by;
    const isLast = first === chunks.length;
    if (at < 0 || !text.startsWith(chunk.text, at) || !parts(text, at + chunk.text.length, start, isLast))
      break;
    start = at;
    first--;
  }
  return first;
}

/** Only whole blank lines: between two chunks at least one; behind the last one white space may follow. */
function parts(text: string, from: number, to: number, atEnd: boolean): boolean {
  // "\r" may have become "\r\n".
  if (text[from - 1] === '\r' && text[from] === '\n') return false;
  if (from === to) return atEnd;
  if (!isBlank(text, from, to) || (from > 0 && !isLineEnd(text, from - 1))) return false;
  return isLineEnd(text, to - 1) || (atEnd && to === text.length);
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
