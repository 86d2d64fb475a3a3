// What the language server can do, and one line per request. Reviews are the sessions' work, answers the features'.
import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  LSPErrorCodes,
  MessageType,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  TextDocuments,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type {
  CancellationToken,
  ProtocolRequestType,
  Connection,
  DocumentDiagnosticReport,
  InitializeResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { guarded, nextTurn } from './boundary.ts';
import { Desk } from './desk.ts';
import type { Opened } from './desk.ts';
import { capabilitiesFor } from './features/capabilities.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { Refusal, runCommand } from './features/commands.ts';
import { comparisonOf } from './features/comparison.ts';
import { completions } from './features/completion.ts';
import { anyEdits } from './features/edits.ts';
import { evidenceOf } from './features/evidence.ts';
import { exported } from './features/export.ts';
import { findingsOf } from './features/findings.ts';
import { foldingRanges } from './features/folding.ts';
import { historyOf } from './features/history.ts';
import { hover } from './features/hover.ts';
import { documentNamed, withIncorporated } from './features/incorporated.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { documentLinks } from './features/links.ts';
import { spanOf } from './features/place.ts';
import { contentId, reviewId } from './features/result-ids.ts';
import { selectionRanges } from './features/selection.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import {
  compareRequest,
  documentsRequest,
  evidenceRequest,
  exportRequest,
  findingsRequest,
  historyRequest,
  statusRequest,
} from './features/requests.ts';
import type { Version } from './features/requests.ts';
import { statusOf } from './features/status.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import {
  definitionLinks,
  highlights,
  isTermName,
  locations,
  references,
  rename,
  renameRange,
} from './features/terms.ts';
import { workspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import { readerTest } from './setup.ts';
import type { Session } from './session.ts';
import { isReviewed } from './session.ts';
import type { World } from './world.ts';

export function serve(connection: Connection, world: World): void {
  const documents = new TextDocuments(anyEdits);
  const desk = new Desk(connection, world);

  connection.onInitialize((params): InitializeResult => {
    desk.initialize(params, settingsChanged);
    return {
      capabilities: capabilitiesFor({ hasFiles: desk.files !== undefined }),
      serverInfo: { name: 'License Term Review', version: world.version },
    };
  });
  connection.onInitialized(() => desk.register(filesChanged));
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    desk.push(settings);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => /\/\.licensetermreview[^/]*\.jsonc?$/u.test(uri))) {
      desk.files?.forget?.();
      settingsChanged();
    }
    filesChanged();
  });
  documents.onDidOpen(({ document }) => desk.open(document));
  documents.onDidChangeContent(({ document }) => {
    const session = desk.sessions.get(document.uri);
    if (session !== undefined) changed(session);
  });
  documents.onDidClose(({ document }) => {
    desk.close(document);
    filesChanged();
    if (!desk.client.pullsDiagnostics)
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  const settingsChanged = (): void => {
    for (const session of desk.sessions.values()) {
      session.settings = desk.settingsFor(session.document.uri);
      changed(session);
    }
    refresh();
  };

  // Diagnostics: who asks is answered, who cannot ask is told. Only `changed` and `refresh` know the difference.

  const changed = (session: Session): void => {
    filesChanged();
    if (desk.client.pullsDiagnostics) return;
    session.schedule(publish).catch((error: unknown) => desk.log(`publication: ${String(error)}`));
  };
  const refresh = (): void => {
    const { client } = desk;
    const ask = (isSupported: boolean, { method }: { readonly method: string }): void => {
      if (!isSupported) return;
      connection.sendRequest(method).catch((error: unknown) => desk.log(`${method}: ${String(error)}`));
    };
    ask(client.pullsDiagnostics && client.refreshesDiagnostics, DiagnosticRefreshRequest.type);
    ask(client.refreshesCodeLenses, CodeLensRefreshRequest.type);
    ask(client.refreshesInlayHints, InlayHintRefreshRequest.type);
    ask(client.refreshesSemanticTokens, SemanticTokensRefreshRequest.type);
  };
  const publish = async (session: Session): Promise<void> => {
    const { uri } = session.document;
    const items = await answer('publication', { isCancellationRequested: false }, [], async () =>
      desk.diagnosticsOf(await desk.opened(session)),
    );
    if (session.isClosed || items instanceof ResponseError) return;
    await connection.sendDiagnostics({ uri, version: session.document.version, diagnostics: items });
  };

  // A request for the whole workspace may wait until something changes.
  let wake: () => void = () => undefined;
  const filesChanged = (): void => wake();
  const reportOf = async (
    uri: string,
    previousResultId: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> => {
    const open = await desk.tried(uri);
    if (open === undefined || !open.settings.workspaceDiagnostics || open.settings.isIgnored)
      return undefined;
    const { document, settings } = open;
    const isOpen = desk.sessions.has(uri);
    const version = isOpen ? document.version : null;
    const resultId = isOpen ? reviewId(open.review) : contentId(document, settings);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: desk.diagnosticsOf(open) };
  };

  // Requests

  const answer = <R>(
    name: string,
    token: { readonly isCancellationRequested: boolean },
    neutral: R,
    run: () => R | Promise<R>,
  ): Promise<R | ResponseError> => {
    const log = (message: string): void => {
      desk.log(message);
      desk.tell(MessageType.Error, desk.messages.errors.failed(name));
    };
    return guarded<R | ResponseError, ResponseError>({ log, cancelled }, name, token, neutral, async () => {
      try {
        return await run();
      } catch (error) {
        if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        throw error;
      }
    });
  };
  const on = <P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    neutral: R,
    run: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void => {
    connection.onRequest(type.method, (params: P, token: CancellationToken) =>
      answer(type.method, token, neutral, () => run(params, token)),
    );
  };
  /** Documents that are not open, or of a kind that is not reviewed, get the neutral answer. */
  const onDocument = <P extends { textDocument: { uri: string } }, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    neutral: R,
    run: (open: Opened, params: P) => R | Promise<R>,
  ): void =>
    on(type, neutral, async (params) => {
      const session = desk.sessions.get(params.textDocument.uri);
      if (session === undefined) return neutral;
      const open = await desk.opened(session);
      return isReviewed(open.document, open.settings) ? run(open, params) : neutral;
    });

  onDocument(
    DocumentDiagnosticRequest.type,
    noDiagnostics,
    (open, { previousResultId }): DocumentDiagnosticReport => {
      const resultId = reviewId(open.review);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: desk.diagnosticsOf(open) };
    },
  );
  on(WorkspaceDiagnosticRequest.type, { items: [] }, async (params, token) => {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const { partialResultToken: stream, previousResultIds } = params;
    const { progress: words } = desk.messages;
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress.begin(words.workspace, 0, undefined, true);
    const read = (): Promise<boolean> =>
      workspaceDiagnostics({ documents: () => desk.documents(), report: reportOf }, previousResultIds, {
        token,
        report: (batch) => {
          if (stream === undefined) items.push(...batch);
          else
            void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, stream, { items: batch });
        },
        progress: (done, all) => progress.report((100 * done) / all, words.ofDocuments(done, all)),
      });
    const isChanged = await read();
    progress.done();
    // A client that streams asks again at once: it is answered when there is something to say.
    if (!isChanged && stream !== undefined) await changeOr(token, (notify) => (wake = notify));
    return { items };
  });
  onDocument(HoverRequest.type, null, (open, { position }) =>
    hover(open.document, open, position, {
      messages: open.messages,
      locale: open.locale,
      manual: desk.manual,
      isReader: readerTest(open.settings.review.party),
      commandLinks: desk.client.clientCommands,
      markdown: desk.client.showsMarkdown,
    }),
  );
  onDocument(CodeActionRequest.type, [], ({ document, review, messages, locale }, { range, context }) =>
    isWanted(context.only)
      ? codeActions(
          document,
          review,
          { range, diagnostics: context.diagnostics },
          {
            messages,
            locale,
            client: desk.client,
            manual: desk.manual,
            project: desk.projectPlace(document.uri),
          },
        )
      : [],
  );
  onDocument(CodeLensRequest.type, [], (open) =>
    open.settings.codeLens ? codeLenses(open.document, open.review, open) : [],
  );
  onDocument(InlayHintRequest.type, [], ({ document, review, messages, settings }, { range }) =>
    settings.inlayHints
      ? inlayHints(document, review, range, {
          messages,
          hasLenses: settings.codeLens && desk.client.showsCodeLenses,
        })
      : [],
  );
  onDocument(SemanticTokensRequest.type, noTokens, (open) =>
    open.settings.semanticTokens ? semanticTokens(open.document, open) : noTokens,
  );
  onDocument(SemanticTokensRangeRequest.type, noTokens, (open, { range }) =>
    open.settings.semanticTokens
      ? semanticTokens(open.document, open, spanOf(open.document, range))
      : noTokens,
  );
  onDocument(CompletionRequest.type, [], (open, { position }) => completions(open.document, position, open));
  onDocument(DocumentSymbolRequest.type, [], ({ document, structure }) =>
    desk.client.hierarchicalSymbols ? documentSymbols(document, structure) : flatSymbols(document, structure),
  );
  onDocument(FoldingRangeRequest.type, [], ({ document, structure }) => foldingRanges(document, structure));
  onDocument(SelectionRangeRequest.type, [], (open, { positions }) =>
    selectionRanges(open.document, open, positions),
  );
  onDocument(DefinitionRequest.type, [], ({ document, structure }, { position }) => {
    const links = definitionLinks(document, structure, position);
    return desk.client.definitionLinks ? links : locations(links);
  });
  onDocument(ReferencesRequest.type, [], ({ document, structure }, { position, context }) =>
    references(document, structure, position, context),
  );
  onDocument(DocumentHighlightRequest.type, [], ({ document, structure }, { position }) =>
    highlights(document, structure, position),
  );
  onDocument(PrepareRenameRequest.type, null, ({ document, structure }, { position }) =>
    renameRange(document, structure, position),
  );
  onDocument(RenameRequest.type, null, ({ document, structure, messages }, { position, newName }) => {
    if (!isTermName(newName)) throw new Refusal(messages.terms.badName);
    const edit = rename(document, structure, position, newName);
    if (edit === null) throw new Refusal(messages.terms.cannotRename);
    return edit;
  });
  onDocument(DocumentLinkRequest.type, [], async (open) => {
    const { document, review } = open;
    const isNamed = review.incorporates.some(({ target }) => target === undefined);
    const uris = isNamed ? await desk.documents() : [];
    return documentLinks(document, open, (name) => documentNamed(name, uris, document.uri));
  });
  on(WorkspaceSymbolRequest.type, [], async ({ query }, token) => {
    const symbols = [];
    for (const uri of new Set([...desk.sessions.keys(), ...(await desk.documents())])) {
      if (token.isCancellationRequested) break;
      const open = await desk.tried(uri);
      if (open !== undefined) symbols.push(...workspaceSymbols(open.document, open.structure, query));
      await nextTurn();
    }
    return symbols;
  });
  on(ExecuteCommandRequest.type, null, ({ command, arguments: given = [] }) =>
    runCommand(command, given, desk),
  );
  on(statusRequest, null, async ({ uri }) => {
    const session = desk.sessions.get(uri);
    if (session === undefined) return null;
    const { review, messages } = await desk.opened(session);
    return statusOf(review, messages);
  });
  on(findingsRequest, null, async ({ uri }) => findingsOf(await desk.reviewed(uri)));
  on(documentsRequest, [], () => desk.documents());
  on(exportRequest, null, async ({ uris, format }) => {
    const all = [];
    for (const uri of uris) {
      const { document, review } = await desk.reviewed(uri);
      all.push({ document, review: await withIncorporated({ document, review }, desk) });
    }
    return {
      text: exported(all, format, { messages: desk.messages, locale: desk.locale, folders: desk.folders }),
    };
  });
  on(compareRequest, null, async (params) => {
    const version = async ({ uri, name, text, address }: Version) => ({
      name,
      ...(text === undefined ? await desk.reviewed(uri) : await desk.reviewedText(uri, text)),
      address: text === undefined ? uri : address,
    });
    return comparisonOf(await version(params.old), await version(params.new), desk.messages);
  });
  on(historyRequest, null, async ({ uri, name, versions }, token) => {
    const reviewed = [];
    for (const version of versions) {
      if (token.isCancellationRequested) return null;
      const { document, review } = await desk.reviewedText(uri, version.text);
      reviewed.push({ ...version, document, review });
      await nextTurn();
    }
    return historyOf(name, reviewed, desk.messages);
  });
  on(evidenceRequest, null, async (source) => {
    // Who asks about a clause means it as one, however short it is.
    const open =
      'uri' in source
        ? await desk.reviewed(source.uri)
        : await desk.reviewedText(`untitled:${source.name ?? 'text.md'}`, source.text, { as: 'terms' });
    const review = await withIncorporated(open, desk);
    return evidenceOf({ document: open.document, messages: open.messages, review }, desk.folders);
  });

  documents.listen(connection);
  connection.listen();
}

const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const noTokens = { data: [] };

function isWanted(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind === '' || CodeActionKind.QuickFix.startsWith(kind)) ?? true;
}

/** Until something changes, or nobody waits any more. */
function changeOr(token: CancellationToken, whenChanged: (notify: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    whenChanged(resolve);
    token.onCancellationRequested(() => resolve());
  });
}
