// Judges the clauses that speak of cryptocurrency mining: the decision list of the domain over what governs each act.
import type { Act } from './acts.ts';
import { namesIn, subjectsIn } from './attribution.ts';
import { govern, type AttachedConsent, type Governance } from './govern.ts';
import type { Governor, Place } from './own-governor.ts';
import { cut, within, type Range } from './items.ts';
import type { PlacedClause } from './clause.ts';
import type { Concept } from './language.ts';
import type { Passage } from './lexicon.ts';
import { boundByLeadIns, boundIn, subjectBefore } from './bound.ts';
import { exceptionsAround, reservations } from './exceptions.ts';
import { consequencesHere, consequencesOfBreach } from './consequences.ts';
import { evidence, wholeEvidence } from './parts.ts';
import type { Passages, Read } from './passages.ts';
import { permissionOf, qualifiersOf } from './permission-parts.ts';
import { modalitiesIn } from './polarity.ts';
import { overlaps } from './span.ts';
import { capsIn, conditionsIn, namedScopeIn, occasionsIn, scopeIn, withOwner } from './scope.ts';
import { isProviderAct, stanceOf, type Facts } from './stance.ts';
import { acts, type Context, type Subject, type Topic } from './subjects.ts';
import type { Confidence, Evidence, MiningKind, Permission, Stance, Step } from './review.ts';

/** A judged act, before settings and wording. */
export interface Judgement {
  readonly read: Read;
  /** The words that stand for the act in the clause. */
  readonly act: Act;
  /** Where the act is named; elsewhere for an answer or a pronoun. */
  readonly named: Topic;
  readonly item: Range;
  readonly stance: Stance;
  readonly kind: MiningKind;
  readonly governor: Governor | undefined;
  readonly permission: Permission | undefined;
  readonly exceptions: readonly Evidence[];
  readonly scope: readonly Evidence[];
  readonly bound: readonly Evidence[];
  readonly consequences: readonly Evidence[];
  readonly attributedTo: readonly string[];
  readonly confidence: Confidence;
  readonly path: readonly Step[];
  /** The tokens that the ruling takes from the clause itself: modality, consent, exceptions. */
  readonly operative: readonly Range[];
  /** Exceptions in the clause that rule on nothing themselves: acts in them are part of the exception. */
  readonly excepted: readonly Range[];
}

/** What the reader knows besides the clause. */
export interface Setting extends Context {
  /** The document's title in lower case: what it names is the whole, not a part. */
  readonly title: string;
  /** The last ruling before, for "as does …". */
  readonly ruled: Judgement | undefined;
}

export function judgeMining(read: Read, setting: Setting): Judgement[] {
  const judged: Judgement[] = [];
  for (const subject of acts(read, setting)) {
    if (judged.some((j) => j.excepted.some((e) => within(subject.act, e)))) continue;
    const judgement =
      judgeRow(read, subject, setting) ??
      judge(read, subject, setting, judged.at(-1)?.attributedTo ?? setting.topic?.attributedTo ?? []);
    // One finding for an item that names mining twice under one ruling.
    const twin = judged.find(
      (j) =>
        j.stance === judgement.stance && within(j.item, judgement.item) && within(judgement.item, j.item),
    );
    if (!twin) judged.push(judgement);
    else if (isNearer(judgement, twin)) judged[judged.indexOf(twin)] = judgement;
  }
  judged.push(...judgeCell(read, setting));
  if (setting.isReport) judged.push(...likewise(read, judged, setting.ruled));
  const rulings = judged.filter((j) => j.stance !== 'mention');
  // A mention beside a ruling in the same clause says nothing of its own.
  return rulings.length > 0 ? rulings : judged.slice(0, 1);
}

/** "Crypto mining — do not run miners": of two acts under one ruling the one beside it is ruled on. */
function isNearer(one: Judgement, other: Judgement): boolean {
  const distance = ({ act, governor, read }: Judgement): number =>
    governor?.read === read ? Math.max(act.from - governor.range.to, governor.range.from - act.to) : 0;
  return (
    one.governor?.range.from === other.governor?.range.from &&
    isPredicated(other) &&
    !isPredicated(one) &&
    distance(one) <= distance(other) + 6
  );
}

/** Does what rules on it stand behind it? */
function isPredicated({ act, governor, read }: Judgement): boolean {
  return governor?.read === read && governor.range.from >= act.to;
}

/** "…, and so does Fathom", "Fathom does the same": the ruling before, for other names. */
function likewise(read: Read, judged: readonly Judgement[], before: Judgement | undefined): Judgement[] {
  const ruled = judged.findLast((j) => j.stance !== 'mention') ?? before;
  if (!ruled) return [];
  const { passage } = read;
  const { items } = cut(passage);
  return passage.mentions
    .filter((m) => m.concept === 'likewise')
    .flatMap((m) => {
      const range = { from: m.from, to: Math.min(passage.tokens.length, m.to + 6) };
      const behind = namesIn(read, { from: m.to, to: range.to });
      const item = items.find((i) => within(m, i));
      const isFree = item && !judged.some((j) => j.act.from < item.to && item.from < j.act.to);
      const names = behind.length === 0 && isFree ? namesIn(read, { from: item.from, to: m.from }) : behind;
      if (names.length === 0 || names.every((n) => ruled.attributedTo.includes(n))) return [];
      const act: Act = { from: m.from, to: m.to + 1, kind: ruled.kind, partner: 'none' };
      return [
        {
          ...ruled,
          permission: grantedLikewise(names, ruled),
          read,
          act,
          item: range,
          operative: [{ from: m.from, to: Math.min(range.to, m.to + 2) }],
          excepted: [],
          attributedTo: names,
          confidence: 'medium' as const,
        },
      ];
    });
}

/** The one who forbids "without its approval" gives it; so do the others, each for itself. */
function grantedLikewise(
  [name]: readonly string[],
  { permission, attributedTo }: Judgement,
): Permission | undefined {
  const isOwn = permission?.grantor !== undefined && attributedTo.includes(permission.grantor);
  return permission && isOwn ? { ...permission, grantor: name } : permission;
}

/** An act at the head of a table row is ruled on by the row's cells: alike in all, or in some columns only. */
function judgeRow(read: Read, subject: Subject, setting: Setting): Judgement | undefined {
  const { placed } = read;
  if (placed.clause.kind !== 'cell' || placed.row !== undefined) return undefined;
  const cells = setting.passages.row(placed).flatMap((cell) => judgedBy(cell, subject, setting) ?? []);
  const [first, ...others] = cells;
  if (!first) return undefined;
  const isAlike = others.every((j) => j.stance === first.stance);
  const banned = cells.filter((j) => j.stance !== 'permitted');
  const heads = banned.flatMap((j) =>
    j.read.placed.column ? [wholeEvidence(setting.passages.of(j.read.placed.column))] : [],
  );
  return {
    ...first,
    read,
    act: subject.act,
    item: whole(read),
    stance: isAlike ? first.stance : 'restricted',
    permission: isAlike ? first.permission : undefined,
    scope: isAlike ? [] : heads,
    operative: [],
    excepted: [],
    confidence: 'medium',
  };
}

/** "Mining pools reachable?" over a column: its answers rule on nothing. */
function asksSomethingElse(passage: Passage): boolean {
  const rules: ReadonlySet<Concept> = new Set(['allow', 'enable', 'forbid', 'may', 'consented']);
  return isAsked(passage) && !passage.mentions.some((m) => rules.has(m.concept));
}

/** The act by what a cell itself says of it; undefined where it says nothing. */
function judgedBy(cell: Read, subject: Subject, setting: Setting): Judgement | undefined {
  const judgement = judge(
    cell,
    { ...subject, act: { ...subject.act, ...answerIn(cell) }, what: 'column' },
    { ...setting, title: '' },
    [],
  );
  const isRuled = judgement.stance !== 'mention' && judgement.path.some((s) => s.what === 'clause');
  return isRuled ? judgement : undefined;
}

/** "no", "yes, after approval": the answer in a cell stands for the act; else what stands before the cell's first word. */
function answerIn({ passage }: Read): Range {
  const answer = passage.mentions.find((m) => m.from === 0 && (m.concept === 'no' || m.concept === 'yes'));
  return answer ? { from: answer.from, to: answer.to } : { from: 0, to: 0 };
}

/** A cell under a column headed by an act rules on it for what its row is about. */
function judgeCell(read: Read, setting: Setting): Judgement[] {
  const { placed } = read;
  const { column, row } = placed;
  if (placed.clause.kind !== 'cell' || !column || !row) return [];
  const named = (head: PlacedClause): Subject | undefined =>
    acts(setting.passages.of(head), { ...setting, topic: undefined })[0];
  const byColumn = named(column);
  const subject = byColumn ?? named(row);
  if (!subject || asksSomethingElse(subject.named.read.passage)) return [];
  const judgement = judgedBy(read, subject, setting);
  if (!judgement) return [];
  // A row that names the act carries the ruling itself; only whom one must ask stands in the cell.
  if (!byColumn && (judgement.stance !== 'permission-required' || setting.passages.row(row).length === 1))
    return [];
  // What is forbidden in some rows only is restricted.
  const isEverywhere = setting.passages
    .sameSection(placed)
    .filter((r) => r.placed.column === column)
    .every((r) => modalitiesIn(r.passage, whole(r), []).some((m) => m.sign === 'ban'));
  return [
    {
      ...judgement,
      act: { ...judgement.act, ...whole(read) },
      item: whole(read),
      stance: judgement.stance === 'prohibited' && !isEverywhere ? 'restricted' : judgement.stance,
      scope:
        judgement.scope.length > 0
          ? judgement.scope
          : [wholeEvidence(setting.passages.of(byColumn ? row : column))],
      confidence: 'medium',
    },
  ];
}

/** Judges the act of a definition by a clause that rules on the defined term, at `use`. */
export function judgeDefined(named: Topic, use: Place, setting: Setting): Judgement {
  const act: Act = { ...use.range, kind: named.act.kind, partner: 'none' };
  const judgement = judge(use.read, { act, named, what: 'definition' }, setting, []);
  // "shall not engage in any Prohibited Activity": the term is what is ruled on, not a word further on.
  const { governor } = judgement;
  const distance =
    governor?.read === use.read
      ? Math.max(use.range.from - governor.range.to, governor.range.from - use.range.to)
      : 0;
  // "“We” means the mining pool": a party acts, and is no act.
  const isParty = use.read.passage.mentions.some(
    (m) => (m.concept === 'provider' || m.concept === 'reader') && within(use.range, m),
  );
  // What is done with machines, as goods, is no mining: "shall not ship the Products".
  const done = use.read.passage.acts;
  const verb = done.findLast((a) => a.to <= use.range.from) ?? done.find((a) => a.from >= use.range.to);
  const isGoods =
    named.act.kind === 'host' &&
    verb?.kind !== 'use' &&
    !use.read.passage.mentions.some((m) => m.concept === 'hosting');
  if (distance > 6 || isParty || isGoods) return { ...judgement, stance: 'mention' };
  return { ...judgement, read: named.read, act: named.act, item: itemOf(named), operative: [] };
}

function itemOf({ read, act }: Topic): Range {
  return cut(read.passage).items.find((i) => within(act, i)) ?? act;
}

function judge(
  read: Read,
  { act, named, what }: Subject,
  setting: Setting,
  before: readonly string[],
): Judgement {
  const { passages } = setting;
  const governance = answered(govern(read, act, passages), read, act);
  const { item, governor, consent, exceptions } = governance;
  const { passage } = read;
  const excepted = exceptions.map(evidence);
  const scope = scopeOf(read, item, governor, setting, ['plan', 'product'], excepted);
  const facts: Facts = {
    governance,
    passage,
    act,
    isOfPlan: scopeOf(read, item, governance.governor, setting, ['plan'], excepted).length > 0,
    hasConsequence: consequencesHere(read, { item, act, hidden: [] }, passages).some(
      (e) => !isDoneTo(e, act, read),
    ),
    isProviderAct: isProviderAct(passage, act, item),
  };
  const caps = capsIn(read, item);
  // "Is mining allowed?" asks; what answers it rules.
  const said = what === undefined && isAsked(passage) ? 'mention' : stanceOf(facts);
  // "You may mine up to 10 kW": what is above is not allowed.
  const stance = said === 'permitted' && caps.length > 0 ? 'restricted' : said;
  const operative = [governor, consent && { read: consent.read, range: consent.consent }, ...exceptions]
    .filter((p): p is Place => p?.read === read)
    .map((p) => p.range);
  const names = setting.isReport && stance !== 'mention' ? subjectsIn(read, item) : [];
  const attributedTo = names.length > 0 || !setting.isReport || stance === 'mention' ? names : before;
  return {
    read,
    act,
    named,
    item,
    stance,
    kind: act.kind,
    governor,
    permission: stance === 'permission-required' && consent ? givenBy(consent, attributedTo) : undefined,
    exceptions: stance === 'mention' ? [] : exceptionsOf(read, governance, passages),
    scope: scopeOfRuling(read, act, item, stance, { scope, caps, consent }),
    bound: stance === 'mention' ? [] : boundOf(read, act, governance, setting, stance === 'by-provider'),
    consequences: consequencesOf(read, act, governance, stance, setting),
    attributedTo,
    confidence: what !== undefined ? 'medium' : confidenceOf(act, governance, stance),
    path: pathOf(read, act, named, what, governance, stance),
    operative,
    excepted: exceptions
      .filter((e) => e.read === read && modalitiesIn(passage, e.range, []).every((m) => m.isWeak))
      .map((e) => e.range),
  };
}

/** In a report, a permission whose giver is not named, or only by a pronoun, is the one provider's to give. */
function givenBy({ read, consent }: AttachedConsent, attributedTo: readonly string[]): Permission {
  const permission = permissionOf(read, consent);
  const [provider, ...others] = attributedTo;
  const { grantor } = consent;
  const isPronoun =
    grantor !== undefined && read.passage.mentions.some((m) => m.concept === 'our' && within(grantor, m));
  return others.length > 0 || provider === undefined || (grantor && !isPronoun)
    ? permission
    : { ...permission, grantor: provider };
}

/** A question mark ends it, whatever quotes or brackets stand behind. */
function isAsked({ tokens }: Passage): boolean {
  return tokens.findLast((t) => !/^["')\]}>]$/u.test(t.text))?.text === '?';
}

/** "No." and "Yes." rule by themselves. */
function answered(governance: Governance, read: Read, act: Range): Governance {
  const here = read.passage.mentions.filter((m) => m.from === act.from && m.to === act.to);
  const answer =
    here.find((m) => m.concept === 'no' || m.concept === 'yes') ?? here.find((m) => m.concept === 'not');
  if (
    !answer ||
    (governance.governor && !governance.governor.isWeak && governance.governor.what === 'clause')
  )
    return governance;
  return {
    ...governance,
    governor: {
      read,
      range: act,
      sign: answer.concept === 'yes' ? 'licence' : 'ban',
      concept: answer.concept,
      isWeak: false,
      what: 'clause',
    },
  };
}

/** Within the item, else where its governor stands, else what the section is about where that is no title. */
function scopeOf(
  read: Read,
  item: Range,
  governor: Governor | undefined,
  { passages, title, isReport }: Setting,
  concepts: readonly Concept[],
  excepted: readonly Evidence[],
): Evidence[] {
  const isPart = (e: Evidence): boolean => {
    const last = e.text.toLowerCase().split(' ').at(-1) ?? '';
    // A letter ("class S") stands in every title.
    // What is excepted is no scope of the rule.
    if (excepted.some((x) => overlaps(x.span, e.span))) return false;
    return last.length < 3 || !title.includes(last);
  };
  const own = scopeIn(read, item, concepts);
  if (own.length > 0) return own.filter(isPart).map((e) => withOwner(read, e));
  const named = concepts.includes('product') ? namedScopeIn(read, { from: item.from, to: item.to }) : [];
  if (named.length > 0 && !isReport) return named.filter(isPart);
  const outer =
    governor && governor.read !== read ? scopeIn(governor.read, whole(governor.read), concepts) : [];
  if (outer.length > 0) return outer.filter(isPart);
  // A table of plans: the row is headed by the plan that its cells rule on.
  const head = read.placed.row && passages.of(read.placed.row);
  if (head?.passage.mentions.some((m) => concepts.includes(m.concept)))
    return [wholeEvidence(head)].filter(isPart);
  return passages
    .headings(read.placed)
    .slice(0, -1)
    .flatMap((heading) => scopeIn(heading, whole(heading), concepts))
    .filter(isPart);
}

function whole({ passage }: Read): Range {
  return { from: 0, to: passage.tokens.length };
}

// --- Parts -------------------------------------------------------------------------------------------------------

/** Whose subject does the act itself: "X shall not mine", not "X forbids mining". */
const bare: ReadonlySet<Concept> = new Set(['ban', 'not', 'may', 'duty']);

function boundOf(
  read: Read,
  act: Act,
  { governor, item }: Governance,
  { passages, isReport }: Setting,
  isByProvider: boolean,
): Evidence[] {
  // "You agree that the module mines": who only suffers it has nothing to keep to.
  const counts = (party: Range): boolean =>
    !isByProvider || !read.passage.mentions.some((m) => m.concept === 'suffer' && within(party, m));
  // What an item without a modality of its own names is no subject: its lead-in has that.
  const isSubject = governor?.read === read || read.placed.leadIns.length === 0;
  const own = isSubject ? boundIn(read, item, act.from, counts) : [];
  if (own.length > 0) return own;
  const head = item.from > 0 ? boundIn(read, { from: 0, to: item.from }, item.from, counts) : [];
  if (head.length > 0) return head;
  if (governor && governor.read !== read && governor.what !== 'heading') {
    const bound = boundIn(
      governor.read,
      { from: 0, to: governor.read.passage.tokens.length },
      governor.range.to,
    );
    if (bound.length > 0) return bound;
  }
  const led = boundByLeadIns(read, passages);
  if (led.length > 0 || isReport || isByProvider || governor?.read !== read || !bare.has(governor.concept))
    return led;
  return governor.range.from > item.from ? subjectBefore(read, item, governor.range.from) : led;
}

/** "The tool blocks miners": done to the miners, not to who runs them. */
function isDoneTo(consequence: Evidence, act: Act, read: Read): boolean {
  const { passage } = read;
  return passage.mentions.some(
    (m) =>
      m.concept === 'consequence' &&
      m.to - m.from === 1 &&
      m.to <= act.from &&
      !passage.mentions.some((o) => ties.has(o.concept) && o.from >= m.to && o.to <= act.from) &&
      overlaps(evidence({ read, range: m }).span, consequence.span),
  );
}

/** A mention has none; a licence is tied to its conditions, what the provider does to its occasions. */
function scopeOfRuling(
  read: Read,
  act: Act,
  item: Range,
  stance: Stance,
  {
    scope,
    caps,
    consent,
  }: {
    readonly scope: readonly Evidence[];
    readonly caps: readonly Evidence[];
    readonly consent: AttachedConsent | undefined;
  },
): Evidence[] {
  if (stance === 'mention') return [];
  const own = consent?.read === read ? evidence({ read, range: consent.consent }).span : undefined;
  const more = [
    ...caps,
    ...(stance === 'permitted' || stance === 'restricted' ? conditionsIn(read, item, act) : []),
    ...(stance === 'by-provider' ? occasionsIn(read, act) : []),
  ];
  const places = scope.filter((s) => !(own && overlaps(own, s.span)));
  return [...places.filter((s) => !more.some((m) => overlaps(m.span, s.span))), ...more];
}

/** What names the purposes of a consent takes nothing out: "qui ne l'envisage que pour la recherche". */
function exceptionsOf(read: Read, { item, consent, exceptions }: Governance, passages: Passages): Evidence[] {
  const own = consent?.read === read ? [consent.consent, ...consent.consent.purposes] : [];
  const isOwn = ({ read: r, range }: Place): boolean =>
    r === read && own.some((o) => o.from < range.to && range.from < o.to);
  const reserved = reservations(read, item, consent?.read === read ? [consent.consent] : []).map((range) => ({
    read,
    range,
  }));
  return [
    ...[...exceptions.filter((e) => !isOwn(e)), ...reserved].map(evidence),
    ...exceptionsAround(read, item, passages),
  ];
}

/** "banned for mining", "closed if found mining" */
const ties: ReadonlySet<Concept> = new Set(['purpose', 'if', 'detect']);

/** What is allowed, or only spoken of, is no breach. */
function consequencesOf(
  read: Read,
  act: Act,
  { item, consent }: Governance,
  stance: Stance,
  { passages, isReport }: Setting,
): Evidence[] {
  // "consent that we may withdraw"
  const hidden = consent?.read === read ? qualifiersOf(read, consent.consent) : [];
  if (stance === 'mention' || stance === 'permitted' || stance === 'by-provider') return [];
  const here = consequencesHere(read, { item, act, hidden }, passages);
  return here.length > 0 || isReport ? here : consequencesOfBreach(read, passages, undefined);
}

function confidenceOf(act: Act, { governor, consent }: Governance, stance: Stance): Confidence {
  if (stance === 'mention') return act.partner === 'around' ? 'medium' : 'high';
  const from = governor?.what ?? consent?.what;
  if (
    governor?.concept === 'vice' ||
    act.partner === 'around' ||
    (from !== undefined && from !== 'clause' && from !== 'lead-in')
  )
    return 'medium';
  return 'high';
}

function pathOf(
  read: Read,
  act: Act,
  named: Topic,
  what: Step['what'] | undefined,
  { governor, consent }: Governance,
  stance: Stance,
): Step[] {
  const path: Step[] = [
    { what: what ?? 'clause', evidence: evidence({ read: named.read, range: named.act }) },
  ];
  if (what !== undefined) path.push({ what: 'clause', evidence: evidence({ read, range: act }) });
  if (stance === 'mention') return path;
  if (governor)
    path.push({
      what: governor.what,
      evidence: governor.what === 'heading' ? wholeEvidence(governor.read) : evidence(governor),
    });
  if (consent && stance === 'permission-required')
    path.push({ what: consent.what, evidence: evidence({ read: consent.read, range: consent.consent }) });
  return path;
}
