// Where the defined terms of a document are used. A use is written as the term is, or in the plural; a longer term
// wins over a shorter one inside it ("Service Provider" over "Service").
import type { Clause, PlacedClause } from './clause.ts';
import type { Definition, TermUse } from './definitions.ts';
import type { Span } from './span.ts';

/** In order of position; the places of the definitions themselves are no uses. */
export function usesOf(
  definitions: readonly Definition[],
  clauses: readonly PlacedClause[],
): readonly TermUse[] {
  if (definitions.length === 0) return [];
  const vocabulary = vocabularyOf(definitions);
  const isDefined = placesOf(definitions);
  const uses: TermUse[] = [];
  for (const place of clauses)
    for (const { term, span } of remembered(place.clause, vocabulary))
      if (!isDefined(place, span)) uses.push({ term, place, span });
  return uses;
}

export function usesByTerm(
  definitions: readonly Definition[],
  clauses: readonly PlacedClause[],
): ReadonlyMap<string, readonly TermUse[]> {
  const byTerm = new Map<string, TermUse[]>();
  for (const use of usesOf(definitions, clauses)) {
    const known = byTerm.get(use.term);
    if (known) known.push(use);
    else byTerm.set(use.term, [use]);
  }
  return byTerm;
}

function placesOf(definitions: readonly Definition[]): (place: PlacedClause, span: Span) => boolean {
  const starts = new Map<PlacedClause, number[]>();
  for (const { place, span } of definitions) {
    const known = starts.get(place);
    if (known) known.push(span.start);
    else starts.set(place, [span.start]);
  }
  return (place, { start }) => starts.get(place)?.includes(start) === true;
}

/** Terms by the stems of their first words, the longest first. */
type Vocabulary = ReadonlyMap<string, readonly string[]>;

// What is known of clauses is known by the vocabulary that was looked for: the same terms must be the same vocabulary.
const vocabularies = new Map<string, Vocabulary>();
const mostVocabularies = 8;

function vocabularyOf(definitions: readonly Definition[]): Vocabulary {
  const terms = [...new Set(definitions.map(({ term }) => term))].sort();
  const name = terms.join('\n');
  let vocabulary = vocabularies.get(name);
  if (!vocabulary) {
    vocabulary = byFirstWord(terms);
    const [oldest] = vocabularies.keys();
    if (vocabularies.size >= mostVocabularies && oldest !== undefined) vocabularies.delete(oldest);
  } else vocabularies.delete(name);
  vocabularies.set(name, vocabulary);
  return vocabulary;
}

function byFirstWord(terms: readonly string[]): Vocabulary {
  const found = new Map<string, string[]>();
  for (const term of terms) {
    const first = stem(/[\p{L}\p{N}]+/u.exec(term)?.[0] ?? '');
    const known = found.get(first);
    if (known) known.push(term);
    else found.set(first, [term]);
  }
  for (const same of found.values()) same.sort((a, b) => b.length - a.length);
  return found;
}

type Found = Omit<TermUse, 'place'>;

interface Known {
  readonly vocabulary: Vocabulary;
  readonly found: readonly Found[];
}

// Clauses live as long as their reviewer remembers them; their uses depend on the terms and on nothing else. Two
// vocabularies are looked for in turn: all terms of a document, and those whose meaning it tells.
const memory = new WeakMap<Clause, readonly [Known, Known | undefined]>();

function remembered(clause: Clause, vocabulary: Vocabulary): readonly Found[] {
  // "Terms of Service": in a title every word is capitalised.
  if (clause.kind === 'heading') return [];
  const known = memory.get(clause);
  if (known?.[0].vocabulary === vocabulary) return known[0].found;
  if (known?.[1]?.vocabulary === vocabulary) return known[1].found;
  const made = { vocabulary, found: usedIn(clause.text, vocabulary) };
  memory.set(clause, [made, known?.[0]]);
  return made.found;
}

function usedIn(text: string, vocabulary: Vocabulary): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < from) continue;
    for (const term of vocabulary.get(stem(word)) ?? []) {
      const end = endOfUse(text, index, term);
      if (end === undefined) continue;
      found.push({ term, span: { start: index, end } });
      from = end;
      break;
    }
  }
  return found;
}

/** The end of `term` at `start` of `text`, each of its words in the singular or plural; else undefined. */
function endOfUse(text: string, start: number, term: string): number | undefined {
  let at = start;
  for (const word of term.split(/\s+/u)) {
    while (at > start && text.charAt(at) === ' ') at++;
    if (!text.startsWith(word, at) && !text.startsWith(stem(word), at)) return undefined;
    const end = at + (text.startsWith(word, at) ? word.length : stem(word).length);
    const ending = /^(?:es|s|x)?(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 4));
    if (!ending) return undefined;
    at = end + ending[0].length;
  }
  return at;
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:s|x)$/u, '') : word;
}
