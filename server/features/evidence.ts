// A review as a language model may pass it on.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { evidence } from '../report/evidence.ts';
import { namedDocument } from './incorporated.ts';
import { pathOf } from './place.ts';

interface Reviewed {
  readonly document: TextDocument;
  readonly review: Review;
  readonly messages: Messages;
}

export function evidenceOf(reviewed: Reviewed, folders: readonly string[]): { readonly text: string } {
  const named = namedDocument(reviewed, (uri) => pathOf(uri, folders));
  return { text: evidence(named, reviewed.document.getText(), reviewed.messages) };
}
