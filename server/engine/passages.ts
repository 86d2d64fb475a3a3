// The passages of placed clauses, each read once in the language of its section, and the chain of what governs a
// clause from outside.
import type { Clause, PlacedClause, Section } from './clause.ts';
import type { Lexicon, Passage } from './lexicon.ts';

/** A clause in its place together with what its words mean. */
export interface Read {
  readonly placed: PlacedClause;
  readonly passage: Passage;
  readonly lexicon: Lexicon;
}

export interface Passages {
  of(placed: PlacedClause): Read;
  lexiconOf(placed: PlacedClause): Lexicon;
  /** Whether it holds a word with which something on mining, or on consent, may begin. Far cheaper than reading it. */
  mayName(what: 'mining' | 'consent', placed: PlacedClause): boolean;
  /** The clauses near it in its section. */
  sameSection(placed: PlacedClause): Read[];
  /** The other cells of the table row that this cell heads. */
  row(head: PlacedClause): Read[];
  /** Lead-ins from the inside out. */
  leadIns(placed: PlacedClause): Read[];
  /**
   * The sentences before it in its paragraph or item, nearest first; and where these only point back ("This includes:"),
   * the one that they point at.
   */
  before(placed: PlacedClause): Read[];
  /** Headings from the inside out. */
  headings(placed: PlacedClause): Read[];
  /** Is told of every clause that is read, or glanced at. */
  watch: ((placed: PlacedClause) => void) | undefined;
}

/** `memory` holds passages by clause, so what was read once is read again for nothing while its chunk lives. */
export type PassageMemory = WeakMap<Clause, { readonly lexicon: Lexicon; readonly passage: Passage }>;

interface Glance {
  readonly lexicon: Lexicon;
  mining?: boolean;
  consent?: boolean;
}

// Clauses live as long as their reviewer remembers them.
const glances = new WeakMap<Clause, Glance>();

export function newPassages(
  clauses: readonly PlacedClause[],
  lexiconOf: (placed: PlacedClause) => Lexicon,
  memory: PassageMemory,
): Passages {
  const of = (placed: PlacedClause): Read => {
    passages.watch?.(placed);
    const lexicon = lexiconOf(placed);
    const known = memory.get(placed.clause);
    if (known?.lexicon === lexicon) return { placed, ...known };
    const passage = lexicon.read(placed.clause.text);
    memory.set(placed.clause, { lexicon, passage });
    return { placed, lexicon, passage };
  };
  const mayName = (what: 'mining' | 'consent', placed: PlacedClause): boolean => {
    passages.watch?.(placed);
    const { clause } = placed;
    const lexicon = lexiconOf(placed);
    let known = glances.get(clause);
    if (known?.lexicon !== lexicon) glances.set(clause, (known = { lexicon }));
    return (known[what] ??=
      what === 'mining' ? lexicon.mayNameMining(clause.text) : lexicon.mayNameConsent(clause.text));
  };
  const passages: Passages = {
    watch: undefined,
    of,
    lexiconOf,
    mayName,
    sameSection(placed) {
      const found: Read[] = [];
      for (let i = Math.max(0, placed.index - sectionReach); i <= placed.index + sectionReach; i++) {
        const clause = clauses[i];
        if (clause && clause !== placed && clause.section === placed.section) found.push(of(clause));
      }
      return found;
    },
    row(head) {
      const cells: Read[] = [];
      for (let i = head.index + 1; clauses[i]?.row === head; i++) {
        const cell = clauses[i];
        if (cell) cells.push(of(cell));
      }
      return cells;
    },
    leadIns: (placed) =>
      placed.leadIns
        .filter((l) => reachesTo(l, placed))
        .map(of)
        .reverse(),
    before(placed) {
      const found: Read[] = [];
      for (let i = placed.index - 1; clauses[i]?.block === placed.block; i--) {
        const clause = clauses[i];
        if (clause) found.push(of(clause));
      }
      const first = found.at(-1)?.placed ?? placed;
      const previous = clauses[first.index - 1];
      if (
        previous &&
        previous.section === placed.section &&
        previous.clause.kind === 'sentence' &&
        pointsBack(of(first).passage)
      )
        found.push(of(previous));
      return found;
    },
    headings: (placed) => headingsOf(placed.section).map(of),
  };
  return passages;
}

/** A lead-in governs no heading, and of what stands behind one only items: a full sentence speaks for itself. */
function reachesTo(leadIn: PlacedClause, placed: PlacedClause): boolean {
  if (placed.clause.kind === 'heading') return false;
  return placed.clause.kind !== 'sentence' || (placed.section?.heading?.index ?? -1) <= leadIn.index;
}

/** How many clauses of a section are looked at, before and behind. */
const sectionReach = 12;

function pointsBack({ mentions, tokens }: Passage): boolean {
  return (
    tokens.length <= 12 &&
    mentions.some(
      (m) => m.from <= 2 && (m.concept === 'it' || m.concept === 'these' || m.concept === 'include'),
    )
  );
}

function headingsOf(section: Section | undefined): PlacedClause[] {
  const headings: PlacedClause[] = [];
  for (let s = section; s; s = s.parent) if (s.heading) headings.push(s.heading);
  return headings;
}
