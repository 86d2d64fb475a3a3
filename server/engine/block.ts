// What a chunk yields: paragraphs, items, headings and cells in order, with how deep they stand in real lists. Which
// numbered paragraph stands under which, only the outline can tell: it sees the whole document.
import type { Clause } from './clause.ts';
import type { Marker } from './markers.ts';
import type { Span } from './span.ts';

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** At least one. */
  readonly clauses: readonly Clause[];
  /** In the chunk. */
  readonly span: Span;
  readonly marker: Marker | undefined;
  /** How many list items enclose it, its own included. */
  readonly depth: number;
  /** Begins an item of a real list; `list` tells lists of one chunk apart. */
  readonly startsItem: boolean;
  readonly list: string;
  /** Of a heading: 1 to 6; 0 where only its looks make it one ("PROHIBITED USES"). */
  readonly level: number;
  /** How it looks where it is a heading by looks, and the whole of it: "bold", "caps", "underlined". */
  readonly look: string;
  /** Columns in front of it in plain text. */
  readonly indent: number;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
}

/** A comment of the source, of which no clause is made. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** What was made of a chunk; spans count from its start. */
export interface ChunkBlocks {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Labels of links and footnotes ("^1") that it defines. */
  readonly defines: readonly string[];
  /** It was too costly to parse as Markdown. */
  readonly readAsPlainText: boolean;
}
