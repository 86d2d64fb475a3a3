// Texts as clients edit them. An edit may lie beyond the end of the text: it counts from the nearest place that there
// is, and every range after it is right.
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetAt } from './place.ts';

export const anyEdits = {
  create: TextDocument.create,
  update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    for (const change of changes) TextDocument.update(document, [placed(change, document)], version);
    // A message without a change counts as well.
    return TextDocument.update(document, [], version);
  },
};

function placed(
  change: TextDocumentContentChangeEvent,
  document: TextDocument,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  const nearest = (position: Position): Position => document.positionAt(offsetAt(document, position));
  return { range: { start: nearest(start), end: nearest(end) }, text: change.text };
}
