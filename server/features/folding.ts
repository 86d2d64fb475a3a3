// Sections, numbered clauses, lists under their lead-ins, and long comments fold.
import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, cover } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { spanOfClause } from './clauses.ts';
import { type Part, parts } from './symbols.ts';

export function foldingRanges(document: TextDocument, structure: Structure): FoldingRange[] {
  const { clauses, comments } = structure.outline;
  const lists = new Map<object, Span>();
  for (const placed of clauses) {
    const { list } = placed;
    if (list?.intro === undefined) continue;
    lists.set(list, cover(lists.get(list) ?? spanOfClause(list.intro), spanOfClause(placed)));
  }
  const ranges = [
    ...flat(parts(document, structure)).map(({ span, heading }) => fold(document, cover(span, heading))),
    ...[...lists.values()].map((span) => fold(document, span)),
    ...comments.map(({ span }) => fold(document, span, FoldingRangeKind.Comment)),
  ];
  // Where two fold from the same line, the longer one is the one to fold.
  const byLine = new Map<number, FoldingRange>();
  for (const range of ranges) {
    if (range.endLine <= range.startLine) continue;
    const known = byLine.get(range.startLine);
    if (known === undefined || known.endLine < range.endLine) byLine.set(range.startLine, range);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

function flat(all: readonly Part[]): readonly Part[] {
  return all.flatMap((part) => [part, ...flat(part.children)]);
}

/** Up to the last line that is not empty. */
function fold(document: TextDocument, { start, end }: Span, kind?: FoldingRangeKind): FoldingRange {
  const text = document.getText();
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  const range = { startLine: document.positionAt(start).line, endLine: document.positionAt(end).line };
  return kind === undefined ? range : { ...range, kind };
}
