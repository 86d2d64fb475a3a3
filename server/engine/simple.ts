// Reads Markdown that can be read in one way only, without a parser: headings, paragraphs and flat lists, with nothing
// inside but whole links and bold words. It is most of what terms are made of, and it must agree with remark to the
// character; what it does not know for certain it leaves to remark.
import { align } from './align.ts';
import type { Block } from './block.ts';
import { copyText } from './leftovers.ts';
import { itemMarker } from './markers.ts';
import { blocksOf, inParagraph, type LineStart, type Setting } from './paragraph.ts';
import type { Span } from './span.ts';
import { TextMapBuilder } from './textmap.ts';
import type { Words } from './words.ts';

const never = /[`\0\ufeff\t]|<[a-z/!?]|!\[|\r(?!\n)/i;
/** Escapes and references: text, whatever they stand for. */
const literal = /\\[!-/:-@[-`{-~]|&#?\w+;/g;
const mask = '\uE000';
// Only what opens or closes in one way: "**" between two letters, say, could do both.
const token =
  /\[(?<label>[^\s^[\]*_!][^[\]*_]*)\]\([^\s()[\]<>]+\)|(?<open>(?<=^|\s)(?:\*{1,2}(?=[^\s*])|_{1,2}(?=[^\s_]))|(?<=[-"'“”‘’«»().,;:!?_[\]–—])\*{1,2}(?=[\p{L}\p{N}])|(?<=[-"'“”‘’«»().,;:!?*[\]–—])_{1,2}(?=[\p{L}\p{N}]))|(?<close>(?<=[^\s*])\*{1,2}(?=\s|$)|(?<=[^\s_])_{1,2}(?=\s|$)|(?<=[\p{L}\p{N}])(?:\*{1,2}(?=[-"'“”‘’«»().,;:!?_[\]–—])|_{1,2}(?=[-"'“”‘’«»().,;:!?*[\]–—])))/gu;
const leftover = /[*[\]\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
const rule = /^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/;
const underline = /^(?:=+|-+)$/;
const bulletItem = /^([-*+]) {1,4}(?=[^\s#>+=~-])/;
const orderedItem = /^(\d{1,9}[.)]) {1,4}(?=[^\s#>+=~-])/;
const anyMarker = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
/** No line that goes on with a paragraph begins so. */
const blockStart = /^(?:[#>+=~-]|[|: -]+$)/;
const headingStart = /^#{1,6} +(?=\S)/;

/** Blocks of `chunk`; undefined where it takes a parser to tell. */
export function readSimple(chunk: string, words: Words): Block[] | undefined {
  if (never.test(chunk)) return undefined;
  const masked = /[\\&]/.test(chunk) ? chunk.replace(literal, ({ length }) => mask.repeat(length)) : chunk;
  const reader = new Reader(chunk, words);
  for (let start = 0; start < masked.length;) {
    const ending = masked.indexOf('\n', start);
    const end = ending < 0 ? masked.length : ending;
    const line = masked.slice(start, masked[end - 1] === '\r' ? end - 1 : end);
    if (!reader.line(line, start)) return undefined;
    start = end + 1;
  }
  reader.flush();
  return reader.blocks;
}

interface Level {
  /** Where the text of its item begins; what stands farther left is not in the item. */
  column: number;
  /** What its items have in common: "-", ".", ")". */
  readonly sign: string;
  readonly list: string;
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #words: Words;
  readonly #builder = new TextMapBuilder();
  #lines: LineStart[] = [];
  #strong: Span[] = [];
  #setting: Setting = inParagraph;
  #inParagraph = false;
  /** The last line ended in a hard break. */
  #isHard = false;
  /** Open lists, the innermost last; an item is open in the first `#depth` of them. */
  #levels: Level[] = [];
  #depth = 0;
  #lists = 0;

  constructor(source: string, words: Words) {
    this.#source = source;
    this.#words = words;
  }

  /** False where the line takes a parser. */
  line(line: string, at: number): boolean {
    const indent = line.search(/[^ ]|$/);
    let end = line.length;
    while (end > indent && line[end - 1] === ' ') end--;
    const body = line.slice(indent, end);
    const trail = line.length - end;
    if (body === '') {
      this.flush();
      return true;
    }
    if (this.#inParagraph && this.#depth === 0 && indent < 4 && underline.test(body)) {
      this.#setting = { ...inParagraph, kind: 'heading', level: body.startsWith('=') ? 1 : 2 };
      this.flush();
      return true;
    }
    if (rule.test(body)) return this.#rule(body, indent);
    const isItem = anyMarker.test(body);
    if (!isItem && this.#inParagraph && !blockStart.test(body))
      return this.#continue(body, at + indent, trail);
    this.#leave(indent);
    const column = this.#levels[this.#depth - 1]?.column ?? 0;
    if (indent - column > 3) return false;
    if (isItem) return this.#item(body, indent, at + indent, trail);
    if (body.startsWith('#')) return indent === 0 && this.#heading(body, at);
    if (blockStart.test(body) || this.#inParagraph) return false;
    this.#levels.length = this.#depth;
    this.#setting = { ...inParagraph, depth: this.#depth, list: this.#levels[this.#depth - 1]?.list ?? '' };
    return this.#begin(body, at + indent, trail);
  }

  #rule(body: string, indent: number): boolean {
    if (indent > 0 || (this.#inParagraph && body.startsWith('-'))) return false;
    this.flush();
    this.#levels = [];
    this.#depth = 0;
    return true;
  }

  flush(): void {
    const map = this.#builder.take();
    if (map) {
      for (const block of blocksOf(map, this.#lines, this.#strong, this.#setting, this.#words))
        this.blocks.push(block);
    }
    this.#lines = [];
    this.#strong = [];
    this.#inParagraph = false;
    this.#isHard = false;
  }

  /** Leaves the items that a block at `indent` is not in. */
  #leave(indent: number): void {
    while (this.#depth > 0 && (this.#levels[this.#depth - 1]?.column ?? 0) > indent) this.#depth--;
    this.#levels.length = Math.min(this.#levels.length, this.#depth + 1);
  }

  #begin(text: string, at: number, trail: number): boolean {
    this.#inParagraph = true;
    this.#isHard = trail > 1;
    return this.#text(text, at);
  }

  #continue(text: string, at: number, trail: number): boolean {
    const hard = this.#isHard;
    this.#builder.space(at, at);
    if (!this.#builder.isEmpty) this.#lines.push({ at: this.#builder.length + 1, indent: 0, hard });
    return this.#begin(text, at, trail);
  }

  #heading(body: string, at: number): boolean {
    const start = headingStart.exec(body)?.[0];
    if (start === undefined || body.endsWith('#')) return false;
    this.flush();
    this.#levels = [];
    this.#depth = 0;
    this.#setting = { ...inParagraph, kind: 'heading', level: start.trimEnd().length };
    const read = this.#text(body.slice(start.length), at + start.length);
    this.flush();
    return read;
  }

  #item(body: string, indent: number, at: number, trail: number): boolean {
    const bullet = bulletItem.exec(body);
    const match = bullet ?? orderedItem.exec(body);
    if (!match) return false;
    const marker = match[1] ?? '';
    const sign = bullet ? marker : marker.slice(-1);
    const content = body.slice(match[0].length);
    if (anyMarker.test(content)) return false;
    const open = this.#levels[this.#depth];
    const goesOn = open?.sign === sign;
    // Not every number may interrupt a paragraph.
    if (!bullet && !goesOn && this.#inParagraph && Number.parseInt(marker, 10) !== 1) return false;
    this.flush();
    const column = indent + match[0].length;
    const list = goesOn ? open.list : `list ${++this.#lists}`;
    this.#levels[this.#depth] = { column, sign, list };
    this.#depth++;
    this.#setting = {
      ...inParagraph,
      depth: this.#depth,
      list,
      itemMarker: itemMarker(marker),
      startsItem: true,
    };
    return this.#begin(content, at + match[0].length, trail);
  }

  #text(text: string, at: number): boolean {
    const builder = this.#builder;
    const open: { readonly run: string; readonly from: number }[] = [];
    let from = 0;
    if (leftover.test(text)) {
      for (const match of text.matchAll(token)) {
        if (!this.#copy(text, from, match.index, at)) return false;
        from = match.index + match[0].length;
        const { label, close } = match.groups ?? {};
        if (label !== undefined) this.#copy(text, match.index + 1, match.index + 1 + label.length, at);
        else if (close === undefined) open.push({ run: match[0], from: builder.length });
        else {
          const opened = open.pop();
          if (opened?.run !== close) return false;
          if (close.length === 2) this.#bold({ start: opened.from, end: builder.length });
        }
      }
    }
    return open.length === 0 && this.#copy(text, from, text.length, at);
  }

  /** Copies a stretch of the line `text`, which stands at `at`; false where markup is left in it. */
  #copy(text: string, from: number, to: number, at: number): boolean {
    const piece = text.slice(from, to);
    if (leftover.test(piece)) return false;
    if (piece.includes(mask))
      align(this.#source.slice(at + from, at + to), at + from, 0, this.#builder, () => undefined);
    else if (piece !== '') copyText(piece, at + from, this.#builder);
    return true;
  }

  #bold({ start, end }: Span): void {
    const last = this.#strong[this.#strong.length - 1];
    if (last && start - last.end <= 1) this.#strong[this.#strong.length - 1] = { start: last.start, end };
    else this.#strong.push({ start, end });
  }
}
