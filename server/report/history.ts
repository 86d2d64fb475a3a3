// The history of one document as reports print it: only versions in which the meaning changed, newest last.
import type { Verdict } from '../engine/review.ts';
import type { ReportedChange } from './comparison.ts';

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
