// The list of problems for the whole workspace, document by document, as they are read.
import type { PreviousResultId, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { type Cancellation, nextTurn } from '../boundary.ts';

export interface Workspace {
  /** Every document of the workspace's folders. */
  documents(): Promise<readonly string[]>;
  /** Undefined where the document cannot be read or is passed over. */
  report(
    uri: string,
    previousResultId: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined>;
}

export interface Watching {
  readonly token: Cancellation;
  /** Called with a few documents at a time. */
  readonly report: (items: WorkspaceDocumentDiagnosticReport[]) => void;
  readonly progress: (done: number, all: number) => void;
}

/** Whether anything differs from what the client has. */
export async function workspaceDiagnostics(
  workspace: Workspace,
  previous: readonly PreviousResultId[],
  { token, report, progress }: Watching,
): Promise<boolean> {
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const uris = await workspace.documents();
  let batch: WorkspaceDocumentDiagnosticReport[] = [];
  let isChanged = false;
  let sent = Date.now();
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return isChanged;
    const item = await workspace.report(uri, known.get(uri));
    if (item !== undefined) {
      known.delete(uri);
      batch.push(item);
      isChanged ||= item.kind === 'full';
    }
    // Requests of the open document go first.
    await nextTurn();
    if (Date.now() - sent < patience && index < uris.length - 1) continue;
    report(batch);
    batch = [];
    sent = Date.now();
    progress(index + 1, uris.length);
  }
  // What the client knows and is no longer there has no problems any more.
  const gone = [...known.keys()].map((uri) => ({ uri, version: null, kind: 'full', items: [] }) as const);
  if (gone.length > 0) report(gone.map((each) => ({ ...each, items: [] })));
  return isChanged || gone.length > 0;
}

/** Milliseconds between two messages to the client. */
const patience = 50;
