// A review as a language model may pass it on.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { documentOf } from '../report/document.ts';
import { evidence } from '../report/evidence.ts';
import { withNames } from './incorporated.ts';
import { pathOf } from './place.ts';

interface Reviewed {
  readonly document: TextDocument;
  readonly review: Review;
  readonly messages: Messages;
}

export function evidenceOf(
  { document, review, messages }: Reviewed,
  folders: readonly string[],
): { readonly text: string } {
  const nameOf = (uri: string): string => pathOf(uri, folders);
  const reported = documentOf({
    path: nameOf(document.uri),
    review,
    positionAt: (offset) => document.positionAt(offset),
  });
  return { text: evidence(withNames(reported, nameOf), document.getText(), messages) };
}
