// Words that read like defined terms, and are defined nowhere: capitalised in the middle of sentences, more than once.
// A guess, for a check that is off unless somebody asks for it.
import type { PlacedClause } from './clause.ts';
import type { Definition, TermUse } from './definitions.ts';

/** The first use of each. */
export function undefinedTerms(
  clauses: readonly PlacedClause[],
  definitions: readonly Definition[],
): readonly TermUse[] {
  const defined = new Set(definitions.flatMap(({ term }) => [term, ...term.split(/\s+/u)]));
  const uses = new Map<string, TermUse[]>();
  for (const place of clauses) {
    if (place.clause.kind === 'heading' || place.clause.kind === 'cell') continue;
    for (const match of place.clause.text.matchAll(capitalised)) {
      const [, before = '', term = ''] = match;
      if (defined.has(term) || term.split(/\s+/u).every((word) => defined.has(word))) continue;
      const start = match.index + before.length;
      const known = uses.get(term) ?? [];
      uses.set(term, [...known, { term, place, span: { start, end: start + term.length } }]);
    }
  }
  return [...uses.values()].flatMap(([first, second]) => (first && second ? [first] : []));
}

// Two capitalised words in a row behind an article or a small word; names of one word are too often names of people.
const capitalised =
  /(?<=\p{Ll}\s)((?:the|any|each|an?|such|this|le|la|les|un|une|des|du)\s)(\p{Lu}\p{Ll}{2,20}\s\p{Lu}\p{Ll}{2,20})(?![\p{L}\s]{0,2}\p{Lu})/gu;
