// The document's verdict: what remains of its mining findings once clues, suppressed ones, reports and the kinds that
// do not decide are left out, and once what one section bans and another lifts are laid together.
import type { Finding, ProviderVerdict, Stance, Verdict } from './review.ts';

const order: readonly Stance[] = [
  'prohibited',
  'permission-required',
  'restricted',
  'by-provider',
  'permitted',
  'mention',
];

export function verdictOf(findings: readonly Finding[], isReport: boolean): Verdict {
  const mining = findings.filter(
    (f) =>
      f.rule !== 'permission-required' &&
      f.confidence !== 'low' &&
      f.suppression === undefined &&
      f.severity !== 'off',
  );
  if (isReport) return mining.length > 0 ? 'mention' : 'silent';
  const own = mining.filter((f) => f.attributedTo.length === 0);
  const deciding = own.filter((f) => f.activity.kind !== 'advertise' && f.activity.kind !== 'cryptojacking');
  const counted = deciding.some((f) => f.stance !== 'mention') ? deciding : own;
  const stances = new Set<Stance>(counted.map((f) => f.stance));
  if (stances.has('prohibited')) {
    const lifted = counted.some(
      (f) => f.stance === 'permission-required' && !f.activity.kind.startsWith('proof'),
    );
    if (lifted) stances.delete('prohibited');
    else if (stances.has('permitted') || stances.has('restricted')) return 'restricted';
  }
  return order.find((s) => stances.has(s)) ?? (mining.length > 0 ? 'mention' : 'silent');
}

/** In a report, a row for each provider that a finding speaks of; the strongest finding of each. */
export function providersOf(findings: readonly Finding[]): ProviderVerdict[] {
  const rows = new Map<string, ProviderVerdict>();
  findings.forEach((finding, index) => {
    if (finding.rule === 'permission-required' || finding.confidence === 'low') return;
    for (const name of finding.attributedTo) {
      const known = rows.get(name);
      if (known && order.indexOf(known.mining as Stance) <= order.indexOf(finding.stance)) continue;
      rows.set(name, { name, mining: finding.stance, finding: index });
    }
  });
  return [...rows.values()];
}
