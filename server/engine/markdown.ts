// Markdown → blocks: one chunk, parsed by remark, walked once.
import type { Nodes, Paragraph, Parents, Root, RootContent, Table } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { align, alignCode } from './align.ts';
import type { Block, ChunkBlocks, Comment } from './block.ts';
import { readHtml } from './html.ts';
import { itemMarker } from './markers.ts';
import { blocksOf, inParagraph, type LineStart, type Setting } from './paragraph.ts';
import { readPlainText } from './plaintext.ts';
import { readSimple } from './simple.ts';
import type { Span } from './span.ts';
import { TextMapBuilder } from './textmap.ts';
import type { Words } from './words.ts';

/** Tables and footnotes cost a third more; most chunks have none. */
const bare = unified().use(remarkParse).freeze();
const needsTables = /\||:-|-:/;
const extended = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze();

/** `preamble` holds definitions that `chunk` refers to; it is no part of the chunk. */
export function readMarkdown(chunk: string, preamble: string, words: Words): ChunkBlocks {
  const blocks = readSimple(chunk, words);
  if (blocks) return { blocks, comments: [], defines: [], readAsPlainText: false };
  const tree: Root = (needsTables.test(chunk) || chunk.includes('[^') ? extended : bare).parse(
    preamble + chunk,
  );
  const walk = new Walk(preamble + chunk, preamble.length, words);
  walk.children(tree, { depth: 0, quotes: 0, list: '' });
  return { blocks: walk.blocks, comments: walk.comments, defines: walk.defines, readAsPlainText: false };
}

interface Place {
  readonly depth: number;
  readonly quotes: number;
  readonly list: string;
}

class Walk {
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  readonly defines: string[] = [];
  readonly #source: string;
  readonly #skip: number;
  readonly #words: Words;
  #lists = 0;
  #tables = 0;
  #item: Setting['itemMarker'];

  constructor(source: string, skip: number, words: Words) {
    this.#source = source;
    this.#skip = skip;
    this.#words = words;
  }

  children(parent: Parents, place: Place): void {
    for (const node of parent.children) this.#node(node, place);
  }

  #node(node: RootContent, place: Place): void {
    const span = this.#spanOf(node);
    if (!span) return;
    switch (node.type) {
      case 'heading':
        this.#text(node, { ...this.#setting(place), kind: 'heading', level: node.depth }, place);
        return;
      case 'paragraph':
        this.#text(node, this.#setting(place), place);
        return;
      case 'blockquote':
        this.children(node, { ...place, quotes: place.quotes + 1 });
        return;
      case 'list': {
        const list = `list ${++this.#lists}`;
        for (const item of node.children) {
          const at = this.#spanOf(item);
          if (!at) continue;
          this.#item = itemMarker(
            /^(?:[-*+]|\d+[.)])/.exec(this.#source.slice(at.start, at.start + 12))?.[0] ?? '-',
          );
          this.children(item, { depth: place.depth + 1, quotes: place.quotes, list });
          this.#item = undefined;
        }
        return;
      }
      case 'table':
        this.#table(node, place);
        return;
      case 'code':
        if (isProse(node.lang)) this.#code(node.value, span, place);
        return;
      case 'html':
        this.#html(span, place);
        return;
      case 'definition':
        this.#define(span);
        return;
      case 'footnoteDefinition':
        this.#define(span);
        this.children(node, place);
        return;
      case 'thematicBreak':
        return;
      default:
        if ('children' in node) this.children(node, place);
    }
  }

  /** The label as it is written: escapes count when labels are compared. */
  #define(span: Span): void {
    const label = /^\[((?:[^\\[\]]|\\.)+)\]:/s.exec(
      this.#source.slice(span.start, Math.min(span.end, span.start + 1100)),
    )?.[1];
    if (label !== undefined) this.defines.push(label);
  }

  #spanOf(node: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined || start < this.#skip ? undefined : { start, end };
  }

  #setting(place: Place): Setting {
    const item = this.#item;
    this.#item = undefined;
    return {
      ...inParagraph,
      depth: place.depth,
      list: place.list,
      itemMarker: item,
      startsItem: item !== undefined,
    };
  }

  #table(table: Table, place: Place): void {
    const id = ++this.#tables;
    for (const [row, { children }] of table.children.entries()) {
      for (const [column, cell] of children.entries()) {
        this.#text(cell, { ...this.#setting(place), kind: 'cell', cell: { table: id, row, column } }, place);
      }
    }
  }

  #code(value: string, span: Span, place: Place): void {
    const lines: { text: string; start: number }[] = [];
    const wanted = value.split(/\r\n|\n|\r/);
    let from = span.start;
    let next = 0;
    const source = this.#source.slice(span.start, span.end);
    const fenced = /^ {0,3}(?:`{3}|~{3})/.test(source);
    for (const [index, line] of source.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
      const bare = line.replace(/(?:\r\n|\n|\r)$/, '');
      const text = wanted[next];
      if (text !== undefined && !(fenced && index === 0)) {
        const kept = bare.endsWith(text) ? text : bare.trimStart();
        lines.push({ text: kept, start: from + bare.length - kept.length });
        next++;
      }
      from += line.length;
    }
    for (const block of readPlainText(lines, this.#words, -this.#skip)) {
      this.blocks.push({
        ...block,
        depth: place.depth + block.depth,
        list: block.list || place.list,
        ...this.#taken(),
      });
    }
  }

  #taken(): { marker?: Setting['itemMarker']; startsItem?: boolean } {
    const item = this.#item;
    this.#item = undefined;
    return item ? { marker: item, startsItem: true } : {};
  }

  #html(span: Span, place: Place): void {
    const { blocks, comments } = readHtml(
      this.#source.slice(span.start, span.end),
      span.start - this.#skip,
      this.#words,
    );
    for (const block of blocks) {
      this.blocks.push({
        ...block,
        depth: block.depth + place.depth,
        list: block.list ? `${place.list}/${span.start}/${block.list}` : place.list,
        ...this.#taken(),
      });
    }
    for (const comment of comments) this.comments.push(comment);
  }

  #text(node: Paragraph | Parents, setting: Setting, place: Place): void {
    const inline = new Inline(this.#source, this.#skip, place.quotes, this.comments);
    inline.add(node);
    const map = inline.builder.take();
    if (map)
      for (const block of blocksOf(map, inline.lines, inline.strong, setting, this.#words))
        this.blocks.push(block);
  }
}

/** Words that say that a fence holds prose. */
function isProse(lang: string | null | undefined): boolean {
  return lang === null || lang === undefined || /^(?:te?xt|plain(?:text)?|none)$/i.test(lang);
}

/** Gathers the text of one paragraph, heading or cell. */
class Inline {
  readonly builder = new TextMapBuilder();
  readonly lines: LineStart[] = [];
  readonly strong: Span[] = [];
  readonly #source: string;
  readonly #skip: number;
  readonly #quotes: number;
  readonly #comments: Comment[];
  #newLine = false;
  /** The last piece of text ended with its line. */
  #ended = false;

  constructor(source: string, skip: number, quotes: number, comments: Comment[]) {
    this.#source = source;
    this.#skip = skip;
    this.#quotes = quotes;
    this.#comments = comments;
  }

  add(node: Nodes): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) {
      if ('children' in node) for (const child of node.children) this.add(child);
      return;
    }
    const source = () => this.#source.slice(start, end);
    switch (node.type) {
      case 'text':
        this.#beginLine();
        this.#ended = align(source(), start - this.#skip, this.#quotes, this.builder, (at) => {
          this.lines.push({ at, indent: 0, hard: false });
        });
        return;
      case 'inlineCode':
        this.#beginLine();
        alignCode(node.value, source(), start - this.#skip, this.builder);
        return;
      case 'break':
        this.#break(start, end);
        return;
      case 'html':
        this.#html(source(), start, end);
        return;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return;
      default:
        if (!('children' in node)) return;
        if (node.type === 'strong') {
          const from = this.builder.length;
          for (const child of node.children) this.add(child);
          const last = this.strong[this.strong.length - 1];
          if (last && from - last.end <= 1)
            this.strong[this.strong.length - 1] = { start: last.start, end: this.builder.length };
          else this.strong.push({ start: from === 0 ? 0 : from, end: this.builder.length });
          return;
        }
        for (const child of node.children) this.add(child);
    }
  }

  #break(start: number, end: number): void {
    this.builder.space(start - this.#skip, end - this.#skip);
    this.#newLine = true;
  }

  #beginLine(): void {
    const hard = this.#newLine;
    if ((hard || this.#ended) && !this.builder.isEmpty)
      this.lines.push({ at: this.builder.length + 1, indent: 0, hard });
    this.#newLine = false;
    this.#ended = false;
  }

  #html(source: string, start: number, end: number): void {
    if (/^<!--/.test(source)) {
      this.#comments.push({
        text: source.replace(/^<!--|-->$/g, '').trim(),
        span: { start: start - this.#skip, end: end - this.#skip },
      });
    } else if (/^<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr)\b/i.test(source)) {
      this.#break(start, end);
    }
  }
}
