import type { Finding, Review, Suppression } from '../engine/review.ts';

/** Findings whose fingerprint is known are suppressed, unless the document itself does so already. */
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
  return { ...review, findings };
}
