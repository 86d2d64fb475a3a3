// VS Code as a server on a loopback port, with its own settings and extensions, and nothing of the outside world.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeServer, nodeForVSCode } from './install.ts';

export interface VSCode {
  readonly address: string;
  readonly port: number;
  /** Where it has put the installed extension. */
  readonly extensions: string;
  /** What the server and its extension host have printed. */
  log(): string;
  /** Process ids of the language servers that the installed extension has started. */
  languageServers(): number[];
  stop(): Promise<void>;
}

export interface Options {
  /** To be installed as a user would. */
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the workbench may be driven by a test inside the extension host. */
  readonly driven?: boolean;
  /** 0: any free port. */
  readonly port?: number;
}

/** Nothing that talks, updates, animates or greets. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'git.enabled': false,
};

export async function startVSCode(options: Options = {}): Promise<VSCode> {
  // Short: the paths of sockets end at 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'v-'));
  const userData = join(folder, 'data');
  const temporary = join(folder, 't');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(temporary, { mode: 0o700 });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...options.settings }));
  writeFileSync(join(folder, 'config.yaml'), 'auth: none\n');
  const common = [
    ...[codeServer, '--config', join(folder, 'config.yaml')],
    ...['--user-data-dir', userData, '--extensions-dir', join(folder, 'extensions')],
  ];
  const env = environment(folder, temporary);

  if (options.vsix !== undefined) {
    const { status, stderr } = spawnSync(
      nodeForVSCode,
      [...common, '--install-extension', options.vsix, '--force'],
      {
        env,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`VS Code did not install ${options.vsix}:\n${stderr}`);
  }

  const port = options.port || (await freePort());
  const server = spawn(
    nodeForVSCode,
    [
      ...common,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', '--ignore-last-opened'],
      ...(options.driven === true ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A process group of its own, with the extension hosts and language servers that it starts.
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const printed: string[] = [];
  server.stdout.on('data', (text: Buffer) => printed.push(text.toString()));
  server.stderr.on('data', (text: Buffer) => printed.push(text.toString()));
  const killAll = (): void => void signal(server, 'SIGKILL');
  process.once('exit', killAll);

  const address = `http://127.0.0.1:${port}`;
  try {
    await until(
      () => answers(address),
      30_000,
      () => `VS Code did not start:\n${printed.join('')}`,
    );
  } catch (error) {
    killAll();
    throw error;
  }
  return {
    address,
    port,
    extensions: join(folder, 'extensions'),
    log: () => [...printed, ...logsBelow(join(userData, 'logs'))].join(''),
    languageServers: () => processesWith(join(folder, 'extensions'), 'dist/server.js'),
    stop: async () => {
      signal(server, 'SIGTERM');
      await until(
        () => Promise.resolve(!signal(server, 0)),
        5000,
        () => '',
      ).catch(killAll);
      process.off('exit', killAll);
      // The extension host may write for a moment after the server has gone.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
    },
  };
}

function environment(folder: string, temporary: string): NodeJS.ProcessEnv {
  const {
    PORT: _,
    PASSWORD: __,
    VSCODE_IPC_HOOK_CLI: ___,
    ELECTRON_RUN_AS_NODE: ____,
    ...inherited
  } = process.env;
  return {
    ...inherited,
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
    XDG_DATA_HOME: join(folder, 'share'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What the extension has written to its log, in every window. */
function logsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('License Term Review.log'))
    .map((path) => `\n${path}\n${readFileSync(join(folder, path), 'utf8')}`);
}

/** Ids of processes whose command line holds all of `words`. */
function processesWith(...words: string[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return words.every((word) => line.includes(word));
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Whether there was anything to send it to. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** Asks until the answer is yes. */
export async function until(
  ask: () => Promise<boolean>,
  patience: number,
  complaint: () => string,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(complaint());
    await wait(50);
  }
}
