// A paragraph becomes blocks: cut where a line begins a clause of its own, each block cut into sentences.
import type { Block } from './block.ts';
import type { Clause, ClauseKind } from './clause.ts';
import { markerOf, type Marker } from './markers.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import type { TextMap } from './textmap.ts';
import type { Words } from './words.ts';

/** Where a line of the source begins in the text. */
export interface LineStart {
  readonly at: number;
  /** Columns in front of the line's text. */
  readonly indent: number;
  /** The author asked for a new line. */
  readonly hard: boolean;
}

/** Everything about a paragraph that its text does not say. */
export interface Setting {
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly list: string;
  /** The marker of the item that it begins. */
  readonly itemMarker: Marker | undefined;
  readonly startsItem: boolean;
  readonly level: number;
  readonly cell: Block['cell'];
  /** Nothing but looks tells headings here. */
  readonly plain: boolean;
  /** Underlined in plain text. */
  readonly underlined: boolean;
}

export const inParagraph: Setting = {
  kind: 'paragraph',
  depth: 0,
  list: '',
  itemMarker: undefined,
  startsItem: false,
  level: 0,
  cell: undefined,
  plain: false,
  underlined: false,
};

/** Blocks of `map`, in order. `lines` holds every line but the first; `strong` the stretches that are bold. */
export function blocksOf(
  map: TextMap,
  lines: readonly LineStart[],
  strong: readonly Span[],
  setting: Setting,
  words: Words,
): Block[] {
  const { text } = map;
  const cuts = setting.kind === 'paragraph' ? cutsOf(text, lines, strong, setting, words) : [];
  const blocks: Block[] = [];
  let from = 0;
  let indent = lines[0]?.at === 0 ? lines[0].indent : 0;
  for (const cut of [...cuts, { at: text.length, indent: 0 }]) {
    let to = cut.at;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from && !isTemplate(text.slice(from, to)))
      blocks.push(
        blockOf(
          map,
          { start: from, end: to },
          indent,
          strong,
          blocks.length > 0 ? { ...setting, startsItem: false, itemMarker: undefined } : setting,
          words,
        ),
      );
    from = cut.at;
    indent = cut.indent;
  }
  return blocks;
}

function blockOf(
  map: TextMap,
  span: Span,
  indent: number,
  strong: readonly Span[],
  setting: Setting,
  words: Words,
): Block {
  const text = map.text.slice(span.start, span.end);
  const own = setting.kind === 'cell' ? undefined : markerOf(text, words);
  const marker = own && own.length < text.length ? own : undefined;
  const alone = own && !marker ? { ...own, length: 0 } : undefined;
  const start = span.start + (marker?.length ?? 0);
  const kind: ClauseKind =
    setting.kind === 'cell'
      ? 'cell'
      : setting.kind === 'heading'
        ? 'heading'
        : setting.startsItem || marker
          ? 'item'
          : 'sentence';
  const sign = marker?.text ?? setting.itemMarker?.text;
  const pieces =
    setting.kind === 'heading'
      ? [{ start: 0, end: span.end - start }]
      : sentences(map.text.slice(start, span.end), words.abbreviations);
  const clauses = pieces.map(
    (piece, index) =>
      new Slice(map, start + piece.start, start + piece.end, kind, index === 0 ? sign : undefined),
  );
  return {
    kind: setting.kind,
    clauses,
    span: map.toSource(span),
    marker: marker ?? alone ?? setting.itemMarker,
    depth: setting.depth,
    startsItem: setting.startsItem,
    list: setting.list,
    level: setting.level,
    look: setting.kind === 'paragraph' ? lookOf(map.text, { start, end: span.end }, strong, setting) : '',
    indent,
    cell: setting.cell,
  };
}

/** A stretch of a text map. */
class Slice implements Clause {
  readonly text: string;
  readonly kind: ClauseKind;
  readonly marker: string | undefined;
  readonly #map: TextMap;
  readonly #from: number;

  constructor(map: TextMap, start: number, end: number, kind: ClauseKind, marker: string | undefined) {
    this.text = map.text.slice(start, end);
    this.kind = kind;
    this.marker = marker;
    this.#map = map;
    this.#from = start;
  }

  toSource(span: Span): Span {
    const end = Math.min(span.end, this.text.length);
    const start = Math.max(0, Math.min(span.start, end));
    return this.#map.toSource({ start: this.#from + start, end: this.#from + end });
  }
}

/** Nothing but instructions to whatever makes a page of it: "{% endif %}", ":::". */
function isTemplate(text: string): boolean {
  if (!/^[{:]/.test(text)) return false;
  const rest = text.replace(/\{%[^%]{0,500}%\}|\{\{[^{}]{0,500}\}\}|:::(?:\{[^{}]{0,100}\})?/g, '');
  return rest.replace(/[ :]/g, '') === '';
}

const longestTitle = 90;

function lookOf(text: string, span: Span, strong: readonly Span[], setting: Setting): string {
  const own = text.slice(span.start, span.end);
  if (setting.underlined) return 'underlined';
  if (own.length > longestTitle) return '';
  if (strong.some((stretch) => stretch.start <= span.start && span.end - 1 <= stretch.end)) return 'bold';
  if (/[.;,!]$/.test(own) || !/\p{L}/u.test(own)) return '';
  if (/\p{Lu}\P{L}*\p{Lu}/u.test(own) && own === own.toUpperCase()) return 'caps';
  return setting.plain && /^[\p{Lu}\p{Lo}"“«¿]/u.test(own) && !own.endsWith(':') ? 'short' : '';
}

function cutsOf(
  text: string,
  lines: readonly LineStart[],
  strong: readonly Span[],
  setting: Setting,
  words: Words,
): LineStart[] {
  const cuts: LineStart[] = [];
  const widest = widestLine(text, lines);
  let style = setting.startsItem ? '' : stylesOf(markerOf(text, words));
  let lineStart = 0;
  for (const [index, line] of lines.entries()) {
    if (line.at === 0) continue;
    const before = text.slice(lineStart, line.at).trimEnd();
    const end = lines[index + 1]?.at ?? text.length;
    const marker = markerOf(text.slice(line.at, Math.min(line.at + 200, text.length)), words);
    if (marker && beginsClause(marker, before, line, widest, style)) {
      cuts.push(line);
      style = stylesOf(marker);
    } else if (
      isHeadingLine(
        before,
        lineStart,
        text.slice(line.at, end),
        strong,
        widest,
        setting,
        words,
        cuts[cuts.length - 1]?.at ?? 0,
      )
    ) {
      cuts.push(line);
      style = '';
    }
    lineStart = line.at;
  }
  return cuts;
}

function stylesOf(marker: Marker | undefined): string {
  return marker?.readings.map((reading) => reading.style).join('|') ?? '';
}

function beginsClause(
  marker: Marker,
  before: string,
  line: LineStart,
  widest: number,
  style: string,
): boolean {
  if (line.hard) return true;
  if (/[.:;,]["'”’)]*$|[\s,;](?:and|or|et|ou|und|oder)$/u.test(before)) return true;
  if (marker.readings.some((reading) => style.split('|').includes(reading.style))) return true;
  if (marker.readings[0]?.kind === 'bullet' && !/^[-–—*+]$/.test(marker.text)) return true;
  return before.length < widest * 0.7;
}

/** Does the line before stand as a heading over this one, without a blank line between? */
function isHeadingLine(
  before: string,
  start: number,
  next: string,
  strong: readonly Span[],
  widest: number,
  setting: Setting,
  words: Words,
  blockStart: number,
): boolean {
  if (start !== blockStart || before.length > longestTitle || setting.startsItem) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"“«(]/u.test(next)) return false;
  if (
    strong.some(
      (stretch) =>
        stretch.start <= start &&
        start + before.length - 1 <= stretch.end &&
        stretch.end <= start + before.length + 1,
    )
  )
    return /[.:;!?]["'”’)]*$/.test(next.trimEnd()) || next.length > longestTitle;
  if (/[.;,]$/.test(before)) return false;
  if (/\p{Lu}\P{L}*\p{Lu}/u.test(before) && before === before.toUpperCase())
    return next !== next.toUpperCase();
  const marker = markerOf(before, words);
  return (
    marker !== undefined &&
    marker.readings[0]?.kind !== 'bullet' &&
    before.length < widest * 0.6 &&
    !before.endsWith(':') &&
    before.length - marker.length > 1 &&
    /^[\p{Lu}\p{Lo}]/u.test(before.slice(marker.length))
  );
}

function widestLine(text: string, lines: readonly LineStart[]): number {
  let widest = 0;
  let start = 0;
  for (const line of lines) {
    widest = Math.max(widest, line.at - start);
    start = line.at;
  }
  return Math.max(widest, text.length - start);
}
