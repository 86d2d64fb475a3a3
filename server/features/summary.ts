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
  const names = shortNames(
    reviewed.map(({ document }) => document.uri),
    folders,
  );
  const uris = new Map(names.map((name, index) => [name, reviewed[index]?.document.uri ?? name]));
  const documents = reviewed.map(({ document, review }, index) =>
    documentOf({
      path: names[index] ?? document.uri,
      review,
      positionAt: (offset) => document.positionAt(offset),
    }),
  );
  const markdown = summaryMarkdown(documents, {
    messages,
    link: (path, range) => {
      const at = range === undefined ? '' : `#L${range.start.line + 1},${range.start.character + 1}`;
      return `${uris.get(path) ?? path}${at}`;
    },
  });
  return { markdown, data: summarize(documents) };
}

/** Paths below the first folder that holds them, else file names; each means one document. */
export function shortNames(uris: readonly string[], folders: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return uris.map((uri) => {
    const folder = folders.map(withSlash).find((each) => uri.startsWith(each));
    const short = folder === undefined ? lastPart(uri) : nameOf(uri.slice(folder.length));
    const name = short === '' || taken.has(short) ? uri : short;
    taken.add(name);
    return name;
  });
}

function lastPart(uri: string): string {
  return nameOf(uri).split('/').at(-1) ?? '';
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
