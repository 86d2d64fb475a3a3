// Text → outline: every clause in its place. Chunks are remembered by content, which changes cost and nothing else;
// placing runs afresh, for it alone sees the whole document.
import type { ChunkBlocks, Comment } from './block.ts';
import { markdownChunks, plainTextChunks, type Chunk } from './chunks.ts';
import type { PlacedClause, Section } from './clause.ts';
import type { StructureWords } from './language.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { place, type Numbered, type PlacedBlock } from './placing.ts';
import { linesOf, readPlainText } from './plaintext.ts';
import type { Format, Note } from './review.ts';
import { shift } from './span.ts';
import { wordsOf, type Words } from './words.ts';

export interface Outline {
  /** Every heading, sentence, item and cell, in the order of the document. */
  readonly clauses: readonly PlacedClause[];
  /** The outermost ones, in order; they nest. */
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  /** Numbered clauses and sections with their full numbers: "4.2.b". */
  readonly numbered: readonly Numbered[];
  readonly comments: readonly Comment[];
  /** How many chunks had to be parsed because they were not remembered. */
  readonly chunksParsed: number;
}

export interface Outliner {
  outline(text: string, format: Format): Outline;
}

/** An outliner for one document and its versions. Its result never depends on what it remembers. */
export function newOutliner(languages: readonly StructureWords[]): Outliner {
  const words = wordsOf(languages);
  let memory = new Map<string, ChunkBlocks>();
  return {
    outline(text, format) {
      const used = new Map<string, ChunkBlocks>();
      let chunksParsed = 0;
      const blocks: PlacedBlock[] = [];
      const comments: Comment[] = [];
      const notes: Note[] = [];
      const reader = readerOf(text, format, words);
      for (const { text: chunk, at } of reader.chunks) {
        const key = reader.kind + chunk;
        let made = used.get(key) ?? memory.get(key);
        if (!made) {
          made = reader.read(chunk);
          chunksParsed++;
        }
        used.set(key, made);
        for (const block of made.blocks) blocks.push({ block, at });
        for (const comment of made.comments) comments.push({ ...comment, span: shift(comment.span, at) });
        if (made.readAsPlainText) notes.push(plainTextNote(at, chunk.length));
      }
      memory = used;
      return { ...place(blocks, text.length), notes, comments, chunksParsed };
    },
  };
}

interface Reader {
  readonly kind: string;
  readonly chunks: readonly Chunk[];
  read(chunk: string): ChunkBlocks;
}

function readerOf(text: string, format: Format, words: Words): Reader {
  if (format === 'markdown') {
    return { kind: 'markdown ', chunks: markdownChunks(text), read: (chunk) => readMarkdown(chunk, '', words) };
  }
  if (isMarkup(text)) {
    return {
      kind: 'html ',
      chunks: [{ text, at: 0 }],
      read: (chunk) => ({ ...readHtml(chunk, 0, words), readAsPlainText: false }),
    };
  }
  return {
    kind: 'plain text ',
    chunks: plainTextChunks(text),
    read: (chunk) => ({ blocks: readPlainText(linesOf(chunk), words), comments: [], readAsPlainText: false }),
  };
}

/** A page's source: at least one paragraph, item or heading is marked as such and closed again. */
function isMarkup(text: string): boolean {
  return /<\/(?:p|li|h[1-6]|td|div)\s*>/i.test(text);
}

function plainTextNote(at: number, length: number): Note {
  return {
    code: 'read-as-plain-text',
    message: 'This part is too large or too deeply nested to be parsed as Markdown; it was read as plain text.',
    span: { start: at, end: at + length },
  };
}
