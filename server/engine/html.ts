// HTML → blocks, by a light, linear reader of tags: no tree, no repair. It serves Markdown's HTML blocks and sources of
// pages that are read as plain text.
import { decodeReference } from './align.ts';
import type { Block, Comment } from './block.ts';
import { isComponent, piecesOf, type Piece } from './jsx.ts';
import { itemMarker, type Marker } from './markers.ts';
import { blocksOf, inParagraph, type LineStart, type Setting } from './paragraph.ts';
import type { Span } from './span.ts';
import { TextMapBuilder } from './textmap.ts';
import type { Words } from './words.ts';

export interface HtmlBlocks {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

const breaking = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html legend main menu nav option p pre search section select summary table tbody textarea tfoot thead'.split(
    ' ',
  ),
);
const dropped = new Set([
  'script',
  'style',
  'svg',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'math',
]);
const heading = /^h([1-6])$/;
const tagStart = /<(\/?)([a-z][\w.:-]*)/iy;
/** Deeper lists are read as one. */
const deepest = 24;
/** Tags longer than this are no tags. */
const longestTag = 8000;

/** `shift` is added to every offset. */
export function readHtml(source: string, shift: number, words: Words): HtmlBlocks {
  const reader = new Reader(source, shift, words);
  reader.read();
  return { blocks: reader.blocks, comments: reader.comments };
}

class Reader {
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  readonly #source: string;
  readonly #shift: number;
  readonly #words: Words;
  readonly #builder = new TextMapBuilder();
  #lines: LineStart[] = [];
  #strong: Span[] = [];
  #strongFrom = -1;
  #level = 0;
  readonly #lists: { readonly id: string; readonly ordered: boolean; count: number; open: boolean }[] = [];
  #listCount = 0;
  #item: Marker | undefined;
  #tables = 0;
  #cell: { table: number; row: number; column: number } | undefined;
  #inCell = false;
  #hardLine = false;
  readonly #isComponent: boolean;
  /** The list that the array being read makes. */
  #literals = '';
  #isLiteral = false;

  constructor(source: string, shift: number, words: Words) {
    this.#source = source;
    this.#shift = shift;
    this.#words = words;
    this.#isComponent = isComponent(source);
  }

  read(): void {
    const source = this.#source;
    // An excerpt may begin inside a tag.
    let index = /^[^<>]{0,300}["'}]\s*\/?>|^[^\s<>]{0,40}>/.exec(source)?.[0].length ?? 0;
    let noTagBefore = 0;
    while (index < source.length) {
      const next = source.indexOf('<', index);
      const end = next < 0 ? source.length : next;
      this.#between(index, end);
      if (next < 0) break;
      index = next;
      const after = next < noTagBefore ? undefined : this.#markup(next);
      if (after === undefined) {
        this.#text(next, next + 1);
        index = next + 1;
      } else if (after < 0) {
        noTagBefore = -after;
        this.#text(next, next + 1);
        index = next + 1;
      } else index = after;
    }
    this.#flush();
  }

  /** Where the markup at `at` ends; undefined where it is text; negative: no tag ends before there. */
  #markup(at: number): number | undefined {
    const source = this.#source;
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      const stop = end < 0 ? source.length : end;
      const span = { start: at + this.#shift, end: Math.min(stop + 3, source.length) + this.#shift };
      this.comments.push({ text: source.slice(at + 4, stop).trim(), span });
      return Math.min(stop + 3, source.length);
    }
    // Fragments of components.
    if (source.startsWith('<>', at)) return at + 2;
    if (source.startsWith('</>', at)) return at + 3;
    if (source.startsWith('<?', at)) return after(source, '?>', at);
    if (source.startsWith('<![CDATA[', at)) return at + 9;
    if (/^<![a-z]/i.test(source.slice(at, at + 3))) return after(source, '>', at);
    tagStart.lastIndex = at;
    const match = tagStart.exec(source);
    if (!match) return undefined;
    const [whole, slash = '', written = ''] = match;
    const end = tagEnd(source, at + whole.length);
    // An excerpt may end inside a tag.
    if (end === undefined && source.length - at < 300 && !source.includes('>', at)) return source.length;
    if (end === undefined) return -Math.min(at + longestTag, source.length);
    const name = written.toLowerCase();
    const empty = source[end - 2] === '/';
    if (slash === '' && dropped.has(name) && !empty) {
      const close = new RegExp(`</${name}\\b`, 'gi');
      close.lastIndex = end;
      const found = close.exec(source);
      return found ? after(source, '>', found.index) : source.length;
    }
    if (slash === '') {
      this.#open(name, at, end);
      if (/^[A-Z]/.test(written)) this.#titleOf(at, end);
    } else this.#close(name);
    return end;
  }

  /** `<Accordion title="May I mine?">`: a component that shows its title. */
  #titleOf(start: number, end: number): void {
    const tag = this.#source.slice(start, end);
    const title = /\s(?:title|question|heading|summary)=(["'])(?<title>[^"'<>]{3,200})\1/.exec(tag)?.groups?.[
      'title'
    ];
    if (title === undefined || !/\p{L} \p{L}/u.test(title)) return;
    const at = start + tag.indexOf(title, tag.indexOf('='));
    this.#literal({ kind: 'title', start: at, end: at + title.length });
  }

  #open(name: string, start: number, end: number): void {
    const level = heading.exec(name);
    if (name === 'br') {
      this.#builder.space(start + this.#shift, end + this.#shift);
      this.#hardLine = true;
    } else if (name === 'strong' || name === 'b' || name === 'dt' || name === 'summary') {
      if (breaking.has(name)) this.#flush();
      this.#strongFrom = this.#builder.isEmpty ? 0 : this.#builder.length;
    } else if (level) {
      this.#flush();
      this.#level = Number(level[1]);
    } else if (name === 'ul' || name === 'ol') {
      this.#flush();
      if (this.#lists.length < deepest)
        this.#lists.push({ id: `list ${++this.#listCount}`, ordered: name === 'ol', count: 0, open: false });
    } else if (name === 'li') {
      this.#flush();
      let list = this.#lists[this.#lists.length - 1];
      if (!list)
        this.#lists.push((list = { id: `list ${++this.#listCount}`, ordered: false, count: 0, open: false }));
      list.open = true;
      list.count++;
      this.#item = itemMarker(list.ordered ? `${list.count}.` : '-');
    } else if (name === 'table') {
      this.#flush();
      this.#cell = { table: ++this.#tables, row: -1, column: -1 };
    } else if (name === 'tr') {
      this.#flush();
      this.#cell = this.#cell
        ? { ...this.#cell, row: this.#cell.row + 1, column: -1 }
        : { table: ++this.#tables, row: 0, column: -1 };
    } else if ((name === 'td' || name === 'th') && this.#cell) {
      this.#flush();
      this.#cell = { ...this.#cell, column: this.#cell.column + 1 };
      this.#inCell = true;
    } else if (breaking.has(name)) this.#flush();
  }

  #close(name: string): void {
    if (name === 'strong' || name === 'b' || name === 'dt' || name === 'summary') {
      if (this.#strongFrom >= 0) this.#strong.push({ start: this.#strongFrom, end: this.#builder.length });
      this.#strongFrom = -1;
      if (breaking.has(name)) this.#flush();
    } else if (heading.test(name)) {
      this.#flush();
      this.#level = 0;
    } else if (name === 'ul' || name === 'ol') {
      this.#flush();
      this.#lists.pop();
    } else if (name === 'li') {
      this.#flush();
      const list = this.#lists[this.#lists.length - 1];
      if (list) list.open = false;
      this.#item = undefined;
    } else if (name === 'td' || name === 'th') {
      this.#flush();
      this.#inCell = false;
    } else if (name === 'table') {
      this.#flush();
      this.#cell = undefined;
      this.#inCell = false;
    } else if (breaking.has(name) || name === 'tr') this.#flush();
  }

  /** What stands between two tags. */
  #between(start: number, end: number): void {
    if (!this.#isComponent) {
      this.#text(start, end);
      return;
    }
    for (const piece of piecesOf(this.#source, start, end)) {
      if (piece.kind === 'space') this.#builder.space(piece.start + this.#shift, piece.end + this.#shift);
      else if (piece.kind === 'text') this.#text(piece.start, piece.end);
      else this.#literal(piece);
    }
  }

  /** A string of code: stands alone. */
  #literal({ kind, start, end }: Piece): void {
    this.#flush();
    if (kind === 'item')
      this.#literals = this.#literals === '' ? `literals ${++this.#listCount}` : this.#literals;
    else this.#literals = '';
    if (kind === 'title') this.#strongFrom = 0;
    this.#isLiteral = kind === 'item';
    this.#text(start, end);
    this.#flush();
    this.#isLiteral = false;
    this.#strongFrom = -1;
  }

  #text(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let index = start;
    const builder = this.#builder;
    const copy = (to: number): void => {
      if (to > from) builder.copy(source.slice(from, to), from + this.#shift);
    };
    if (this.#hardLine && source.slice(start, end).trim() !== '') {
      this.#hardLine = false;
      if (!builder.isEmpty) this.#lines.push({ at: builder.length + 1, indent: 0, hard: true });
    }
    while (index < end) {
      const character = source.charCodeAt(index);
      if (character === 38) {
        const decoded = decodeReference(source, index);
        if (decoded && index + decoded.length <= end) {
          copy(index);
          builder.replace(decoded.text, index + this.#shift, index + decoded.length + this.#shift);
          index += decoded.length;
          from = index;
          continue;
        }
      } else if (character === 10) {
        const blank = blankLines(source, index, end);
        if (blank > index) {
          copy(index);
          this.#flush();
          index = blank;
          from = index;
          continue;
        }
      }
      index++;
    }
    copy(end);
  }

  #flush(): void {
    const map = this.#builder.take();
    const strong = this.#strong;
    if (this.#strongFrom >= 0 && map) strong.push({ start: this.#strongFrom, end: map.text.length });
    if (this.#strongFrom >= 0) this.#strongFrom = 0;
    const lines = this.#lines;
    this.#strong = [];
    this.#lines = [];
    this.#hardLine = false;
    if (!map) return;
    const open = this.#lists.filter((list) => list.open);
    const item = this.#isLiteral ? itemMarker('-') : this.#item;
    this.#item = undefined;
    const setting: Setting = {
      ...inParagraph,
      kind: this.#inCell ? 'cell' : this.#level > 0 ? 'heading' : 'paragraph',
      depth: open.length + (this.#isLiteral ? 1 : 0),
      list: this.#isLiteral ? this.#literals : (open[open.length - 1]?.id ?? ''),
      itemMarker: item,
      startsItem: item !== undefined,
      level: this.#level,
      cell: this.#inCell ? this.#cell : undefined,
    };
    for (const block of blocksOf(map, lines, strong, setting, this.#words)) this.blocks.push(block);
  }
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}

/** Past the `>` that ends the tag; quotation marks and JSX braces in attributes are passed over. */
function tagEnd(source: string, from: number): number | undefined {
  const limit = Math.min(source.length, from + longestTag);
  let quote = '';
  let braces = 0;
  for (let index = from; index < limit; index++) {
    const character = source[index] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || (character === '`' && braces > 0)) quote = character;
    else if (character === '{') braces++;
    else if (character === '}') braces = Math.max(0, braces - 1);
    else if (character === '>' && braces === 0) return index + 1;
    else if (character === '<' && braces === 0) return undefined;
  }
  return undefined;
}

/** Past the blank lines that begin at the line ending `index`; `index` where there are none. */
function blankLines(source: string, index: number, end: number): number {
  let next = index + 1;
  let found = index;
  while (next < end) {
    const character = source[next];
    if (character === '\n') found = next;
    else if (character !== ' ' && character !== '\t' && character !== '\r') break;
    next++;
  }
  return found;
}
