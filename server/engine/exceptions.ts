// Words that take something out of a clause: "except on dedicated servers", "with the exception of …".
import { consentsIn, type Consent } from './consent.ts';

import { cut, within, type Range } from './items.ts';
import type { Passage } from './lexicon.ts';
import { evidence } from './parts.ts';
import type { Passages, Read } from './passages.ts';
import type { Evidence } from './review.ts';

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
      // The point in "Section 9.2" ends nothing.
      (passage.tokens[to]?.text !== '.' || passage.tokens[to + 1]?.start === passage.tokens[to]?.end)
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

/** Exceptions of a clause whose consent stands in it: "…, except to a successor of its whole business". */
export function exceptionsBeside(read: Read, item: Range, act: Range): Evidence[] {
  const consents = consentsIn(read.passage, item, read.lexicon);
  return [...exceptionsIn(read.passage, item, consents, act), ...reservations(read, item, consents)].map(
    (range) => evidence({ read, range }),
  );
}

/** What the words around an item take out of all items: "Except as stated in Section 9.2, Customer shall not: …". */
export function exceptionsAround(read: Read, item: Range, passages: Passages): Evidence[] {
  const { head: before } = cut(read.passage);
  const head = before && before.to <= item.from ? [{ read, range: before }] : [];
  const leadIns = passages
    .leadIns(read.placed)
    .filter(({ passage }) => /[:,–—-]$/u.test(passage.text))
    .map((r) => ({ read: r, range: { from: 0, to: r.passage.tokens.length } }));
  return [...head, ...leadIns].flatMap(({ read: r, range }) => {
    const consents = consentsIn(r.passage, range, r.lexicon);
    const end = { from: range.to, to: range.to };
    return (
      [...exceptionsIn(r.passage, range, consents, end), ...reservations(r, range, consents)]
        // "ne … que sur" limits; it takes nothing out.
        .filter(
          (e) =>
            e.to < range.to &&
            !r.passage.mentions.some((m) => m.concept === 'only' && m.from < e.to && e.from < m.to),
        )
        .map((e) => evidence({ read: r, range: e }))
    );
  });
}

/** "Subject to clauses 2.2 and 2.3": what another clause takes out. */
export function reservations(
  { passage, lexicon }: Read,
  range: Range,
  consents: readonly Consent[],
): Range[] {
  const { mentions, tokens } = passage;
  const words = [...lexicon.pack.structure.sectionWords, ...lexicon.pack.parts.rules];
  return mentions.flatMap((m) => {
    if (
      m.concept !== 'subject-to' ||
      !within(m, range) ||
      consents.some((c) => m.from < c.to && c.from < m.to)
    )
      return [];
    const near = tokens
      .slice(m.to, m.to + 3)
      .findIndex((t) => words.some((w) => t.text === w || t.text === `${w}s`));
    if (near < 0) return [];
    let to = m.to + near + 1;
    while (
      to < range.to &&
      !(/^[,;:)]$/u.test(tokens[to]?.text ?? '') && tokens[to + 1]?.start !== tokens[to]?.end)
    ) {
      if (
        mentions.some(
          (o) => o.from === to && (o.concept === 'ban' || o.concept === 'may' || o.concept === 'reader'),
        )
      )
        break;
      to++;
    }
    return to > m.to + near + 1 ? [{ from: m.from, to }] : [];
  });
}
