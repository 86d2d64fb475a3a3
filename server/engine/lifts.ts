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
      (l) =>
        l.clause.span.start !== draft.clause.span.start &&
        l.activity.kind === draft.activity.kind &&
        isOfRule(l, draft),
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

/**
 * A lift that names sections is of those; one that says of what it takes its part out (a plan, somebody) is of every
 * ban; "Nothing prohibits …" is of its own section.
 */
function isOfRule(lift: Draft, ban: Draft): boolean {
  const named = [
    ...lift.clause.text.matchAll(/(?<![\d.,])\d{1,2}(?:\.\d{1,2}){0,3}(?!\s*(?:%|kW|h\b)|[\d,])/gu),
  ].map((m) => m[0]);
  const sections = ban.section.flatMap((title) => /^\D*(\d+(?:\.\d+)*)/u.exec(title)?.[1] ?? []);
  if (named.some((n) => sections.some((s) => s === n || s.startsWith(`${n}.`) || n.startsWith(`${s}.`))))
    return true;
  if (lift.scope.length > 0 || lift.bound.length > 0) return true;
  return (
    lift.section.length === ban.section.length && lift.section.every((title, i) => title === ban.section[i])
  );
}
