// Colours by meaning, where the grammar can only guess: mining words, permission words, bound parties, defined terms,
// duty words. Types are those that every theme knows.
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import type { Review } from '../engine/review.ts';
import { type Span, overlaps } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { isShown } from './diagnostics.ts';
import { isMining } from './hover.ts';

const types = ['macro', 'decorator', 'parameter', 'type', 'keyword'] as const;
const modifiers = ['definition'] as const;

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** What the types stand for here; where two overlap, the first wins. */
const meanings = {
  mining: 'macro',
  permission: 'decorator',
  party: 'parameter',
  term: 'type',
  duty: 'keyword',
} as const;

interface Token {
  readonly meaning: keyof typeof meanings;
  readonly span: Span;
  readonly isDefinition?: boolean;
}

export function semanticTokens(
  document: TextDocument,
  { review, structure }: { readonly review: Review; readonly structure: Structure },
  within: Span = { start: 0, end: document.getText().length },
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { meaning, span, isDefinition } of apart([...tokens(review, structure)])) {
    if (!overlaps(span, within)) continue;
    for (const piece of linesOf(document, span)) {
      const { line, character } = document.positionAt(piece.start);
      const type = types.indexOf(meanings[meaning]);
      builder.push(line, character, piece.end - piece.start, type, isDefinition === true ? 1 : 0);
    }
  }
  return builder.build();
}

function* tokens(review: Review, structure: Structure): Generator<Token> {
  for (const finding of review.findings.filter(isShown)) {
    if (isMining(finding)) yield { meaning: 'mining', span: finding.activity.span };
    if (finding.permission !== undefined) yield { meaning: 'permission', span: finding.permission.span };
    for (const { span } of finding.bound) yield { meaning: 'party', span };
  }
  for (const { place, span } of structure.definitions) {
    yield { meaning: 'term', span: inDocument(place, span), isDefinition: true };
  }
  for (const { place, span, term } of structure.uses) {
    if (/^\p{Lu}/u.test(term)) yield { meaning: 'term', span: inDocument(place, span) };
  }
  for (const { place, span } of structure.duties) yield { meaning: 'duty', span: inDocument(place, span) };
}

/** Sorted, and cut so that none overlap: clients know no tokens inside tokens. */
function apart(all: readonly Token[]): readonly Token[] {
  const order = Object.keys(meanings);
  const ranked = all.toSorted(
    (a, b) => order.indexOf(a.meaning) - order.indexOf(b.meaning) || a.span.start - b.span.start,
  );
  const kept: Token[] = [];
  const taken = new Map<number, Span[]>();
  for (const token of ranked) {
    // By thousands of characters, so that a long document costs no more than its length.
    const cells = cellsOf(token.span);
    if (cells.some((cell) => taken.get(cell)?.some((span) => overlaps(span, token.span)))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), token.span]);
    kept.push(token);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function cellsOf({ start, end }: Span): readonly number[] {
  const first = Math.floor(start / 1000);
  return Array.from({ length: Math.floor(end / 1000) - first + 1 }, (_, index) => first + index);
}

/** Pieces without line ends and the white space around them. */
function* linesOf(document: TextDocument, { start, end }: Span): Generator<Span> {
  for (const { index, 0: piece } of document
    .getText()
    .slice(start, end)
    .matchAll(/\S(?:[^\n\r]*\S)?/gu)) {
    yield { start: start + index, end: start + index + piece.length };
  }
}
