// The document's verdict: what remains of its mining findings once clues, suppressed ones, reports and the kinds that
// do not decide are left out, and once what one section bans and another lifts are laid together.
import { stances as order, type Finding, type ProviderVerdict, type Stance, type Verdict } from './review.ts';

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

/** In a report, a row for each provider that a finding speaks of. As in a document, a permission lifts a ban. */
export function providersOf(findings: readonly Finding[]): ProviderVerdict[] {
  const byName = new Map<string, number[]>();
  findings.forEach((finding, index) => {
    if (finding.rule === 'permission-required' || finding.confidence === 'low') return;
    for (const name of finding.attributedTo) byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  return [...byName].flatMap(([name, indices]) => {
    const stances = indices.map((i) => findings[i]?.stance ?? 'mention');
    const mining = stances.includes('permission-required')
      ? 'permission-required'
      : (order.find((s) => stances.includes(s)) ?? 'mention');
    const finding = indices[stances.indexOf(mining)];
    return finding === undefined ? [] : [{ name, mining, finding }];
  });
}
