// An editor with a stop-watch: starts a server over stdio, types, and waits for the diagnostics of the version that it
// sent, published or pulled; those of another version do not count.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';

export interface Command {
  readonly script: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly pulls?: boolean;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

export class Editor {
  /** From the start of the process to the first diagnostics. */
  firstDiagnostics = Number.NaN;
  diagnostics: readonly unknown[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #uri: string;
  readonly #pulls: boolean;
  #version = 1;
  #position: { line: number; character: number } = { line: 0, character: 0 };
  #waiting: ((published: Published) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  /** Starts the server and opens the document. */
  static async open(command: Command, path: string): Promise<Editor> {
    const started = performance.now();
    const editor = new Editor(command, path);
    await editor.#initialize();
    const text = readFileSync(path, 'utf8');
    editor.#position = middleOf(text);
    await editor.#send('textDocument/didOpen', {
      textDocument: { uri: editor.#uri, languageId: 'markdown', version: 1, text },
    });
    editor.firstDiagnostics = performance.now() - started;
    return editor;
  }

  private constructor({ script, args = [], cwd, pulls = false }: Command, path: string) {
    this.#process = spawn(process.execPath, [script, ...args, '--stdio'], {
      stdio: 'pipe',
      ...(cwd && { cwd }),
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#uri = pathToFileURL(path).href;
    this.#pulls = pulls;
    this.#process.once('exit', () => this.#failed?.(new Error(`${script} has ended`)));
    this.#connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      if (published.uri === this.#uri && published.version === this.#version) this.#waiting?.(published);
    });
    this.#connection.onRequest((method: string, params: unknown) =>
      method === 'workspace/configuration' ? (params as { items: unknown[] }).items.map(() => ({})) : null,
    );
    this.#connection.listen();
  }

  async #initialize(): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true, dataSupport: true },
          ...(this.#pulls && { diagnostic: {} }),
        },
      },
    });
    await this.#connection.sendNotification('initialized', {});
  }

  /** Types one character in the middle of the document; the time until its diagnostics are there. */
  async type(character: string): Promise<number> {
    this.#version++;
    const started = performance.now();
    await this.#send('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start: this.#position, end: this.#position }, text: character }],
    });
    this.#position = { ...this.#position, character: this.#position.character + character.length };
    return performance.now() - started;
  }

  async #send(method: string, params: object): Promise<void> {
    const published = new Promise<Published>((resolve, reject) => {
      this.#waiting = resolve;
      this.#failed = reject;
    });
    await this.#connection.sendNotification(method, params);
    if (this.#pulls) {
      const { items } = await this.#connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri: this.#uri },
      });
      this.diagnostics = items;
    } else this.diagnostics = (await published).diagnostics;
  }

  /** Resident memory in bytes, where the system tells. */
  get memory(): number {
    const kilobytes = /VmRSS:\s+(\d+)/u.exec(this.#proc('status'))?.[1];
    return Number(kilobytes ?? Number.NaN) * 1024;
  }

  /** Processor time so far, in milliseconds, where the system tells. */
  get processorTime(): number {
    const [user, system] = (this.#proc('stat').split(') ')[1]?.split(' ') ?? []).slice(11, 13);
    return (Number(user ?? Number.NaN) + Number(system ?? Number.NaN)) * 10;
  }

  #proc(file: string): string {
    try {
      return readFileSync(`/proc/${this.#process.pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  }

  close(): void {
    this.#failed = undefined;
    this.#connection.dispose();
    this.#process.kill('SIGKILL');
  }
}

/** In the middle of a paragraph in the middle of the text. */
function middleOf(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  const from = lines.length >> 1;
  const at = lines.findIndex((line, index) => index >= from && /^[A-Z]\w+ .{30}/u.test(line));
  const line = at < 0 ? from : at;
  return { line, character: (lines[line] ?? '').indexOf(' ') + 1 };
}
