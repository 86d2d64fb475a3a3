// The notation in which language packs word their concepts, and the matcher that is made from it.
//
//   may not          words in a row; hyphens and spaces are the same, marks do not stand between them
//   (a|b) [c]        either; optional
//   min(e|es|ing)    endings glued to a word
//   krypto*  *pool   any word that begins, ends so
//   ban * mining     `*` alone: up to three words, no mark among them
//
// Each phrase is a small graph of words; matching walks it from each word of the text. A phrase has a greatest length,
import { level, tokenize, type Token } from './tokens.ts';

/** A phrase found: tokens `[from, to)`. */
export interface Match<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
  /** What `*` stood for: words that are no part of the phrase. */
  readonly gaps: readonly Gap[];
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

interface State<Value> {
  readonly exact: Map<string, State<Value>[]>;
  readonly heads: [string, State<Value>][];
  readonly tails: [string, State<Value>][];
  readonly gaps: State<Value>[];
  readonly values: Value[];
  /** Of whose phrase it is a state. */
  readonly of: Value | undefined;
  /** Made when it is first asked for. */
  loose: ReadonlyMap<string, (State<Value> | undefined)[]> | undefined;
}

export interface Phrasebook<Value> {
  /** Every phrase that starts at some word, overlaps included, in order of where they start. */
  find(tokens: readonly Token[]): Match<Value>[];
  /**
   * Tells whether some phrase of the wanted values could stand in a text of these levelled words. Cheap, and never wrong
   * when it says no.
   */
  only(wanted: ReadonlySet<Value>): (words: readonly string[]) => boolean;
}

const longestGap = 3;

/** Throws on an author's slip: an unknown sign, an empty alternative, a phrase listed twice. */
export function newPhrasebook<Value>(
  entries: Iterable<readonly [value: Value, phrases: readonly string[]]>,
  elisions: ReadonlySet<string>,
): Phrasebook<Value> {
  const start = newState<Value>();
  for (const [value, phrases] of entries) {
    const seen = new Set<string>();
    for (const phrase of phrases) {
      if (seen.has(phrase))
        throw new Error(`“${phrase}” is listed twice under ${String(value)}: delete one.`);
      seen.add(phrase);
      for (const end of plant([start], phrase, value, elisions)) {
        if (end === start) throw new Error(`“${phrase}”: one of its readings is empty; give it a word.`);
        end.values.push(value);
      }
    }
  }
  return {
    find(tokens) {
      const found: Match<Value>[] = [];
      for (let from = 0; from < tokens.length; from++) walk(start, tokens, { from, gaps: none }, from, found);
      return found;
    },
    only(wanted) {
      const first = firstOf(start, wanted);
      return (words) => words.some((_, at) => mayWalk(first, words, at));
    },
  };
}

/** The start of the phrases of some values. Each state but the start belongs to one phrase. */
function firstOf<Value>(start: State<Value>, wanted: ReadonlySet<Value>): State<Value> {
  const isWanted = ({ of }: State<Value>): boolean => of !== undefined && wanted.has(of);
  const first = newState<Value>();
  for (const [word, states] of start.exact) {
    const some = states.filter(isWanted);
    if (some.length > 0) first.exact.set(word, some);
  }
  first.heads.push(...start.heads.filter(([, next]) => isWanted(next)));
  first.tails.push(...start.tails.filter(([, next]) => isWanted(next)));
  first.gaps.push(...start.gaps.filter(isWanted));
  return first;
}

/** As many words as the tokens of a gap may fall into where apostrophes part words: "qu'on n'a d'autres". */
const longestLooseGap = 2 * longestGap + 2;

/** As `walk`, over words alone: marks are not seen, and apostrophes part words. */
function mayWalk<Value>(state: State<Value>, words: readonly string[], at: number): boolean {
  if (state.values.length > 0) return true;
  const word = words[at];
  if (word === undefined) return false;
  for (const next of state.exact.get(word) ?? []) if (mayWalk(next, words, at + 1)) return true;
  for (const loose of looselyIn(state).get(word) ?? [])
    if (loose === undefined || mayWalk(loose, words, at + 1)) return true;
  for (const [head, next] of state.heads)
    if (word.startsWith(head) && mayWalk(next, words, at + 1)) return true;
  for (const [tail, next] of state.tails)
    if (word.endsWith(tail) && mayWalk(next, words, at + 1)) return true;
  for (const gap of state.gaps)
    for (let skipped = 0; skipped <= longestLooseGap; skipped++)
      if (mayWalk(gap, words, at + skipped)) return true;
  return looselyIn(state).has('');
}

/**
 * The words of a state that are written with an apostrophe, by what stands before it ("l'", "don't") or alone behind it
 * ("'s"); undefined where more of the word would have to follow. Marks are under the empty word.
 */
function looselyIn<Value>(state: State<Value>): ReadonlyMap<string, (State<Value> | undefined)[]> {
  if (state.loose) return state.loose;
  const loose = new Map<string, (State<Value> | undefined)[]>();
  for (const [word, states] of state.exact) {
    const [first = '', ...rest] = word.split("'");
    const isMark = !/[\p{L}\p{N}]/u.test(word);
    if (rest.length === 0 && !isMark) continue;
    const parts = [first, ...rest].filter((part) => part !== '');
    const key = isMark ? '' : (parts[0] ?? '');
    const known = loose.get(key) ?? [];
    loose.set(key, [...known, ...(parts.length === 1 && !isMark ? states : [undefined])]);
  }
  state.loose = loose;
  return loose;
}

function newState<Value>(of?: Value): State<Value> {
  return { exact: new Map(), heads: [], tails: [], gaps: [], values: [], of, loose: undefined };
}

/** Lays the phrase out behind the states of `from`; gives the states in which it has been read. */
function plant<Value>(
  from: readonly State<Value>[],
  phrase: string,
  value: Value,
  elisions: ReadonlySet<string>,
): State<Value>[] {
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`“${phrase}”: ${why}`);
  };
  const alternatives = (front: readonly State<Value>[], close: string): State<Value>[] => {
    const ends = new Set<State<Value>>();
    for (;;) {
      for (const end of sequence(front)) ends.add(end);
      const sign = phrase[at++];
      if (sign === close) return [...ends];
      if (sign === undefined) fail(`“${close}” is missing.`);
      if (sign !== '|') fail(`“${sign}” has no partner here.`);
    }
  };
  const sequence = (front: readonly State<Value>[]): State<Value>[] => {
    let now = [...front];
    for (;;) {
      const sign = phrase[at];
      if (sign === undefined || sign === '|' || sign === ')' || sign === ']') return now;
      if (sign === ' ') at++;
      else if ((sign === '(' || sign === '[') && !isGlued(phrase, at)) {
        at++;
        const ends = alternatives(now, sign === '(' ? ')' : ']');
        now = sign === '(' ? ends : [...new Set([...now, ...ends])];
      } else now = spell(now, chunk());
    }
  };
  /** A word with the groups that are glued to it. */
  const chunk = (): string => {
    const start = at;
    for (let depth = 0; at < phrase.length; at++) {
      const sign = phrase.charAt(at);
      if (depth === 0 && /[ |)\]]/.test(sign)) break;
      if (/[([]/.test(sign)) depth++;
      else if (/[)\]]/.test(sign)) depth--;
    }
    return phrase.slice(start, at);
  };
  const spell = (front: readonly State<Value>[], word: string): State<Value>[] => {
    const ends = new Set<State<Value>>();
    for (const spelling of spellings(word)) {
      let now = front;
      for (const part of words(spelling, elisions, phrase)) now = step(now, part, value);
      for (const end of now) ends.add(end);
    }
    return [...ends];
  };
  const ends = sequence(from);
  if (at < phrase.length) fail(`“${phrase.charAt(at)}” has no partner.`);
  return ends;
}

/** Does a word touch the group that opens at `at`, before it or behind it? */
function isGlued(phrase: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i < phrase.length; i++) {
    if (/[([]/.test(phrase.charAt(i))) depth++;
    else if (/[)\]]/.test(phrase.charAt(i)) && --depth === 0) return /[^ |)\]]/.test(phrase.charAt(i + 1));
  }
  return false;
}

/** Levelled, and one token in every language. */
const plainWord = /^[a-z0-9]+$/;

/** "min(e|es)" gives "mine", "mines"; "[pre]paid" gives "paid", "prepaid". */
function spellings(word: string): string[] {
  if (!word.includes('(') && !word.includes('[')) return [word];
  const group = /^([^([]*)([([])([^()[\]]*)[)\]](.*)$/u.exec(word);
  if (!group) return [word];
  const [, head = '', kind, inside = '', tail = ''] = group;
  const choices = inside.split('|');
  if (kind === '[') choices.push('');
  return choices.flatMap((choice) => spellings(head + choice + tail));
}

function words(spelling: string, elisions: ReadonlySet<string>, phrase: string): string[] {
  if (plainWord.test(spelling)) return [spelling];
  return spelling.split(' ').flatMap((word) => {
    if (word === '*' || word === "'s") return [word];
    if (word.startsWith('*')) return [`*${level(word.slice(1))}`];
    if (word.endsWith('*')) return [`${level(word.slice(0, -1))}*`];
    if (word.includes('*')) throw new Error(`“${phrase}”: “*” stands inside a word; put it at one end.`);
    return tokenize(word, elisions).map((t) => t.text);
  });
}

function step<Value>(front: readonly State<Value>[], word: string, value: Value): State<Value>[] {
  const next = newState<Value>(value);
  for (const state of front) {
    if (word === '*') state.gaps.push(next);
    else if (word.startsWith('*')) state.tails.push([word.slice(1), next]);
    else if (word.endsWith('*')) state.heads.push([word.slice(0, -1), next]);
    else {
      const known = state.exact.get(word);
      if (known) known.push(next);
      else state.exact.set(word, [next]);
    }
  }
  return [next];
}

function walk<Value>(
  state: State<Value>,
  tokens: readonly Token[],
  begun: Pick<Match<Value>, 'from' | 'gaps'>,
  at: number,
  found: Match<Value>[],
): void {
  for (const value of state.values) found.push({ value, from: begun.from, to: at, gaps: begun.gaps });
  const token = tokens[at];
  if (!token) return;
  for (const next of state.exact.get(token.text) ?? []) walk(next, tokens, begun, at + 1, found);
  for (const [head, next] of state.heads)
    if (token.text.startsWith(head)) walk(next, tokens, begun, at + 1, found);
  for (const [tail, next] of state.tails)
    if (token.isWord && token.text.endsWith(tail)) walk(next, tokens, begun, at + 1, found);
  for (const gap of state.gaps)
    for (let skipped = 0; skipped <= longestGap; skipped++) {
      walk(gap, tokens, skip(begun, at, at + skipped), at + skipped, found);
      if (!tokens[at + skipped]?.isWord) break;
    }
}

const none: readonly Gap[] = [];

function skip<Begun extends { readonly gaps: readonly Gap[] }>(
  begun: Begun,
  from: number,
  to: number,
): Begun {
  if (to === from) return begun;
  const last = begun.gaps.at(-1);
  const gaps =
    last?.to === from ? [...begun.gaps.slice(0, -1), { from: last.from, to }] : [...begun.gaps, { from, to }];
  return { ...begun, gaps };
}
