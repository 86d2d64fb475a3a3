// What the versions of a document changed in meaning, as the command line prints it; links open the versions.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { type HistoryEntry, type ReviewedVersion, historyEntry } from '../report/history.ts';
import { historyMarkdown } from '../report/history-markdown.ts';
import type { PastVersion } from './requests.ts';

export interface Version extends PastVersion {
  readonly document: TextDocument;
  readonly review: Review;
}

/** `versions` are in order of time. */
export function historyOf(
  name: string,
  versions: readonly Version[],
  messages: Messages,
): { readonly markdown: string } {
  const timeline: HistoryEntry[] = [];
  const addresses = new Map<HistoryEntry, string>();
  let before: ReviewedVersion | undefined;
  for (const { commit, date, author, address, document, review } of versions) {
    const now = { path: name, review, positionAt: (offset: number) => document.positionAt(offset) };
    const entry = historyEntry({ commit, date, author, path: name }, before, now);
    if (entry !== undefined) {
      timeline.push(entry);
      addresses.set(entry, address);
    }
    before = now;
  }
  const link = (entry: HistoryEntry, line: number | undefined): string =>
    `${addresses.get(entry) ?? ''}${line === undefined ? '' : `#L${line}`}`;
  return {
    markdown: historyMarkdown({ path: name, versions: versions.length, timeline }, { messages, link }),
  };
}
