// Which files of a folder are documents, and how a file is read. Files that are named one by one are always read.
import type { Format } from '../engine/review.ts';

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;
const document = /\.(?:md|markdown|txt|license)$/i;
const bareName =
  /^(?:un|mit-|apache-|bsd-)?(?:licen[cs]es?|copying|copyright|notice|eula|terms|tos|aup|polic(?:y|ies)|agreement|contract|conditions|cgu|cgv|agb)(?:$|[-_ ][^.]*$)|(?:^|[-_ ])(?:licen[cs]e|eula|terms|tos|aup|policy|agreement|contract|conditions|cgu|cgv|agb)$/i;

export function formatOf(name: string): Format {
  return markdown.test(name) ? 'markdown' : 'plaintext';
}

/** `name` without folders. */
export function isDocumentName(name: string): boolean {
  return document.test(name) || (!name.includes('.') && bareName.test(name));
}
