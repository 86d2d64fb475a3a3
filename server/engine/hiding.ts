// Which comment hides a finding: the first that means its rule and reaches its start. Found by bisection, for a text
// may hold as many comments as findings.
import type { Finding } from './review.ts';
import type { Directive } from './suppressions.ts';

/** What can be hidden: findings, and the editor's own checks. */
export type Flagged = Pick<Finding, 'span' | 'suppression'> & { readonly rule: string };

type Hider = (at: number) => Directive | undefined;

/** `directives` in order of position. */
export function newHiding(
  directives: readonly Directive[],
): (finding: Pick<Flagged, 'rule' | 'span'>) => Directive | undefined {
  const byRule = new Map<string, Hider>();
  return ({ rule, span }) => {
    let hider = byRule.get(rule);
    if (hider === undefined) {
      const meant = directives.filter(
        ({ rules }) => rules.length === 0 || rules.some(({ id }) => id === rule),
      );
      byRule.set(rule, (hider = hiderAmong(meant)));
    }
    return hider(span.start);
  };
}

function hiderAmong(directives: readonly Directive[]): Hider {
  const of = (kind: Directive['kind']): readonly Directive[] => directives.filter((d) => d.kind === kind);
  const [wholeFile] = of('disable-file');
  const fromHereOn = fromHereOnAmong(of('disable'), of('enable'));
  const onLine = onLineAmong([...of('disable-line'), ...of('disable-next-line')]);
  return (at) =>
    [wholeFile, fromHereOn(at), onLine(at)].reduce((first, each) =>
      first === undefined || (each !== undefined && each.span.start < first.span.start) ? each : first,
    );
}

function fromHereOnAmong(disabling: readonly Directive[], enabling: readonly Directive[]): Hider {
  return (at) => {
    const enabled = enabling[countUpTo(at, enabling, ({ span }) => span.start) - 1]?.span.start ?? 0;
    const first = disabling[countUpTo(enabled - 1, disabling, ({ span }) => span.start)];
    return first !== undefined && first.span.start <= at ? first : undefined;
  };
}

function onLineAmong(directives: readonly Directive[]): Hider {
  const firsts = new Map<string, Directive>();
  for (const each of directives.toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = each.reach;
    const key = `${start} ${end}`;
    if (!firsts.has(key)) firsts.set(key, each);
  }
  const sorted = [...firsts.values()].sort((a, b) => a.reach.start - b.reach.start);
  return (at) => {
    let found: Directive | undefined;
    let index = countUpTo(at, sorted, ({ reach }) => reach.start) - 1;
    const nearest = sorted[index]?.reach.start;
    for (; index >= 0; index--) {
      const each = sorted[index];
      if (each === undefined) break;
      if (at < each.reach.end) {
        if (found === undefined || each.span.start < found.span.start) found = each;
        // Comments do not lie in each other: what reaches no farther hides behind nothing that began before.
      } else if (each.reach.start !== nearest) break;
    }
    return found;
  };
}

/** How many of `sorted` have a place at `at` or before it. */
function countUpTo<T>(at: number, sorted: readonly T[], placeOf: (each: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && placeOf(each) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
