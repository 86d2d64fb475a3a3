import type { Finding, Review, Suppression } from '../engine/review.ts';
import { verdictOf } from '../engine/verdict.ts';

/**
 * Findings whose fingerprint is known are suppressed, unless the document itself does so already. What a project
 * suppresses no longer decides the document's verdict; a baseline only marks what somebody has seen.
 */
export function suppress(
  review: Review,
  kind: Suppression['kind'],
  reasons: ReadonlyMap<string, string>,
): Review {
  if (reasons.size === 0 || !review.findings.some(({ fingerprint }) => reasons.has(fingerprint)))
    return review;
  const findings = review.findings.map((finding): Finding => {
    const reason = reasons.get(finding.fingerprint);
    return reason === undefined || finding.suppression
      ? finding
      : { ...finding, suppression: { kind, reason } };
  });
  if (kind === 'baseline') return { ...review, findings };
  const isReport = verdictOf(review.findings, false) !== review.mining;
  return { ...review, findings, mining: verdictOf(findings, isReport) };
}
