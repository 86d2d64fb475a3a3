// Text → review: outline, languages, kind, judgements, findings, verdict. Knows neither files nor LSP, and throws on
// no text. What it remembers (chunks, passages) changes only its cost.
import { actsIn, alone, speaksOfCoins } from './acts.ts';
import type { Clause, PlacedClause, Section } from './clause.ts';
import { definitionsIn, type Definition, type TermUse } from './definitions.ts';
import { effectiveDate, documentDate, sinceDate } from './effective.ts';
import { withExceptedSections } from './excepted-sections.ts';
import { finish, miningDraft, permissionDraft, type Draft, type Wording } from './finding.ts';
import { incorporationsIn } from './incorporation.ts';
import { within } from './items.ts';
import { judgedOnce, newJudgedMemory, type Judged, type JudgedMemory } from './judged.ts';
import { decideKind, type KindDecision } from './kind.ts';
import type { DraftingWords, LanguagePack } from './language.ts';
import { mayNameMining, newLexicon, type Lexicon, type Passage } from './lexicon.ts';
import { withLifts } from './lifts.ts';
import { judgeDefined, judgeMining, type Judgement, type Setting } from './mining.ts';
import type { Topic } from './subjects.ts';
import { newOutliner, type Outline } from './outline.ts';
import { newPassages, type Passages, type Read } from './passages.ts';
import { inheritedPermission, judgePermissions, namesNoAct } from './permissions.ts';
import type { DocumentKind, Format, Review } from './review.ts';
import { comparesProviders } from './rulers.ts';
import { withReportedDates } from './since.ts';
import { directivesIn, suppress, suppressible, type Slip } from './suppressions.ts';
import { usesByTerm } from './term-uses.ts';
import { languagesOf, newHearing } from './tongue.ts';
import { providersOf, verdictOf } from './verdict.ts';

export interface ReviewOptions extends Wording {
  /** `auto`, or the tag that every section is read in. */
  readonly language: string;
  readonly as: DocumentKind | 'auto';
  /** What to tell about a comment that suppresses. */
  readonly note: (slip: Slip) => string;
  /** What to tell about Markdown that was read as plain text. */
  readonly plainText: string;
}

export interface Engine {
  review(
    source: { readonly text: string; readonly name: string; readonly format: Format },
    options: ReviewOptions,
  ): Review;
  /** Costs little after a review of the same text. */
  outline(text: string, format: Format): Outline;
}

export interface Vocabulary {
  readonly packs: readonly LanguagePack[];
  /** Of the language with this tag; undefined where we have no such language. */
  readonly lexiconOf: (tag: string) => Lexicon | undefined;
  readonly drafting: readonly DraftingWords[];
}

/**
 * Compiles the phrases of a language when a text is first heard to speak it, for that takes longer than most reviews;
 * throws on a slip of their authors. Shared by all engines.
 */
export function newVocabulary(
  packs: readonly LanguagePack[],
  drafting: readonly DraftingWords[],
): Vocabulary {
  const lexicons = new Map<string, Lexicon>();
  return {
    packs,
    drafting,
    lexiconOf(tag) {
      const pack = packs.find((each) => each.tag === tag);
      if (!pack) return undefined;
      const lexicon = lexicons.get(tag) ?? newLexicon(pack);
      lexicons.set(tag, lexicon);
      return lexicon;
    },
  };
}

export function newEngine({ packs, lexiconOf: lexiconWith, drafting }: Vocabulary): Engine {
  const outliner = newOutliner(packs.map((p) => p.structure));
  let last: { readonly text: string; readonly format: Format; readonly outline: Outline } | undefined;
  const outlineOf = (text: string, format: Format): Outline => {
    if (last?.text !== text || last.format !== format)
      last = { text, format, outline: outliner.outline(text, format) };
    return last.outline;
  };
  const memory = new WeakMap<Clause, { lexicon: Lexicon; passage: Passage }>();
  const judgements: Readonly<Record<DocumentKind, JudgedMemory>> = {
    terms: newJudgedMemory(),
    other: newJudgedMemory(),
  };
  const heard = newHearing();
  const [first] = packs;
  const referenceWords = drafting.map(({ references }) => references);
  return {
    outline: outlineOf,
    review({ text, name, format }, options) {
      const outline = outlineOf(text, format);
      const tongues = languagesOf(text, outline.sections, packs, heard);
      const language = options.language === 'auto' ? (tongues.get(undefined) ?? 'und') : options.language;
      const decision = decideKind(text, { path: name, language }, packs);
      const lexicons = new Map<Section | undefined, Lexicon | undefined>();
      const lexiconOf = ({ section }: PlacedClause): Lexicon | undefined => {
        const known = lexicons.get(section);
        if (known !== undefined || lexicons.has(section)) return known;
        const lexicon = lexiconWith(
          options.language === 'auto' ? tongueOf(section, tongues) : options.language,
        );
        lexicons.set(section, lexicon);
        return lexicon;
      };
      const packOf = (placed: PlacedClause): LanguagePack | undefined => lexiconOf(placed)?.pack;
      const passages = newPassages(
        outline.clauses,
        (placed) => lexiconOf(placed) ?? (lexiconWith(first?.tag ?? '') as Lexicon),
        memory,
      );
      const clauses = outline.clauses.filter((placed) => lexiconOf(placed) !== undefined);
      const isNews =
        decision.isReport ||
        (isUndecided(decision) &&
          clauses.some(
            (placed) => passages.mayName('mining', placed) && mayNameMining(passages.of(placed).passage),
          ) &&
          comparesProviders(clauses, (placed) => passages.of(placed)));
      const isReport = isNews && options.as !== 'terms';
      const judge = (as: DocumentKind): Draft[] =>
        judgeAll(clauses, passages, { kind: as, isReport, drafting, all: outline.clauses }, judgements[as]);
      let kind = options.as === 'auto' ? (isNews ? 'other' : decision.kind) : options.as;
      let drafts = judge(kind);
      // What rules on the reader's mining is terms, however plain its words: house rules, answers to questions.
      if (
        options.as === 'auto' &&
        !isNews &&
        decision.because.kind === 'few-legal-words' &&
        drafts.some(rulesOnReader)
      )
        drafts = judge((kind = 'terms'));
      const date = documentDate(text, language, packs);
      const tied = withExceptedSections(drafts, clauses, outline.numbered, referenceWords);
      const own = withLifts(tied).map((d) => withSince(d, date, packs));
      const dated = isReport ? withReportedDates(own, clauses, { date, languageOf: packOf }) : own;
      const { directives, slips } = directivesIn(text, format, outline.comments);
      const suppressed = suppress(finish(dated, options), directives, suppressible);
      const { findings } = suppressed;
      return {
        format,
        language,
        kind,
        effective: effectiveDate(text, { language, kind, isReport }, packs),
        mining: verdictOf(findings, isReport),
        providers: providersOf(findings),
        incorporates: kind === 'terms' ? incorporationsIn(text, clauses, packOf) : [],
        notes: [
          ...outline.readAsPlainText.map((span) => ({
            code: 'read-as-plain-text',
            message: options.plainText,
            span,
          })),
          ...[...slips, ...suppressed.slips].map((slip) => ({
            code: slip.kind,
            message: options.note(slip),
            span: slip.span,
          })),
        ],
        findings,
        sections: outline.sections,
        clauses: outline.clauses.length,
      };
    },
  };
}

function rulesOnReader({ stance, confidence, attributedTo }: Draft): boolean {
  return stance !== 'mention' && confidence !== 'low' && attributedTo.length === 0;
}

/** Neither its name nor its title says that it is terms: where it speaks of mining, it may be news. */
function isUndecided({ because }: KindDecision): boolean {
  return because.kind !== 'name' && because.kind !== 'title';
}

function tongueOf(section: Section | undefined, tongues: ReadonlyMap<Section | undefined, string>): string {
  return tongues.get(section) ?? tongues.get(undefined) ?? 'und';
}

function judgeAll(
  clauses: readonly PlacedClause[],
  passages: Passages,
  document: Document,
  memory: JudgedMemory,
): Draft[] {
  memory.round++;
  const { isAbout, isNamed } = namesMining(clauses, passages);
  const defined = usesOfDefined(clauses, document.drafting);
  const title = clauses.find((c) => c.clause.kind === 'heading')?.clause.text.toLowerCase() ?? '';
  const constants = `${document.kind} ${isAbout} ${isNamed} ${title}`;
  const drafts: Draft[] = [];
  const leadIns = new Set<Draft>();
  let topic: Topic | undefined;
  let ruled: Judgement | undefined;
  let block: number | undefined;
  for (const placed of clauses) {
    const mayConsent = (): boolean => [placed, ...around(placed)].some((p) => passages.mayName('consent', p));
    const mayRule =
      passages.mayName('mining', placed) ||
      (placed.column !== undefined && passages.mayName('mining', placed.column)) ||
      (document.kind === 'terms' && mayConsent());
    // An answer or a pronoun names nothing; it is read while an act is in mind.
    if (!mayRule && !topic) continue;
    const read = passages.of(placed);
    if (topic && !isNear(topic, read, document)) topic = undefined;
    const setting: Setting = { passages, isAbout, isNamed, isReport: document.isReport, title, topic, ruled };
    let mining: readonly Judgement[] = [];
    const judge = (): Judged => {
      let isLocal = true;
      mining = judgeMining(read, setting).map((judgement) => {
        if (judgement.stance !== 'mention' && !isNamedByTerm(judgement)) return judgement;
        const uses = defined(placed);
        isLocal &&= uses === undefined;
        return uses ? byDefinition(judgement, uses, setting) : judgement;
      });
      return { ...judgedAs(read, mining, passages, document), isLocal };
    };
    // A report looks back farther than can be remembered.
    const judged = document.isReport
      ? judge()
      : judgedOnce(placed, topic, { clauses: document.all, passages, constants }, memory, judge);
    // A run-in title ("5.1 Cryptocurrency mining.") gives way to the sentence behind it.
    if (judged.first && block === placed.block && titleOf(drafts.at(-1), read, judged.first)) drafts.pop();
    block = placed.block;
    topic = judged.topic ?? topic;
    ruled = mining.findLast((j) => j.stance !== 'mention') ?? (topic ? ruled : undefined);
    for (const draft of judged.drafts) drafts.push(draft);
    for (const draft of judged.leadIns) leadIns.add(draft);
  }
  const byConsent = new Map<number, Draft[]>();
  for (const draft of leadIns.size === 0 ? [] : drafts) {
    const at = draft.permission?.span.start ?? -1;
    const same = byConsent.get(at);
    if (same) same.push(draft);
    else byConsent.set(at, [draft]);
  }
  const isInherited = (draft: Draft): boolean =>
    (byConsent.get(draft.permission?.span.start ?? -1) ?? []).some((item) => inherits(item, draft));
  return drafts.filter((draft) => !leadIns.has(draft) || !isInherited(draft));
}

function judgedAs(
  read: Read,
  mining: readonly Judgement[],
  passages: Passages,
  { kind }: Document,
): Omit<Judged, 'isLocal'> {
  const drafts = mining.filter((j) => isShown(j, kind)).map((j) => miningDraft(j, passages));
  const leadIns = new Set<Draft>();
  if (kind === 'terms') {
    const own = judgePermissions(read, passages, (consent) =>
      mining.some((j) => j.stance === 'permission-required' && within(consent, j.item)),
    );
    const inherited =
      own.length === 0 && mining.length === 0 ? inheritedPermission(read, passages) : undefined;
    for (const judgement of inherited ? [inherited] : own) {
      const draft = permissionDraft(judgement, passages);
      drafts.push(draft);
      if (!inherited && namesNoAct(judgement)) leadIns.add(draft);
    }
  }
  const [first] = mining;
  const last = mining.at(-1);
  return {
    drafts,
    leadIns,
    first: first && { stance: first.stance, isNamed: first.named.read === read },
    topic: last && { ...last.named, attributedTo: last.attributedTo },
  };
}

/** Where the consent may stand on which an item depends. */
function around({ leadIns, list, section }: PlacedClause): PlacedClause[] {
  const heading = list && leadIns.length === 0 ? section?.heading : undefined;
  return [...leadIns, ...(list?.after ? [list.after] : []), ...(heading ? [heading] : [])];
}

/** The items of a list tell what their lead-in asks consent for; the lead-in itself then says nothing more. */
function inherits(
  { permission, clause }: Draft,
  { rule, permission: outer, clause: leadIn }: Draft,
): boolean {
  if (rule !== 'permission-required' || !permission || !outer) return false;
  // A full sentence behind the list ("Any of the above …") stays.
  const isOpen =
    clause.span.start > leadIn.span.start ? !/[.!?;]$/u.test(leadIn.text) : /^\p{Ll}/u.test(leadIn.text);
  return (
    isOpen &&
    clause.span.start !== leadIn.span.start &&
    permission.span.start === outer.span.start &&
    permission.span.end === outer.span.end
  );
}

/** What is known of the document before its clauses are judged. */
interface Document {
  /** Those in languages that nobody reads, too. */
  readonly all: readonly PlacedClause[];
  readonly kind: DocumentKind;
  readonly isReport: boolean;
  readonly drafting: readonly DraftingWords[];
}

/** Does the last draft rest on headings alone, in words right before this clause of the same block? */
function titleOf(
  draft: Draft | undefined,
  read: Read,
  { stance, isNamed }: NonNullable<Judged['first']>,
): boolean {
  if (!draft || stance === 'mention' || !draft.rule.startsWith('mining-')) return false;
  // A question gives way to its answer.
  const isQuestion = draft.stance === 'mention' && draft.clause.text.endsWith('?');
  if (!isNamed && !isQuestion) return false;
  const gap =
    read.placed.at + read.placed.clause.toSource({ start: 0, end: 1 }).start - draft.clause.span.end;
  return (
    gap >= 0 &&
    gap <= 8 &&
    draft.clause.text.length <= 80 &&
    (draft.path.every((s) => s.what === 'heading' || s.evidence.text === draft.activity.text) ||
      // "No! Mining is not permitted.": the answer says it, the sentence says it in full.
      (draft.stance === stance &&
        draft.path[0]?.what === 'sentence-before' &&
        draft.clause.text.length <= 12))
  );
}

/** How many clauses an act stays in mind of those that follow. */
const memorySpan = 4;

function isNear(topic: Topic, { placed, passage, lexicon }: Read, { isReport }: Document): boolean {
  const distance = placed.index - topic.read.placed.index;
  // News keeps to its subject, whatever heads its parts.
  if (isReport) return distance <= 2 * memorySpan;
  if (distance > memorySpan) return false;
  if (placed.clause.kind !== 'heading') return true;
  // "And on bare metal?" goes on with the question before; any other heading changes the subject.
  const first = passage.mentions.find(
    (m) => m.from <= 1 && (m.concept === 'not' || m.concept === 'place' || m.concept === 'concession'),
  );
  const goesOn =
    first !== undefined || lexicon.pack.names.connectives.includes(passage.tokens[0]?.text ?? '');
  return goesOn && placed.clause.text.endsWith('?');
}

/** “Prohibited Workload” means … mining: the adjective belongs to the term, the ruling to the clause that uses it. */
function isNamedByTerm({ read, act, governor }: Judgement): boolean {
  if (governor?.read !== read || governor.range.to > act.from) return false;
  return read.passage.mentions.some(
    (m) => m.concept === 'define' && m.from >= governor.range.to && m.to <= act.from,
  );
}

/** A mention in a definition is judged by the clause that rules on the defined term. */
function byDefinition(judgement: Judgement, uses: readonly TermUse[], setting: Setting): Judgement {
  for (const { place, span } of uses) {
    const read = setting.passages.of(place);
    const from = read.passage.tokens.findIndex((t) => t.end > span.start);
    const to = read.passage.tokens.findLastIndex((t) => t.start < span.end) + 1;
    const ruled = judgeDefined(judgement.named, { read, range: { from, to } }, setting);
    if (ruled.stance !== 'mention') return ruled;
  }
  return judgement;
}

/** The uses of the terms that a clause defines, elsewhere; undefined where it defines none. */
type UsesOfDefined = (placed: PlacedClause) => readonly TermUse[] | undefined;

/** Looks for definitions and uses when they are first asked for. */
function usesOfDefined(clauses: readonly PlacedClause[], drafting: readonly DraftingWords[]): UsesOfDefined {
  const findDefinitions = (): Map<PlacedClause, Definition[]> => {
    const found = new Map<PlacedClause, Definition[]>();
    for (const definition of definitionsIn(
      clauses,
      drafting.map((d) => d.definitions),
    )) {
      if (definition.kind !== 'means') continue;
      for (const place of new Set([definition.place, ...definition.items])) {
        const known = found.get(place);
        if (known) known.push(definition);
        else found.set(place, [definition]);
      }
    }
    return found;
  };
  let definitions: Map<PlacedClause, Definition[]> | undefined;
  let uses: ReadonlyMap<string, readonly TermUse[]> | undefined;
  return (placed) => {
    definitions ??= findDefinitions();
    const defined = definitions.get(placed);
    if (!defined) return undefined;
    uses ??= usesByTerm([...new Set([...definitions.values()].flat())], clauses);
    return defined.flatMap(({ term, place, items }) =>
      (uses?.get(term) ?? []).filter((use) => use.place !== place && !items.includes(use.place)),
    );
  };
}

/** In documents that are no terms, only rulings are shown. */
function isShown(judgement: Judgement, kind: DocumentKind): boolean {
  if (judgement.read.placed.clause.kind === 'heading' && judgement.stance === 'mention') return false;
  return kind === 'terms' || judgement.stance !== 'mention';
}

/** In how many clauses mining must be named once for a document to be about it. */
const spread = 1000;

/** A document is about mining where it names it outright, and no other mining beside it unless it does so often. */
function namesMining(
  clauses: readonly PlacedClause[],
  passages: Passages,
): { readonly isAbout: boolean; readonly isNamed: boolean } {
  let named = 0;
  let others = 0;
  for (const placed of clauses) {
    if (!passages.mayName('mining', placed)) continue;
    const { passage } = passages.of(placed);
    if (passage.mentions.some((m) => m.concept === 'other-mining') && !speaksOfCoins(passage)) others++;
    if (
      !passage.mentions.some(
        (m) => m.concept === 'mining' || m.concept === 'mine-word' || m.concept === 'making',
      ) ||
      !speaksOfCoins(passage)
    )
      continue;
    if (actsIn(passage, alone).some((a) => a.partner !== 'clause')) named++;
  }
  const isNamed = named > 0 && clauses.length <= named * spread;
  return { isNamed, isAbout: isNamed && (named >= 3 || named > others) };
}

function withSince(draft: Draft, documentDate: string | undefined, packs: readonly LanguagePack[]): Draft {
  if (draft.rule === 'permission-required') return draft;
  const since = sinceDate(draft.clause.text, { language: draft.language, documentDate }, packs);
  return since === undefined ? draft : { ...draft, since };
}
