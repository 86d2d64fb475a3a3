// Where line and column begin to exist for everything that is printed. Counts as editors do: zero-based, in UTF-16
// units, lines ended by \n, \r\n or a lone \r.
import type { Span } from '../engine/span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Tells where an offset into a text stands. */
export type PositionAt = (offset: number) => Position;

export function positionsIn(text: string): PositionAt {
  // Made when first asked for: most documents have nothing to point at.
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
}

export function rangeOf(span: Span, positionAt: PositionAt): Range {
  return { start: positionAt(span.start), end: positionAt(span.end) };
}

/** The offset at which each line of `text` starts. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
