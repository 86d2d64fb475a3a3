// The decision list of the domain: from what governs an act to its stance. The first answer wins.
import type { Act } from './acts.ts';
import type { Governance } from './govern.ts';
import type { Place } from './own-governor.ts';
import { within, type Range } from './items.ts';
import type { Passage } from './lexicon.ts';
import type { Stance } from './review.ts';

export interface Facts {
  readonly governance: Governance;
  readonly passage: Passage;
  readonly act: Act;
  /** Is it limited to a part of what is offered that is not the whole of the document? */
  readonly isOfPlan: boolean;
  readonly hasConsequence: boolean;
  readonly isProviderAct: boolean;
}

export function stanceOf(facts: Facts): Stance {
  const { governance } = facts;
  const { governor, consent, isOnly, exceptions } = governance;
  const sign = governor?.sign;
  const isWatching = sign === 'neutral' && governor?.what === 'clause';
  if (consent && !governor && describes(facts, consent.consent)) return 'mention';
  if (consent && !isWatching && !(sign === 'licence' && consent.consent.opener === 'without'))
    return 'permission-required';
  if (isOurs(facts) || isExcluded(facts) || isExcepted(facts)) return 'mention';
  if (
    sign === 'ban' &&
    governor?.what === 'clause' &&
    promised.has(governor.concept) &&
    isProviderAct(facts.passage, governor.range, governance.item)
  )
    return 'mention';
  if (sign === 'ban')
    return isPartial(facts) || isLimitedBan(facts) || exceptions.some((e) => isCarveOut(e, facts))
      ? 'restricted'
      : 'prohibited';
  if (sign === 'discretion') return 'restricted';
  if (
    (sign === 'licence' || sign === undefined || sign === 'duty' || sign === 'limit') &&
    isByProvider(facts)
  )
    return 'by-provider';
  if (
    sign === 'licence' &&
    !(
      governor?.concept === 'may' &&
      governor.what === 'clause' &&
      !(
        isUse(facts, governor.range) &&
        (hasReader(facts) ||
          (!facts.isProviderAct &&
            (facts.act.from - governor.range.to <= 1 || isMeans(facts, governor.range))))
      )
    )
  )
    return isOnly ? 'restricted' : 'permitted';
  // "Only dedicated servers may be used to mine".
  if (sign === 'licence' && isOnly && governor && !facts.isProviderAct && isUse(facts, governor.range))
    return 'restricted';
  if (sign === 'limit') return 'restricted';
  if (sign === 'duty' && isOnly) return 'restricted';
  if (isOnly && sign === undefined) return 'restricted';
  if (!isWatching && facts.hasConsequence) return isPartial(facts) ? 'restricted' : 'prohibited';
  return 'mention';
}

/** "Cryptojacking is the process of mining … without their consent" tells what it is. */
function describes({ passage, act }: Facts, consent: Range): boolean {
  return passage.mentions.some(
    (m) => (m.concept === 'define' || m.concept === 'detect') && m.from >= act.to && m.to <= consent.from,
  );
}

/** What the provider says of itself with these words is a promise: "we will not mine", "nous ne minons pas". */
const promised: ReadonlySet<string> = new Set(['ban', 'not', 'may', 'duty']);

/** "ne … que": the negation itself leaves something over. */
function isLimitedBan({ passage, governance: { governor, item } }: Facts): boolean {
  return (
    governor?.what === 'clause' &&
    passage.mentions.some(
      (m) =>
        m.concept === 'only' && within(m, item) && m.from === governor.range.from && m.to > governor.range.to,
    )
  );
}

/** A ban of a part only: a plan, an amount, a manner, a condition. */
function isPartial(facts: Facts): boolean {
  const {
    passage,
    act,
    governance: { item },
    isOfPlan,
  } = facts;
  if (isOfPlan || isLimitedAnswer(facts)) return true;
  return passage.mentions.some((m) => {
    if (!within(m, item)) return false;
    if (m.concept === 'manner') return isMannerOf(m, act, passage);
    return m.concept === 'provided' && m.from >= act.to;
  });
}

/** "In halls 1 to 3, no." */
function isLimitedAnswer({ passage, governance: { governor, item } }: Facts): boolean {
  return (
    governor?.concept === 'no' &&
    passage.mentions.some((m) => m.concept === 'place' && m.from === item.from && m.to < governor.range.from)
  );
}

/** An adjective right before the act, or a phrase behind it with no mark between: "illegal downloads" is a neighbour. */
function isMannerOf(manner: Range, act: Range, { tokens }: Passage): boolean {
  const [from, to] = manner.from >= act.to ? [act.to, manner.from] : [manner.to, act.from];
  if (tokens.slice(from, to).some((t) => !t.isWord)) return false;
  return manner.from >= act.to ? manner.to - manner.from > 1 && to - from <= 6 : to - from <= 2;
}

/** An exception takes something out of the act unless its words name another thing or the law. */
function isCarveOut({ read, range }: Place, { act }: Facts): boolean {
  const inside = read.passage.mentions.filter((m) => within(m, range));
  if (inside.some((m) => m.concept === 'by-law' || m.concept === 'other-mining' || m.concept === 'as-agreed'))
    return false;
  if (inside.some((m) => m.concept === 'plan')) return true;
  // Behind a list an exception belongs to its last member: "mining, or any use other than hosting".
  const between = read.passage.tokens.slice(act.to, range.from - 1);
  return range.from >= act.to && !between.some((t) => t.text === ',');
}

/** "the software may use spare processor time to mine": the act's subject is the provider or its software. */
export function isProviderAct({ mentions }: Passage, act: Range, item: Range): boolean {
  const subject = mentions.findLast(
    (m) =>
      (m.concept === 'reader' || m.concept === 'provider') &&
      within(m, item) &&
      m.to <= act.from &&
      !mentions.some((o) => o.concept === 'reader-machine' && within(m, o)),
  );
  return subject?.concept === 'provider';
}

/** On the reader's machine, or with the reader's leave, and not by the reader. */
function isByProvider({ passage, act, isProviderAct, governance: { item } }: Facts): boolean {
  const inside = passage.mentions.filter((m) => within(m, item));
  const suffer = inside.findLast((m) => m.concept === 'suffer' && m.to <= act.from);
  const readerActs = inside.some(
    (m) =>
      m.concept === 'reader' &&
      m.from >= (suffer?.to ?? item.from) &&
      m.to <= act.from &&
      !isAside(m, inside, passage, act) &&
      !inside.some((o) => o.concept === 'reader-machine' && within(m, o)),
  );
  if (readerActs) return false;
  // "While your device is idle, the app may …": the machine is named before.
  const reach = isProviderAct ? passage.mentions : inside;
  if (
    reach.some((m) => m.concept === 'reader-machine' && (isProviderAct || isWhere(m, act, passage))) &&
    !isRisk(act, inside)
  )
    return true;
  // "You agree that the helper mines …": somebody stands between; "… that mining is risky" rules on nothing.
  return suffer !== undefined && (isProviderAct || act.from - suffer.to > 1);
}

/** The machine on which it is done: before the act, or behind a preposition. */
function isWhere(machine: Range, act: Range, { mentions }: Passage): boolean {
  if (machine.from < act.to) return true;
  return mentions.some(
    (m) =>
      (m.concept === 'place' || m.concept === 'with' || m.concept === 'of') &&
      m.to <= machine.from + 1 &&
      machine.from - m.to <= 2,
  );
}

/** "Mining can harm your device", "unauthorised use of customer resources": an effect, no act of anybody's. */
function isRisk(act: Range, inside: Passage['mentions']): boolean {
  return inside.some((m) => m.concept === 'security' || (m.concept === 'may' && m.from === act.to));
}

/** "While you visit our site, your processor mines": a reader in a clause before the one of the act. */
function isAside(reader: Range, inside: Passage['mentions'], { tokens }: Passage, act: Range): boolean {
  const opens = inside.some(
    (m) => (m.concept === 'contrast' || m.concept === 'if') && m.to <= reader.from && reader.from - m.to <= 2,
  );
  return opens && tokens.slice(reader.to, act.from).some((t) => t.text === ',');
}

/** The reader is who may: before the modal, or right behind it ("podrá el cliente"). */
function hasReader({ passage, act, governance: { item, governor } }: Facts): boolean {
  const modal = governor?.range.to ?? act.from;
  return passage.mentions.some(
    (m) =>
      m.concept === 'reader' &&
      within(m, item) &&
      m.to <= act.from &&
      (passage.verbsLast === true || m.from <= modal),
  );
}

/** "a Bitcoin node without mining" */
function isExcluded({ passage, act }: Facts): boolean {
  return passage.mentions.some((m) => m.concept === 'without' && m.to === act.from);
}

/** "anything other than mining", "actions beyond normal mining": what something else is ruled on for leaving. */
function isExcepted({ passage, act, governance: { item, governor } }: Facts): boolean {
  return passage.mentions.some(
    (m) =>
      m.concept === 'unless' &&
      m.from > item.from &&
      m.to <= act.from &&
      act.from - m.to <= 2 &&
      passage.tokens.slice(m.to, act.from).every((t) => t.isWord) &&
      (governor?.what !== 'clause' || governor.range.to <= m.from),
  );
}

/** "our mining pool": a thing of the provider's, not an act. */
function isOurs({ passage, act }: Facts): boolean {
  return passage.mentions.some(
    (m) =>
      m.concept === 'provider' &&
      m.to === act.from &&
      passage.mentions.some((o) => o.concept === 'our' && o.from === m.from),
  );
}

/** "may mine", "may use the Service to mine": a bare modal allows the act only beside it or through a verb of use. */
function isUse({ passage, act }: Pick<Facts, 'passage' | 'act'>, modal: Range): boolean {
  if (passage.verbsLast) return !passage.acts.some((a) => a.kind !== 'use' && a.from >= modal.to);
  return (
    act.from - modal.to <= 2 ||
    isMeans({ passage, act }, modal) ||
    passage.acts.some((a) => a.kind === 'use' && a.from >= modal.to && a.to <= act.from)
  );
}

/** "may fill idle hours by mining" */
function isMeans({ passage, act }: Pick<Facts, 'passage' | 'act'>, modal: Range): boolean {
  return passage.mentions.some((m) => m.concept === 'of' && m.from >= modal.to && m.to === act.from);
}
