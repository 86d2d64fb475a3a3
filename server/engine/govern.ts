// What governs an act: the modality in its own item, else the head of the enumeration, else the lead-ins from the
// inside out, the column head, the headings. Consents attach in the same order. The steps taken are kept: confidence
// and explanation are printed from them.
import { consentsIn, type Consent } from './consent.ts';
import { exceptionsIn } from './exceptions.ts';
import { cut, within, type Range } from './items.ts';
import type { Mention, Passage } from './lexicon.ts';
import { headingGovernor, isOnly, ownGovernor, type Governor, type Place } from './own-governor.ts';
import type { Passages, Read } from './passages.ts';
import { modalitiesIn, type Modality } from './polarity.ts';
import type { Step } from './review.ts';

export interface AttachedConsent {
  readonly read: Read;
  readonly consent: Consent;
  readonly what: Step['what'];
}

export interface Governance {
  /** The item in which the act stands. */
  readonly item: Range;
  readonly governor: Governor | undefined;
  /** What other signs the path met, from the inside out; the first is the governor where there is one. */
  readonly consent: AttachedConsent | undefined;
  /** Exceptions in the act's own item, head or tail, consents left out. */
  readonly exceptions: readonly Place[];
  readonly isOnly: boolean;
}

/** Governs the act at `act` in `read`. `isFragment` lets headings rule over it. */
export function govern(read: Read, act: Range, passages: Passages): Governance {
  const { passage, lexicon, placed } = read;
  const { head, items, tail } = cut(passage);
  const item =
    items.find((i) => within(act, i)) ??
    (head && within(act, head) ? head : { from: 0, to: passage.tokens.length });
  const consents = consentsIn(passage, item, lexicon);
  const exceptions = exceptionsIn(passage, item, consents, act);
  const hidden = [...consents, ...exceptions].filter((r) => !within(act, r));
  const own =
    placed.clause.kind === 'heading'
      ? headingGovernor(ownGovernor(read, act, item, hidden), act)
      : ownGovernor(read, act, item, hidden);
  const outer = head && !within(act, head) ? [{ read, range: head, what: 'clause' as const }] : [];
  const chain: Outer[] = [
    ...outer,
    ...(head ? [] : goingOn(read, item, items)),
    ...passages
      .leadIns(read.placed)
      .flatMap((r) => [r, ...passages.before(r.placed)])
      .map((r) => whole(r, 'lead-in')),
    ...trailing(read, passages),
    ...(read.placed.column ? [whole(passages.of(read.placed.column), 'column')] : []),
    ...(isFragment(read) || isBareSentence(read)
      ? passages.headings(read.placed).map((r) => whole(r, 'heading'))
      : []),
  ];
  const governor = combine(own, chain, read, act, item) ?? company(read, item, passages);
  return {
    item,
    governor,
    consent: ownConsent(read, act, item, consents, governor) ?? outerConsent(read, tail, chain),
    exceptions: exceptions.filter((e) => !within(act, e)).map((range) => ({ read, range })),
    isOnly:
      isOnly(passage, item, act, hidden) ||
      (governor !== undefined &&
        governor.read !== read &&
        governor.what !== 'heading' &&
        governor.read.passage.mentions.some((m) => m.concept === 'only')),
  };
}

/** "You may not resell; scrape; or mine": parts behind a semicolon that say nothing of their own go on from the first. */
function goingOn(read: Read, item: Range, items: readonly Range[]): Outer[] {
  const { passage } = read;
  const isPart = passage.tokens[item.from - 1]?.text === ';';
  const hasSubject = passage.mentions.some(
    (m) =>
      (m.concept === 'reader' || m.concept === 'provider') && m.from - item.from <= 1 && m.from >= item.from,
  );
  if (!isPart || hasSubject) return [];
  for (const before of items.filter((i) => i.to <= item.from).reverse()) {
    // What stands behind its own act ("without our consent") belongs to that part.
    const ruling = modalitiesIn(passage, before, []).find((m) => leads(m, before));
    if (ruling) return [{ read, range: { from: before.from, to: ruling.to }, what: 'clause' }];
    if (passage.tokens[before.from - 1]?.text !== ';') break;
  }
  return [];
}

/** It governs to its right, as modals do, and words follow that it governs. */
function leads({ sign, concept, to }: Modality, first: Range): boolean {
  return (sign === 'ban' || concept === 'may') && concept !== 'ban-noun' && first.to - to > 2;
}

/** "Run or share programs that mine coins.", under "What you may not do": a sentence that neither rules nor has a subject. */
function isBareSentence({ placed, passage }: Read): boolean {
  if (placed.clause.kind !== 'sentence') return false;
  const speaks: ReadonlySet<string> = new Set(['provider', 'reader', 'define', 'report', 'it']);
  return !(
    passage.mentions.some((m) => speaks.has(m.concept) && m.from <= 4) ||
    modalitiesIn(passage, { from: 0, to: passage.tokens.length }, []).some(
      (m) => m.concept !== 'ban-noun' && m.concept !== 'limit',
    )
  );
}

/** "Any of the above requires our consent": a rule behind the list that points back at its items. */
function trailing({ placed }: Read, passages: Passages): Outer[] {
  const after = placed.list?.after;
  if (!after) return [];
  const rule = passages.of(after);
  return rule.passage.mentions.some((m) => m.concept === 'these' && m.from <= 6)
    ? [whole(rule, 'trailing-rule')]
    : [];
}

/** A bare item that stands among spam and port scans stands in a list of forbidden uses. */
function company(read: Read, item: Range, passages: Passages): Governor | undefined {
  if (!isFragment(read) || (read.passage.tokens.length > 10 && /[.!?]$/u.test(read.passage.text)))
    return undefined;
  const among = [read, ...(read.placed.list?.items ?? []).slice(0, 12).map((p) => passages.of(p))];
  for (const other of among) {
    const vice = other.passage.mentions.find(
      (m) => m.concept === 'vice' && (other !== read || within(m, item)),
    );
    if (vice)
      return {
        read: other,
        range: vice,
        sign: 'ban',
        concept: 'vice',
        isWeak: true,
        what: other === read ? 'clause' : 'lead-in',
      };
  }
  return undefined;
}

interface Outer {
  readonly read: Read;
  readonly range: Range;
  readonly what: Step['what'];
}

function whole(read: Read, what: Step['what']): Outer {
  return { read, range: { from: 0, to: read.passage.tokens.length }, what };
}

/** Items, cells and short verbless lines are completed by the heading above them; a full sentence speaks for itself. */
export function isFragment({ placed, passage }: Read): boolean {
  if (placed.clause.kind === 'heading') return false;
  if (placed.clause.kind !== 'sentence') return true;
  return passage.tokens.length <= 14 && !/[.!?]$/u.test(passage.text);
}

function combine(
  own: Governor | undefined,
  chain: readonly Outer[],
  read: Read,
  act: Range,
  item: Range,
): Governor | undefined {
  if (own && !own.isWeak && own.concept !== 'absence') return own;
  if (own?.concept === 'absence' && isOwed(own, read)) return { ...own, sign: 'ban' };
  if (own?.concept === 'absence' && owes(read, own.range)) return { ...own, sign: 'ban', concept: 'forbid' };
  for (const outer of chain) {
    if (statesConditions(outer)) return own;
    const governor = signOf(outer);
    // "Customer warrants that the code does not contain …": a promise that the reader owes is a ban.
    if (own?.concept === 'absence') {
      const owed =
        outer.read.passage.mentions.some((m) => m.concept === 'duty') &&
        outer.read.passage.mentions.some((m) => m.concept === 'reader');
      if (owed) return { ...own, sign: 'ban', concept: 'forbid' };
      continue;
    }
    if (!governor || (governor.sign === 'neutral' && governor.concept === 'neutral')) continue;
    // "You must: … not include miners": a negation split over lead-in and item.
    if (governor.sign === 'duty') {
      const not = read.passage.mentions.find(
        (m) => (m.concept === 'not' || m.concept === 'none') && within(m, item) && m.to <= act.from,
      );
      if (not) return { ...governor, sign: 'ban' };
      continue;
    }
    if (own?.concept === 'ban-noun' && governor.isWeak && governor.sign !== 'ban') continue;
    if (governor.sign === 'limit' && governor.isWeak) continue;
    // A title of the whole ("Conditions and exclusions") bans nothing; what stands right above may.
    if (
      outer.what === 'heading' &&
      governor.isWeak &&
      (governor.concept !== 'ban-noun' || outer.read.placed !== read.placed.section?.heading)
    )
      continue;
    if (outer.what === 'heading' && !isFragment(read) && (governor.isWeak || governor.sign !== 'ban'))
      continue;
    return governor;
  }
  return own;
}

/** "Mining is allowed under the following conditions:": what stands under it are conditions, no acts that are allowed. */
function statesConditions({ read: { passage }, what }: Outer): boolean {
  const opener = passage.mentions.findLast((m) => m.concept === 'provided');
  return (
    what === 'lead-in' &&
    opener !== undefined &&
    /[:：]["”»]?$/u.test(passage.text) &&
    !modalitiesIn(passage, { from: opener.to, to: passage.tokens.length }, []).some((m) => m.sign === 'ban')
  );
}

/** "You represent that nothing you upload includes …": a promise that the reader makes. */
function owes({ passage }: Read, promise: Range): boolean {
  const has = (concept: string): boolean =>
    passage.mentions.some((m) => m.concept === concept && m.to <= promise.from);
  return has('duty') && has('reader');
}

/** "Customer does not mine", "you warrant that nothing you upload contains miners". */
function isOwed({ range }: Governor, { passage }: Read): boolean {
  const before = passage.mentions.filter((m) => m.to <= range.from);
  if (before.some((m) => m.concept === 'reader' && m.to === range.from)) return true;
  // "Ni l'application ni ses modules ne minent": of whatever it is said, but the provider's own, it is a rule.
  if (
    before.some((m) => (m.concept === 'none' || m.concept === 'not') && m.from === 0) &&
    !before.some((m) => m.concept === 'provider')
  )
    return true;
  const duty = before.find((m) => m.concept === 'duty');
  return duty !== undefined && before.some((m) => m.concept === 'reader' && m.from <= duty.from);
}

/** What a lead-in does with what follows it: its last strong modality, else its last weak one. */
function signOf(outer: Outer): Governor | undefined {
  const { passage, lexicon } = outer.read;
  const consents = consentsIn(passage, outer.range, lexicon).filter((c) => c.opener !== 'require');
  const exceptions = exceptionsIn(passage, outer.range, consents, {
    from: outer.range.to,
    to: outer.range.to,
  });
  const modalities = modalitiesIn(passage, outer.range, [...consents, ...exceptions]);
  const chosen =
    modalities.findLast((m) => !m.isWeak && m.sign !== 'neutral') ??
    modalities.findLast((m) => m.concept === 'ban-noun') ??
    modalities.findLast((m) => m.isWeak && m.sign !== 'neutral') ??
    modalities.at(-1);
  // "We may suspend your account if:" treats what follows as a breach.
  const breach =
    chosen?.isWeak !== false &&
    passage.mentions.find((m) => m.concept === 'consequence' && within(m, outer.range));
  if (breach && chosen?.concept !== 'ban-noun')
    return { ...outer, range: breach, sign: 'ban', concept: 'consequence', isWeak: true };
  const isBare = (m: Mention): boolean =>
    (m.concept === 'none' && passage.tokens.length <= 6) ||
    (m.concept === 'not' && passage.tokens.length <= 4);
  const bare = passage.mentions.find((m) => isBare(m) && within(m, outer.range));
  if (!chosen && bare) return { ...outer, range: bare, sign: 'ban', concept: 'none', isWeak: false };
  return (
    chosen && {
      read: outer.read,
      what: outer.what,
      range: { from: chosen.from, to: chosen.to },
      sign: chosen.sign,
      concept: chosen.concept,
      isWeak: chosen.isWeak,
    }
  );
}

function ownConsent(
  read: Read,
  act: Range,
  item: Range,
  consents: readonly Consent[],
  governor: Governor | undefined,
): AttachedConsent | undefined {
  const { passage } = read;
  const attached = consents.filter((c) => !c.isVoid && attaches(c, act, item, passage, governor));
  const behind = attached.find((c) => c.from >= act.to - 1) ?? attached.at(-1);
  return behind && { read, consent: behind, what: 'clause' };
}

function attaches(
  consent: Consent,
  act: Range,
  item: Range,
  { tokens, mentions, verbsLast }: Passage,
  governor: Governor | undefined,
): boolean {
  if (consent.opener === 'unauthorised') {
    // Behind its noun where the language puts it there: “minage non autorisé”.
    if (act.from < consent.from && consent.from <= act.to) return true;
    const gap = act.from - consent.to;
    return gap >= 0 && gap <= 2 && !tokens.slice(consent.to, act.from).some((t) => !t.isWord);
  }
  // A consent before the act governs it from the clause's front, not from a neighbour in the same list.
  if (consent.to <= act.from && consent.opener !== 'require' && consent.from - item.from > 2) {
    const leads =
      (governor?.what === 'clause' && governor.range.from >= consent.to) ||
      // "may not, without our consent, mine": right behind its modality.
      (governor?.what === 'clause' &&
        consent.from >= governor.range.to &&
        consent.from - governor.range.to <= 1) ||
      // Where verbs stand last it stands right before its act: "verboten, ohne Zustimmung Bitcoin zu schürfen".
      (verbsLast && !tokens.slice(consent.to, act.from).some((t) => /^[,;:]$/u.test(t.text)));
    if (!leads && !mentions.some((m) => m.concept === 'include' && m.from >= consent.to && m.to <= act.from))
      return false;
  }
  const open = bracketBefore(consent.from, tokens);
  // In brackets a consent belongs to what stands right before them; the act may stand inside the same brackets.
  if (open !== undefined && act.to <= open && open - act.to > 2) return false;
  if (open !== undefined && act.from > consent.to && bracketBefore(act.from, tokens) !== open) return false;
  // "…, payment by prior consent": a with-consent needs a licence or a ban to turn.
  if (consent.opener === 'with' && governor?.sign === 'neutral') return false;
  // "in order to obtain consent" before a purpose of detection.
  return !mentions.some((m) => m.concept === 'detect' && m.to <= act.from && act.from - m.to <= 2);
}

function bracketBefore(at: number, tokens: Passage['tokens']): number | undefined {
  for (let i = at - 1, depth = 0; i >= 0; i--) {
    if (tokens[i]?.text === ')') depth++;
    if (tokens[i]?.text === '(' && depth-- === 0) return i;
  }
  return undefined;
}

function outerConsent(
  read: Read,
  tail: Range | undefined,
  chain: readonly Outer[],
): AttachedConsent | undefined {
  const places: Outer[] = [
    ...(tail ? [{ read, range: tail, what: 'clause' as const }] : []),
    ...chain.filter((o) => o.what !== 'heading' || isShort(o)),
  ];
  for (const place of places) {
    if (statesConditions(place)) return undefined;
    const { read: r, range, what } = place;
    const consent = consentsIn(r.passage, range, r.lexicon).find(
      (c) =>
        !c.isVoid &&
        c.opener !== 'unauthorised' &&
        (c.opener !== 'require' ||
          what === 'trailing-rule' ||
          what === 'heading' ||
          ((c.to >= range.to - 4 || what === 'lead-in') && /[:–—-]$/u.test(r.passage.text))),
    );
    if (consent) return { read: r, consent, what };
  }
  return undefined;
}

function isShort({ range }: Outer): boolean {
  return range.to - range.from <= 14;
}
