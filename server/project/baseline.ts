// A baseline: what was found when somebody last looked, by fingerprint, so that it survives renumbering, re-wrapping
// and edits elsewhere. Later reviews report only what is new, and name what has disappeared.
import type { Finding, Review, RuleId } from '../engine/review.ts';
import { isRecord } from '../settings.ts';
import { suppress } from './suppress.ts';

export interface Baseline {
  /** By path from the folder of the baseline, with `/`. */
  readonly documents: ReadonlyMap<string, readonly KnownFinding[]>;
}

export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: RuleId;
  /** So that a person can read the baseline, and what has disappeared can be quoted. */
  readonly quote: string;
}

/** @throws {SyntaxError} that says in what respect the text is no baseline. */
export function readBaseline(text: string): Baseline {
  const given: unknown = parsed(text);
  if (!isRecord(given) || given['schema'] !== 1 || !isRecord(given['documents'])) {
    throw new SyntaxError('is no baseline; write it anew with --write-baseline.');
  }
  const documents = Object.entries(given['documents']).map(
    ([path, findings]) => [path, Array.isArray(findings) ? findings.filter(isKnownFinding) : []] as const,
  );
  return { documents: new Map(documents) };
}

/** The same baseline gives the same text. */
export function baselineText({ documents }: Baseline): string {
  const paths = [...documents.keys()].sort();
  const entries = paths.map((path) => [path, documents.get(path) ?? []] as const);
  return `${JSON.stringify({ schema: 1, documents: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** What a baseline keeps of a review: all but what is suppressed otherwise, switched off, or a clue. */
export function knownFindings(review: Review): KnownFinding[] {
  return review.findings.filter(isKept).map(({ fingerprint, rule, quote }) => ({ fingerprint, rule, quote }));
}

export interface Compared {
  /** What the baseline knows is suppressed. */
  readonly review: Review;
  /** What the baseline knows and the document no longer says. */
  readonly gone: readonly KnownFinding[];
}

export function againstBaseline(review: Review, known: readonly KnownFinding[]): Compared {
  const present = new Set(review.findings.map(({ fingerprint }) => fingerprint));
  return {
    review: suppress(review, 'baseline', new Map(known.map(({ fingerprint }) => [fingerprint, '']))),
    gone: known.filter(({ fingerprint }) => !present.has(fingerprint)),
  };
}

function isKept({ suppression, severity, confidence }: Finding): boolean {
  return (
    (suppression === undefined || suppression.kind === 'baseline') &&
    severity !== 'off' &&
    confidence !== 'low'
  );
}

function isKnownFinding(value: unknown): value is KnownFinding {
  return (
    isRecord(value) &&
    typeof value['fingerprint'] === 'string' &&
    typeof value['rule'] === 'string' &&
    typeof value['quote'] === 'string'
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
