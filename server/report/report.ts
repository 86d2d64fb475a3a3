import type { Document } from './document.ts';

/** Prints documents one by one as their turn comes, then what closes the report. */
export interface Report {
  document(document: Document, lines: Lines): string;
  end(): string;
}

/** The lines of the document's text, zero-based; undefined past the end or where the text is not at hand. */
export type Lines = (line: number) => string | undefined;

export interface Tool {
  readonly name: string;
  readonly version: string;
}
