// Summarize Mining Terms: the same page that the command line prints, for open and unopened documents.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { documentOf } from '../report/document.ts';
import { summaryMarkdown } from '../report/summary-markdown.ts';
import { summarize } from '../report/summary.ts';
import type { Summary } from '../report/summary.ts';
import { nameOf } from '../session.ts';

export interface SummaryAnswer {
  readonly markdown: string;
  readonly data: Summary;
}

interface Reviewed {
  readonly document: TextDocument;
  readonly review: Review;
}

/** Paths are printed below the first of `folders` that holds them; links lead to the documents' addresses. */
export function summaryOf(
  reviewed: readonly Reviewed[],
  { messages, folders }: { readonly messages: Messages; readonly folders: readonly string[] },
): SummaryAnswer {
  const uris = new Map<string, string>();
  const documents = reviewed.map(({ document, review }) => {
    const path = shortName(document.uri, folders, uris);
    uris.set(path, document.uri);
    return documentOf({ path, review, positionAt: (offset) => document.positionAt(offset) });
  });
  const markdown = summaryMarkdown(documents, {
    messages,
    link: (path, range) => {
      const at = range === undefined ? '' : `#L${range.start.line + 1},${range.start.character + 1}`;
      return `${uris.get(path) ?? path}${at}`;
    },
  });
  return { markdown, data: summarize(documents) };
}

/** Unlike any in `taken`, so that each path means one document. */
function shortName(uri: string, folders: readonly string[], taken: ReadonlyMap<string, string>): string {
  const folder = folders.map(withSlash).find((each) => uri.startsWith(each));
  const name = folder === undefined ? nameOf(uri).split('/').at(-1) || uri : nameOf(uri.slice(folder.length));
  return taken.has(name) ? uri : name;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
