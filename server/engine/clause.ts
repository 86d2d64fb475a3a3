// The structure of a document as the reader of clauses needs it. Chunks yield blocks whose offsets count from the
// chunk, so they survive edits elsewhere; the outline places them in the document and ties each clause to what
// governs it.
import type { Span } from './span.ts';

/** Clean text with a way back to where each of its characters stands in the chunk. */
export interface MappedText {
  /** Markup removed, white space folded to single spaces, trimmed; never empty. */
  readonly text: string;
  /** The span of the chunk's source that `span` of `text` stands for. Total: any span inside `text` maps. */
  toSource(span: Span): Span;
}

export type ClauseKind = 'sentence' | 'item' | 'cell' | 'heading';

/** Immutable; its offsets count from its chunk. One sentence, or a list item, cell or heading that is no sentence. */
export interface Clause extends MappedText {
  readonly kind: ClauseKind;
  /** Number or letter that the text itself carries in front ("(a)", "4.2", "Article 3", "•"), without white space. */
  readonly marker: string | undefined;
}

/** A clause in its place. `at` is where its chunk starts, in UTF-16 offsets of the document. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly at: number;
  readonly index: number;
  /**
   * What governs it from outside, outermost first: the paragraph before its list ("You may not:"), the items that
   * enclose it, the question that it answers. Headings are not repeated here: see `section`.
   */
  readonly leadIns: readonly PlacedClause[];
  readonly section: Section | undefined;
  /** In a table: the head of its column, and the first cell of its row. */
  readonly column: PlacedClause | undefined;
  readonly row: PlacedClause | undefined;
  /** The list that it is an item of, or part of an item of. */
  readonly list: List | undefined;
  /** Clauses of one paragraph, item or cell share this number; numbers rise through the document. */
  readonly block: number;
}

/** Items under one lead-in, and what follows them at the level of the lead-in ("Any of the above requires …"). */
export interface List {
  readonly intro: PlacedClause | undefined;
  readonly items: readonly PlacedClause[];
  readonly after: PlacedClause | undefined;
}

/** A heading or numbered article and all under it. */
export interface Section {
  readonly heading: PlacedClause | undefined;
  /** As the path prints it: number and title, white space folded. */
  readonly title: string;
  readonly number: string | undefined;
  /** 1 is outermost. */
  readonly level: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** In the document; ends where the next section of the same or a higher level starts. */
  readonly span: Span;
}

/** Where `span` of the clause's text stands in the document. */
export function inDocument(placed: PlacedClause, span: Span): Span {
  const { start, end } = placed.clause.toSource(span);
  return { start: start + placed.at, end: end + placed.at };
}
