// Blocks in order → clauses in their places: which section, which list, which lead-ins. Numbered paragraphs nest here,
// by the kinds and the sequence of their markers, over the whole document.
import type { Block } from './block.ts';
import type { Clause, List, PlacedClause, Section } from './clause.ts';
import { Frames, type Frame, type OpenList } from './frames.ts';
import { joined } from './joining.ts';
import { leadInsUnder, opens, opensList, under, type Previous } from './lead-ins.ts';
import type { Marker, Reading } from './markers.ts';
import { Sections, styleOfSection, type OpenSection } from './sections.ts';
import { isTitle, isTitleLike, titleOfItem } from './titles.ts';

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

class Placer {
  readonly #blocks: readonly PlacedBlock[];
  readonly #clauses: PlacedClause[] = [];
  readonly #numbered: Numbered[] = [];
  readonly #sections = new Sections();
  readonly #frames = new Frames();
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
    this.#sections.endAll(length);
    return { clauses: this.#clauses, sections: this.#sections.top, numbered: this.#numbered };
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
    this.#frames.endFrom(0);
    this.#governed = undefined;
    const reading = block.marker?.readings[0];
    const clause = block.clauses[0];
    if (!clause) return;
    const numberedStyle =
      style === 'heading' || !reading || reading.kind === 'bullet' ? style : styleOfSection(reading);
    const section = this.#section(
      numberedStyle,
      level,
      placed,
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

  #section(
    style: string,
    level: number,
    { block, at }: PlacedBlock,
    number: string | undefined,
  ): OpenSection {
    const previous = this.#previous;
    const isOpening = previous !== undefined && !previous.isSection && opensList(previous.last);
    const opening = isOpening ? leadInsUnder(previous.last, previous) : undefined;
    return this.#sections.begin({ style, level, block, at, number, opening });
  }

  #placeItem(placed: PlacedBlock, marker: Marker, index: number): void {
    const { block, at } = placed;
    const next = this.#blocks[index + 1]?.block;
    this.#governed = undefined;
    const previous = this.#previous;
    const { reading, frame: continued } = block.startsItem
      ? this.#frames.realItem(block, keyOf(placed), marker, previous)
      : this.#frames.numberedItem(block, marker, this.#behind(index, 15), previous);
    const sibling = continued;
    let frame: Frame;
    const title =
      titleOfItem(block, reading, next, sibling) &&
      (sibling !== undefined ||
        reading.kind === 'article' ||
        !opensList(previous?.last) ||
        this.#isLong(reading, index));
    if (title && !sibling && /^(?:1\.|article)/.test(reading.style) && reading.path.length === 1) {
      this.#frames.endFrom(block.depth);
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
      this.#sections.end(styleOfSection(reading), block.span.start + at);
    frame.ordinal = reading.ordinal;
    frame.path = reading.path;
    frame.number = number;
    frame.isSection = title;
    frame.indent = block.indent;
    const section = title
      ? this.#section(styleOfSection(reading), 0, placed, number === '' ? undefined : number)
      : undefined;
    const inside = section ?? this.#sections.current;
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
    for (const { kind, marker } of this.#behind(index, 5)) {
      const readings = marker?.readings ?? [];
      if (kind === 'heading' || readings.some(({ style }) => style === reading.style)) return false;
      if (readings.some(({ path }) => path.length > reading.path.length)) return true;
    }
    return index + 6 < this.#blocks.length;
  }

  #behind(index: number, count: number): readonly Block[] {
    return this.#blocks.slice(index + 1, index + 1 + count).map(({ block }) => block);
  }

  #placeParagraph(placed: PlacedBlock): void {
    const { block, at } = placed;
    const previous = this.#previous;
    const ended = this.#frames.endedBy(block.depth);
    this.#frames.close(block.depth, true);
    const numbered = this.#frames.last;
    const real = this.#frames.realAt(block.depth);
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
      last = this.#add(clause, at, { section: this.#sections.current, leadIns, list });
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
    return this.#frames.inside(depth) ?? this.#sections.current?.leadIns ?? [];
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
    const parent = this.#frames.numberAround(sibling) ?? this.#sectionNumber(reading);
    return parent === undefined ? label : `${parent}.${label}`;
  }

  #sectionNumber(reading: Reading): string | undefined {
    const section = this.#sections.current;
    return reading.style === '1.' && section && section.style !== 'heading' ? undefined : section?.number;
  }

  #placeCell(placed: PlacedBlock): void {
    const { block, at } = placed;
    const { cell } = block;
    if (!cell) return;
    this.#governed = undefined;
    const previous = this.#previous;
    if (!this.#table || this.#table.key !== String(cell.table) || this.#table.at !== at) {
      this.#frames.close(block.depth, true);
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
        section: this.#sections.current,
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
    const open = this.#sections.current;
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
