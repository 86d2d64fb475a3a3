// The lists that are open where a block stands. Real lists nest by their depth; numbered paragraphs by the kinds and the
// sequence of their markers.
import type { Block } from './block.ts';
import type { List, PlacedClause } from './clause.ts';
import { deepest, opens, opensList, under, type Previous } from './lead-ins.ts';
import type { Marker, Reading } from './markers.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface OpenList extends Mutable<List> {
  items: PlacedClause[];
}

/** An open list; the innermost stands last. */
export interface Frame {
  depth: number;
  /** Of a real list; empty for numbered paragraphs. */
  key: string;
  style: string;
  ordinal: number;
  path: readonly string[];
  number: string;
  indent: number;
  readonly list: OpenList;
  readonly leadIns: readonly PlacedClause[];
  first: PlacedClause;
  isSection: boolean;
}

interface Found {
  readonly reading: Reading;
  /** That it goes on; undefined where it begins a list. */
  readonly frame: Frame | undefined;
}

export class Frames {
  #open: Frame[] = [];

  get last(): Frame | undefined {
    return this.#open[this.#open.length - 1];
  }

  /** The real list whose item encloses a block at `depth`. */
  realAt(depth: number): Frame | undefined {
    return depth > 0 ? this.#open.findLast((frame) => frame.depth === depth && frame.key !== '') : undefined;
  }

  /** The real list that a block at `depth` ends. */
  endedBy(depth: number): Frame | undefined {
    return this.#open.find((frame) => frame.depth === depth + 1 && frame.key !== '');
  }

  push(frame: Frame): void {
    this.#open.push(frame);
  }

  /** Ends all lists from `depth` on. */
  endFrom(depth: number): void {
    this.#open = this.#open.filter((frame) => frame.depth < depth);
  }

  /** Number of the innermost numbered clause around the items of `frame`, or around a new list. */
  numberAround(frame: Frame | undefined): string | undefined {
    const around = frame ? this.#open.slice(0, this.#open.indexOf(frame)) : this.#open;
    return around.findLast(({ number }) => number !== '')?.number;
  }

  /** Lead-ins of what stands inside the real item at `depth`; undefined where there is none. */
  inside(depth: number): readonly PlacedClause[] | undefined {
    const frame = this.realAt(depth);
    if (!frame) return undefined;
    return frame.isSection ? frame.leadIns : under(frame.leadIns, frame.first);
  }

  /** The frame of a real list that the item continues; frames that it ends are closed. */
  realItem(block: Block, key: string, marker: Marker, previous: Previous | undefined): Found {
    const found = this.#open.findLastIndex((frame) => frame.key === key && frame.depth === block.depth);
    const own = marker.readings.length > 1 ? smallest(marker.readings) : marker.readings[0];
    const reading = own ?? { style: 'bullet -', kind: 'bullet', ordinal: 0, path: [] };
    if (found >= 0) {
      this.#open.length = found + 1;
      return { reading, frame: this.#open[found] };
    }
    if (reading.kind === 'decimal' && reading.ordinal > 1) {
      const continued = this.#open.findLastIndex(
        (frame) =>
          (frame.depth === block.depth || frame.depth === block.depth - 1) &&
          frame.style === reading.style &&
          frame.ordinal + 1 === reading.ordinal,
      );
      const frame = this.#open[continued];
      if (frame) {
        this.#open.length = continued + 1;
        frame.depth = block.depth;
        frame.key = key;
        return { reading, frame };
      }
    }
    this.close(block.depth - 1, false);
    const restarted = this.#open.findIndex(
      (frame) =>
        frame.depth === block.depth - 1 &&
        frame.style === reading.style &&
        frame.key === '' &&
        reading.kind === 'decimal',
    );
    if (restarted >= 0 && !opens(previous?.last)) this.#open.length = restarted;
    return { reading, frame: undefined };
  }

  /** The same for a numbered paragraph; `behind` holds the blocks that follow it. */
  numberedItem(
    block: Block,
    marker: Marker,
    behind: readonly Block[],
    previous: Previous | undefined,
  ): Found {
    this.close(block.depth, true);
    const frames = this.#open;
    const here = (frame: Frame) => frame.depth === block.depth && frame.key === '';
    const first = marker.readings[0];
    if (first?.kind === 'bullet') return { reading: first, frame: this.#bulletItem(block, first, previous) };
    if (first && (first.path.length > 1 || first.kind === 'article'))
      return { reading: first, frame: this.#dottedItem(block, first) };
    const readings = decided(marker.readings, block, behind);
    const isTwin = previous?.block.marker !== undefined && !opensList(previous.last);
    // 0: a text in two languages gives every number twice.
    for (const step of [1, 0, 2, 3, 4]) {
      for (let at = frames.length - 1; at >= 0; at--) {
        const frame = frames[at];
        if (!frame || !here(frame)) continue;
        const reading = readings.find(
          ({ style, ordinal }) =>
            style === frame.style && ordinal === frame.ordinal + step && (step > 0 || isTwin),
        );
        if (!reading) continue;
        frames.length = at + 1;
        return { reading, frame };
      }
    }
    const reading = smallest(readings);
    const same = frames.findIndex((frame) => here(frame) && frame.style === reading.style);
    const nests = previous?.block.marker !== undefined && opensList(previous.last) && frames.length < deepest;
    if (same >= 0 && !nests) frames.length = same;
    return { reading, frame: undefined };
  }

  #bulletItem(block: Block, reading: Reading, previous: Previous | undefined): Frame | undefined {
    const frames = this.#open;
    for (let at = frames.length - 1; at >= 0; at--) {
      const frame = frames[at];
      if (!frame || frame.depth !== block.depth || frame.key !== '') continue;
      if (!frame.style.startsWith('bullet')) break;
      const sameColumn = Math.abs(frame.indent - block.indent) <= 1;
      if (
        frame.style === reading.style
          ? block.indent <= frame.indent + 1 || previous?.block.marker === undefined
          : sameColumn
      ) {
        if (previous?.block.marker === undefined) {
          frames.length = at;
          return undefined;
        }
        if (block.indent < frame.indent - 1 && at > 0 && frames[at - 1]?.style.startsWith('bullet')) continue;
        frames.length = at + 1;
        return frame;
      }
      if (frame.style === reading.style) break;
    }
    return undefined;
  }

  #dottedItem(block: Block, reading: Reading): Frame | undefined {
    const frames = this.#open;
    const depth = reading.path.length;
    const floor = frames.findIndex((frame) => frame.depth >= block.depth && frame.key === '');
    const sibling = frames.findIndex((frame) => frame.depth === block.depth && frame.style === reading.style);
    const frame = frames[sibling];
    if (frame) {
      const continues =
        frame.path.slice(0, depth - 1).join('.') === reading.path.slice(0, depth - 1).join('.');
      frames.length = continues ? sibling + 1 : sibling;
      return continues ? frame : undefined;
    }
    const parent = frames.findLastIndex(
      ({ path, style }) =>
        /^(?:1\.|article)/.test(style) &&
        path.length < depth &&
        path.every((part, at) => part === reading.path[at]),
    );
    if (parent >= 0) frames.length = parent + 1;
    else if (floor >= 0) frames.length = floor;
    return undefined;
  }

  /** Closes the lists that a block at `depth` ends; the ordered list just above it may go on in numbered paragraphs. */
  close(depth: number, keepOrdered: boolean): void {
    const frames = this.#open;
    let keep = frames.length;
    while (keep > 0) {
      const frame = frames[keep - 1];
      if (!frame || frame.depth <= depth) break;
      keep--;
    }
    const outer = frames[keep];
    frames.length = keep;
    if (keepOrdered && outer && outer.depth === depth + 1 && /^1/.test(outer.style)) {
      frames.push(outer);
      outer.depth = depth;
      outer.key = '';
    }
  }
}

/** "(i)" after "(h)": the next marker tells the letter from the number. */
function decided(readings: readonly Reading[], block: Block, behind: readonly Block[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  for (const other of behind) {
    if (other.kind === 'heading') break;
    for (const follower of other.marker?.readings ?? []) {
      const found = readings.find(
        ({ style, ordinal }) => style === follower.style && ordinal + 1 === follower.ordinal,
      );
      if (found && other.depth === block.depth && other.marker?.readings.length !== readings.length)
        return [found];
      if (found && found.kind === 'roman' && found.ordinal === 1) return [found];
    }
  }
  return readings;
}

function smallest(readings: readonly Reading[]): Reading {
  return readings.reduce((least, reading) => (reading.ordinal < least.ordinal ? reading : least));
}
