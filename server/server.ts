// What the language server can do, and one line per request. Reviews are the sessions' work, answers the features'.
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  PositionEncodingKind,
  ProtocolRequestType,
  ResponseError,
  SemanticTokensRefreshRequest,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded } from './boundary.ts';
import type { Review } from './engine/review.ts';
import { clientOf } from './features/client.ts';
import { Refusal, commands, runCommand } from './features/commands.ts';
import { diagnostics, manualPage } from './features/diagnostics.ts';
import { findingsOf } from './features/findings.ts';
import type { DocumentFindings } from './features/findings.ts';
import { hover } from './features/hover.ts';
import { statusOf } from './features/status.ts';
import type { Status } from './features/status.ts';
import { messagesFor } from './messages/messages.ts';
import type { Messages } from './messages/messages.ts';
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

/** Documents that are not open. */
export interface Files {
  find(folder: string): readonly string[] | Promise<readonly string[]>;
  /** Throws or rejects with a message for the user. */
  read(uri: string): string | Promise<string>;
}

/** All that a request on a document reads. */
interface Opened {
  readonly document: TextDocument;
  readonly review: Review;
  readonly settings: EditorSettings;
  readonly messages: Messages;
}

const section = 'licenseTermReview';

const statusRequest = new ProtocolRequestType<{ uri: string }, Status | null, never, void, void>(
  `${section}/status`,
);

const findingsRequest = new ProtocolRequestType<{ uri: string }, DocumentFindings | null, never, void, void>(
  `${section}/findings`,
);

export function serve(connection: Connection, world: World): void {
  const documents = new TextDocuments(TextDocument);
  const sessions = new Map<string, Session>();
  const log = (message: string): void => connection.console.error(message);
  let client = clientOf({ capabilities: {} });
  let pushedSettings: unknown;

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    pushedSettings = client.options.settings;
    return { capabilities, serverInfo: { name: 'License Term Review', version: world.version } };
  });
  connection.onInitialized(() => {
    if (!client.registersConfiguration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section });
  });

  // Settings

  const told = new Set<string>();
  const settingsFor = async (uri: string): Promise<EditorSettings> => {
    const given = client.hasConfiguration ? await askSettings(uri) : pushedSettings;
    const { settings, unusable } = readSettings(given, client.locale);
    if (unusable.length > 0) {
      const { errors } = messagesFor(settings.review.interfaceLanguage);
      const message = errors.unusableSettings(unusable.map((name) => `${section}.${name}`));
      if (!told.has(message)) connection.window.showWarningMessage(message);
      told.add(message);
    }
    return settings;
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
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (isRecord(settings) && isRecord(settings[section])) pushedSettings = settings[section];
    for (const session of sessions.values()) {
      session.settings = settingsFor(session.document.uri);
      changed(session);
    }
    refresh();
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
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  // Diagnostics: who asks is answered, who cannot ask is told. Only `changed` and `refresh` know the difference.

  const changed = (session: Session): void => {
    if (client.pullsDiagnostics) return;
    void session.schedule(publish).catch((error: unknown) => log(`publication: ${String(error)}`));
  };
  const refresh = (): void => {
    const ask = (isSupported: boolean, type: { readonly method: string }): void => {
      if (isSupported)
        connection
          .sendRequest(type.method)
          .catch((error: unknown) => log(`${type.method}: ${String(error)}`));
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
  const diagnosticsOf = ({ document, review, settings, messages }: Opened): Diagnostic[] =>
    isReviewed(document, settings) ? diagnostics(document, review, { messages, manual: manual() }) : [];

  // Requests

  const manual = (): string | undefined => client.options.manual ?? world.manual;
  const opened = async (session: Session): Promise<Opened> => {
    const settings = await session.settings;
    const review = await session.review();
    return {
      document: session.document,
      review,
      settings,
      messages: messagesFor(settings.review.interfaceLanguage),
    };
  };
  const answer = <R>(
    name: string,
    token: { readonly isCancellationRequested: boolean },
    neutral: R,
    run: () => R | ResponseError | Promise<R | ResponseError>,
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
    if (!told.has(method))
      connection.window.showErrorMessage(messagesFor(client.locale).errors.failed(method));
    told.add(method);
  };
  /** @throws {Refusal} where it can neither be found open nor read. */
  const reviewed = async (uri: string): Promise<Opened> => {
    const session = sessions.get(uri);
    if (session !== undefined) return opened(session);
    const text = await readText(uri);
    return opened(new Session(TextDocument.create(uri, '', 0, text), world.newReviewer(), settingsFor(uri)));
  };
  const readText = async (uri: string): Promise<string> => {
    try {
      if (world.files !== undefined) return await world.files.read(uri);
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error));
    }
    throw new Refusal(messagesFor(client.locale).errors.notOpen(uri));
  };
  const desk = {
    get messages(): Messages {
      return messagesFor(client.locale);
    },
    get folders(): readonly string[] {
      return client.folders;
    },
    reviewed,
    openManual: async (rule: string): Promise<boolean> => {
      const pages = manual();
      if (pages === undefined || !client.showsDocuments) return false;
      const { success } = await connection.window.showDocument({ uri: manualPage(pages, rule) });
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
  onDocument(HoverRequest.type, null, ({ document, review, settings, messages }, { position }) =>
    hover(document, review, position, {
      messages,
      locale: settings.review.interfaceLanguage === 'fr' ? 'fr' : 'en',
      manual: manual(),
      commandLinks: client.options.clientCommands,
      markdown: client.showsMarkdown,
    }),
  );
  on(ExecuteCommandRequest.type, null, ({ command, arguments: given = [] }) =>
    runCommand(command, given, desk),
  );
  on(statusRequest, null, async ({ uri }) => {
    const session = sessions.get(uri);
    return session === undefined ? null : statusOf(await session.review());
  });
  on(findingsRequest, null, async ({ uri }) => {
    const { document, review, messages } = await reviewed(uri);
    return findingsOf(document, review, messages);
  });

  documents.listen(connection);
  connection.listen();
}

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  diagnosticProvider: { identifier: section, interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  executeCommandProvider: { commands: [...commands] },
};

const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Ids of another run of the server must not fit. */
const run = Date.now().toString(36);
const resultIds = new WeakMap<Review, string>();
let results = 0;

function resultIdOf(review: Review): string {
  const known = resultIds.get(review) ?? `${run}.${++results}`;
  resultIds.set(review, known);
  return known;
}
