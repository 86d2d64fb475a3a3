// What was judged of a clause, remembered with all that the judgement could see of the document. It is used again where
// that is as it was, with every span moved to where its clause stands now: judging anew would give the same.
import type { Act } from './acts.ts';
import type { Clause, PlacedClause, Section } from './clause.ts';
import type { Draft } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passages } from './passages.ts';
import type { Evidence, Stance } from './review.ts';
import { shift, type Span } from './span.ts';
import type { Topic } from './subjects.ts';

/** What a clause gives to the findings, and to the clauses behind it. */
export interface Judged {
  readonly drafts: readonly Draft[];
  /** Those of `drafts` that only open a list: they give way to what its items say. */
  readonly leadIns: ReadonlySet<Draft>;
  /** The first ruling on mining; `isNamed`: in the clause's own words. */
  readonly first: { readonly stance: Stance; readonly isNamed: boolean } | undefined;
  /** The act that stays in mind. */
  readonly topic: Topic | undefined;
  /** It rests on nothing but what stands around the clause. */
  readonly isLocal: boolean;
}

/** What holds for all clauses of a document. */
export interface Outlook {
  readonly clauses: readonly PlacedClause[];
  readonly passages: Passages;
  /** Whatever else judgements depend on, as one string. */
  readonly constants: string;
}

interface Remembered {
  /** The last review that it was good for. */
  round: number;
  /** Where its chunk started. */
  readonly at: number;
  readonly constants: string;
  readonly topic: string;
  readonly view: View;
  readonly drafts: readonly Draft[];
  readonly leadIns: readonly number[];
  readonly first: Judged['first'];
  /** Where its topic stands, counted in clauses from this one. */
  readonly next:
    { readonly by: number; readonly act: Act; readonly attributedTo: readonly string[] } | undefined;
}

/** Everything that a judgement may look at, in a fixed order, and where each of these clauses stands. */
interface View {
  /** The clauses around it, and how each is related to it and to the one before. */
  readonly window: readonly (Clause | undefined)[];
  readonly relations: readonly number[];
  readonly lexicons: readonly (Lexicon | undefined)[];
  readonly windowAt: readonly number[];
  readonly seen: readonly unknown[];
  readonly clauses: readonly Clause[];
  /** Where the chunks of `clauses` start. */
  readonly at: readonly number[];
}

/** Clauses live as long as their reviewer remembers them. A clause that stands in a document twice is judged twice. */
export interface JudgedMemory {
  /** Counts the reviews. */
  round: number;
  readonly of: WeakMap<Clause, Remembered[]>;
}

export function newJudgedMemory(): JudgedMemory {
  return { round: 0, of: new WeakMap() };
}

/** How far around a clause judgements look; one that looked farther is not remembered. */
const reach = 13;
const mostItems = 12;

export function judgedOnce(
  placed: PlacedClause,
  topic: Topic | undefined,
  outlook: Outlook,
  memory: JudgedMemory,
  judge: () => Judged,
): Judged {
  const { passages, constants } = outlook;
  const inMind = topic === undefined ? '' : nameOf(topic, placed);
  const known = memory.of.get(placed.clause) ?? [];
  for (const each of known) {
    if (each.constants !== constants || each.topic !== inMind) continue;
    const judged = recalled(each, placed, outlook);
    if (!judged) continue;
    each.round = memory.round;
    return judged;
  }
  const view = viewOf(placed, outlook);
  const visible = new Set(view.clauses);
  const far = new Set<Clause>();
  passages.watch = ({ clause }) => {
    if (!visible.has(clause)) far.add(clause);
  };
  const judged = judge();
  passages.watch = undefined;
  const by = judged.topic && judged.topic.read.placed.index - placed.index;
  if (!judged.isLocal || far.size > 0 || Math.abs(by ?? 0) > reach) return judged;
  const made: Remembered = {
    round: memory.round,
    at: placed.at,
    constants,
    topic: inMind,
    view,
    drafts: judged.drafts,
    leadIns: judged.drafts.flatMap((draft, index) => (judged.leadIns.has(draft) ? [index] : [])),
    first: judged.first,
    next: judged.topic && { by: by ?? 0, act: judged.topic.act, attributedTo: judged.topic.attributedTo },
  };
  memory.of.set(placed.clause, [...known.filter(({ round }) => round >= memory.round - 1), made]);
  return judged;
}

function nameOf({ read, act, attributedTo }: Topic, from: PlacedClause): string {
  const { placed } = read;
  return `${from.index - placed.index} ${placed.block === from.block} ${act.from} ${act.to} ${act.kind} ${act.partner} ${attributedTo.join('|')}`;
}

/** Is shown what a judgement may look at, piece by piece; ends the tour by saying no. */
interface Visitor {
  clause(placed: PlacedClause): boolean;
  fact(fact: unknown): boolean;
}

/** Shows a visitor everything that a judgement of `placed` may look at; whether the tour was not ended early. */
function tour(placed: PlacedClause, { clauses, passages }: Outlook, visitor: Visitor): boolean {
  const lexicon = passages.lexiconOf(placed);
  let section: Section | undefined = placed.section;
  let spoken: Lexicon = lexicon;
  const show = (other: PlacedClause | undefined): boolean => {
    if (!other) return visitor.fact(undefined);
    if (other.section !== section) {
      section = other.section;
      spoken = passages.lexiconOf(other);
    }
    return visitor.clause(other) && (spoken === lexicon || visitor.fact(spoken));
  };
  if (!visitor.fact(lexicon)) return false;
  const heading = placed.section?.heading?.index ?? -1;
  for (const leadIn of placed.leadIns) {
    if (!show(leadIn) || !visitor.fact(heading <= leadIn.index)) return false;
    for (let i = leadIn.index - 1; ; i--) {
      const before = clauses[i];
      if (!show(before) || !visitor.fact(before?.section === leadIn.section)) return false;
      if (before?.block !== leadIn.block) break;
    }
  }
  const { list } = placed;
  if (!visitor.fact(list?.items.length)) return false;
  if (list) {
    if (!show(list.intro) || !show(list.after)) return false;
    for (let i = 0; i < mostItems && i < list.items.length; i++) if (!show(list.items[i])) return false;
  }
  if (!show(placed.row) || !show(placed.column)) return false;
  for (let s = placed.section; s; s = s.parent) if (!show(s.heading) || !visitor.fact(s.title)) return false;
  return visitor.fact(end);
}

const end = Symbol('end');

function relationOf(other: PlacedClause, placed: PlacedClause, before: PlacedClause | undefined): number {
  return (
    (other.section === placed.section ? 1 : 0) +
    (other.block === placed.block ? 2 : 0) +
    (other.row === placed ? 4 : 0) +
    (other.block === before?.block ? 8 : 0)
  );
}

/** Of another section; a section is read in one language. */
function lexiconIn(other: PlacedClause, placed: PlacedClause, passages: Passages): Lexicon | undefined {
  return other.section === placed.section ? undefined : passages.lexiconOf(other);
}

function hasSameWindow(view: View, placed: PlacedClause, { clauses, passages }: Outlook): boolean {
  const from = placed.index - reach;
  for (let k = 0; k <= 2 * reach; k++) {
    const other = clauses[from + k];
    if (other?.clause !== view.window[k]) return false;
    if (!other) continue;
    if (relationOf(other, placed, clauses[from + k - 1]) !== view.relations[k]) return false;
    if (lexiconIn(other, placed, passages) !== view.lexicons[k]) return false;
  }
  return true;
}

/** Has all of the window moved by `by`? */
function hasMoved(view: View, { index }: PlacedClause, { clauses }: Outlook, by: number): boolean {
  for (let k = 0; k <= 2 * reach; k++) {
    const other = clauses[index - reach + k];
    if (other && other.at - (view.windowAt[k] ?? 0) !== by) return false;
  }
  return true;
}

function viewOf(placed: PlacedClause, outlook: Outlook): View {
  const around = Array.from({ length: 2 * reach + 1 }, (_, k) => outlook.clauses[placed.index - reach + k]);
  const clauses: Clause[] = [];
  const at: number[] = [];
  const seen: unknown[] = [];
  tour(placed, outlook, {
    clause(other) {
      seen.push(other.clause);
      clauses.push(other.clause);
      at.push(other.at);
      return true;
    },
    fact(fact) {
      seen.push(fact);
      return true;
    },
  });
  for (const other of around) {
    if (!other) continue;
    clauses.push(other.clause);
    at.push(other.at);
  }
  return {
    window: around.map((other) => other?.clause),
    relations: around.map((other, k) =>
      other ? relationOf(other, placed, around[k - 1] ?? outlook.clauses[other.index - 1]) : 0,
    ),
    lexicons: around.map((other) => other && lexiconIn(other, placed, outlook.passages)),
    windowAt: around.map((other) => other?.at ?? 0),
    seen,
    clauses,
    at,
  };
}

/** Follows a tour that was made before; ends it where something is new. */
class Follower implements Visitor {
  isAlike = true;
  #next = 0;
  #clause = 0;
  readonly #view: View;
  readonly #by: number;

  /** Alike is what has moved by `by`. */
  constructor(view: View, by: number) {
    this.#view = view;
    this.#by = by;
  }

  clause({ clause, at }: PlacedClause): boolean {
    this.isAlike &&= at - (this.#view.at[this.#clause++] ?? 0) === this.#by;
    return this.#view.seen[this.#next++] === clause;
  }

  fact(fact: unknown): boolean {
    return this.#view.seen[this.#next++] === fact;
  }
}

/** Undefined where something that the judgement may have looked at is not as it was. */
function recalled(
  { view, drafts, leadIns, first, next, at }: Remembered,
  placed: PlacedClause,
  outlook: Outlook,
): Judged | undefined {
  const by = placed.at - at;
  if (!hasSameWindow(view, placed, outlook)) return undefined;
  const follower = new Follower(view, by);
  if (!tour(placed, outlook, follower)) return undefined;
  const isAlike = drafts.length === 0 || (follower.isAlike && hasMoved(view, placed, outlook, by));
  const moved = isAlike ? movedAll(by) : mover(view, viewOf(placed, outlook).at);
  const now = moved ? drafts.map((draft) => movedDraft(draft, moved)) : drafts;
  const named = next && outlook.clauses[placed.index + next.by];
  if (next && !named) return undefined;
  return {
    drafts: now,
    leadIns: leadIns.length === 0 ? noDrafts : new Set(leadIns.flatMap((index) => now[index] ?? [])),
    first,
    isLocal: true,
    topic: next &&
      named && { read: outlook.passages.of(named), act: next.act, attributedTo: next.attributedTo },
  };
}

const noDrafts: ReadonlySet<Draft> = new Set();

/** Where what stood at a span stands now; undefined where it stands where it stood. */
type Mover = (span: Span) => Span;

function movedAll(by: number): Mover | undefined {
  return by === 0 ? undefined : (span) => shift(span, by);
}

function mover(view: View, now: readonly number[]): Mover {
  return (span) => {
    const owner = view.clauses.findIndex((clause, index) => {
      const { start, end } = clause.toSource({ start: 0, end: clause.text.length });
      const at = view.at[index] ?? 0;
      return start + at <= span.start && span.end <= end + at;
    });
    return shift(span, (now[owner] ?? 0) - (view.at[owner] ?? 0));
  };
}

function movedDraft(draft: Draft, moved: Mover): Draft {
  const one = (evidence: Evidence): Evidence => ({ ...evidence, span: moved(evidence.span) });
  const { permission } = draft;
  return {
    ...draft,
    span: moved(draft.span),
    clause: one(draft.clause),
    leadIn: draft.leadIn.map(one),
    activity: { ...draft.activity, span: moved(draft.activity.span) },
    permission: permission && {
      ...permission,
      span: moved(permission.span),
      purposes: permission.purposes.map(one),
    },
    exceptions: draft.exceptions.map(one),
    scope: draft.scope.map(one),
    bound: draft.bound.map(one),
    consequences: draft.consequences.map(one),
    path: draft.path.map((step) => ({ ...step, evidence: one(step.evidence) })),
  };
}
