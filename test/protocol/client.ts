// A small editor for tests: starts the built server as a process over stdio, and answers what servers ask.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  createProtocolConnection,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

const root = join(import.meta.dirname, '..', '..');
const builtServer = join(root, 'dist', 'server.js');

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** The script to start; the built server by default. */
  readonly server?: string;
  /** Of the process whose end ends the server; this one by default. */
  readonly processId?: number;
  /** For Node, not for the server. */
  readonly node?: readonly string[];
  readonly folders?: readonly string[];
  /** What the user has set under `licenseTermReview`, by address of the document. */
  readonly settings?: (uri: string | undefined) => unknown;
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** Of every message to the log or the user. */
  readonly messages: readonly string[];
  readonly registered: readonly string[];
  settings: (uri: string | undefined) => unknown;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #published: Published;

  static async start(options: Options = {}): Promise<Editor> {
    const { server = builtServer } = options;
    if (!existsSync(server)) throw new Error('Build first: npm run build');
    const child = spawn(process.execPath, [...(options.node ?? []), server, '--stdio'], { stdio: 'pipe' });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const messages: string[] = [];
    const registered: string[] = [];
    const published = new Published();
    let settings = options.settings ?? (() => ({}));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => published.add(params));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => settings(scopeUri)),
    );
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: options.processId ?? process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol demands it
      rootUri: null,
      locale: options.locale ?? 'en',
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const editor = new Editor(child, connection, result, messages, registered, published, options.settings);
    settings = (uri) => editor.settings(uri);
    return editor;
  }

  private constructor(
    child: ChildProcessWithoutNullStreams,
    connection: ProtocolConnection,
    result: InitializeResult,
    messages: readonly string[],
    registered: readonly string[],
    published: Published,
    settings: Options['settings'],
  ) {
    this.#process = child;
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    this.connection = connection;
    this.result = result;
    this.messages = messages;
    this.registered = registered;
    this.#published = published;
    this.settings = settings ?? (() => ({}));
  }

  async open(uri: string, text: string, { languageId = 'markdown', version = 1 } = {}): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  async change(
    uri: string,
    version: number,
    ...contentChanges: readonly TextDocumentContentChangeEvent[]
  ): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...contentChanges],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The publication for this version of the document, as soon as there is one. */
  published(uri: string, version: number | undefined): Promise<PublishDiagnosticsParams> {
    return this.#published.of(uri, version);
  }

  /** Once there are more than `count` publications. */
  publishedAfter(count: number): Promise<void> {
    return this.#published.after(count);
  }

  /** All publications so far, oldest first. */
  get publications(): readonly PublishDiagnosticsParams[] {
    return this.#published.all;
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }
}

class Published {
  readonly all: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();

  add(params: PublishDiagnosticsParams): void {
    this.all.push(params);
    for (const look of this.#waiting) look();
  }

  of(uri: string, version: number | undefined): Promise<PublishDiagnosticsParams> {
    return this.#once(() => this.all.findLast((each) => each.uri === uri && each.version === version));
  }

  async after(count: number): Promise<void> {
    await this.#once(() => this.all[count]);
  }

  #once<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

export function pull(
  editor: Editor,
  uri: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  return editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}
