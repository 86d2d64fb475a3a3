// Polarity as arithmetic: every modality has a sign, every operator turns it. The table stands here once, for all
// languages; the packs word it.
import type { Range } from './items.ts';
import type { Concept } from './language.ts';
import type { Mention, Passage } from './lexicon.ts';

/** What a modality does with the act that it governs. */
export type Sign = 'ban' | 'licence' | 'discretion' | 'limit' | 'neutral' | 'duty';

export interface Modality extends Range {
  readonly sign: Sign;
  /** Weak ones ("may", "must", "abuse") give way to others. */
  readonly isWeak: boolean;
  readonly concept: Concept;
}

const signs: Partial<Readonly<Record<Concept, Sign>>> = {
  ban: 'ban',
  forbid: 'ban',
  'ban-noun': 'ban',
  allow: 'licence',
  enable: 'licence',
  may: 'licence',
  lift: 'licence',
  discretion: 'discretion',
  limit: 'limit',
  neutral: 'neutral',
  detect: 'neutral',
  disclaim: 'neutral',
  absence: 'neutral',
  duty: 'duty',
};

const weak: ReadonlySet<Concept> = new Set(['may', 'enable', 'duty', 'ban-noun', 'limit', 'neutral']);

/** What a negation makes of a sign. */
const negated: Readonly<Record<Sign, Sign>> = {
  ban: 'licence',
  licence: 'ban',
  discretion: 'licence',
  limit: 'licence',
  neutral: 'neutral',
  duty: 'ban',
};

/** The modalities of a range in order, negations worked in; those inside `hidden` ranges are left out. */
export function modalitiesIn(passage: Passage, range: Range, hidden: readonly Range[]): Modality[] {
  const inside = passage.mentions.filter(
    (m) => range.from <= m.from && m.to <= range.to && !hidden.some((h) => h.from <= m.from && m.to <= h.to),
  );
  const modal = inside.filter(
    (m) =>
      signs[m.concept] !== undefined &&
      !(m.concept === 'absence' && isImperative(m, passage, inside)) &&
      (!isInsideOther(m, inside) || commands(m, passage, inside)) &&
      !isOvertaken(m, inside) &&
      !isBannedVerb(m, inside) &&
      !isLifted(m, inside),
  );
  return modal.map((m) => {
    const sign = signs[m.concept] ?? 'neutral';
    const operator = operatorBefore(m, inside, modal);
    // "darf die Server nicht": the modality stays where the modal stands.
    if (!operator && m.concept === 'may' && isNegatedBehind(m, passage, inside, modal))
      return { sign: 'ban', isWeak: false, concept: 'ban', from: m.from, to: m.to };
    return {
      sign: operator ? turn(sign, operator, m) : sign,
      isWeak: weak.has(m.concept) && !operator,
      concept: m.concept,
      from: operator?.from ?? m.from,
      to: m.to,
    };
  });
}

function turn(sign: Sign, operator: Mention, modal: Mention): Sign {
  // "Nothing … may be construed as", "no liability": still no ruling; "you must not" is a ban, "no duty" is none.
  if (operator.concept === 'not' && (modal.concept === 'duty' || modal.concept === 'may')) return 'ban';
  return negated[sign];
}

/** "ne sont admis que …": the negation only limits what is allowed. */
function isRestrictive(not: Mention, modal: Mention, inside: readonly Mention[]): boolean {
  return (
    (modal.concept === 'allow' || modal.concept === 'enable') &&
    inside.some((m) => m.concept === 'only' && m.from === not.from && m.to >= modal.to)
  );
}

/**
 * A negation right before the modality, or a "no", "neither", "nothing" before its subject with no other modality
 * between.
 */
function operatorBefore(
  modal: Mention,
  inside: readonly Mention[],
  all: readonly Mention[],
): Mention | undefined {
  const reach = modal.concept === 'enable' ? 12 : 1;
  const not = inside.findLast(
    (m) =>
      m.concept === 'not' &&
      m.to <= modal.from &&
      modal.from - m.to <= reach &&
      !isRestrictive(m, modal, inside) &&
      !all.some((o) => o.from >= m.to && o.to <= modal.from),
  );
  if (not) return not;
  const none = inside.findLast((m) => m.concept === 'none' && m.to <= modal.from);
  if (!none || modal.concept === 'detect' || modal.concept === 'neutral' || modal.concept === 'ban-noun')
    return undefined;
  const between = all.some(
    (m) =>
      m !== modal &&
      m.from >= none.to &&
      m.to <= modal.from &&
      m.concept !== 'may' &&
      m.concept !== 'duty' &&
      m.concept !== 'ban-noun',
  );
  return between ? undefined : none;
}

/** A negation of its own behind a modal, before another modality or a subordinate clause. */
function isNegatedBehind(
  modal: Mention,
  { verbsLast, tokens }: Passage,
  inside: readonly Mention[],
  all: readonly Mention[],
): boolean {
  if (!verbsLast) return false;
  const not = inside.find((m) => (m.concept === 'not' || m.concept === 'none') && m.from >= modal.to);
  if (!not || all.some((m) => m.from >= modal.to && m.to <= not.from && m.concept !== 'ban-noun'))
    return false;
  const marks = tokens.slice(modal.to, not.from).filter((t) => !t.isWord && t.text !== '"');
  // Two commas hold an insertion: "darf, sofern …, die Server nicht".
  return marks.every((t) => t.text === ',') && marks.length % 2 === 0;
}

/** "Don't run miners": what promises nothing, but commands, has no subject before it. */
function isImperative(absence: Mention, { tokens }: Passage, inside: readonly Mention[]): boolean {
  return (
    tokens[absence.from - 1]?.isWord !== true &&
    inside.some((m) => m.concept === 'ban' && m.from === absence.from && m.to <= absence.to)
  );
}

/** The ban inside such a command. */
function commands(ban: Mention, passage: Passage, inside: readonly Mention[]): boolean {
  return (
    ban.concept === 'ban' &&
    inside.some(
      (m) =>
        m.concept === 'absence' && m.from === ban.from && ban.to <= m.to && isImperative(m, passage, inside),
    )
  );
}

function isInsideOther(m: Mention, inside: readonly Mention[]): boolean {
  return inside.some(
    (o) =>
      o !== m &&
      signs[o.concept] !== undefined &&
      o.from <= m.from &&
      m.to <= o.to &&
      (o.to - o.from > m.to - m.from || (o.concept !== m.concept && rank(o.concept) > rank(m.concept))),
  );
}

/** "We do not" is no disclaimer where "do not allow" goes on from it. */
function isOvertaken(m: Mention, inside: readonly Mention[]): boolean {
  return (
    m.concept === 'disclaim' &&
    inside.some(
      (o) =>
        (o.concept === 'forbid' || o.concept === 'allow') && m.from < o.from && o.from < m.to && o.to > m.to,
    )
  );
}

/** "You must not use, or allow others to use": the second verb is a part of what is banned. */
function isBannedVerb(m: Mention, inside: readonly Mention[]): boolean {
  return (
    m.concept === 'enable' &&
    inside.some((o) => (o.concept === 'ban' || o.concept === 'forbid') && o.to <= m.from) &&
    !inside.some((o) => o.concept === 'contrast' && o.to <= m.from)
  );
}

/** "exempt from the ban on …", "we may restrict or prohibit …": what is lifted or left open does not ban. */
function isLifted(m: Mention, inside: readonly Mention[]): boolean {
  return (
    m.concept === 'forbid' &&
    inside.some(
      (o) => (o.concept === 'lift' || o.concept === 'discretion') && o.to <= m.from && m.from - o.to <= 3,
    )
  );
}

/** Of two readings of the same words the more telling one. */
function rank(concept: Concept): number {
  return [
    'may',
    'duty',
    'limit',
    'ban-noun',
    'enable',
    'allow',
    'ban',
    'forbid',
    'lift',
    'detect',
    'absence',
    'disclaim',
    'discretion',
    'neutral',
  ].indexOf(concept);
}
