// The sections that are open where a block stands. Real headings nest by their level; titles that only look like titles
// nest by the order in which their looks first came up.
import type { Block } from './block.ts';
import type { PlacedClause, Section } from './clause.ts';
import type { Reading } from './markers.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface OpenSection extends Mutable<Section> {
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

export interface Title {
  readonly style: string;
  /** Of a real heading; 0 for the others. */
  readonly level: number;
  readonly block: Block;
  readonly at: number;
  readonly number: string | undefined;
  /** Lead-ins that a paragraph like "You may not use the service for:" directly before it makes. */
  readonly opening: readonly PlacedClause[] | undefined;
}

export class Sections {
  readonly top: OpenSection[] = [];
  readonly #open: OpenSection[] = [];

  get current(): OpenSection | undefined {
    return this.#open[this.#open.length - 1];
  }

  begin(title: Title): OpenSection {
    const { style, level, block, at, number, opening } = title;
    const open = this.#open;
    const start = block.span.start + at;
    for (const closed of open.splice(this.#keep(title))) closed.span.end = start;
    const parent = this.current;
    const own = (parent?.level ?? 0) + 1;
    const actual = style === 'heading' ? Math.max(level, own) : own;
    const isMajor = style === 'number 1' || style.startsWith('article');
    if (parent && !isMajor && opening && parent.children.length === 0) {
      parent.governing = { leadIns: opening, style, level: actual };
    }
    const governed = parent?.governing?.style === style && parent.governing.level === actual;
    const section: OpenSection = {
      governing: undefined,
      isFilled: false,
      leadIns: (governed ? parent.governing?.leadIns : parent?.leadIns) ?? [],
      heading: undefined,
      title: titleOf(block, style === 'heading'),
      number,
      level: actual,
      parent,
      children: [],
      span: { start, end: start },
      style,
    };
    (parent?.children ?? this.top).push(section);
    open.push(section);
    return section;
  }

  /** Ends the sections whose titles look like `style`, and all in them. */
  end(style: string, at: number): void {
    const found = this.#open.findIndex((section) => section.style === style);
    if (found >= 0) for (const closed of this.#open.splice(found)) closed.span.end = at;
  }

  endAll(at: number): void {
    for (const section of this.#open) section.span.end = at;
  }

  /** How many open sections the new one stands in. */
  #keep({ style, level, number }: Title): number {
    const open = this.#open;
    if (style === 'heading') {
      const ended = open.findIndex((section) => section.style !== 'heading' || section.level >= level);
      const parent =
        number === undefined
          ? -1
          : open.findLastIndex(
              (section) => section.number !== undefined && number.startsWith(`${section.number}.`),
            );
      const keep = parent >= 0 && open[parent]?.style === 'heading' ? Math.max(ended, parent + 1) : ended;
      return keep < 0 ? open.length : keep;
    }
    const depth = depthOf(style);
    const sibling = open.findIndex((section) => section.style === style);
    const deeper = depth === 0 ? -1 : open.findIndex((section) => depthOf(section.style) >= depth);
    // "BACKGROUND", with text of its own, stands beside "1. Definitions", not above it.
    const beside =
      depth === 1 && sibling < 0
        ? open.findLastIndex((section) => section.isFilled && looks.has(section.style))
        : -1;
    return Math.min(open.length, ...[sibling, deeper, beside].filter((found) => found >= 0));
  }
}

const looks = new Set(['caps', 'short', 'underlined']);

export function styleOfSection(reading: Reading): string {
  return reading.kind === 'decimal' ? `number ${reading.path.length}` : reading.style;
}

function depthOf(style: string): number {
  if (style.startsWith('article')) return 1;
  return style.startsWith('number ') ? Number(style.slice(7)) : 0;
}

/** Number and title; of a title that runs into its text, the title. */
function titleOf({ clauses, marker }: Block, isHeading: boolean): string {
  const text = clauses.map((clause) => clause.text).join(' ');
  const number =
    marker && marker.readings[0]?.kind !== 'bullet' && text !== marker.text ? `${marker.text} ` : '';
  return number + (clauses.length > 1 && !isHeading ? (clauses[0]?.text ?? '') : text);
}
