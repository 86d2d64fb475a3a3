// A comparison as reports print it: the same shape for two files and for two versions in a history.
import type { Change, ComparedField, Comparison } from '../engine/compare.ts';
import type { Verdict } from '../engine/review.ts';
import { type ReportedFinding, reportedFinding } from './document.ts';
import type { PositionAt } from './positions.ts';

export interface ReportedChange {
  readonly change: Change['change'];
  readonly old: ReportedFinding | null;
  readonly new: ReportedFinding | null;
  readonly fields: readonly ComparedField[];
}

export interface ReportedComparison {
  readonly old: { readonly path: string; readonly mining: Verdict };
  readonly new: { readonly path: string; readonly mining: Verdict };
  readonly mining: { readonly old: Verdict; readonly new: Verdict };
  readonly clauses: readonly ReportedChange[];
  readonly permissions: readonly ReportedChange[];
  readonly unchanged: { readonly clauses: number; readonly permissions: number };
}

/** One of the two versions. */
export interface Side {
  readonly path: string;
  readonly positionAt: PositionAt;
}

export function reportedComparison(comparison: Comparison, old: Side, now: Side): ReportedComparison {
  const { mining, clauses, permissions, unchanged } = comparison;
  const reported = (all: readonly Change[]): ReportedChange[] =>
    all.map((change) => reportedChange(change, old, now));
  return {
    old: { path: old.path, mining: mining.old },
    new: { path: now.path, mining: mining.new },
    mining: { old: mining.old, new: mining.new },
    clauses: reported(clauses),
    permissions: reported(permissions),
    unchanged,
  };
}

function reportedChange(change: Change, old: Side, now: Side): ReportedChange {
  return {
    change: change.change,
    old: change.old ? reportedFinding(change.old, old.positionAt) : null,
    new: change.new ? reportedFinding(change.new, now.positionAt) : null,
    fields: change.fields,
  };
}

export function isEmpty({ mining, clauses, permissions }: ReportedComparison): boolean {
  return mining.old === mining.new && clauses.length + permissions.length === 0;
}
