// The history of one document as reports print it: only versions in which the meaning changed, newest last.
import type { Comparison } from '../engine/compare.ts';
import type { Review, Verdict } from '../engine/review.ts';
import { compareReviews } from '../setup.ts';
import { type ReportedChange, type Side, reportedComparison } from './comparison.ts';

export interface History {
  readonly path: string;
  /** How many versions were reviewed. */
  readonly versions: number;
  readonly timeline: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  /** As it was called then. */
  readonly path: string;
  /** `old` is null in the first version. */
  readonly mining: { readonly old: Verdict | null; readonly new: Verdict };
  readonly clauses: readonly ReportedChange[];
  readonly permissions: readonly ReportedChange[];
}

/** How many versions changed the verdict or a mining clause. */
export function miningChanges({ timeline }: History): number {
  return timeline.filter(
    ({ mining, clauses }) => mining.old !== null && (mining.old !== mining.new || clauses.length > 0),
  ).length;
}

export type ReviewedVersion = Side & { readonly review: Review };

/** What a version changed; undefined where the meaning is the same as `before`. */
export function historyEntry(
  version: Pick<HistoryEntry, 'commit' | 'date' | 'author' | 'path'>,
  before: ReviewedVersion | undefined,
  now: ReviewedVersion,
): HistoryEntry | undefined {
  const comparison: Comparison = compareReviews(before?.review ?? nothing(now.review), now.review);
  const { clauses, permissions } = reportedComparison(comparison, before ?? now, now);
  const mining = { old: before ? comparison.mining.old : null, new: comparison.mining.new };
  if (before && mining.old === mining.new && clauses.length + permissions.length === 0) return undefined;
  return { ...version, mining, clauses, permissions };
}

function nothing(review: Review): Review {
  return { ...review, mining: 'silent', findings: [] };
}
