// Sections, numbered clauses and defined terms of all documents, by name.
import { SymbolKind } from 'vscode-languageserver';
import type { SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import { fold } from '../engine/fold.ts';
import type { Structure } from '../engine/structure.ts';
import { fileName } from './citation.ts';
import { locationOf } from './place.ts';
import { flatSymbols } from './symbols.ts';

export function workspaceSymbols(
  document: TextDocument,
  structure: Structure,
  query: string,
): SymbolInformation[] {
  const container = fileName(document.uri);
  const terms = structure.definitions.map(({ term, place, span }) => ({
    name: term,
    kind: SymbolKind.Constant,
    location: locationOf(document, inDocument(place, span)),
    containerName: container,
  }));
  const parts = flatSymbols(document, structure).map((symbol) => ({
    ...symbol,
    containerName: [container, ...(symbol.containerName === undefined ? [] : [symbol.containerName])].join(
      ' › ',
    ),
  }));
  const sought = fold(query);
  return [...parts, ...terms].filter(({ name }) => inOrder(fold(name), sought));
}

/** Whether the letters of `sought` stand in `name` in this order, as editors filter. */
function inOrder(name: string, sought: string): boolean {
  let at = 0;
  for (const letter of sought.replace(/\s/gu, '')) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
