// Summarize Mining Terms: the same page that the command line prints, for open and unopened documents.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Incorporation, Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { summaryMarkdown } from '../report/summary-markdown.ts';
import { summarize } from '../report/summary.ts';
import type { Summary } from '../report/summary.ts';
import { nameOf as pathIn } from '../session.ts';
import { namedDocument } from './incorporated.ts';

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
  const uris = [
    ...new Set([
      ...reviewed.map(({ document }) => document.uri),
      ...reviewed.flatMap(({ review }) => review.incorporates.flatMap(addressOf)),
    ]),
  ];
  const names = shortNames(uris, folders);
  const nameAt = new Map(uris.map((uri, index) => [uri, names[index] ?? uri]));
  const uriOf = new Map([...nameAt].map(([uri, name]) => [name, uri]));
  const nameOf = (uri: string): string => nameAt.get(uri) ?? uri;
  const documents = reviewed.map((each) => namedDocument(each, nameOf));
  const markdown = summaryMarkdown(documents, {
    messages,
    link: (path, range) => {
      const at = range === undefined ? '' : `#L${range.start.line + 1},${range.start.character + 1}`;
      return `${uriOf.get(path) ?? path}${at}`;
    },
  });
  return { markdown, data: summarize(documents) };
}

/** Where its verdict is known, the target is an address. */
function addressOf({ target, mining }: Incorporation): string[] {
  return target === undefined || mining === undefined ? [] : [target];
}

/** Paths below the first folder that holds them, else file names; each means one document. */
export function shortNames(uris: readonly string[], folders: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return uris.map((uri) => {
    const folder = folders.map(withSlash).find((each) => uri.startsWith(each));
    const short = folder === undefined ? lastPart(uri) : pathIn(uri.slice(folder.length));
    const name = short === '' || taken.has(short) ? uri : short;
    taken.add(name);
    return name;
  });
}

function lastPart(uri: string): string {
  return pathIn(uri).split('/').at(-1) ?? '';
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
