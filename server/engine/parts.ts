// The parts of a finding as spans of words, and its scope. Nothing is said that no words support.
import type { Span } from './span.ts';
import { inDocument } from './clause.ts';
import type { Place } from './own-governor.ts';
import { within, type Range } from './items.ts';
import { runs } from './attribution.ts';
import type { Concept } from './language.ts';
import { extent, type Passage } from './lexicon.ts';
import type { Read } from './passages.ts';
import type { Evidence } from './review.ts';

/** The words of a place as evidence in the document, without marks and white space at their ends. */
export function evidence({ read, range }: Place): Evidence {
  const span = trim(read.passage.text, extent(read.passage, range.from, range.to));
  return { text: read.passage.text.slice(span.start, span.end), span: inDocument(read.placed, span) };
}

/** The whole clause as evidence. */
export function wholeEvidence(read: Read): Evidence {
  return {
    text: read.passage.text,
    span: inDocument(read.placed, { start: 0, end: read.passage.text.length }),
  };
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:.(]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:.]/u.test(text.charAt(end - 1))) end--;
  if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end--;
  return { start, end };
}

/** "on the free tier", "on the login nodes": a preposition and what it opens, or a plan that is the subject. */
export function scopeIn(
  read: Read,
  range: Range,
  concepts: readonly Concept[] = ['plan', 'product'],
): Evidence[] {
  return scopes(read, range, concepts).map((r) => evidence({ read, range: r }));
}

function scopes({ passage }: Read, range: Range, concepts: readonly Concept[]): Range[] {
  const places = passage.mentions.filter((m) => concepts.includes(m.concept) && within(m, range));
  const worded = places.flatMap((m) => {
    const words = withPreposition(m, passage);
    if (isConceded(words ?? m, passage)) return [];
    return words || (m.concept === 'plan' && isSubject(m, range, passage)) ? [words ?? m] : [];
  });
  // Of words that overlap the longer ones say more: "on a dedicated server", not "on a server".
  const length = (r: Range): number => r.to - r.from;
  return worded.filter(
    (r, i) =>
      !worded.some(
        (o, k) =>
          o.from < r.to && r.from < o.to && (length(o) > length(r) || (length(o) === length(r) && k < i)),
      ),
  );
}

/** "regardless of whether it uses self-hosted runners": the part is named to say that it does not matter. */
function isConceded(range: Range, { mentions, tokens }: Passage): boolean {
  return mentions.some(
    (m) =>
      m.concept === 'concession' &&
      m.to <= range.from &&
      range.from - m.to <= 8 &&
      tokens.slice(m.to, range.from).every((t) => t.isWord),
  );
}

/** "Free accounts may not …": the plan stands first, or right before its modality. */
function isSubject(plan: Range, range: Range, { mentions }: Passage): boolean {
  return (
    plan.from - range.from <= 1 ||
    mentions.some(
      (m) =>
        m.from === plan.to &&
        (m.concept === 'ban' || m.concept === 'forbid' || m.concept === 'allow' || m.concept === 'may'),
    )
  );
}

function withPreposition(plan: Range, { mentions, tokens }: Passage): Range | undefined {
  // "at night", "la nuit": the phrase brings its preposition with it, or needs none.
  if (mentions.some((m) => m.concept === 'place' && m.from === plan.from && m.to <= plan.to)) return plan;
  const place = mentions.findLast((m) => m.concept === 'place' && m.to <= plan.from && plan.from - m.to <= 4);
  if (!place) return undefined;
  for (let i = place.to; i < plan.from; i++) if (!tokens[i]?.isWord) return undefined;
  return { from: place.from, to: plan.to };
}

/** Capitalised names behind a preposition: "on Kestrel Batch". */
export function namedScopeIn(read: Read, range: Range): Evidence[] {
  const { mentions, tokens } = read.passage;
  if (read.lexicon.pack.names.nounsAreCapital) return [];
  return runs(read, range)
    .filter((name) =>
      mentions.some(
        (m) =>
          m.concept === 'place' &&
          m.to <= name.from &&
          name.from - m.to <= 1 &&
          !tokens.slice(m.to, name.from).some((t) => !t.isWord),
      ),
    )
    .map((name) => {
      const place = mentions.findLast(
        (m) => m.concept === 'place' && m.to <= name.from && name.from - m.to <= 1,
      );
      return evidence({ read, range: { from: place?.from ?? name.from, to: name.to } });
    });
}
