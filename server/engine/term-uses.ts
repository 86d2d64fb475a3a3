// Where the defined terms of a document are used. A use is written as the term is, or in the plural; a longer term
// wins over a shorter one inside it ("Service Provider" over "Service").
import type { PlacedClause } from './clause.ts';
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
  const defined = new Set(definitions.map(({ place, span }) => `${place.index}:${span.start}`));
  return clauses.flatMap((place) => {
    const uses: TermUse[] = [];
    const { text, kind } = place.clause;
    // "Terms of Service": in a title every word is capitalised.
    if (kind === 'heading') return [];
    let from = 0;
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (index < from) continue;
      for (const term of byFirstWord.get(stem(word)) ?? []) {
        const end = endOfUse(text, index, term);
        if (end === undefined) continue;
        if (!defined.has(`${place.index}:${index}`)) uses.push({ term, place, span: { start: index, end } });
        from = end;
        break;
      }
    }
    return uses;
  });
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
