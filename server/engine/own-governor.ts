// What governs an act within its own item: a modality to the left governs to the right, a predicate to the right its
// whole subject, a bare negation what it stands before.
import { within, type Range } from './items.ts';
import type { Mention, Passage } from './lexicon.ts';
import type { Read } from './passages.ts';
import { modalitiesIn, type Modality, type Sign } from './polarity.ts';
import type { Step } from './review.ts';

/** Tokens of one clause, which may be another than the act's. */
export interface Place {
  readonly read: Read;
  readonly range: Range;
}

export interface Governor extends Place {
  readonly sign: Sign;
  readonly concept: Modality['concept'];
  readonly isWeak: boolean;
  readonly what: Step['what'];
}

/** `hidden` are consents and exceptions: their modalities govern nothing outside them. */
export function ownGovernor(
  read: Read,
  act: Range,
  item: Range,
  hidden: readonly Range[],
): Governor | undefined {
  const { passage } = read;
  // What stands inside the act rules on nothing: “Prohibited Workload” as a defined term.
  const modalities = modalitiesIn(passage, item, [...hidden, act]);
  // A split negation wraps its verb: “ne mine pas”.
  const left = modalities.filter((m) => m.from < act.from && !within(m, act));
  const right = modalities.filter((m) => m.from >= act.to);
  const as = (m: Modality): Governor => ({
    read,
    range: { from: m.from, to: m.to },
    sign: m.sign,
    concept: m.concept,
    isWeak: m.isWeak,
    what: 'clause',
  });
  const by = ({ from, to }: Range, sign: Sign, concept: Governor['concept']): Governor => ({
    read,
    range: { from, to },
    sign,
    concept,
    isWeak: false,
    what: 'clause',
  });
  const watching = left.findLast(
    (m) => m.concept === 'detect' || m.concept === 'disclaim' || m.concept === 'absence',
  );
  const supposed = supposition(passage, act, modalities);
  if (supposed) return { ...as(supposed), sign: 'neutral', concept: 'neutral', isWeak: false };
  const strongLeft = left.findLast((m) => !m.isWeak && m.sign !== 'neutral');
  const strongRight = right.find(
    (m) =>
      !m.isWeak &&
      m.sign !== 'neutral' &&
      m.concept !== 'enable' &&
      isPredicateOf(m, act, passage, modalities),
  );
  // "nicht so zu verstehen, dass Mining untersagt wäre": the predicate stands last, inside what is disclaimed.
  const isDisclaimed = watching?.concept === 'disclaim' && passage.verbsLast;
  if (watching && (!strongLeft || watching.from > strongLeft.from) && (!strongRight || isDisclaimed))
    return as(watching);
  const asked = leftOpen(passage, act, item, modalities);
  if (asked) return { ...as(asked), sign: 'neutral', concept: 'neutral', isWeak: false };
  const refusal = elliptic(passage, act, item, modalities);
  if (refusal) return by(refusal, 'ban', 'not');
  const bare = bareNegation(read, act, item, modalities);
  // Where verbs stand last, a modal has claimed the negation behind it already.
  const isClaimed = passage.verbsLast === true && strongLeft?.concept === 'ban';
  if (bare && !isClaimed && (!strongLeft || bare.from >= strongLeft.to)) return by(bare, 'ban', bare.concept);
  if (strongLeft) return as(strongLeft);
  if (strongRight) return as(strongRight);
  const answer = answerBehind(passage, act, item);
  if (answer) return by(answer, answer.concept === 'no' ? 'ban' : 'licence', answer.concept);
  const weak =
    left.findLast((m) => m.isWeak && (m.concept !== 'ban-noun' || lists(m, act, read))) ??
    right.find((m) => m.isWeak && m.sign === 'limit');
  return weak && as(weak);
}

/** "Whether your landlord tolerates mining is between you and them": what is left open rules on nothing. */
function leftOpen(
  { mentions, tokens }: Passage,
  act: Range,
  item: Range,
  all: readonly Modality[],
): Modality | undefined {
  const opener = mentions.find((m) => m.concept === 'concession' && m.from === item.from);
  const ruling = opener && all.find((m) => m.from >= opener.to && m.to <= act.from);
  if (all.some((m) => !m.isWeak && m.sign !== 'neutral' && m.from >= act.to)) return undefined;
  return ruling && !tokens.slice(opener.to, act.from).some((t) => t.text === ',') ? ruling : undefined;
}

/** "Trading is fine, mining is not": a negation ends the item, right behind the act, with no modality of its own. */
function elliptic(
  { tokens, mentions }: Passage,
  act: Range,
  item: Range,
  all: readonly Modality[],
): Mention | undefined {
  let end = item.to;
  while (end > act.to && !tokens[end - 1]?.isWord) end--;
  const not = mentions.find(
    (m) =>
      (m.concept === 'not' || m.concept === 'neutral') &&
      m.to === end &&
      m.from >= act.to &&
      m.from - act.to <= 3,
  );
  // A dash or comma may close what was put in: "equipment – a heater, a mining rig – is not".
  if (!not || tokens.slice(act.to, not.from).some((t) => !t.isWord && !/^[–—,-]$/u.test(t.text)))
    return undefined;
  return all.some((m) => (m.to > act.to && m.to !== end) || (m.sign === 'neutral' && m.to <= act.from))
    ? undefined
    : not;
}

/** "Trading, yes. Mining Monero, no: …": an answer between marks, right behind the act. */
function answerBehind({ tokens, mentions }: Passage, act: Range, item: Range): Mention | undefined {
  return mentions.find(
    (m) =>
      (m.concept === 'no' || m.concept === 'yes') &&
      within(m, item) &&
      m.from - act.to >= 1 &&
      m.from - act.to <= 4 &&
      stands(m, tokens),
  );
}

/** Between marks, or between a mark and the end. */
export function stands({ from, to }: Range, tokens: Passage['tokens']): boolean {
  const before = tokens[from - 1];
  const behind = tokens[to];
  return before?.isWord === false && behind?.isWord !== true && !tokens.slice(to).some((t) => t.text === '?');
}

/** "Abuse, such as mining": in a full sentence a noun of abuse only bans what it lists. */
function lists(noun: Modality, act: Range, { passage }: Read): boolean {
  if (passage.tokens.length <= 12 || !/[.!?]$/u.test(passage.text)) return true;
  if (passage.tokens[noun.to]?.text === ':') return true;
  return passage.mentions.some(
    (m) =>
      (m.concept === 'include' || m.concept === 'consequence') &&
      (m.from >= noun.to || m.concept === 'consequence') &&
      (m.to <= act.from || m.concept === 'consequence'),
  );
}

/** "Should the authorities outlaw mining, …": a ruling that is only supposed, up to the next comma. */
function supposition(
  { mentions, tokens }: Passage,
  act: Range,
  all: readonly Modality[],
): Modality | undefined {
  const opener = mentions.findLast((m) => m.concept === 'if' && m.to <= act.from);
  if (!opener) return undefined;
  const end = tokens.findIndex((t, i) => i >= act.to && t.text === ',');
  if (end < 0 || tokens.slice(opener.to, act.from).some((t) => t.text === ',')) return undefined;
  const inside = all.filter(
    (m) => !m.isWeak && (m.sign === 'ban' || m.sign === 'licence') && m.from >= opener.to && m.to <= end,
  );
  const outside = all.some(
    (m) => !m.isWeak && m.sign !== 'neutral' && (m.to <= opener.from || m.from >= end),
  );
  return outside ? undefined : inside[0];
}

/** "Prohibited uses of the mining pool" is a title, "Mining is prohibited" and "No mining" rule. */
export function headingGovernor(governor: Governor | undefined, act: Range): Governor | undefined {
  if (!governor || governor.isWeak) return undefined;
  const isTitle =
    governor.range.to <= act.from && (governor.concept === 'forbid' || governor.concept === 'allow');
  return isTitle ? undefined : governor;
}

/** "… mining is prohibited": a predicate to the right governs its whole subject, unless another act's modality is nearer. */
function isPredicateOf(modality: Modality, act: Range, passage: Passage, all: readonly Modality[]): boolean {
  const { tokens, mentions } = passage;
  for (let i = act.to; i < modality.from; i++) if (tokens[i]?.text === ';') return false;
  // "… mining, we have the right to …": a licence with a subject of its own is another's.
  const hasOwnSubject = mentions.some(
    (m) =>
      (m.concept === 'provider' || m.concept === 'reader') &&
      m.from >= act.to &&
      m.to <= modality.from &&
      modality.from - m.to <= 1 &&
      // "bei uns willkommen", "van de klant verboden": no subject behind a preposition.
      !mentions.some(
        (o) => (o.concept === 'of' || o.concept === 'place') && o.to <= m.from && m.from - o.to <= 1,
      ),
  );
  if (modality.sign === 'licence' && (hasOwnSubject || opensMainClause(modality, act, passage))) return false;
  // "If you mine, …" has no predicate of mining to its right.
  if (mentions.some((m) => m.concept === 'detect' && m.to <= act.from && act.from - m.to <= 3)) return false;
  return !all.some((m) => m !== modality && m.from >= act.to && m.to <= modality.from && !m.isWeak);
}

/** "If a user mines, the platform is entitled to …": behind a condition's comma a subject of its own. */
function opensMainClause(modality: Modality, act: Range, { tokens, mentions }: Passage): boolean {
  const opens = mentions.some((m) => m.concept === 'if' && m.to <= act.from);
  const comma = tokens.findIndex((t, i) => i >= act.to && i < modality.from && t.text === ',');
  return opens && comma >= 0 && modality.from - comma > 1;
}

/** "No cryptocurrency mining", "not to mine": a negation before the act that no modality claims. */
function bareNegation(
  { placed, passage: { mentions, verbsLast } }: Read,
  act: Range,
  item: Range,
  all: readonly Modality[],
): Mention | undefined {
  const isListed = placed.clause.kind === 'item';
  const reaches = (m: Mention): boolean => {
    // "not let visitors' browsers mine", an item of its own
    if (m.concept === 'not') return act.from - m.to <= (m.from === item.from && isListed ? 14 : 5);
    if (m.concept !== 'none') return false;
    // "No bots, open proxies or mining" opens the item; "no promise that mining …" denies something else.
    const denies = mentions.some((o) => o.concept === 'it' && o.from >= m.to && o.to <= act.from);
    // "must ensure that there are no programs used for mining"
    const isOwed = mentions.some((o) => o.concept === 'duty' && o.from >= item.from && o.to <= m.from);
    if (isOwed && act.from - m.to <= 20) return true;
    return (
      !denies &&
      (act.from - m.to <= (verbsLast ? 6 : 3) || (m.from - item.from <= 1 && act.from - m.to <= 24))
    );
  };
  return mentions.findLast(
    (m) =>
      m.from >= item.from &&
      m.to <= act.from &&
      reaches(m) &&
      !all.some(
        (o) =>
          (o.from <= m.from && m.to <= o.to) ||
          // "No illegal activities, spam or mining": what is denied beside the act rules on nothing.
          (o.from >= m.to && o.to <= act.from && o.concept !== 'ban-noun'),
      ) &&
      !all.some((o) => o.from >= act.to && o.from <= m.from),
  );
}

/** Is the act, or what is said of it, limited by an "only"? */
export function isOnly({ mentions }: Passage, item: Range, act: Range, hidden: readonly Range[]): boolean {
  return mentions.some(
    (m) =>
      m.concept === 'only' &&
      within(m, item) &&
      // "ne regarde que vous"
      !mentions.some((o) => o.concept === 'lift' && within(m, o)) &&
      Math.min(Math.abs(m.from - act.to), Math.abs(act.from - m.to)) <= 14 &&
      !hidden.some((h) => within(m, h)),
  );
}
