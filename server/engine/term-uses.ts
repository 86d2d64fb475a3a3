// Where the defined terms of a document are used. A use is written as the term is, or in the plural; a longer term
// wins over a shorter one inside it ("Service Provider" over "Service").
import type { Clause, PlacedClause } from './clause.ts';
import type { Definition, TermUse } from './definitions.ts';

/** In order of position; the places of the definitions themselves are no uses. */
export function usesOf(
  definitions: readonly Definition[],
  clauses: readonly PlacedClause[],
): readonly TermUse[] {
  if (definitions.length === 0) return [];
  const byFirstWord = new Map<string, string[]>();
  for (const term of new Set(definitions.map(({ term }) => term))) {
    const first = stem(/[\p{L}\p{N}]+/u.exec(term)?.[0] ?? '');
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), term].sort((a, b) => b.length - a.length),
    );
  }
  const vocabulary = [...byFirstWord.values()].flat().sort().join('\n');
  const defined = new Set(definitions.map(({ place, span }) => `${place.index}:${span.start}`));
  return clauses.flatMap((place) =>
    remembered(place.clause, vocabulary, byFirstWord)
      .filter(({ span }) => !defined.has(`${place.index}:${span.start}`))
      .map(({ term, span }) => ({ term, place, span })),
  );
}

type Found = Omit<TermUse, 'place'>;

// Clauses live as long as their reviewer remembers them; their uses depend on the terms and on nothing else.
const memory = new WeakMap<Clause, { readonly vocabulary: string; readonly found: readonly Found[] }>();

function remembered(
  clause: Clause,
  vocabulary: string,
  byFirstWord: ReadonlyMap<string, readonly string[]>,
): readonly Found[] {
  // "Terms of Service": in a title every word is capitalised.
  if (clause.kind === 'heading') return [];
  const known = memory.get(clause);
  if (known?.vocabulary === vocabulary) return known.found;
  const found = usedIn(clause.text, byFirstWord);
  memory.set(clause, { vocabulary, found });
  return found;
}

function usedIn(text: string, byFirstWord: ReadonlyMap<string, readonly string[]>): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < from) continue;
    for (const term of byFirstWord.get(stem(word)) ?? []) {
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
