import type { FailOn } from '../report/fail-policy.ts';
import type { DocumentKind } from '../engine/review.ts';
import type { ReportFormat } from './reports.ts';

/** How documents are found and read; what is absent was not said. */
export interface ReadingOptions {
  readonly language?: string;
  readonly languages?: readonly string[];
  readonly as?: DocumentKind | 'auto';
  readonly stdinName: string;
  readonly filesFrom?: string;
  /** `--files-from` lists are separated by NUL. */
  readonly nul?: boolean;
  /** `false`: `--no-config`. */
  readonly config?: string | false;
  readonly baseline?: string;
  readonly jobs?: number;
  readonly ui: 'en' | 'fr';
}

export interface ReviewOptions extends ReadingOptions {
  readonly format?: ReportFormat;
  readonly output?: string;
  readonly writeBaseline?: string;
  readonly failOn?: readonly FailOn[];
}

export interface SummarizeOptions extends ReadingOptions {
  readonly format?: 'pretty' | 'markdown' | 'json' | 'jsonl';
  readonly output?: string;
}

export type CompareFailOn = FailOn | 'stance-change' | 'new-permission';

export interface CompareOptions {
  readonly format?: 'pretty' | 'markdown' | 'json';
  readonly output?: string;
  readonly language?: string;
  readonly as?: DocumentKind | 'auto';
  readonly failOn?: readonly CompareFailOn[];
  readonly ui: 'en' | 'fr';
}

export interface HistoryOptions {
  readonly format?: 'pretty' | 'markdown' | 'json';
  readonly json?: boolean;
  readonly output?: string;
  readonly since?: string;
  readonly language?: string;
  readonly as?: DocumentKind | 'auto';
  readonly ui: 'en' | 'fr';
}
