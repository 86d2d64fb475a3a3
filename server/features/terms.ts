// Defined terms in the editor: definition, references, highlights, rename.
import { DocumentHighlightKind } from 'vscode-languageserver';
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import type { CrossReference } from '../engine/cross-references.ts';
import type { Definition } from '../engine/definitions.ts';
import type { Span } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { holds, spanOfClause } from './clauses.ts';
import { locationOf, offsetAt, rangeOf } from './place.ts';

/** A term where it is used or defined, and all that is known of it. */
export interface TermAt {
  readonly term: string;
  readonly span: Span;
  readonly definitions: readonly Definition[];
}

export function termAt(structure: Structure, offset: number): TermAt | undefined {
  const defined = structure.definitions.find(({ place, span }) => holds(inDocument(place, span), offset));
  const used = structure.uses.find(({ place, span }) => holds(inDocument(place, span), offset));
  const found = defined ?? used;
  if (found === undefined) return undefined;
  const definitions = structure.definitions.filter(({ term }) => term === found.term);
  return { term: found.term, span: inDocument(found.place, found.span), definitions };
}

export function crossReferenceAt(structure: Structure, offset: number): CrossReference | undefined {
  return structure.crossReferences.find(({ place, span }) => holds(inDocument(place, span), offset));
}

/** Of a term, where it is defined; of a cross-reference, the clause or heading that it names. */
export function definitionLinks(
  document: TextDocument,
  structure: Structure,
  position: Position,
): LocationLink[] {
  const offset = offsetAt(document, position);
  const link = (origin: Span, target: Span, selection: Span): LocationLink => ({
    originSelectionRange: rangeOf(document, origin),
    targetUri: document.uri,
    targetRange: rangeOf(document, target),
    targetSelectionRange: rangeOf(document, selection),
  });
  const reference = crossReferenceAt(structure, offset);
  if (reference?.target !== undefined) {
    const target = spanOfClause(reference.target);
    return [link(inDocument(reference.place, reference.span), target, target)];
  }
  const term = termAt(structure, offset);
  return (term?.definitions ?? []).map(({ place, span }) =>
    link(term?.span ?? inDocument(place, span), spanOfClause(place), inDocument(place, span)),
  );
}

/** For clients that know no links. */
export function locations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

export function references(
  document: TextDocument,
  structure: Structure,
  position: Position,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const term = termAt(structure, offsetAt(document, position));
  if (term === undefined) return referencesToClause(document, structure, position);
  return places(structure, term, includeDeclaration).map(({ span }) => locationOf(document, span));
}

/** On a clause or heading: the cross-references that name it. */
function referencesToClause(document: TextDocument, structure: Structure, position: Position): Location[] {
  const offset = offsetAt(document, position);
  const target = crossReferenceAt(structure, offset)?.target;
  return structure.crossReferences
    .filter((each) => each.target && (each.target === target || holds(spanOfClause(each.target), offset)))
    .map(({ place, span }) => locationOf(document, inDocument(place, span)));
}

export function highlights(
  document: TextDocument,
  structure: Structure,
  position: Position,
): DocumentHighlight[] {
  const term = termAt(structure, offsetAt(document, position));
  if (term === undefined) return [];
  return places(structure, term, true).map(({ span, isDefinition }) => ({
    range: rangeOf(document, span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

export function renameRange(
  document: TextDocument,
  structure: Structure,
  position: Position,
): { range: Range; placeholder: string } | null {
  const term = termAt(structure, offsetAt(document, position));
  return term === undefined ? null : { range: rangeOf(document, term.span), placeholder: term.term };
}

export function rename(
  document: TextDocument,
  structure: Structure,
  position: Position,
  newName: string,
): WorkspaceEdit | null {
  const term = termAt(structure, offsetAt(document, position));
  if (term === undefined) return null;
  const text = document.getText();
  const edits = places(structure, term, true).map(({ span }): TextEdit => {
    const written = text.slice(span.start, span.end);
    return { range: rangeOf(document, span), newText: inflected(newName, written, term.term) };
  });
  return { changes: { [document.uri]: edits } };
}

export function isTermName(name: string): boolean {
  return /\p{L}/u.test(name) && !/["“”«»„\n\r]/u.test(name);
}

/** "Services" was the plural of "Service": the new name gets one, too. */
function inflected(newName: string, written: string, term: string): string {
  const isPlural = written.length > term.length && /s$/u.test(written) && !/s$/u.test(term);
  return isPlural && !/s$/u.test(newName) ? `${newName}s` : newName;
}

function places(
  { definitions, uses }: Structure,
  { term }: TermAt,
  withDefinitions: boolean,
): readonly { readonly span: Span; readonly isDefinition: boolean }[] {
  const of = (
    all: readonly { term: string; place: Definition['place']; span: Span }[],
    isDefinition: boolean,
  ) =>
    all
      .filter((each) => each.term === term)
      .map(({ place, span }) => ({ span: inDocument(place, span), isDefinition }));
  return [...(withDefinitions ? of(definitions, true) : []), ...of(uses, false)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}
