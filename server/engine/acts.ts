// Where a clause speaks of cryptocurrency mining. A strong word says it alone; a weak one ("mine", "rig") needs a coin
// word as its partner: beside it, in the clause, or in what surrounds the clause.
import { within, type Range } from './items.ts';
import type { Concept } from './language.ts';
import type { Mention, Passage } from './lexicon.ts';
import type { MiningKind } from './review.ts';

/** How near the partner of a weak word is; `none` where the word needs no partner. */
export type Partner = 'none' | 'beside' | 'clause' | 'around';

export interface Act extends Range {
  readonly kind: MiningKind;
  readonly partner: Partner;
}

const beside = 5;

/** What surrounds the clause: does its lead-in, do its sections or the document speak of coins? */
export interface Surroundings {
  readonly leadIn: () => 'mining' | 'coins' | undefined;
  readonly document: () => boolean;
  /** Does the document name mining of coins at all? */
  readonly names: () => boolean;
}

export const alone: Surroundings = { leadIn: () => undefined, document: () => false, names: () => false };

export function actsIn(passage: Passage, surroundings: Surroundings): Act[] {
  const acts: Act[] = [];
  for (const mention of passage.mentions) {
    const found = actOf(mention, passage, surroundings);
    if (!found) continue;
    const known = acts.find((a) => a.from < found.to + 1 && found.from < a.to + 1);
    if (!known) acts.push(found);
    else {
      const from = Math.min(known.from, found.from);
      const to = Math.max(known.to, found.to);
      const both = { from, to, partner: known.partner === 'none' ? known.partner : found.partner };
      acts[acts.indexOf(known)] = { ...both, kind: kindOf(both, passage) };
    }
  }
  return acts;
}

/** Does the passage name a coin, or mining outright? */
export function speaksOfCoins({ mentions }: Passage): boolean {
  return mentions.some((m) => m.concept === 'coin' || isStrong(m.concept));
}

/** What a passage around a weak word speaks of. */
export function speaksOf(passage: Passage): 'mining' | 'coins' | undefined {
  if (
    passage.mentions.some(
      (m) => isStrong(m.concept) || (m.concept === 'mine-word' && coinBeside(m, passage) !== undefined),
    )
  )
    return 'mining';
  return speaksOfCoins(passage) ? 'coins' : undefined;
}

function isStrong(concept: Concept): boolean {
  return concept === 'mining' || concept === 'cryptojacking' || concept === 'plotting';
}

function actOf(
  mention: Mention,
  passage: Passage,
  { leadIn, document, names }: Surroundings,
): Act | undefined {
  const whole = (range: Range, partner: Partner): Act => ({
    ...range,
    partner,
    kind: kindOf(range, passage),
  });
  if (isStrong(mention.concept))
    return isInsideOther(mention, passage)
      ? undefined
      : whole(join(mention, coinBeside(mention, passage)), 'none');
  if (mention.concept === 'making' || mention.concept === 'earning') {
    const object = objectOf(mention, passage);
    return object && !isAbsorbed(mention, passage) ? whole(join(mention, object), 'beside') : undefined;
  }
  if (
    (mention.concept !== 'mine-word' && mention.concept !== 'rig' && mention.concept !== 'miner') ||
    isAbsorbed(mention, passage)
  )
    return undefined;
  const coin = coinBeside(mention, passage);
  if (coin) return whole(join(mention, coin), 'beside');
  if (mention.concept === 'rig') return leadIn() === 'mining' ? whole(mention, 'around') : undefined;
  if (mention.concept === 'miner') return names() ? whole(mention, 'around') : undefined;
  if (passage.mentions.some((m) => m.concept === 'coin')) return whole(mention, 'clause');
  // "mine to gather the ore under your feet"
  if (passage.mentions.some(isOther)) return undefined;
  const isNamed = leadIn() !== undefined || document();
  return isNamed && (passage.verbsLast || !isModifier(mention, passage))
    ? whole(mention, 'around')
    : undefined;
}

/**
 * "generate bitcoins", "coin-generating", "Bitcoins zu erzeugen", but no "generate a Bitcoin address". Where something is
 * made to compute, words that name much else do, too: "earn virtual money by keeping the processor busy".
 */
function objectOf(making: Mention, passage: Passage): Mention | undefined {
  const { mentions, tokens, verbsLast } = passage;
  const isComputed = mentions.some(
    (m) => m.concept === 'computing' && (m.to <= making.from || m.from >= making.to),
  );
  if (making.concept === 'earning' && !isComputed) return undefined;
  const isPlain = (from: number, to: number): boolean =>
    tokens.slice(from, to).every((t) => t.isWord) &&
    !mentions.some((m) => (m.concept === 'purpose' || m.concept === 'place') && m.from >= from && m.to <= to);
  return mentions.find((m) => {
    if (m.concept !== 'coin' || (!verbsLast && isModifier(m, passage)) || isHeaded(m, passage)) return false;
    if (!isComputed && mentions.some((o) => o.concept === 'virtual' && within(m, o))) return false;
    const behind = m.from - making.to;
    if (behind >= 0)
      return (
        (behind <= 4 && isPlain(making.to, m.from)) ||
        (isComputed && behind <= 9 && !isRuled(making.to, m.from, passage))
      );
    const before = making.from - m.to;
    return before >= 0 && before <= (verbsLast ? 2 : 0) && isPlain(m.to, making.from);
  });
}

/** "crypto reports", "Bitcoin services": a noun that is no part of mining follows. */
function isHeaded(coin: Mention, { mentions }: Passage): boolean {
  return mentions.some(
    (m) =>
      m.from === coin.to &&
      (m.concept === 'detect' || m.concept === 'advertising' || m.concept === 'software'),
  );
}

/** "mining statistics" is about statistics: a noun that means nothing to the reader follows. */
function isModifier(mention: Mention, { tokens, mentions }: Passage): boolean {
  const next = tokens[mention.to];
  return (
    next?.isWord === true &&
    next.text.length > 4 &&
    !mentions.some((m) => m.from <= mention.to && mention.to < m.to)
  );
}

function join(a: Range, b: Range | undefined): Range {
  return b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : { from: a.from, to: a.to };
}

/** "orders for mining rigs": words of another matter that hold these whole. */
function isInsideOther(mention: Mention, { mentions }: Passage): boolean {
  return mentions.some((m) => isOther(m) && within(mention, m) && m.to - m.from > mention.to - mention.from);
}

function isAbsorbed(mention: Mention, { mentions }: Passage): boolean {
  return mentions.some((m) => isOther(m) && m.from < mention.to && mention.from < m.to);
}

function isOther({ concept }: Mention): boolean {
  return concept === 'other-mining' || concept === 'other-hash';
}

/** "mine or mint any bitcoin", "Bitcoin or Monero mining": no mark but a slash or bracket between. */
function coinBeside(mention: Range, passage: Passage): Range | undefined {
  const { mentions, tokens } = passage;
  const isNear = (coin: Mention): boolean => {
    const [from, to] = coin.from >= mention.to ? [mention.to, coin.from] : [coin.to, mention.from];
    if (to < from) return true;
    if (to - from > beside) return false;
    for (let i = from; i < to; i++) if (/^[;.:,]$/u.test(tokens[i]?.text ?? '')) return false;
    // "Bitcoin darf nicht geschürft werden": what rules on the act is no part of it.
    return !isRuled(from, to, passage);
  };
  const coins = mentions.filter((m) => m.concept === 'coin' && isNear(m));
  const [first] = coins;
  if (!first) return undefined;
  const named = coins.reduce<Range>(join, first);
  // "Bitcoin, Monero or other coins": the list goes on.
  const more = mentions.filter((m) => m.concept === 'coin' && m.from >= named.to && m.from - named.to <= 3);
  return more.reduce<Range>(join, named);
}

function isRuled(from: number, to: number, { mentions }: Passage): boolean {
  return mentions.some((m) => rulers.has(m.concept) && m.from >= from && m.to <= to);
}

const rulers: ReadonlySet<Concept> = new Set([
  'may',
  'duty',
  'ban',
  'forbid',
  'allow',
  'not',
  'none',
  'without',
]);

/** Words inside the act or right beside it tell its kind. */
function kindOf(act: Range, passage: Passage): MiningKind {
  const near = (before: number, behind: number): Range => ({ from: act.from - before, to: act.to + behind });
  const has = (concept: Concept, range: Range): boolean =>
    passage.mentions.some((m) => m.concept === concept && within(m, range) && !crossesMark(m, act, passage));
  if (has('cryptojacking', near(0, 0))) return 'cryptojacking';
  if (has('plotting', near(1, 1))) return 'proof-of-space';
  if (has('advertising', near(5, 2))) return 'advertise';
  if (has('providing', near(4, 3))) return 'provide';
  if (has('software', near(2, 2))) return 'software';
  if (has('hosting', near(4, 2))) return 'host';
  return 'mine';
}

function crossesMark(mention: Mention, act: Range, { tokens }: Passage): boolean {
  const [from, to] = mention.from >= act.to ? [act.to, mention.from] : [mention.to, act.from];
  for (let i = from; i < to; i++)
    if (!tokens[i]?.isWord && !/^["/&-]$/u.test(tokens[i]?.text ?? '')) return true;
  return false;
}
