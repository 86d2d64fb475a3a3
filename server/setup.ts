// One composition for every entry: engine, rules and languages. A reviewer is a pure function of text and settings;
// what it remembers changes only its cost.
import type { DocumentKind, Format, Review, RuleId, Severity } from './engine/review.ts';

/** Everything about a reader's wishes that changes a review. */
export interface Settings {
  readonly severities: Partial<Readonly<Record<RuleId, Severity>>>;
  /** `auto`: decided per section. Otherwise a tag ("en", "fr") that all sections are read in. */
  readonly language: string;
  /** Overrules the decision whether a document is terms. */
  readonly as: DocumentKind | 'auto';
  /** Languages to look for; empty: all that we have. */
  readonly languages: readonly string[];
  /** Language of explanations and notes: "en" or "fr". */
  readonly interfaceLanguage: string;
}

/** What is known about a text besides its characters. */
export interface Source {
  readonly text: string;
  /** File name or path; tells terms from other documents. */
  readonly name: string;
  readonly format: Format;
}

export interface Reviewer {
  review(source: Source, settings?: Partial<Settings>): Review;
}

/** One reviewer per open document, or one for many files: remembers by content what it has read. */
export declare function newReviewer(settings?: Partial<Settings>): Reviewer;
