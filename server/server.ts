// What the language server can do, and one line per request. Reviews are the sessions' work, answers the features'.
import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
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
  PositionEncodingKind,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type {
  CancellationToken,
  ProtocolRequestType,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  ServerCapabilities,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded, nextTurn } from './boundary.ts';
import type { Review } from './engine/review.ts';
import type { Structure } from './engine/structure.ts';
import { clientOf } from './features/client.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { Refusal, commands, runCommand } from './features/commands.ts';
import { comparisonOf } from './features/comparison.ts';
import { completions } from './features/completion.ts';
import { consistency } from './features/consistency.ts';
import { diagnostics, manualPage } from './features/diagnostics.ts';
import { evidenceOf } from './features/evidence.ts';
import { exported } from './features/export.ts';
import { findingsOf } from './features/findings.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { documentLinks } from './features/links.ts';
import { spanOf } from './features/place.ts';
import type { ProjectPlace } from './features/project-edits.ts';
import { selectionRanges } from './features/selection.ts';
import { legend, semanticTokens } from './features/semantic-tokens.ts';
import { slips } from './features/slips.ts';
import {
  compareRequest,
  documentsRequest,
  evidenceRequest,
  exportRequest,
  findingsRequest,
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
import { messagesFor } from './messages/messages.ts';
import type { Messages } from './messages/messages.ts';
import { withProject } from './project-settings.ts';
import { Session, isReviewed } from './session.ts';
import { isRecord, readSettings } from './settings.ts';
import type { EditorSettings } from './settings.ts';
import type { Reviewer } from './setup.ts';

/** What an entry brings from its surroundings. */
export interface World {
  readonly version: string;
  newReviewer(): Reviewer;
  /** Address of the folder that holds the manual's page of each rule, where it is at hand. */
  readonly manual: string | undefined;
  readonly files: Files | undefined;
}

/** Documents and project files that are not open. */
export interface Files {
  find(folder: string): readonly string[] | Promise<readonly string[]>;
  /** Throws or rejects with a message for the user. */
  read(uri: string): string | Promise<string>;
  /** Undefined where there is no such file. */
  readonly readNow: (uri: string) => string | undefined;
}

/** All that a request on a document reads. */
interface Opened {
  readonly document: TextDocument;
  readonly review: Review;
  readonly structure: Structure;
  readonly settings: EditorSettings;
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
}

const section = 'licenseTermReview';

export function serve(connection: Connection, world: World): void {
  const documents = new TextDocuments(TextDocument);
  const sessions = new Map<string, Session>();
  const log = (message: string): void => connection.console.error(message);
  let client = clientOf({ capabilities: {} });
  let folders: readonly string[] = [];
  let files = world.files;
  let pushedSettings: unknown;

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    folders = client.folders;
    pushedSettings = client.options.settings;
    if (client.options.files) files ??= clientFiles(connection);
    return {
      capabilities: capabilitiesFor(files !== undefined),
      serverInfo: { name: 'License Term Review', version: world.version },
    };
  });
  connection.onInitialized(() => {
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        filesChanged();
      });
    }
    if (client.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
    if (client.registersWatchers) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/*.{md,markdown,txt,license}` }, { globPattern: projectFiles }],
      });
    }
  });
  // Settings

  // A notification, not a request with buttons: it needs no answer.
  const show = (type: MessageType, message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type, message });
  const told = new Set<string>();
  const tellOnce = (message: string): void => {
    if (!told.has(message)) show(MessageType.Warning, message);
    told.add(message);
  };
  const settingsFor = async (uri: string): Promise<EditorSettings> => {
    const given = client.hasConfiguration ? await askSettings(uri) : pushedSettings;
    const { settings, unusable } = readSettings(given, client.locale);
    if (unusable.length > 0) {
      const { errors } = messagesFor(settings.review.interfaceLanguage);
      tellOnce(errors.unusableSettings(unusable.map((name) => `${section}.${name}`)));
    }
    if (files === undefined) return settings;
    const project = withProject(settings, uri, (file) => files?.readNow(file));
    project.problems.forEach(tellOnce);
    return project.settings;
  };
  const askSettings = async (uri: string): Promise<unknown> => {
    try {
      const settings: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section });
      return settings;
    } catch (error) {
      log(`workspace/configuration: ${String(error)}`);
      return undefined;
    }
  };
  const settingsChanged = (): void => {
    for (const session of sessions.values()) {
      session.settings = settingsFor(session.document.uri);
      changed(session);
    }
    refresh();
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (isRecord(settings) && isRecord(settings[section])) pushedSettings = settings[section];
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => /\/\.licensetermreview[^/]*\.jsonc?$/u.test(uri))) settingsChanged();
    filesChanged();
  });

  // Documents

  documents.onDidOpen(({ document }) => {
    sessions.set(document.uri, new Session(document, world.newReviewer(), settingsFor(document.uri)));
  });
  documents.onDidChangeContent(({ document }) => {
    const session = sessions.get(document.uri);
    if (session !== undefined) changed(session);
  });
  documents.onDidClose(({ document }) => {
    sessions.get(document.uri)?.close();
    sessions.delete(document.uri);
    filesChanged();
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  // Diagnostics: who asks is answered, who cannot ask is told. Only `changed` and `refresh` know the difference.

  const changed = (session: Session): void => {
    filesChanged();
    if (client.pullsDiagnostics) return;
    session.schedule(publish).catch((error: unknown) => log(`publication: ${String(error)}`));
  };
  const refresh = (): void => {
    const ask = (isSupported: boolean, { method }: { readonly method: string }): void => {
      if (!isSupported) return;
      connection.sendRequest(method).catch((error: unknown) => log(`${method}: ${String(error)}`));
    };
    ask(client.pullsDiagnostics && client.refreshesDiagnostics, DiagnosticRefreshRequest.type);
    ask(client.refreshesCodeLenses, CodeLensRefreshRequest.type);
    ask(client.refreshesInlayHints, InlayHintRefreshRequest.type);
    ask(client.refreshesSemanticTokens, SemanticTokensRefreshRequest.type);
  };
  const publish = async (session: Session): Promise<void> => {
    const { uri } = session.document;
    const items = await answer('publication', { isCancellationRequested: false }, [], async () =>
      diagnosticsOf(await opened(session)),
    );
    if (session.isClosed || items instanceof ResponseError) return;
    await connection.sendDiagnostics({ uri, version: session.document.version, diagnostics: items });
  };
  const diagnosticsOf = (open: Opened): Diagnostic[] => {
    const { document, review, settings, messages, locale } = open;
    if (!isReviewed(document, settings)) return [];
    return [
      ...diagnostics(document, review, { messages, manual: manual(), locale }),
      ...slips(document, review),
      ...consistency(document, open, { settings, messages }),
    ];
  };

  // Workspace

  let wake: () => void = () => undefined;
  const filesChanged = (): void => wake();
  const workspace = {
    documents: async (): Promise<readonly string[]> => {
      const found = await Promise.all(folders.map(async (folder) => (await files?.find(folder)) ?? []));
      return [...new Set(found.flat())];
    },
    report: async (
      uri: string,
      previousResultId: string | undefined,
    ): Promise<WorkspaceDocumentDiagnosticReport | undefined> => {
      const session = sessions.get(uri);
      const open = session === undefined ? await unopened(uri) : await opened(session);
      if (open === undefined || !open.settings.workspaceDiagnostics || open.settings.isIgnored)
        return undefined;
      const version = session?.document.version ?? null;
      const resultId = session === undefined ? contentId(open) : resultIdOf(open.review);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnosticsOf(open) };
    },
  };
  const unopened = async (uri: string): Promise<Opened | undefined> => {
    try {
      return await reviewed(uri);
    } catch (error) {
      log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  // Requests

  const manual = (): string | undefined => client.options.manual ?? world.manual;
  const opened = async (session: Session): Promise<Opened> => {
    const settings = await session.settings;
    const review = await session.review();
    const locale = settings.review.interfaceLanguage === 'fr' ? 'fr' : 'en';
    return {
      document: session.document,
      review,
      settings,
      locale,
      messages: messagesFor(locale),
      get structure() {
        return session.structure(settings);
      },
    };
  };
  const answer = <R>(
    name: string,
    token: { readonly isCancellationRequested: boolean },
    neutral: R,
    run: () => R | Promise<R>,
  ): Promise<R | ResponseError> =>
    guarded<R | ResponseError, ResponseError>(
      { log: (error) => failed(name, error), cancelled },
      name,
      token,
      neutral,
      async () => {
        try {
          return await run();
        } catch (error) {
          if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
          throw error;
        }
      },
    );
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
      const session = sessions.get(params.textDocument.uri);
      if (session === undefined) return neutral;
      const open = await opened(session);
      return isReviewed(open.document, open.settings) ? run(open, params) : neutral;
    });
  const failed = (method: string, message: string): void => {
    log(message);
    if (!told.has(method)) show(MessageType.Error, messagesFor(client.locale).errors.failed(method));
    told.add(method);
  };
  /** @throws {Refusal} where it can neither be found open nor read. */
  const reviewed = async (uri: string): Promise<Opened> => {
    const session = sessions.get(uri);
    return session === undefined ? reviewedText(uri, await readText(uri)) : opened(session);
  };
  const reviewedText = (uri: string, text: string): Promise<Opened> =>
    opened(new Session(TextDocument.create(uri, '', 0, text), world.newReviewer(), settingsFor(uri)));
  const readText = async (uri: string): Promise<string> => {
    try {
      if (files !== undefined) return await files.read(uri);
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error));
    }
    throw new Refusal(messagesFor(client.locale).errors.notOpen(uri));
  };
  const projectPlace = (uri: string): ProjectPlace | undefined => {
    const folder = folders.find((each) => uri.startsWith(each.endsWith('/') ? each : `${each}/`));
    if (folder === undefined || files === undefined) return undefined;
    const { readNow } = files;
    return { uri, folder, read: readNow };
  };
  const desk = {
    get messages(): Messages {
      return messagesFor(client.locale);
    },
    get locale(): 'en' | 'fr' {
      return client.locale.startsWith('fr') ? 'fr' : 'en';
    },
    get folders(): readonly string[] {
      return folders;
    },
    reviewed,
    openManual: async (rule: string): Promise<boolean> => {
      const pages = manual();
      if (pages === undefined || !client.showsDocuments) return false;
      const page = manualPage(pages, rule, desk.locale);
      const { success } = await connection.window.showDocument({ uri: page });
      return success;
    },
  };

  onDocument(
    DocumentDiagnosticRequest.type,
    noDiagnostics,
    (open, { previousResultId }): DocumentDiagnosticReport => {
      const resultId = resultIdOf(open.review);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(open) };
    },
  );
  on(WorkspaceDiagnosticRequest.type, { items: [] }, async (params, token) => {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const { partialResultToken: stream, previousResultIds } = params;
    const { progress: words } = messagesFor(client.locale);
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress.begin(words.workspace, 0, undefined, true);
    const read = (): Promise<boolean> =>
      workspaceDiagnostics(workspace, previousResultIds, {
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
      manual: manual(),
      commandLinks: client.clientCommands,
      markdown: client.showsMarkdown,
    }),
  );
  onDocument(CodeActionRequest.type, [], ({ document, review, messages }, { range, context }) =>
    isWanted(context.only)
      ? codeActions(
          document,
          review,
          { range, diagnostics: context.diagnostics },
          {
            messages,
            client,
            manual: manual(),
            project: projectPlace(document.uri),
          },
        )
      : [],
  );
  onDocument(CodeLensRequest.type, [], ({ document, review, messages, settings }) =>
    settings.codeLens ? codeLenses(document, review, messages) : [],
  );
  onDocument(InlayHintRequest.type, [], ({ document, review, messages, settings }, { range }) =>
    settings.inlayHints ? inlayHints(document, review, range, messages) : [],
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
    client.hierarchicalSymbols ? documentSymbols(document, structure) : flatSymbols(document, structure),
  );
  onDocument(FoldingRangeRequest.type, [], ({ document, structure }) => foldingRanges(document, structure));
  onDocument(SelectionRangeRequest.type, [], (open, { positions }) =>
    selectionRanges(open.document, open, positions),
  );
  onDocument(DefinitionRequest.type, [], ({ document, structure }, { position }) => {
    const links = definitionLinks(document, structure, position);
    return client.definitionLinks ? links : locations(links);
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
  onDocument(DocumentLinkRequest.type, [], ({ document, review, structure }) =>
    documentLinks(document, review, structure),
  );
  on(WorkspaceSymbolRequest.type, [], async ({ query }, token) => {
    const symbols = [];
    for (const uri of new Set([...sessions.keys(), ...(await workspace.documents())])) {
      if (token.isCancellationRequested) break;
      const open = await unopened(uri);
      if (open !== undefined) symbols.push(...workspaceSymbols(open.document, open.structure, query));
      await nextTurn();
    }
    return symbols;
  });
  on(ExecuteCommandRequest.type, null, ({ command, arguments: given = [] }) =>
    runCommand(command, given, desk),
  );
  on(statusRequest, null, async ({ uri }) => {
    const session = sessions.get(uri);
    return session === undefined ? null : statusOf(await session.review());
  });
  on(findingsRequest, null, async ({ uri }) => findingsOf(await reviewed(uri)));
  on(documentsRequest, [], workspace.documents);
  on(exportRequest, null, async ({ uris, format }) => {
    const all = [];
    for (const uri of uris) all.push(await reviewed(uri));
    return { text: exported(all, format, { messages: desk.messages, locale: desk.locale, folders }) };
  });
  on(compareRequest, null, async (params) => {
    const version = async ({ uri, name, text }: Version) => ({
      name,
      ...(text === undefined ? await reviewed(uri) : await reviewedText(uri, text)),
      isCurrent: text === undefined,
    });
    return comparisonOf(await version(params.old), await version(params.new), desk.messages);
  });
  on(evidenceRequest, null, async (source) =>
    'uri' in source
      ? evidenceOf(await reviewed(source.uri), folders)
      : evidenceOf(await reviewedText(`untitled:${source.name ?? 'text'}`, source.text), folders),
  );

  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(hasFiles: boolean): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    diagnosticProvider: {
      identifier: section,
      interFileDependencies: false,
      workspaceDiagnostics: hasFiles,
      workDoneProgress: true,
    },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    completionProvider: { triggerCharacters: ['-', ' '] },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    executeCommandProvider: { commands: [...commands] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

const projectFiles = '**/.licensetermreview*.{json,jsonc}';

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

/** In a browser the client reads for us; project files have to wait until it can do so at once. */
function clientFiles(connection: Connection): Files {
  return {
    find: (folder) => connection.sendRequest<string[]>(`${section}/findDocuments`, { folder }),
    read: (uri) => connection.sendRequest<string>(`${section}/readDocument`, { uri }),
    readNow: () => undefined,
  };
}

/** Ids of another run of the server must not fit. */
const run = Date.now().toString(36);
const resultIds = new WeakMap<Review, string>();
let results = 0;

function resultIdOf(review: Review): string {
  const known = resultIds.get(review) ?? `${run}.${++results}`;
  resultIds.set(review, known);
  return known;
}

/** The same text under the same settings has the same id. */
function contentId({ document, settings }: Opened): string {
  const { suppressions, baseline, ...rest } = settings;
  const said = JSON.stringify([rest, [...suppressions], [...baseline]]);
  let hash = 0x811c9dc5;
  for (const text of [said, document.getText()]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return `${run}.${(hash >>> 0).toString(36)}.${document.getText().length}`;
}
