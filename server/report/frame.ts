// Lines of the document with the operative words underlined, as wide as the terminal is.
import stringWidth from 'string-width';
import type { Document } from './document.ts';
import { visible } from './markdown-text.ts';
import type { Range } from './positions.ts';
import type { Lines } from './report.ts';

export interface FrameStyle {
  /** Columns of the terminal. */
  readonly width: number;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly more: (lines: number) => string;
}

/** The lines that frames of its findings show. */
export function framedLines({ findings }: Pick<Document, 'findings'>, lines: Lines): Map<number, string> {
  const shown = new Map<number, string>();
  for (const { range } of findings) {
    const last = Math.min(range.end.line, range.start.line + most - 1);
    for (let line = range.start.line; line <= last; line++) {
      const text = shown.has(line) ? undefined : lines(line);
      if (text !== undefined) shown.set(line, text);
    }
  }
  return shown;
}

/** More lines of one finding than these are counted, not shown. */
const most = 6;

export function frame(range: Range, lines: Lines, style: FrameStyle): string[] {
  const last = Math.min(range.end.line, range.start.line + most - 1);
  const gutter = String(last + 1).length;
  const shown: string[] = [];
  for (let line = range.start.line; line <= last; line++) {
    const text = lines(line);
    if (text === undefined) break;
    const from = line === range.start.line ? range.start.character : text.length - text.trimStart().length;
    const to = line === range.end.line ? range.end.character : text.trimEnd().length;
    shown.push(...frameLine({ number: line + 1, text, from, to }, gutter, style));
  }
  const left = range.end.line - last;
  return left > 0 ? [...shown, style.dim(`${' '.repeat(gutter)} ${style.more(left)}`)] : shown;
}

interface MarkedLine {
  readonly number: number;
  readonly text: string;
  /** UTF-16 offsets of what is underlined. */
  readonly from: number;
  readonly to: number;
}

function frameLine({ number, text, from, to }: MarkedLine, gutter: number, style: FrameStyle): string[] {
  const room = Math.max(20, style.width - gutter - 3);
  const blank = style.dim(`${' '.repeat(gutter)} │`);
  return wrap(cells(text, from, to), room).flatMap((row, index) => {
    const head = index === 0 ? style.dim(`${String(number).padStart(gutter)} │`) : blank;
    const source = row.map((cell) => cell.text).join('');
    const marks = row.map((cell) => (cell.marked ? '~' : ' ').repeat(cell.width)).join('');
    return [
      `${head} ${source.trimEnd()}`,
      ...(marks.includes('~') ? [`${blank} ${style.mark(marks.trimEnd())}`] : []),
    ];
  });
}

/** One character as the reader sees it. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** Context that is kept on either side of the operative words of a long line, in UTF-16 units. */
const context = 60;

/** Of operative words in one line, as many units are shown. */
const longest = 1200;

function cells(line: string, from: number, to: number): Cell[] {
  const start = from > context * 2 ? wordStart(line, from - context) : 0;
  const until = Math.min(to, from + longest);
  const end = line.length - until > context * 2 ? wordEnd(line, until + context) : line.length;
  const shown: Cell[] = start > 0 ? [{ text: '…', width: 1, marked: false }] : [];
  for (const { segment, index } of graphemes.segment(line.slice(start, end))) {
    const text = segment === '\t' ? '  ' : visible(segment);
    const at = start + index;
    shown.push({ text, width: widthOf(text), marked: at >= from && at < to });
  }
  return end < line.length ? [...shown, { text: '…', width: 1, marked: false }] : shown;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOf(text: string): number {
  return /^\p{ASCII}+$/u.test(text) ? text.length : stringWidth(text);
}

/** Rows of at most `room` columns, broken at spaces where there are any. */
function wrap(all: readonly Cell[], room: number): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let width = 0;
  for (const cell of all) {
    if (width + cell.width > room) {
      const space = row.findLastIndex((each) => each.text === ' ');
      const carried = space > room / 2 ? row.splice(space + 1) : [];
      rows.push(row);
      row = carried;
      width = carried.reduce((sum, each) => sum + each.width, 0);
    }
    row.push(cell);
    width += cell.width;
  }
  return [...rows, row];
}

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return space === -1 ? at : space;
}
