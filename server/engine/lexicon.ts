// Finds what the words of a clause mean: concepts and kinds of act, each at its tokens. A longer phrase absorbs what
// stands inside it ("data mining" absorbs "mining"), so a pack guards against near senses by wording them.
import { concepts, type Concept, type LanguagePack } from './language.ts';
import { newPhrasebook, type Match } from './phrases.ts';
import type { PermissionKind } from './review.ts';
import type { Span } from './span.ts';
import { tokenize, wordsIn, type Token } from './tokens.ts';

/** A concept at the tokens `[from, to)` of a clause. */
export interface Mention {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

/** A kind of act at the tokens `[from, to)` of a clause. */
export interface ActMention {
  readonly kind: PermissionKind;
  readonly from: number;
  readonly to: number;
}

/** The words of a clause and what they mean; offsets are those of the clause's text. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In order of position; longer ones first where several start at one token. */
  readonly mentions: readonly Mention[];
  readonly acts: readonly ActMention[];
  readonly verbsLast?: boolean;
}

export interface Lexicon {
  readonly pack: LanguagePack;
  read(text: string): Passage;
  /** Could the text name mining? Cheap, and never wrong when it says no. */
  mayNameMining(text: string): boolean;
  /** Could the text make an act depend on a consent? */
  mayNameConsent(text: string): boolean;
}

const miningConcepts: readonly Concept[] = [
  'mining',
  'mine-word',
  'miner',
  'rig',
  'cryptojacking',
  'plotting',
];
/** What pays in coins, beside a coin. */
const payingConcepts: readonly Concept[] = ['making', 'earning'];
const consentConcepts: readonly Concept[] = ['consent', 'consented', 'consenting', 'ask'];

/** Concepts that say nothing by their extent: they neither absorb nor are absorbed. */
const transparent: ReadonlySet<Concept> = new Set(['place', 'of', 'our', 'purpose', 'with', 'only', 'it']);

export function newLexicon(pack: LanguagePack): Lexicon {
  const elisions = new Set(pack.elisions);
  const phrasebook = newPhrasebook<Concept>(
    concepts.map((c) => [c, pack.phrases[c]] as const),
    elisions,
  );
  const acts = newPhrasebook<PermissionKind>(
    Object.entries(pack.acts).map(([kind, phrases]) => [kind as PermissionKind, phrases] as const),
    elisions,
  );
  const start = (wanted: readonly Concept[]): ((text: string) => boolean) => {
    const mayMatch = phrasebook.only(new Set(wanted));
    return (text) => mayMatch(wordsIn(text));
  };
  // What names another mining tells what the document is about.
  const namesMining = start([...miningConcepts, 'other-mining']);
  const makes = start(payingConcepts);
  const namesCoin = start(['coin']);
  return {
    pack,
    mayNameMining: (text) => namesMining(text) || (makes(text) && namesCoin(text)),
    mayNameConsent: start(consentConcepts),
    read(text) {
      const tokens = tokenize(text, elisions);
      return {
        text,
        tokens,
        mentions: absorb(phrasebook.find(tokens)).map(({ value, from, to }) => ({
          concept: value,
          from,
          to,
        })),
        acts: longest(acts.find(tokens)).map(({ value, from, to }) => ({ kind: value, from, to })),
        ...(pack.verbsLast && { verbsLast: true }),
      };
    },
  };
}

/** As `mayNameMining` of its text, with nothing said of words that only may be such. */
export function mayNameMining({ mentions }: Passage): boolean {
  const has = (wanted: readonly Concept[]): boolean =>
    mentions.some(({ concept }) => wanted.includes(concept));
  return has(miningConcepts) || (has(payingConcepts) && has(['coin']));
}

/** Where tokens `[from, to)` stand in the clause's text. */
export function extent({ tokens }: Passage, from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start };
}

/** No phrase is longer, gaps included; so what absorbs a match starts within this many tokens before it. */
const longestPhrase = 32;

function absorb(matches: readonly Match<Concept>[]): Match<Concept>[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  // What is absorbed absorbs nothing: "does not mine" swallows "not mine", which must not take "mine" with it.
  const kept: Match<Concept>[] = [];
  for (const m of sorted) if (stands(m, kept)) kept.push(m);
  return kept;
}

/** No earlier match that is kept swallows it. */
function stands(m: Match<Concept>, kept: readonly Match<Concept>[]): boolean {
  for (let k = kept.length - 1; k >= 0; k--) {
    const o = kept[k];
    if (!o || o.from < m.from - longestPhrase) break;
    if (o.value === m.value && o.from === m.from && o.to === m.to) return false;
    if (o.to < m.to || o.to - o.from <= m.to - m.from) continue;
    if (o.gaps.some((gap) => gap.from <= m.from && m.to <= gap.to)) continue;
    if (!transparent.has(o.value) && !staysInside(o.value, m.value)) return false;
  }
  return true;
}

/** What a longer phrase leaves standing: a plan or party inside it keeps its own meaning, and so does a form. */
function staysInside(outer: Concept, inner: Concept): boolean {
  if (inner === 'prior' || inner === 'written' || inner === 'express' || inner === 'specific')
    return outer !== 'neutral';
  if (inner === 'it' || inner === 'purpose') return true;
  if (inner === 'only' && (outer === 'prior' || outer === 'allow')) return true;
  if (inner === 'consented' || inner === 'consent')
    return (
      outer === 'allow' ||
      outer === 'forbid' ||
      outer === 'require' ||
      outer === 'unless' ||
      outer === 'consented' ||
      outer === 'consenting'
    );
  // "Customer agrees": who does is bound.
  if (inner === 'reader' && (outer === 'suffer' || outer === 'yes')) return true;
  // "der Lizenzgeberin", a party, is a giver behind a consent.
  if (inner === 'of') return outer === 'reader' || outer === 'provider';
  if (outer === 'mining' || outer === 'cryptojacking')
    return inner === 'software' || inner === 'hosting' || inner === 'plotting';
  if (outer === 'absence' && inner === 'ban') return true;
  if (outer === 'absence' || outer === 'ban' || outer === 'disclaim')
    return inner === 'mine-word' || inner === 'mining';
  if (outer === 'mine-word' || outer === 'miner') return inner === 'software' || inner === 'hosting';
  if (outer === 'plotting') return inner === 'coin' || inner === 'mining';
  return outer === 'reader' || outer === 'these' || outer === 'consequence' || outer === 'provided';
}

/** Acts of one kind inside another are the longer one's: "derivative work" is no "work". */
function longest<Value>(matches: readonly Match<Value>[]): Match<Value>[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter((m) => {
    if (m.to <= end) return false;
    end = m.to;
    return true;
  });
}
