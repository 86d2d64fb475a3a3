import type { DocumentKind } from '../engine/review.ts';

/** As parsed from the command line; what is absent was not said. */
export interface ReviewOptions {
  readonly format?: string;
  readonly output?: string;
  readonly language: string;
  readonly languages?: readonly string[];
  readonly as: DocumentKind | 'auto';
  readonly stdinName: string;
  readonly filesFrom?: string;
  /** `--files-from` lists are separated by NUL. */
  readonly nul?: boolean;
  /** `false`: `--no-config`. `true`: neither said. */
  readonly config: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly failOn?: readonly string[];
  readonly jobs?: number;
  readonly ui: string;
}
