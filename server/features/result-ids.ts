// Names of answers: the same id means that the client already has the answer.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { EditorSettings } from '../settings.ts';

// Ids of another run of the server must not fit.
const run = Date.now().toString(36);
const ids = new WeakMap<Review, string>();
let made = 0;

/** Of a review of an open document, which the session keeps until something changes. */
export function reviewId(review: Review): string {
  const id = ids.get(review) ?? `${run}.${++made}`;
  ids.set(review, id);
  return id;
}

/** Of a document that is read anew each time: the same text under the same settings has the same id. */
export function contentId(document: TextDocument, settings: EditorSettings): string {
  const { suppressions, baseline, ...rest } = settings;
  const text = document.getText();
  let hash = 0x811c9dc5;
  for (const part of [JSON.stringify([rest, [...suppressions], [...baseline]]), text]) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  }
  return `${run}.${(hash >>> 0).toString(36)}.${text.length}`;
}
