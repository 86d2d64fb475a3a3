// Commands that any client can send: each names a document, and a clause by its fingerprint.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Review } from '../engine/review.ts';
import { suppressible } from '../engine/suppressions.ts';
import type { Messages } from '../messages/messages.ts';
import { isRecord } from '../settings.ts';
import { citation } from './citation.ts';
import { type Shelf, withIncorporated } from './incorporated.ts';
import { permissionRequest } from './permission-request.ts';
import { summaryOf } from './summary.ts';

export const commandNames = {
  summarize: 'licenseTermReview.summarizeMiningTerms',
  request: 'licenseTermReview.draftPermissionRequest',
  citation: 'licenseTermReview.copyCitation',
  manual: 'licenseTermReview.openRule',
} as const;

export const commands: readonly string[] = Object.values(commandNames);

/** What commands need of the server. */
export interface Desk extends Shelf {
  readonly messages: Messages;
  /** Addresses of the workspace's folders. */
  readonly folders: readonly string[];
  /** Rejects with a message for the user where the document cannot be had. */
  reviewed(uri: string): Promise<{ readonly document: TextDocument; readonly review: Review }>;
  openManual(rule: string, locale?: 'en' | 'fr'): Promise<boolean>;
}

/** @throws {Refusal} where the arguments are wrong. */
export async function runCommand(name: string, given: readonly unknown[], desk: Desk): Promise<unknown> {
  const [first] = given;
  switch (name) {
    case commandNames.summarize: {
      const uris = given.flat().map(uriOf);
      if (uris.length === 0 || uris.includes(undefined)) throw refuse(name, desk);
      return summaryOf(await reviewedAll(uris.filter(isDefined), desk), desk);
    }
    case commandNames.request: {
      const { document, finding } = await findingOf(name, first, desk);
      return permissionRequest(document, finding);
    }
    case commandNames.citation: {
      const { document, review, finding } = await findingOf(name, first, desk);
      return citation(document, review, finding);
    }
    case commandNames.manual: {
      if (typeof first !== 'string' || !suppressible.includes(first)) throw refuse(name, desk);
      return desk.openManual(first, given[1] === 'fr' || given[1] === 'en' ? given[1] : undefined);
    }
    default:
      throw refuse(name, desk);
  }
}

/** A request that cannot be answered as it was put; the message is for the user. */
export class Refusal extends Error {}

async function reviewedAll(
  uris: readonly string[],
  desk: Desk,
): Promise<readonly { document: TextDocument; review: Review }[]> {
  const documents = [];
  for (const uri of uris) {
    const reviewed = await desk.reviewed(uri);
    documents.push({ document: reviewed.document, review: await withIncorporated(reviewed, desk) });
  }
  return documents;
}

async function findingOf(
  name: string,
  given: unknown,
  desk: Desk,
): Promise<{ document: TextDocument; review: Review; finding: Finding }> {
  const uri = uriOf(given);
  if (uri === undefined || !isRecord(given)) throw refuse(name, desk);
  const { document, review } = await desk.reviewed(uri);
  const finding = review.findings.find(({ fingerprint }) => fingerprint === given['fingerprint']);
  if (finding === undefined) throw new Refusal(desk.messages.errors.noSuchFinding);
  return { document, review, finding };
}

function uriOf(given: unknown): string | undefined {
  const uri = isRecord(given) ? given['uri'] : given;
  return typeof uri === 'string' && uri !== '' ? uri : undefined;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function refuse(name: string, desk: Desk): Refusal {
  return new Refusal(desk.messages.errors.badArguments(name));
}
