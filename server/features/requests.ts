// Requests beyond LSP, for clients that have views and commands of their own. docs/editors.md lists them.
import { ProtocolRequestType } from 'vscode-languageserver';
import type { ExportFormat } from './export.ts';
import type { DocumentFindings } from './findings.ts';
import type { Status } from './status.ts';

/** A text that is no file, or an older version of one: `uri` says what it is called. */
export interface Version {
  readonly uri: string;
  readonly name: string;
  readonly text?: string;
  /** Where `text` can be opened, if anywhere. */
  readonly address?: string;
}

/** A version of a document, and where it comes from. */
export interface PastVersion {
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
  readonly author: string;
  /** Where it can be opened. */
  readonly address: string;
  readonly text: string;
}

type Request<Params, Answer> = ProtocolRequestType<Params, Answer, never, void, void>;

function request<Params, Answer>(name: string): Request<Params, Answer> {
  return new ProtocolRequestType(`licenseTermReview/${name}`);
}

/** How an open document is being read. */
export const statusRequest = request<{ uri: string }, Status | null>('status');

/** What was found in a document, open or not. */
export const findingsRequest = request<{ uri: string }, DocumentFindings | null>('findings');

/** Addresses of all documents in the workspace's folders. */
export const documentsRequest = request<object, readonly string[]>('documents');

export const exportRequest = request<
  { uris: readonly string[]; format: ExportFormat },
  { text: string } | null
>('export');

export const compareRequest = request<{ old: Version; new: Version }, { markdown: string } | null>('compare');

/** What each of a document's versions changed; oldest first. */
export const historyRequest = request<
  { uri: string; name: string; versions: readonly PastVersion[] },
  { markdown: string } | null
>('history');

/** What a document, or a text of any origin, says on mining and permission: sentences with proven quotations. */
export const evidenceRequest = request<
  { uri: string } | { text: string; name?: string },
  { text: string } | null
>('evidence');
