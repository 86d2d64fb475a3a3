// The language server as the rest of the client sees it: it starts, may fail, and can be started anew.
import {
  CancellationTokenSource,
  commands,
  EventEmitter,
  l10n,
  window,
  type CancellationToken,
  type Event,
  type Uri,
} from 'vscode';
import {
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  LSPErrorCodes,
  ResponseError,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { tellLanguages } from './documents.ts';
import { answerForFiles } from './files.ts';
import { clientOptions, registerOnlyNewCommands } from './options.ts';
import type { Readings } from './readings.ts';

export interface Host {
  newClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** Whether the server reads files by itself. */
  readonly hasFiles: boolean;
  /** The folder that holds the manual's page of each rule. */
  readonly manual: Uri;
}

export interface Server {
  /** Never throws: a failure is told to the user. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Undefined where the server cannot answer; it has been told to the user if `aloud`. */
  ask<Answer>(method: string, params: object, options?: Asking): Promise<Answer | undefined>;
  execute<Answer>(command: string, given: readonly object[], options?: Asking): Promise<Answer | undefined>;
  readonly onDidStart: Event<void>;
  dispose(): void;
}

interface Asking {
  /** The user waits for the answer, and must hear why there is none. */
  readonly aloud?: boolean;
  readonly token?: CancellationToken;
}

const id = 'licenseTermReview';
const never = new CancellationTokenSource().token;
const name = 'License Term Review';
/** More crashes than this within `patience` milliseconds, and the user decides. */
const crashes = 4;
const patience = 180_000;

export function newServer(host: Host, readings: Readings): Server {
  const log = window.createOutputChannel(name, { log: true });
  const didStart = new EventEmitter<void>();
  let client: BaseLanguageClient | undefined;
  let crashed: number[] = [];
  let complaint: Thenable<unknown> | undefined;

  async function start(): Promise<void> {
    const starting = host.newClient(
      id,
      name,
      clientOptions(readings, { log, hasFiles: host.hasFiles, manual: host.manual }),
    );
    // Its own messages speak of connections and codes.
    starting.error = (message, data) => log.error(message, data);
    if (!host.hasFiles) answerForFiles(starting);
    starting.onDidChangeState(({ newState }) => {
      const isDown = newState === State.Stopped || newState === State.StartFailed;
      if (isDown && client === starting) void mend(newState);
    });
    client = starting;
    tellLanguages();
    registerOnlyNewCommands(starting, await commands.getCommands());
    try {
      await starting.start();
      didStart.fire();
    } catch (error) {
      log.error(String(error));
    }
  }

  /** After a crash, or a start that failed: tries again, until that is of no use. */
  async function mend(state: State): Promise<void> {
    client = undefined;
    const now = Date.now();
    crashed = [...crashed.filter((time) => now - time < patience), now];
    if (crashed.length <= crashes) await start();
    else if (state === State.StartFailed) complain(l10n.t('The reviewer could not start.'));
    else complain(l10n.t('The reviewer has crashed {0} times in three minutes.', crashed.length));
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    // A server that has crashed cannot be stopped, and need not be.
    await stopping?.dispose(2000).catch(() => undefined);
  }

  async function restart(): Promise<void> {
    await stop();
    crashed = [];
    await start();
  }

  /** One message at a time, however many things fail. */
  function complain(message: string): void {
    if (complaint !== undefined) return;
    const again = l10n.t('Restart');
    const show = l10n.t('Show Log');
    complaint = window.showErrorMessage(message, again, show).then(async (choice) => {
      complaint = undefined;
      if (choice === again) await restart();
      if (choice === show) log.show();
    });
  }

  /** What the server refuses, it explains; anything else is a failure of its own. */
  function complainOf(error: unknown): void {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) {
      void window.showErrorMessage(error.message);
    } else {
      complain(l10n.t('The reviewer could not answer.'));
    }
  }

  async function answer<Answer>(
    send: (client: BaseLanguageClient) => Promise<Answer>,
    { aloud = false }: Asking = {},
  ): Promise<Answer | undefined> {
    if (client?.isRunning() !== true) {
      if (aloud) complain(l10n.t('The reviewer is not running.'));
      return undefined;
    }
    try {
      return await send(client);
    } catch (error) {
      log.error(String(error));
      if (aloud) complainOf(error);
      return undefined;
    }
  }

  const reread = readings.onDidChange(() =>
    answer((running) =>
      running.sendNotification(DidChangeConfigurationNotification.type, { settings: undefined }),
    ),
  );
  const again = commands.registerCommand('licenseTermReview.restart', restart);

  return {
    start,
    stop,
    ask: (method, params, asking) =>
      // The client would send a missing token as a second parameter.
      answer((running) => running.sendRequest(method, params, asking?.token ?? never), asking),
    execute: (command, given, asking) => {
      const params = { command, arguments: [...given] };
      return answer(
        (running) => running.sendRequest(ExecuteCommandRequest.type, params, asking?.token ?? never),
        asking,
      );
    },
    onDidStart: didStart.event,
    dispose: () => {
      reread.dispose();
      again.dispose();
      didStart.dispose();
      log.dispose();
    },
  };
}
