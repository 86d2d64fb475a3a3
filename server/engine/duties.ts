// Where clauses say what must, may and must not be done. For colours only: what a duty means, the review says.
import type { Clause, PlacedClause } from './clause.ts';
import { fold } from './fold.ts';
import type { Span } from './span.ts';

export interface DutyWords {
  readonly place: PlacedClause;
  readonly span: Span;
}

/** In order of position; the longest phrase wins ("may not" over "may"). */
export function dutiesIn(
  clauses: readonly PlacedClause[],
  phrases: readonly (readonly string[])[],
): readonly DutyWords[] {
  const expression = expressionOf(phrases);
  return clauses.flatMap((place) => remembered(place.clause, expression).map((span) => ({ place, span })));
}

// Clauses live as long as their reviewer remembers them.
const memory = new WeakMap<Clause, { readonly expression: RegExp; readonly spans: readonly Span[] }>();

function remembered(clause: Clause, expression: RegExp): readonly Span[] {
  const known = memory.get(clause);
  if (known?.expression === expression) return known.spans;
  const spans = [...fold(clause.text).matchAll(expression)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  memory.set(clause, { expression, spans });
  return spans;
}

const expressions = new WeakMap<readonly (readonly string[])[], RegExp>();

function expressionOf(phrases: readonly (readonly string[])[]): RegExp {
  const known = expressions.get(phrases);
  if (known !== undefined) return known;
  const words = [...new Set(phrases.flat().map(fold))].sort((a, b) => b.length - a.length);
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  expressions.set(phrases, expression);
  return expression;
}
