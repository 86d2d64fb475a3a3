// What one clause of a document forbids and another allows: the lift stands among the exceptions of the ban, which
// keeps its own stance.
import type { Draft } from './finding.ts';

export function withLifts(drafts: readonly Draft[]): Draft[] {
  const lifts = drafts.filter(
    (d) => d.isLift && d.rule === 'mining-permitted' && d.attributedTo.length === 0,
  );
  if (lifts.length === 0) return [...drafts];
  return drafts.map((draft) => {
    if (
      draft.rule !== 'mining-prohibited' &&
      draft.rule !== 'mining-permission-required' &&
      draft.rule !== 'mining-restricted'
    )
      return draft;
    const elsewhere = lifts.filter(
      (l) => l.clause.span.start !== draft.clause.span.start && l.activity.kind === draft.activity.kind,
    );
    if (elsewhere.length === 0) return draft;
    return {
      ...draft,
      exceptions: [...draft.exceptions, ...elsewhere.map((l) => l.clause)],
      path: [
        ...draft.path,
        ...elsewhere.map((l) => ({ what: 'cross-reference' as const, evidence: l.clause })),
      ],
    };
  });
}
