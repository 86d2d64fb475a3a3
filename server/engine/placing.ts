// Blocks in order → clauses in their places: which section, which list, which lead-ins. Numbered paragraphs nest here,
// by the kinds and the sequence of their markers, over the whole document.
import type { Block } from './block.ts';
import type { Clause, List, PlacedClause, Section } from './clause.ts';
import { joined } from './joining.ts';
import type { Marker, Reading } from './markers.ts';

export interface PlacedBlock {
  readonly block: Block;
  /** Where its chunk starts in the document. */
  readonly at: number;
}

export interface Numbered {
  /** Full, without brackets: "4.2.b". */
  readonly number: string;
  readonly clause: PlacedClause;
}

export interface Placement {
  readonly clauses: readonly PlacedClause[];
  readonly sections: readonly Section[];
  readonly numbered: readonly Numbered[];
}

/** `length` of the document, where the last sections end. */
export function place(blocks: readonly PlacedBlock[], length: number): Placement {
  const placer = new Placer(joined(blocks));
  return placer.place(length);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenSection extends Mutable<Section> {
  span: { start: number; end: number };
  children: OpenSection[];
  /** What makes sections siblings: "heading" or how their titles look. */
  style: string;
  /** "You may not use the service for:" directly before the first of its subsections governs all of them. */
  governing:
    { readonly leadIns: readonly PlacedClause[]; readonly style: string; readonly level: number } | undefined;
  leadIns: readonly PlacedClause[];
  /** Has text that stands in no section of its own. */
  isFilled: boolean;
}
interface OpenList extends Mutable<List> {
  items: PlacedClause[];
}

/** An open list; the innermost stands last. */
interface Frame {
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

/** The block just placed. */
interface Previous {
  readonly first: PlacedClause;
  readonly last: PlacedClause;
  readonly block: Block;
  readonly isSection: boolean;
}

class Placer {
  readonly #blocks: readonly PlacedBlock[];
  readonly #clauses: PlacedClause[] = [];
  readonly #top: OpenSection[] = [];
  readonly #open: OpenSection[] = [];
  readonly #numbered: Numbered[] = [];
  #frames: Frame[] = [];
  #previous: Previous | undefined;
  #block = 0;
  /** Of the last paragraph that stood in no list. */
  #indent = 0;
  #table:
    | {
        key: string;
        at: number;
        head: PlacedClause[];
        row: number;
        first: PlacedClause | undefined;
        leadIns: readonly PlacedClause[];
      }
    | undefined;
  /** Unmarked paragraphs after "You may not:". */
  #governed: { readonly leadIns: readonly PlacedClause[]; readonly list: OpenList } | undefined;

  constructor(blocks: readonly PlacedBlock[]) {
    this.#blocks = blocks;
  }

  place(length: number): Placement {
    for (const [index, placed] of this.#blocks.entries()) this.#place(placed, index);
    for (const section of this.#open) section.span.end = length;
    return { clauses: this.#clauses, sections: this.#top, numbered: this.#numbered };
  }

  #place(placed: PlacedBlock, index: number): void {
    const { block } = placed;
    const next = this.#blocks[index + 1]?.block;
    this.#block++;
    if (block.kind === 'cell') return this.#placeCell(placed);
    this.#table = undefined;
    if (block.kind === 'heading') return this.#placeHeading(placed, 'heading', block.level);
    const marker = block.marker;
    if (!marker && isTitle(block, next, this.#previous)) {
      return this.#placeHeading(placed, this.#clauses.length === 0 ? 'title' : block.look, 0);
    }
    if (marker) this.#placeItem(placed, marker, index);
    else this.#placeParagraph(placed);
  }

  #placeHeading(placed: PlacedBlock, style: string, level: number): void {
    const { block, at } = placed;
    this.#frames = [];
    this.#governed = undefined;
    const reading = block.marker?.readings[0];
    const clause = block.clauses[0];
    if (!clause) return;
    const numberedStyle =
      style === 'heading' || !reading || reading.kind === 'bullet' ? style : styleOfSection(reading);
    const section = this.#section(
      numberedStyle,
      level,
      block,
      at,
      reading && reading.kind !== 'bullet' ? reading.path.join('.') : undefined,
    );
    const first = this.#add(asHeading(clause), at, {
      section: section.parent,
      leadIns: section.leadIns,
      list: undefined,
    });
    section.heading = first;
    for (const rest of block.clauses.slice(1))
      this.#add(rest, at, { section: section.parent, leadIns: [], list: undefined });
    if (section.number !== undefined) this.#numbered.push({ number: section.number, clause: first });
    this.#previous = { first, last: first, block, isSection: true };
  }

  #section(style: string, level: number, block: Block, at: number, number: string | undefined): OpenSection {
    const open = this.#open;
    const start = block.span.start + at;
    let keep = open.length;
    if (style === 'heading') {
      keep = open.findIndex((section) => section.style !== 'heading' || section.level >= level);
      const parent =
        number === undefined
          ? -1
          : open.findLastIndex(
              (section) => section.number !== undefined && number.startsWith(`${section.number}.`),
            );
      if (parent >= 0 && open[parent]?.style === 'heading') keep = Math.max(keep, parent + 1);
      if (keep < 0) keep = open.length;
    } else {
      const sibling = open.findIndex((section) => section.style === style);
      const depth = depthOfStyle(style);
      const deeper = depth === 0 ? -1 : open.findIndex((section) => depthOfStyle(section.style) >= depth);
      // "BACKGROUND", with text of its own, stands beside "1. Definitions", not above it.
      const beside =
        depth === 1 && sibling < 0
          ? open.findLastIndex((section) => section.isFilled && looks.has(section.style))
          : -1;
      for (const found of [sibling, deeper, beside]) if (found >= 0) keep = Math.min(keep, found);
    }
    for (const closed of open.splice(keep)) closed.span.end = start;
    const parent = open[open.length - 1];
    const text = block.clauses.map((clause) => clause.text).join(' ');
    const marker =
      block.marker && block.marker.readings[0]?.kind !== 'bullet' && text !== block.marker.text
        ? `${block.marker.text} `
        : '';
    const actual = style === 'heading' ? Math.max(level, (parent?.level ?? 0) + 1) : (parent?.level ?? 0) + 1;
    const previous = this.#previous;
    const major = style === 'number 1' || style.startsWith('article');
    if (
      parent &&
      !major &&
      previous &&
      opensList(previous.last) &&
      !previous.isSection &&
      parent.children.length === 0
    ) {
      parent.governing = { leadIns: leadInsUnder(previous.last, previous), style, level: actual };
    }
    const governed = parent?.governing?.style === style && parent.governing.level === actual;
    const section: OpenSection = {
      governing: undefined,
      isFilled: false,
      leadIns: governed ? (parent.governing?.leadIns ?? []) : (parent?.leadIns ?? []),
      heading: undefined,
      title:
        marker + (block.clauses.length > 1 && style !== 'heading' ? (block.clauses[0]?.text ?? '') : text),
      number,
      level: actual,
      parent,
      children: [],
      span: { start, end: start },
      style,
    };
    (parent?.children ?? this.#top).push(section);
    open.push(section);
    return section;
  }

  /** Ends the sections whose titles look like `style`, and all in them. */
  #endSections(style: string, at: number): void {
    const found = this.#open.findIndex((section) => section.style === style);
    if (found >= 0) for (const closed of this.#open.splice(found)) closed.span.end = at;
  }

  #placeItem(placed: PlacedBlock, marker: Marker, index: number): void {
    const { block, at } = placed;
    const next = this.#blocks[index + 1]?.block;
    this.#governed = undefined;
    const { reading, frame: continued } = block.startsItem
      ? this.#realFrame(placed, marker)
      : this.#numberedFrame(block, marker, index);
    const sibling = continued;
    let frame: Frame;
    const previous = this.#previous;
    const title =
      titleOfItem(block, reading, next, sibling) &&
      (sibling !== undefined ||
        reading.kind === 'article' ||
        !opensList(previous?.last) ||
        this.#isLong(reading, index));
    if (title && !sibling && /^(?:1\.|article)/.test(reading.style) && reading.path.length === 1) {
      this.#frames = this.#frames.filter((frame) => frame.depth < block.depth);
    }
    const number = this.#numberOf(reading, sibling);
    if (sibling) frame = sibling;
    else {
      const intro = title ? undefined : this.#introOf(block, reading);
      frame = {
        depth: block.depth,
        key: block.startsItem ? keyOf(placed) : '',
        style: reading.style,
        ordinal: 0,
        path: [],
        number: '',
        indent: block.indent,
        list: { intro, items: [], after: undefined },
        leadIns: intro
          ? leadInsUnder(intro, previous)
          : this.#enclosing(block.depth - (block.startsItem ? 1 : 0)),
        first: undefined as unknown as PlacedClause,
        isSection: false,
      };
      this.#frames.push(frame);
    }
    if (sibling?.isSection === true && !title)
      this.#endSections(styleOfSection(reading), block.span.start + at);
    frame.ordinal = reading.ordinal;
    frame.path = reading.path;
    frame.number = number;
    frame.isSection = title;
    frame.indent = block.indent;
    const section = title
      ? this.#section(styleOfSection(reading), 0, block, at, number === '' ? undefined : number)
      : undefined;
    const inside = section ?? this.#open[this.#open.length - 1];
    const list = title && block.clauses.length === 1 ? undefined : frame.list;
    let first: PlacedClause | undefined;
    let last: PlacedClause | undefined;
    for (const clause of block.clauses) {
      last = this.#add(section && !first ? asHeading(clause) : clause, at, {
        section: section && !first ? section.parent : inside,
        leadIns: section?.leadIns ?? frame.leadIns,
        list,
      });
      if (!first) {
        first = last;
        if (section) section.heading = first;
      }
    }
    if (!first || !last) return;
    frame.first = first;
    if (list) frame.list.items.push(first);
    if (number !== '') this.#numbered.push({ number, clause: first });
    this.#previous = { first, last, block, isSection: title && block.clauses.length === 1 };
  }

  /** "The parties agree as follows: 1. Definitions" opens a contract, no list: what stands under its titles is long. */
  #isLong(reading: Reading, index: number): boolean {
    for (let at = index + 1; at < Math.min(index + 6, this.#blocks.length); at++) {
      const { marker, kind } = this.#blocks[at]?.block ?? {};
      if (kind === 'heading' || marker?.readings.some(({ style }) => style === reading.style) === true)
        return false;
      if (marker?.readings.some(({ path }) => path.length > reading.path.length) === true) return true;
    }
    return index + 6 < this.#blocks.length;
  }

  /** The frame of a real list that the item continues; frames that it ends are closed. */
  #realFrame(placed: PlacedBlock, marker: Marker): { reading: Reading; frame: Frame | undefined } {
    const { block } = placed;
    const key = keyOf(placed);
    const found = this.#frames.findLastIndex((frame) => frame.key === key && frame.depth === block.depth);
    const own = marker.readings.length > 1 ? smallest(marker.readings) : marker.readings[0];
    const reading = own ?? { style: 'bullet -', kind: 'bullet', ordinal: 0, path: [] };
    if (found >= 0) {
      this.#frames.length = found + 1;
      return { reading, frame: this.#frames[found] };
    }
    if (reading.kind === 'decimal' && reading.ordinal > 1) {
      const continued = this.#frames.findLastIndex(
        (frame) =>
          (frame.depth === block.depth || frame.depth === block.depth - 1) &&
          frame.style === reading.style &&
          frame.ordinal + 1 === reading.ordinal,
      );
      const frame = this.#frames[continued];
      if (frame) {
        this.#frames.length = continued + 1;
        frame.depth = block.depth;
        frame.key = key;
        return { reading, frame };
      }
    }
    this.#close(block.depth - 1, false);
    const restarted = this.#frames.findIndex(
      (frame) =>
        frame.depth === block.depth - 1 &&
        frame.style === reading.style &&
        frame.key === '' &&
        reading.kind === 'decimal',
    );
    if (restarted >= 0 && !opens(this.#previous?.last)) this.#frames.length = restarted;
    return { reading, frame: undefined };
  }

  #numberedFrame(
    block: Block,
    marker: Marker,
    index: number,
  ): { reading: Reading; frame: Frame | undefined } {
    this.#close(block.depth, true);
    const frames = this.#frames;
    const here = (frame: Frame) => frame.depth === block.depth && frame.key === '';
    const previous = this.#previous;
    const first = marker.readings[0];
    if (first?.kind === 'bullet') return { reading: first, frame: this.#bulletFrame(block, first) };
    if (first && (first.path.length > 1 || first.kind === 'article'))
      return { reading: first, frame: this.#dottedFrame(block, first) };
    const readings = this.#decided(marker.readings, block, index);
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

  /** "(i)" after "(h)": the next marker tells the letter from the number. */
  #decided(readings: readonly Reading[], block: Block, index: number): readonly Reading[] {
    if (readings.length < 2) return readings;
    for (let at = index + 1; at < Math.min(index + 16, this.#blocks.length); at++) {
      const other = this.#blocks[at]?.block;
      if (!other || other.kind === 'heading') break;
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

  #bulletFrame(block: Block, reading: Reading): Frame | undefined {
    const frames = this.#frames;
    for (let at = frames.length - 1; at >= 0; at--) {
      const frame = frames[at];
      if (!frame || frame.depth !== block.depth || frame.key !== '') continue;
      if (!frame.style.startsWith('bullet')) break;
      const sameColumn = Math.abs(frame.indent - block.indent) <= 1;
      if (
        frame.style === reading.style
          ? block.indent <= frame.indent + 1 || this.#previous?.block.marker === undefined
          : sameColumn
      ) {
        if (this.#previous?.block.marker === undefined) {
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

  #dottedFrame(block: Block, reading: Reading): Frame | undefined {
    const frames = this.#frames;
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
  #close(depth: number, keepOrdered: boolean): void {
    const frames = this.#frames;
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

  #placeParagraph(placed: PlacedBlock): void {
    const { block, at } = placed;
    const previous = this.#previous;
    const ended = this.#frames.find((frame) => frame.depth === block.depth + 1 && frame.key !== '');
    this.#close(block.depth, true);
    const numbered = this.#frames[this.#frames.length - 1];
    const real = this.#frames.findLast(
      (frame) => frame.depth === block.depth && frame.key !== '' && block.depth > 0,
    );
    const enclosing = this.#enclosing(block.depth);
    let leadIns = enclosing;
    let list = real?.list;
    let after: OpenList | undefined;
    if (
      previous &&
      !previous.isSection &&
      previous.block.depth === block.depth &&
      this.#isGoverned(block, previous)
    ) {
      const governed = this.#governed ?? {
        leadIns: leadInsUnder(previous.last, previous),
        list: { intro: previous.last, items: [], after: undefined },
      };
      this.#governed =
        /[:?]["'”’)]*$/.test(previous.last.clause.text) || this.#governed ? governed : undefined;
      leadIns = governed.leadIns;
      list = governed.list;
    } else if (
      numbered &&
      numbered.key === '' &&
      block.indent > this.#indent + 1 &&
      block.indent >= numbered.indent + 2 &&
      !numbered.isSection &&
      !numbered.style.startsWith('bullet')
    ) {
      leadIns = under(numbered.leadIns, numbered.first);
      list = numbered.list;
      this.#governed = undefined;
    } else {
      after =
        this.#governed?.list ??
        ended?.list ??
        (numbered?.key === '' && !numbered.isSection ? numbered.list : undefined);
      this.#governed = undefined;
    }
    if (leadIns === enclosing) this.#indent = block.indent;
    let first: PlacedClause | undefined;
    let last: PlacedClause | undefined;
    for (const clause of block.clauses) {
      last = this.#add(clause, at, { section: this.#open[this.#open.length - 1], leadIns, list });
      first ??= last;
    }
    if (!first || !last) return;
    if (after && after.after === undefined) after.after = first;
    if (this.#governed && list === this.#governed.list) this.#governed.list.items.push(first);
    this.#previous = { first, last, block, isSection: false };
  }

  /** Is it an answer, or an item without a sign after "You may not:"? */
  #isGoverned(block: Block, previous: Previous): boolean {
    const before = previous.last.clause.text;
    // "Ladies and Gentlemen:"
    const isLong = block.clauses.length > 1 || (block.clauses[0]?.text.length ?? 0) > 200;
    if (isLong && previous.block.marker === undefined && before.split(' ').length <= 3) return false;
    if (/[:：]["'”’)]*$/.test(before)) return true;
    if (previous.block.clauses.length === 1) {
      if (/\?["'”’)]*$/.test(before)) return true;
      // "(a) Billing." and its text below.
      if (
        previous.block.marker &&
        previous.block.marker.readings[0]?.kind !== 'bullet' &&
        isTitleLike(before.replace(/\.$/, ''), true)
      )
        return true;
    }
    return (
      this.#governed !== undefined &&
      /(?:[;,]|[;,] (?:and|or|et|ou|und|oder|[yoe]|en|of))$/u.test(before) &&
      block.clauses.length <= 2
    );
  }

  /** Lead-ins of what stands inside the real item at `depth`. */
  #enclosing(depth: number): readonly PlacedClause[] {
    const frame =
      depth > 0 ? this.#frames.findLast((open) => open.depth === depth && open.key !== '') : undefined;
    if (!frame) return this.#open[this.#open.length - 1]?.leadIns ?? [];
    return frame.isSection ? frame.leadIns : under(frame.leadIns, frame.first);
  }

  #introOf(block: Block, reading: Reading): PlacedClause | undefined {
    const previous = this.#previous;
    if (!previous || previous.block.kind === 'cell') return undefined;
    if (previous.isSection) return opensList(previous.last) ? previous.last : undefined;
    if (previous.block.depth > block.depth - (block.startsItem ? 1 : 0)) return undefined;
    const strict = !block.startsItem && (reading.kind === 'decimal' || reading.kind === 'article');
    return strict && !opens(previous.last) ? undefined : previous.last;
  }

  #numberOf(reading: Reading, sibling: Frame | undefined): string {
    if (reading.kind === 'bullet') return '';
    if (reading.path.length > 1 || reading.kind === 'article') return reading.path.join('.');
    const label = reading.path.join('.');
    const frames = sibling ? this.#frames.slice(0, this.#frames.indexOf(sibling)) : this.#frames;
    const parent = frames.findLast((frame) => frame.number !== '')?.number ?? this.#sectionNumber(reading);
    return parent === undefined ? label : `${parent}.${label}`;
  }

  #sectionNumber(reading: Reading): string | undefined {
    const section = this.#open[this.#open.length - 1];
    return reading.style === '1.' && section && section.style !== 'heading' ? undefined : section?.number;
  }

  #placeCell(placed: PlacedBlock): void {
    const { block, at } = placed;
    const { cell } = block;
    if (!cell) return;
    this.#governed = undefined;
    const previous = this.#previous;
    if (!this.#table || this.#table.key !== String(cell.table) || this.#table.at !== at) {
      this.#close(block.depth, true);
      const enclosing = this.#enclosing(block.depth);
      const opened =
        previous && !previous.isSection && previous.block.depth === block.depth && opensList(previous.last);
      this.#table = {
        key: String(cell.table),
        at,
        head: [],
        row: cell.row,
        first: undefined,
        leadIns: opened ? leadInsUnder(previous.last, previous) : enclosing,
      };
    }
    const table = this.#table;
    if (cell.row !== table.row) {
      table.row = cell.row;
      table.first = undefined;
    }
    let first: PlacedClause | undefined;
    let last: PlacedClause | undefined;
    for (const clause of block.clauses) {
      last = this.#add(clause, at, {
        section: this.#open[this.#open.length - 1],
        leadIns: table.leadIns,
        list: undefined,
        column: cell.row > 0 ? table.head[cell.column] : undefined,
        row: cell.row > 0 && cell.column > 0 ? table.first : undefined,
      });
      first ??= last;
    }
    if (!first || !last) return;
    if (cell.row === 0) table.head[cell.column] = first;
    if (cell.column === 0) table.first = first;
    this.#previous = { first, last, block, isSection: false };
  }

  #add(
    clause: Clause,
    at: number,
    where: {
      section: Section | undefined;
      leadIns: readonly PlacedClause[];
      list: List | undefined;
      column?: PlacedClause | undefined;
      row?: PlacedClause | undefined;
    },
  ): PlacedClause {
    const placed: PlacedClause = {
      clause,
      at,
      index: this.#clauses.length,
      leadIns: where.leadIns,
      section: where.section,
      column: where.column,
      row: where.row,
      list: where.list,
      block: this.#block,
    };
    this.#clauses.push(placed);
    const open = this.#open[this.#open.length - 1];
    if (open && clause.kind !== 'heading') open.isFilled = true;
    return placed;
  }
}

const headings = new WeakMap<Clause, Clause>();

/** The clause as the heading that it turned out to be; always the same value for the same clause. */
function asHeading(clause: Clause): Clause {
  if (clause.kind === 'heading') return clause;
  let heading = headings.get(clause);
  if (!heading) {
    heading = {
      kind: 'heading',
      text: clause.text,
      marker: clause.marker,
      toSource: (span) => clause.toSource(span),
    };
    headings.set(clause, heading);
  }
  return heading;
}

function keyOf({ block, at }: PlacedBlock): string {
  return `${at} ${block.list}`;
}

function smallest(readings: readonly Reading[]): Reading {
  return readings.reduce((least, reading) => (reading.ordinal < least.ordinal ? reading : least));
}

/** Lead-ins of what stands under `intro`, the last clause of the block before. */
function leadInsUnder(intro: PlacedClause, previous: Previous | undefined): readonly PlacedClause[] {
  const titled =
    previous?.block.marker !== undefined &&
    previous.first !== intro &&
    previous.last === intro &&
    previous.first.clause.kind !== 'heading' &&
    previous.first.clause.text.length <= 60;
  return titled ? under(under(intro.leadIns, previous.first), intro) : under(intro.leadIns, intro);
}

/** Nesting without end would cost without end. */
const deepest = 12;

function under(leadIns: readonly PlacedClause[], intro: PlacedClause): readonly PlacedClause[] {
  return leadIns.length < deepest ? [...leadIns, intro] : [...leadIns.slice(0, deepest - 1), intro];
}

/** Ends in a colon or a dash, or says that something follows. */
function opensList(placed: PlacedClause | undefined): boolean {
  return (
    placed !== undefined && /(?:(?<!:)[:：]|\s[–—-]|—)["'”’)]*$|\bfollowing\.?$/u.test(placed.clause.text)
  );
}

/** As `opensList`, or simply does not end. */
function opens(placed: PlacedClause | undefined): boolean {
  return placed !== undefined && (opensList(placed) || !/[.;!?。]["'”’)\]»\s]*$/u.test(placed.clause.text));
}

function styleOfSection(reading: Reading): string {
  return reading.kind === 'decimal' ? `number ${reading.path.length}` : reading.style;
}

const looks = new Set(['caps', 'short', 'underlined']);

function depthOfStyle(style: string): number {
  if (style.startsWith('article')) return 1;
  return style.startsWith('number ') ? Number(style.slice(7)) : 0;
}

/** An unmarked paragraph that stands as a heading by its looks. */
function isTitle(block: Block, next: Block | undefined, previous: Previous | undefined): boolean {
  const text = block.clauses[0]?.text ?? '';
  if (block.look === '' || block.startsItem || block.clauses.length > 1 || block.depth > 0 || !next)
    return false;
  if (next.kind === 'cell' && block.look !== 'bold') return false;
  // "Last updated: 1 May 2024" heads nothing.
  if (previous && /\b(?:19|20)\d\d\b/.test(text)) return false;
  switch (block.look) {
    case 'bold':
      return !(/[.;,]$/.test(text) && text.split(' ').length > 6);
    case 'caps':
    case 'underlined':
      return !/[:;,]$/.test(text) || block.look === 'underlined';
    default: {
      const crowded = previous?.block.look === 'short' && !previous.isSection;
      return (
        !crowded &&
        !opensList(previous?.last) &&
        !/\b(?:and|or|et|ou|und|oder)$/u.test(text) &&
        next.look !== 'short' &&
        text.length <= 60 &&
        text.split(' ').length <= 9 &&
        /\p{Ll}/u.test(text)
      );
    }
  }
}

/** A numbered title: what follows is its body. */
function titleOfItem(
  block: Block,
  reading: Reading,
  next: Block | undefined,
  sibling: Frame | undefined,
): boolean {
  if (reading.kind === 'bullet' || block.depth > 1) return false;
  if (sibling && !sibling.isSection && opensList(sibling.list.intro)) return false;
  const text = block.clauses[0]?.text ?? '';
  if (block.clauses.length > 1) {
    return (
      (!block.startsItem || / /.test(text)) &&
      reading.kind !== 'roman' &&
      reading.kind !== 'alpha' &&
      isTitleLike(text.replace(/[.:]$/, ''), true)
    );
  }
  if (!next) return false;
  if (
    block.look !== 'bold' &&
    block.look !== 'underlined' &&
    !isTitleLike(text.replace(/\.$/, ''), text.endsWith('.'))
  )
    return false;
  const weak = reading.kind === 'roman' || reading.kind === 'alpha' || reading.style === '(1)';
  if (weak && block.look !== 'bold' && block.look !== 'underlined') return false;
  // In a table of contents, only the last one is followed by text.
  if (reading.style === '1.' && sibling && !sibling.isSection) return false;
  const follows =
    next.kind === 'heading' ||
    next.marker?.readings.some(
      ({ style, path }) => style === reading.style && path.length === reading.path.length,
    );
  return follows !== true || reading.kind === 'article';
}

const small = /^(?:\p{Ll}{1,4}|\P{L}+|d['’]\p{L}+|l['’]\p{L}+)$/u;

/** Short, begins with a capital, does not end as a sentence; `strict`: in title case. */
function isTitleLike(text: string, strict: boolean): boolean {
  const words = text.split(/\s+/);
  const caps = text === text.toUpperCase();
  if (
    text.length > (caps ? 120 : 80) ||
    words.length > (caps ? 16 : 12) ||
    !/^[\p{Lu}\p{Lo}“"«(]/u.test(text) ||
    /[.;:,]$/.test(text)
  )
    return false;
  return !strict || words.every((word) => small.test(word) || /^[\p{Lu}\p{Lo}(“"«&/–-]/u.test(word));
}
