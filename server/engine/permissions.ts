// Judges clauses under which an act needs somebody's consent.
import { consequencesOfBreach } from './consequences.ts';
import { exceptionsAround, exceptionsBeside } from './exceptions.ts';
import { consentsIn, type Consent } from './consent.ts';
import { isGrant } from './grants.ts';
import { cut, within, type Range } from './items.ts';
import type { Passage } from './lexicon.ts';
import { boundByLeadIns, boundIn, subjectBefore } from './bound.ts';
import { evidence, wholeEvidence } from './parts.ts';
import { permissionOf } from './permission-parts.ts';
import type { Passages, Read } from './passages.ts';
import { modalitiesIn, type Modality } from './polarity.ts';
import { elsewhereIn, scopeIn } from './scope.ts';
import { overlaps } from './span.ts';
import type { Evidence, Permission, PermissionKind } from './review.ts';

export interface PermissionJudgement {
  readonly read: Read;
  readonly item: Range;
  readonly consent: Consent;
  /** Where the consent stands: in the clause itself or in its lead-in. */
  readonly source: Read;
  readonly act: Range;
  readonly kind: PermissionKind;
  readonly permission: Permission;
  readonly bound: readonly Evidence[];
  readonly scope: readonly Evidence[];
  readonly exceptions: readonly Evidence[];
  readonly consequences: readonly Evidence[];
  readonly operative: readonly Range[];
}

/** Consents of a clause that make an act depend on them. `taken` are those that belong to a mining clause. */
export function judgePermissions(
  read: Read,
  passages: Passages,
  taken: (consent: Consent) => boolean,
): PermissionJudgement[] {
  const { passage, lexicon } = read;
  const { head, items } = cut(passage);
  const ranges = head ? [head, ...items] : items;
  const judged: PermissionJudgement[] = [];
  for (const item of ranges)
    for (const consent of consentsIn(passage, item, lexicon)) {
      if (consent.opener === 'unauthorised' || taken(consent)) continue;
      if (!isRequirement(consent, item, passage, read, passages)) continue;
      // "Zustimmungspflichtige Vorhaben", a title, announces what its section says.
      if (read.placed.clause.kind === 'heading' && consent.to - consent.from === 1) continue;
      if (isColumnHead(read) && !passage.acts.some((a) => !within(a, consent))) continue;
      const act = actOf(consent, item, passage);
      const modality = modalityOf(consent, item, passage);
      judged.push({
        read,
        item,
        consent,
        source: read,
        act,
        kind: kindOf(act, consent, item, passage),
        permission: permissionOf(read, consent),
        bound: boundOf(read, item, consent, passages),
        scope: scopeBeside(read, item, consent, passages),
        exceptions: [...exceptionsBeside(read, item, act), ...exceptionsAround(read, item, passages)],
        consequences: consequencesOfBreach(read, passages, kindOf(act, consent, item, passage)),
        operative: [consent, ...(modality && !within(modality, consent) ? [modality] : [])],
      });
    }
  return judged;
}

/** "With the manager's approval" over a column names no act: the rows do. */
function isColumnHead({ placed }: Read): boolean {
  return placed.clause.kind === 'cell' && placed.column === undefined;
}

/** "Customer shall not, without our consent:" names no act of its own: its items do. */
export function namesNoAct({ source, consent }: PermissionJudgement): boolean {
  return !source.passage.acts.some((a) => a.to <= consent.from || a.from >= consent.to);
}

/**
 * "Without our prior consent you may not:" makes each of its items depend on that consent, unless the item has a
 * modality or a consent of its own.
 */
export function inheritedPermission(read: Read, passages: Passages): PermissionJudgement | undefined {
  const { passage, placed, lexicon } = read;
  const act = { from: 0, to: passage.tokens.length };
  // Signs alone name no act.
  if (!passage.tokens.some((token) => token.isWord)) return undefined;
  if (placed.clause.text.endsWith(':') || placed.clause.kind === 'heading') return undefined;
  if (consentsIn(passage, act, lexicon).length > 0) return undefined;
  if (modalitiesIn(passage, act, []).some((m) => !m.isWeak || m.sign === 'duty' || m.sign === 'licence'))
    return undefined;
  // In a table the first cell of a row names the act.
  if (placed.clause.kind === 'cell' && (placed.row !== undefined || placed.column === undefined))
    return undefined;
  for (const source of sourcesOf(read, passages)) {
    const range = { from: 0, to: source.passage.tokens.length };
    const consent = consentsIn(source.passage, range, source.lexicon).findLast(
      (c) => c.opener !== 'unauthorised' && isRequirement(c, range, source.passage, source, passages),
    );
    if (!consent) continue;
    const permission = permissionOf(source, consent);
    const bound = boundIn(source, range, range.to);
    return {
      read,
      item: act,
      consent,
      source,
      act,
      kind: kindOf(act, act, act, passage),
      permission,
      bound,
      scope: scopeBeside(read, act, undefined, passages),
      exceptions: [...exceptionsBeside(read, act, act), ...exceptionsBeside(source, range, range)],
      consequences: consequencesOfBreach(read, passages, kindOf(act, act, act, passage)),
      operative: [],
    };
  }
  return undefined;
}

/** Lead-ins; words behind a list that end its sentence; where an item has neither, the heading. */
function sourcesOf({ placed }: Read, passages: Passages): Read[] {
  const isOpen = ({ placed: { clause } }: Read): boolean =>
    clause.kind !== 'heading' && !/[.!?;]$/u.test(clause.text);
  const leadIns = passages.leadIns(placed).filter(isOpen);
  const after = placed.list?.after;
  const behind = after && /^\p{Ll}/u.test(after.clause.text) ? [passages.of(after)] : [];
  if (leadIns.length > 0 || behind.length > 0) return [...leadIns, ...behind];
  const isFragment =
    placed.list !== undefined && placed.leadIns.length === 0 && !/[.!?]$/u.test(placed.clause.text);
  return isFragment
    ? passages
        .headings(placed)
        .slice(0, 1)
        .filter((h) => h.passage.tokens.length <= 14)
    : [];
}

function isRequirement(
  consent: Consent,
  item: Range,
  passage: Passage,
  read: Read,
  passages: Passages,
): boolean {
  if (consent.isVoid || isGrant(read, consent)) return false;
  const { mentions } = passage;
  const overlaps = (concept: string): boolean =>
    mentions.some((m) => m.concept === concept && m.from < consent.word.to && consent.word.from < m.to);
  if (overlaps('consent-talk') && consent.opener !== 'without' && consent.opener !== 'unless') return false;
  if (mentions.some((m) => m.concept === 'security' && within(m, item) && m.to <= consent.word.to + 2))
    return false;
  if (consent.opener === 'without') return !isRight(consent, item, passage, read, passages);
  if (consent.opener === 'require') return !isNegated(consent, item, passage);
  return true;
}

/** "may assign without your consent": a licence, not a ban, governs what is done without consent. */
function isRight(consent: Consent, item: Range, passage: Passage, read: Read, passages: Passages): boolean {
  const modality = modalityOf(consent, item, passage);
  const after = modalitiesIn(passage, { from: consent.to, to: item.to }, []).find((m) => !m.isWeak);
  if (after?.sign === 'ban') return false;
  // "The work is licensed, but neither party will use the mark without …"
  const isDenied = passage.mentions.some(
    (m) => m.concept === 'none' && m.from >= (modality?.to ?? item.from) && m.to <= consent.from,
  );
  if (isDenied && modality?.sign === 'licence') return false;
  if (modality)
    return (
      modality.sign === 'licence' &&
      modality.concept !== 'ban' &&
      modality.concept !== 'forbid' &&
      !leadInBans(read, passages, modality)
    );
  return !after && weAct(consent, item, read);
}

/** "In an emergency we lock accounts without the owner's consent": what we do is our right. */
function weAct(consent: Consent, item: Range, { passage, placed }: Read): boolean {
  if (placed.clause.kind !== 'sentence' || placed.leadIns.length > 0) return false;
  const is = (concept: string, m: Range): boolean =>
    passage.mentions.some((o) => o.concept === concept && o.from === m.from && o.to === m.to);
  const subject = passage.mentions.find(
    (m) =>
      (m.concept === 'reader' || (m.concept === 'provider' && !is('our', m))) &&
      within(m, item) &&
      m.to <= consent.from &&
      !passage.mentions.some((o) => o.concept === 'of' && o.to === m.from),
  );
  if (subject?.concept !== 'provider') return false;
  // "We do not share it without your consent": what we leave undone is no right.
  const turning: ReadonlySet<string> = new Set(['not', 'none', 'disclaim', 'absence']);
  return !passage.mentions.some((m) => turning.has(m.concept) && m.from >= item.from && m.to <= consent.from);
}

function leadInBans(read: Read, passages: Passages, modality: Modality): boolean {
  if (!modality.isWeak) return false;
  return passages
    .leadIns(read.placed)
    .some((r) =>
      modalitiesIn(r.passage, { from: 0, to: r.passage.tokens.length }, []).some((m) => m.sign === 'ban'),
    );
}

function isNegated(consent: Consent, item: Range, { mentions }: Passage): boolean {
  return mentions.some(
    (m) =>
      (m.concept === 'needless' || m.concept === 'neutral' || m.concept === 'not') &&
      within(m, item) &&
      m.to <= consent.word.to &&
      consent.from - m.to <= 3 &&
      m.from >= consent.from - 6,
  );
}

/** "the Licensed Work": inside a sentence two capitals make a term. */
function isTerm({ from, to }: Range, { tokens, text, verbsLast }: Passage): boolean {
  const isCapital = (at: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[at]?.start ?? text.length));
  return verbsLast !== true && from > 0 && to - from === 1 && isCapital(from) && isCapital(to);
}

/** The last modality before the consent, else the first behind it. */
function modalityOf(consent: Consent, item: Range, passage: Passage): Modality | undefined {
  const modalities = modalitiesIn(passage, item, [consent]).filter(
    (m) => (m.sign === 'ban' || m.sign === 'licence') && !isTerm(m, passage),
  );
  const before = modalities.filter((m) => m.to <= consent.from);
  return (
    before.findLast((m) => !m.isWeak) ??
    before.findLast((m) => m.isWeak) ??
    modalities.find((m) => m.from >= consent.to)
  );
}

/** The words of the act: between modality and consent, or those behind a consent that comes first. */
function actOf(consent: Consent, item: Range, passage: Passage): Range {
  const modality = modalityOf(consent, item, passage);
  if (modality && modality.to < consent.from) return { from: modality.to, to: consent.from };
  const acts = passage.acts.filter((a) => within(a, item) && !within(a, consent));
  const before = acts.filter((a) => a.to <= consent.from);
  const [first] = before.length > 0 ? before : acts;
  const last = (before.length > 0 ? before : acts).at(-1);
  if (first && last) return { from: first.from, to: last.to };
  return consent.from > item.from ? { from: item.from, to: consent.from } : consent;
}

const order: readonly PermissionKind[] = [
  'assignment',
  'subcontracting',
  'publicity',
  'disclosure',
  'modification',
  'redistribution',
  'copying',
  'commercial-use',
  'access',
  'use',
  'other',
];

/** The most telling kind among the acts; the nearest decides between equals. */
function kindOf(act: Range, consent: Range, item: Range, passage: Passage): PermissionKind {
  const inAct = passage.acts.filter((a) => within(a, act));
  const acts = inAct.length > 0 ? inAct : passage.acts.filter((a) => within(a, item) && !within(a, consent));
  return order.find((kind) => acts.some((a) => a.kind === kind)) ?? 'other';
}

function boundOf(read: Read, item: Range, consent: Consent, passages: Passages): Evidence[] {
  const modality = modalityOf(consent, item, read.passage);
  const outside = (range: Range): boolean => !within(range, consent);
  const own = boundIn(read, item, consent.from > item.from ? consent.from : item.to, outside);
  const isSubject = modality !== undefined || read.placed.leadIns.length === 0;
  if (own.length > 0 && isSubject) return own;
  const head = own.length === 0 && item.from > 0 ? boundIn(read, { from: 0, to: item.from }, item.from) : [];
  if (head.length > 0) return head;
  const provider = modality && providerBefore(read, item, modality, outside);
  if (provider) return [provider];
  const led = boundByLeadIns(read, passages);
  if (led.length > 0) return led;
  const verb = modality?.from ?? (consent.opener === 'require' ? consent.from : undefined);
  const subject = verb === undefined ? [] : subjectBefore(read, item, verb);
  // "A Heavy Workload must wait for the nod": what needs a consent may be a thing; a name is none.
  const isNamed = modality !== undefined || !read.lexicon.pack.names.articles.includes(firstWord(subject));
  return subject.length > 0 && isNamed ? subject : own;
}

/** A plan outside the consent ("on the free tier"), or the plan that heads the column of a table. */
function scopeBeside(read: Read, item: Range, consent: Consent | undefined, passages: Passages): Evidence[] {
  const own = consent && evidence({ read, range: consent }).span;
  const { column, row } = read.placed;
  const opens = read.passage.mentions.flatMap((m) =>
    m.concept === 'place' ? [evidence({ read, range: m }).span.start] : [],
  );
  if (column && row) return [wholeEvidence(passages.of(column))];
  return [
    ...elsewhereIn(read, item),
    ...scopeIn(read, item, ['plan']).filter((s) => opens.includes(s.span.start)),
  ].filter((s) => !(own && overlaps(own, s.span)));
}

function firstWord([first]: readonly Evidence[]): string {
  return first?.text.split(' ')[0]?.toLowerCase() ?? '';
}

/** "We will not share … without your consent": the provider binds itself. */
function providerBefore(
  read: Read,
  item: Range,
  modality: Range,
  counts: (party: Range) => boolean,
): Evidence | undefined {
  const subject = read.passage.mentions.findLast(
    (m) =>
      m.concept === 'provider' &&
      within(m, item) &&
      counts(m) &&
      m.to <= modality.from &&
      modality.from - m.to <= 1,
  );
  return subject && evidence({ read, range: subject });
}
