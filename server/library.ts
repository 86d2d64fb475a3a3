// What other programs import: reviews, summaries and comparisons in the shape that the command line prints as JSON.
import type { DocumentKind, Format, RuleId, Severity } from './engine/review.ts';
import { documentFinder, withIncorporated } from './project/incorporated.ts';
import { type ReportedComparison, reportedComparison } from './report/comparison.ts';
import { type Document, documentOf } from './report/document.ts';
import { positionsIn } from './report/positions.ts';
import { type Summary, summarize as summaryOf } from './report/summary.ts';
import { compareReviews, newReviewer } from './setup.ts';

export type { ReportedChange, ReportedComparison } from './report/comparison.ts';
export type {
  Document,
  Part,
  ReportedFinding,
  ReportedIncorporation,
  ReportedNote,
  ReportedPermission,
} from './report/document.ts';
export type { Position, Range } from './report/positions.ts';
export type {
  PermissionGroup,
  Summary,
  SummaryClause,
  SummaryDocument,
  SummaryPermission,
  SummaryProvider,
} from './report/summary.ts';

export interface ReviewOptions {
  /** Name or path: tells terms from other documents, and Markdown (`.md`, `.markdown`) from plain text. */
  readonly name?: string;
  readonly format?: Format;
  /** Tag of the language of the text; decided per section if left out. */
  readonly language?: string;
  /** Languages to look for; all, if left out. */
  readonly languages?: readonly string[];
  /** Overrules the decision whether the text is terms. */
  readonly as?: DocumentKind;
  readonly severity?: Partial<Readonly<Record<RuleId, Severity>>>;
  /** Language of explanations. */
  readonly ui?: 'en' | 'fr';
}

const reviewer = newReviewer();

export function review(text: string, options: ReviewOptions = {}): Document {
  return documentOf({
    path: nameOf(options),
    review: reviewOf(text, options),
    positionAt: positionsIn(text),
  });
}

/**
 * Documents that others make part of themselves give their verdict, if they are among `documents`.
 * `parties`: other names of parties, by their usual name.
 */
export function summarize(
  documents: readonly Document[],
  parties: Readonly<Record<string, readonly string[]>> = {},
): Summary {
  const usual = Object.entries(parties).flatMap(([name, others]) =>
    [name, ...others].map((other) => [other.toLowerCase(), name] as const),
  );
  return summaryOf(incorporating(documents), new Map(usual));
}

/** What changed in meaning from one text to the other. */
export function compare(old: string, now: string, options: ReviewOptions = {}): ReportedComparison {
  const side = (text: string) => ({ path: nameOf(options), positionAt: positionsIn(text) });
  return reportedComparison(
    compareReviews(reviewOf(old, options), reviewOf(now, options)),
    side(old),
    side(now),
  );
}

function incorporating(documents: readonly Document[]): Document[] {
  const byUri = new Map(documents.map((document) => [uriOf(document.path), document]));
  const find = documentFinder(byUri.keys());
  return documents.map((document) =>
    withIncorporated(document, (named) => byUri.get(find(named, uriOf(document.path)) ?? '')),
  );
}

/** Paths need not lead anywhere: they are only laid beside each other. */
function uriOf(path: string): string {
  return new URL(
    path
      .replace(/\p{Cs}/gu, '\u{FFFD}')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    'file:///',
  ).href;
}

function reviewOf(text: string, options: ReviewOptions) {
  const name = nameOf(options);
  const format = options.format ?? (/\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plaintext');
  return reviewer.review(
    { text, name, format },
    {
      ...(options.language !== undefined && { language: options.language }),
      ...(options.languages && { languages: options.languages }),
      ...(options.as && { as: options.as }),
      ...(options.severity && { severities: options.severity }),
      ...(options.ui && { interfaceLanguage: options.ui }),
    },
  );
}

function nameOf({ name }: ReviewOptions): string {
  return name ?? 'text.md';
}
