// What makes the exit code 1. Clues and suppressed findings never do.
import { type RuleId, ruleIds } from '../engine/review.ts';
import type { Fails } from './report.ts';

/** From the gravest. */
export const failSeverities = ['error', 'warning', 'information', 'hint'] as const;

type FailSeverity = (typeof failSeverities)[number];

/** A rule; or a severity, which stands for itself and all that is graver; or `none`. */
export type FailOn = RuleId | FailSeverity | 'none';

export const failOnValues: readonly FailOn[] = [...failSeverities, 'none', ...ruleIds];

export function failPolicy(failOn: readonly FailOn[]): Fails {
  const values = new Set<string>(failOn);
  const least = failSeverities.findLastIndex((severity) => values.has(severity));
  const severities = new Set<string>(failSeverities.slice(0, least + 1));
  return ({ rule, severity, suppression, confidence }) =>
    suppression === null &&
    confidence !== 'low' &&
    severity !== 'off' &&
    (severities.has(severity) || values.has(rule));
}
