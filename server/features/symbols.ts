// The outline of a document: sections, and the numbered clauses in them, in Markdown and plain text alike.
import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedClause, Section } from '../engine/clause.ts';
import { inDocument } from '../engine/clause.ts';
import { type Span, contains, cover } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { spanOfClause } from './clauses.ts';
import { shorten } from './markdown.ts';
import { rangeOf } from './place.ts';

export function documentSymbols(document: TextDocument, structure: Structure): DocumentSymbol[] {
  return parts(document, structure).map((part) => symbolOf(document, part));
}

/** For clients that know no tree. */
export function flatSymbols(document: TextDocument, structure: Structure): SymbolInformation[] {
  const flat = (all: readonly Part[], container: string | undefined): SymbolInformation[] =>
    all.flatMap((part) => [
      {
        name: part.name,
        kind: kinds[part.kind],
        location: { uri: document.uri, range: rangeOf(document, part.span) },
        ...(container === undefined ? {} : { containerName: container }),
      },
      ...flat(part.children, part.name),
    ]);
  return flat(parts(document, structure), undefined);
}

/** A section or a numbered clause, and what stands in it. */
export interface Part {
  readonly kind: 'section' | 'clause';
  readonly name: string;
  /** The beginning of a clause, beside its number. */
  readonly detail: string;
  readonly span: Span;
  readonly heading: Span;
  readonly children: readonly Part[];
}

export function parts(document: TextDocument, { outline }: Structure): readonly Part[] {
  const open: Mutable[] = [];
  const top: Part[] = [];
  for (const part of inOrder([...flatSections(document, outline.sections)], numberedClauses(outline))) {
    while (open.length > 0 && !contains(open.at(-1)?.span ?? part.span, part.span)) open.pop();
    (open.at(-1)?.children ?? top).push(part);
    open.push(part);
  }
  return top;
}

type Mutable = Part & { children: Part[] };

function inOrder(sections: readonly Mutable[], clauses: readonly Mutable[]): readonly Mutable[] {
  return [...sections, ...clauses].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function* flatSections(document: TextDocument, sections: readonly Section[]): Generator<Mutable> {
  for (const section of sections) {
    const { heading, title, span } = section;
    if (heading !== undefined && title !== '') {
      const at = spanOfClause(heading);
      const whole = cover(wholeLines(document, span), at);
      yield { kind: 'section', name: title, detail: '', span: whole, heading: at, children: [] };
    }
    yield* flatSections(document, section.children);
  }
}

/** The marks of headings ("## ") belong to the section that they open. */
function wholeLines(document: TextDocument, { start, end }: Span): Span {
  const lineStart = (offset: number): number =>
    document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
  return { start: lineStart(start), end: end < document.getText().length ? lineStart(end) : end };
}

function numberedClauses(outline: Structure['outline']): readonly Mutable[] {
  const reach = reachOfBlocks(outline.clauses);
  return outline.numbered
    .filter(({ clause }) => clause.clause.kind !== 'heading')
    .map(({ clause, number }) => {
      const heading = spanOfClause(clause);
      const span = reach.get(clause.block) ?? heading;
      const name = clause.clause.marker ?? number;
      return { kind: 'clause', name, detail: shorten(clause.clause.text), span, heading, children: [] };
    });
}

/** By number of the block: its clauses, and all that they govern. */
function reachOfBlocks(clauses: readonly PlacedClause[]): ReadonlyMap<number, Span> {
  const reach = new Map<number, Span>();
  for (const placed of clauses) {
    const span = inDocument(placed, { start: 0, end: placed.clause.text.length });
    for (const block of new Set([placed.block, ...placed.leadIns.map((leadIn) => leadIn.block)])) {
      const known = reach.get(block);
      reach.set(block, known === undefined ? span : cover(known, span));
    }
  }
  return reach;
}

const kinds: Readonly<Record<Part['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  clause: SymbolKind.Field,
};

function symbolOf(document: TextDocument, part: Part): DocumentSymbol {
  return {
    name: part.name,
    ...(part.detail === '' ? {} : { detail: part.detail }),
    kind: kinds[part.kind],
    range: rangeOf(document, cover(part.span, part.heading)),
    selectionRange: rangeOf(document, part.heading),
    children: part.children.map((child) => symbolOf(document, child)),
  };
}
