// Words that take something out of a clause: "except on dedicated servers", "with the exception of …".
import type { Consent } from './consent.ts';

import { within, type Range } from './items.ts';
import type { Passage } from './lexicon.ts';

/** "except on dedicated servers", "with the exception of …": up to the next mark or the item's end. */
export function exceptionsIn(
  passage: Passage,
  item: Range,
  consents: readonly Consent[],
  act: Range,
): Range[] {
  const found: Range[] = [];
  for (const m of passage.mentions) {
    if (m.concept !== 'unless' || !within(m, item) || consents.some((c) => m.from < c.to && c.from < m.to))
      continue;
    if (found.some((f) => f.from <= m.from && m.from < f.to)) continue;
    let to = m.to;
    while (
      to < item.to &&
      !/^[;:)]$/u.test(passage.tokens[to]?.text ?? '') &&
      !(passage.tokens[to]?.text === ',' && m.from < act.from) &&
      passage.tokens[to]?.text !== '.'
    )
      to++;
    // "Mit Ausnahme dedizierter Server ist Mining verboten": no mark parts the exception from its act.
    if (m.to <= act.from && act.from < to)
      to =
        passage.mentions.findLast((p) => p.concept === 'plan' && p.from >= m.to && p.to <= act.from)?.to ??
        to;
    if (to > m.to) found.push({ from: m.from, to });
  }
  return found;
}
