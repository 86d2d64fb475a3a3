// Reads Markdown that can be read in one way only, without a parser: headings, paragraphs and flat lists, with nothing
// inside but whole links and bold words. It is most of what terms are made of, and it must agree with remark to the
// character; what it does not know for certain it leaves to remark.
import type { Block } from './block.ts';
import { copyText } from './leftovers.ts';
import { itemMarker } from './markers.ts';
import { blocksOf, inParagraph, type LineStart, type Setting } from './paragraph.ts';
import type { Span } from './span.ts';
import { TextMapBuilder } from './textmap.ts';
import type { Words } from './words.ts';

const never = /[`\\<|\0\ufeff]|&#?\w+;|!\[|\r(?!\n)|^[ \t]*(?:[>=~_]|[-*_](?:[ \t]*[-*_]){2,}[ \t]*\r?$)/m;
const token =
  /\[(?<label>[^\s^[\]*_!][^[\]*_]*)\]\([^\s()[\]<>]+\)|\*\*(?:(?=[\p{L}\p{N}])|(?<=(?:^|\s)\*\*)(?=[("“]))(?<bold>[^*_[\]]*(?:[\p{L}\p{N}]|[.:;,!?)](?=\*\*(?:\s|$|[.,;:)]))))\*\*/gu;
const leftover = /[*_[\]]/;
const bulletItem = /^([-*+]) {1,4}(?=[^\s#>+=~-])/;
const orderedItem = /^(\d{1,9}[.)]) {1,4}(?=[^\s#>+=~-])/;
const anyMarker = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const headingStart = /^#{1,6} +(?=\S)/;

/** Blocks of `chunk`; undefined where it takes a parser to tell. */
export function readSimple(chunk: string, words: Words): Block[] | undefined {
  if (never.test(chunk)) return undefined;
  const reader = new Reader(words);
  for (let start = 0; start < chunk.length;) {
    const ending = chunk.indexOf('\n', start);
    const end = ending < 0 ? chunk.length : ending;
    const line = chunk.slice(start, chunk[end - 1] === '\r' ? end - 1 : end);
    if (!reader.line(line, start)) return undefined;
    start = end + 1;
  }
  reader.flush();
  return reader.blocks;
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #words: Words;
  readonly #builder = new TextMapBuilder();
  #lines: LineStart[] = [];
  #strong: Span[] = [];
  #setting: Setting = inParagraph;
  #inParagraph = false;
  #afterItem = false;
  /** The sign that all items of the open list have. */
  #sign = '';
  #lists = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  /** False where the line takes a parser. */
  line(line: string, at: number): boolean {
    if (line.trim() === '') {
      // White space that only JavaScript knows is text to Markdown.
      if (/[^ \t]/.test(line)) return false;
      this.flush();
      this.#afterItem = false;
      return true;
    }
    if (/^[ \t]/.test(line) || /[ \t]{2}$/.test(line)) return false;
    const heading = headingStart.exec(line)?.[0];
    if (line.startsWith('#')) {
      if (heading === undefined || /[# \t]$/.test(line)) return false;
      this.flush();
      this.#afterItem = false;
      this.#sign = '';
      this.#setting = { ...inParagraph, kind: 'heading', level: heading.trimEnd().length };
      const read = this.#text(line.slice(heading.length), at + heading.length);
      this.flush();
      return read;
    }
    if (anyMarker.test(line)) return this.#item(line, at);
    if (this.#afterItem || /^[-+]/.test(line)) return false;
    if (this.#inParagraph) this.#builder.space(at, at);
    else {
      this.#sign = '';
      this.#setting = inParagraph;
    }
    this.#inParagraph = true;
    if (!this.#builder.isEmpty) this.#lines.push({ at: this.#builder.length + 1, indent: 0, hard: false });
    return this.#text(line, at);
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
  }

  #item(line: string, at: number): boolean {
    const bullet = bulletItem.exec(line);
    const match = bullet ?? orderedItem.exec(line);
    // Not every number may interrupt a paragraph.
    if (!match || (!bullet && this.#inParagraph)) return false;
    const content = line.slice(match[0].length);
    if (anyMarker.test(content)) return false;
    this.flush();
    const marker = match[1] ?? '';
    const sign = bullet ? marker : marker.slice(-1);
    if (sign !== this.#sign) this.#lists++;
    this.#sign = sign;
    this.#setting = {
      ...inParagraph,
      depth: 1,
      list: `list ${this.#lists}`,
      itemMarker: itemMarker(marker),
      startsItem: true,
    };
    const read = this.#text(content, at + match[0].length);
    this.flush();
    this.#afterItem = true;
    return read;
  }

  #text(text: string, at: number): boolean {
    let from = 0;
    const builder = this.#builder;
    const between = (to: number): boolean => {
      const piece = text.slice(from, to);
      if (leftover.test(piece)) return false;
      if (piece !== '') copyText(piece, at + from, builder);
      return true;
    };
    if (leftover.test(text)) {
      for (const match of text.matchAll(token)) {
        if (!between(match.index)) return false;
        from = match.index + match[0].length;
        const { label, bold } = match.groups ?? {};
        if (label !== undefined) copyText(label, at + match.index + 1, builder);
        else if (bold !== undefined) {
          const start = builder.length;
          copyText(bold, at + match.index + 2, builder);
          this.#bold({ start, end: builder.length });
        }
      }
    }
    return between(text.length);
  }

  #bold({ start, end }: Span): void {
    const last = this.#strong[this.#strong.length - 1];
    if (last && start - last.end <= 1) this.#strong[this.#strong.length - 1] = { start: last.start, end };
    else this.#strong.push({ start, end });
  }
}
