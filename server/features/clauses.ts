// Clauses and terms under the cursor.
import type { PlacedClause } from '../engine/clause.ts';
import { inDocument } from '../engine/clause.ts';
import type { Span } from '../engine/span.ts';

export function spanOfClause(placed: PlacedClause): Span {
  return inDocument(placed, { start: 0, end: placed.clause.text.length });
}

/** The innermost clause that holds `offset`, its ends included. */
export function clauseAt(clauses: readonly PlacedClause[], offset: number): PlacedClause | undefined {
  return clauses.find((placed) => holds(spanOfClause(placed), offset));
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
