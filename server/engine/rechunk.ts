// Cuts the next version of a text, scanning only what was edited: in front of the edit and behind it, chunks are as
// they were. The result is what cutting afresh gives.
import type { Chunk, Cutter } from './chunks.ts';

export interface Cut {
  readonly text: string;
  /** Where its first chunk could begin. */
  readonly from: number;
  readonly chunks: readonly Chunk[];
}

/** Whether a block begins somewhere can be told from this many characters. */
const telling = 16;

export function rechunk(text: string, from: number, cutter: Cutter, before: Cut | undefined): Cut {
  if (before?.text === text && before.from === from) return before;
  const old = before?.chunks ?? [];
  const chunks: Chunk[] = [];
  let start = from;
  let next = old.length;
  const by = text.length - (before?.text.length ?? 0);
  if (before) {
    const front = before.from === from ? sameInFront(text, before.text) : 0;
    const kept = Math.max(0, firstFrom(old, front - telling) - 1);
    if (kept > 0) {
      for (const chunk of old.slice(0, kept)) chunks.push(chunk);
      start = old[kept]?.at ?? from;
    }
    next = firstFrom(old, before.text.length - sameBehind(text, before.text));
  }
  for (const chunk of cutter(text, start)) {
    while (next < old.length && (old[next]?.at ?? 0) + by < chunk.at) next++;
    if (next < old.length && (old[next]?.at ?? 0) + by === chunk.at) {
      for (const rest of old.slice(next))
        chunks.push(by === 0 ? rest : { text: rest.text, at: rest.at + by });
      break;
    }
    chunks.push(chunk);
  }
  return { text, from, chunks };
}

/** Index of the first chunk that starts at `at` or behind it. */
function firstFrom(chunks: readonly Chunk[], at: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Comparing slices is many times faster than comparing characters.

function sameInFront(a: string, b: string): number {
  let same = 0;
  let unsure = Math.min(a.length, b.length);
  while (same < unsure) {
    const middle = (same + unsure + 1) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else unsure = middle - 1;
  }
  return same;
}

function sameBehind(a: string, b: string): number {
  let same = 0;
  let unsure = Math.min(a.length, b.length);
  while (same < unsure) {
    const middle = (same + unsure + 1) >> 1;
    if (a.slice(a.length - middle, a.length - same) === b.slice(b.length - middle, b.length - same))
      same = middle;
    else unsure = middle - 1;
  }
  return same;
}
