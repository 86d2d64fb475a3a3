// What "expand selection" takes, step by step: word, operative words, clause, paragraph, list, sections, document.
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import { type Span, contains, cover } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { clauseAt, holds, spanOfClause } from './clauses.ts';
import { offsetAt, rangeOf } from './place.ts';
import { type Part, parts } from './symbols.ts';

export function selectionRanges(
  document: TextDocument,
  { review, structure }: { readonly review: Review; readonly structure: Structure },
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetAt(document, position);
    const whole = { start: 0, end: document.getText().length };
    const around = [
      wordAt(document, offset),
      ...review.findings.map(({ span }) => span),
      ...aroundClause(structure, offset),
      ...flat(parts(document, structure)).map(({ span, heading }) => cover(span, heading)),
      whole,
    ];
    return nest(
      document,
      around.filter((span) => holds(span, offset)),
      whole,
    );
  });
}

function aroundClause({ outline }: Structure, offset: number): readonly Span[] {
  const clause = clauseAt(outline.clauses, offset);
  if (clause === undefined) return [];
  const spanOf = (all: typeof outline.clauses): Span =>
    all.map(spanOfClause).reduce(cover, spanOfClause(clause));
  const list = clause.list;
  return [
    spanOfClause(clause),
    spanOf(outline.clauses.filter(({ block }) => block === clause.block)),
    ...(list === undefined
      ? []
      : [spanOf(list.items), spanOf(list.intro === undefined ? list.items : [list.intro, ...list.items])]),
  ];
}

/** Inside out; of spans that overlap without nesting, the shorter one counts. */
function nest(document: TextDocument, spans: readonly Span[], whole: Span): SelectionRange {
  const sorted = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of sorted) {
    const last = chain.at(-1);
    const isNew =
      last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start);
    if (isNew) chain.push(span);
  }
  const start: SelectionRange = { range: rangeOf(document, whole) };
  return chain
    .toReversed()
    .filter((span) => span.end - span.start < whole.end)
    .reduce((parent, span): SelectionRange => ({ range: rangeOf(document, span), parent }), start);
}

function wordAt(document: TextDocument, offset: number): Span {
  const text = document.getText();
  let start = offset;
  let end = offset;
  while (/[\p{L}\p{N}'’-]/u.test(text.charAt(start - 1))) start--;
  while (/[\p{L}\p{N}'’-]/u.test(text.charAt(end))) end++;
  return { start, end };
}

function flat(all: readonly Part[]): readonly Part[] {
  return all.flatMap((part) => [part, ...flat(part.children)]);
}
