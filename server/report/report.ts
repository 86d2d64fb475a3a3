import type { Document, ReportedFinding } from './document.ts';

/** Prints documents one by one as their turn comes, then what closes the report. */
export interface Report {
  document(document: Document, source: ReportSource): string;
  end(): string;
}

/** What a report may ask about a document beside what it says. */
export interface ReportSource {
  readonly lines: Lines;
  readonly fails: Fails;
}

/** The lines of the document's text, zero-based; undefined past the end or where the text is not at hand. */
export type Lines = (line: number) => string | undefined;

/** Whether the finding makes the exit code 1. */
export type Fails = (finding: ReportedFinding) => boolean;

export interface Tool {
  readonly name: string;
  readonly version: string;
}
