// Text → outline: every clause in its place. Chunks are remembered by content, which changes cost and nothing else;
// placing runs afresh, for it alone sees the whole document.
import type { ChunkBlocks, Comment } from './block.ts';
import { isBlank, markdownChunks, plainTextChunks, type Chunk, type Cutter } from './chunks.ts';
import type { PlacedClause, Section } from './clause.ts';
import { mostCost, parsingCost } from './guard.ts';
import { frontMatterOf } from './frontmatter.ts';
import { readHtml } from './html.ts';
import type { StructureWords } from './language.ts';
import { readMarkdown } from './markdown.ts';
import { blocksOf, inParagraph } from './paragraph.ts';
import { place, type Numbered, type PlacedBlock } from './placing.ts';
import { linesOf, readPlainText } from './plaintext.ts';
import { loneDefinition, mayDefine, normalLabel, preambleFor } from './references.ts';
import { rechunk, type Cut } from './rechunk.ts';
import type { Format } from './review.ts';
import { shift, type Span } from './span.ts';
import { TextMapBuilder } from './textmap.ts';
import { wordsOf, type Words } from './words.ts';

export interface Outline {
  /** Every heading, sentence, item and cell, in the order of the document. */
  readonly clauses: readonly PlacedClause[];
  /** The outermost ones, in order; they nest. */
  readonly sections: readonly Section[];
  /** What was too large, too deeply nested or too much for the parser of Markdown, in order. */
  readonly readAsPlainText: readonly Span[];
  /** Numbered clauses and sections with their full numbers: "4.2.b". */
  readonly numbered: readonly Numbered[];
  readonly comments: readonly Comment[];
  /** How many chunks had to be read because they were not remembered. */
  readonly chunksParsed: number;
}

export interface Outliner {
  outline(text: string, format: Format): Outline;
}

/** An outliner for one document and its versions. Its result never depends on what it remembers. */
export function newOutliner(languages: readonly StructureWords[]): Outliner {
  const words = wordsOf(languages);
  let memory: Memory = new Map();
  let cut: Cut | undefined;
  let cutter: Cutter | undefined;
  let last: { readonly text: string; readonly format: Format; readonly outline: Outline } | undefined;
  const chunksOf = (text: string, from: number, by: Cutter): readonly Chunk[] => {
    cut = rechunk(text, from, by, cutter === by ? cut : undefined);
    cutter = by;
    return cut.chunks;
  };
  return {
    outline(text, format) {
      if (last?.text === text && last.format === format) return { ...last.outline, chunksParsed: 0 };
      const reading = new Reading(words, memory, chunksOf);
      const chunks = reading.read(text, format);
      memory = reading.used;
      const blocks: PlacedBlock[] = [];
      const comments: Comment[] = [];
      const readAsPlainText: Span[] = [];
      for (const { at, made, length } of chunks) {
        for (const block of made.blocks) blocks.push({ block, at });
        for (const comment of made.comments) comments.push({ ...comment, span: shift(comment.span, at) });
        if (made.readAsPlainText) addPlain({ start: at, end: at + length }, readAsPlainText, text);
      }
      const outline = {
        ...place(blocks, text.length),
        readAsPlainText,
        comments,
        chunksParsed: reading.parsed,
      };
      last = { text, format, outline };
      return outline;
    },
  };
}

/** What is known of a chunk's text, whatever the document around it. */
interface Known {
  readonly cost: number;
  readonly bare: ChunkBlocks | undefined;
  /** With the definitions of other chunks in front. */
  readonly preamble: string;
  readonly full: ChunkBlocks | undefined;
  readonly plain: ChunkBlocks | undefined;
}

type Memory = Map<string, Known>;

interface ReadChunk {
  readonly at: number;
  readonly length: number;
  readonly made: ChunkBlocks;
}

/** One run over a document. */
class Reading {
  readonly used: Memory = new Map();
  parsed = 0;
  readonly #words: Words;
  readonly #memory: Memory;
  readonly #chunksOf: (text: string, from: number, by: Cutter) => readonly Chunk[];

  constructor(
    words: Words,
    memory: Memory,
    chunksOf: (text: string, from: number, by: Cutter) => readonly Chunk[],
  ) {
    this.#words = words;
    this.#memory = memory;
    this.#chunksOf = chunksOf;
  }

  read(text: string, format: Format): ReadChunk[] {
    const from = text.startsWith('\ufeff') ? 1 : 0;
    if (format === 'markdown') {
      const front = frontMatterOf(text, from);
      const chunks = this.#markdown(this.#chunksOf(text, front?.end ?? from, markdownChunks));
      return front?.title ? withTitle(chunks, text, front.title, this.#words) : chunks;
    }
    if (isMarkup(text)) return [{ at: 0, length: text.length, made: this.#html(text) }];
    return this.#chunksOf(text, from, plainTextChunks).map(({ text: chunk, at }) => ({
      at,
      length: chunk.length,
      made: this.#plain(chunk),
    }));
  }

  #markdown(chunks: readonly Chunk[]): ReadChunk[] {
    const affordable = affordableChunks(chunks.map(({ text }) => this.#known(text).cost));
    const defined = new Map<string, string>();
    for (const [index, { text }] of chunks.entries()) {
      if (!affordable[index] || !mayDefine(text)) continue;
      for (const label of this.#bare(text).defines) {
        const name = normalLabel(label);
        if (!defined.has(name)) defined.set(name, label);
      }
    }
    return chunks.map(({ text, at }, index) => {
      const length = text.length;
      if (!affordable[index]) return { at, length, made: { ...this.#plain(text), readAsPlainText: true } };
      const preamble = preambleFor(text, mayDefine(text) ? this.#bare(text).defines : [], defined);
      return { at, length, made: preamble === '' ? this.#bare(text) : this.#full(text, preamble) };
    });
  }

  #known(text: string): Known {
    const known = this.used.get(text) ??
      this.#memory.get(text) ?? {
        cost: parsingCost(text),
        bare: undefined,
        preamble: '',
        full: undefined,
        plain: undefined,
      };
    this.used.set(text, known);
    return known;
  }

  #bare(text: string): ChunkBlocks {
    const known = this.#known(text);
    const lone = loneDefinition(text);
    const bare =
      known.bare ??
      (lone === undefined
        ? this.#made(() => readMarkdown(text, '', this.#words))
        : { ...nothing, defines: [lone] });
    if (!known.bare) this.used.set(text, { ...known, bare });
    return bare;
  }

  #full(text: string, preamble: string): ChunkBlocks {
    const known = this.#known(text);
    if (known.full && known.preamble === preamble) return known.full;
    const full = this.#made(() => readMarkdown(text, preamble, this.#words));
    this.used.set(text, { ...known, preamble, full });
    return full;
  }

  #plain(text: string): ChunkBlocks {
    const known = this.used.get(text) ?? this.#memory.get(text) ?? { ...unknown };
    const plain =
      known.plain ?? this.#made(() => ({ ...nothing, blocks: readPlainText(linesOf(text), this.#words) }));
    this.used.set(text, known.plain ? known : { ...known, plain });
    return plain;
  }

  #html(text: string): ChunkBlocks {
    return this.#made(() => ({ ...nothing, ...readHtml(text, 0, this.#words) }));
  }

  #made(make: () => ChunkBlocks): ChunkBlocks {
    this.parsed++;
    return make();
  }
}

/** The title of the front matter heads a document that has no other first heading. */
function withTitle(chunks: ReadChunk[], text: string, title: Span, words: Words): ReadChunk[] {
  if (chunks.some(({ made }) => made.blocks.some((block) => block.kind === 'heading' && block.level === 1)))
    return chunks;
  const builder = new TextMapBuilder();
  builder.copy(text.slice(title.start, title.end), title.start);
  const map = builder.take();
  if (!map) return chunks;
  const blocks = blocksOf(map, [], [], { ...inParagraph, kind: 'heading', level: 1 }, words);
  return [{ at: 0, length: title.end, made: { ...nothing, blocks } }, ...chunks];
}

const nothing: ChunkBlocks = { blocks: [], comments: [], defines: [], readAsPlainText: false };
const unknown: Known = { cost: 0, bare: undefined, preamble: '', full: undefined, plain: undefined };

/** Of each chunk whether it is parsed; once the document's costs are spent, only the cheap ones are. */
function affordableChunks(costs: readonly number[]): boolean[] {
  let spent = 0;
  return costs.map((cost) => {
    if (cost === Infinity || (cost > 0 && spent + cost > mostCost)) return false;
    spent += cost;
    return true;
  });
}

/** A page's source: at least one element is closed. */
function isMarkup(text: string): boolean {
  return text.includes('</') && /<\/[a-z][\w.:-]*\s*>/i.test(text);
}

/** Neighbours are one. */
function addPlain(span: Span, spans: Span[], text: string): void {
  const last = spans.at(-1);
  if (last !== undefined && isBlank(text, last.end, span.start)) {
    spans[spans.length - 1] = { start: last.start, end: span.end };
  } else spans.push(span);
}
