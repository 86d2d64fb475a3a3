// What the scenes share: one VS Code with the packaged extension, and one browser.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, Workbench, type Opening } from './workbench.ts';
import { startVSCode, type VSCode } from './vscode.ts';

export const examples = join(import.meta.dirname, '../../examples');
const shots = join(import.meta.dirname, 'shots');

const workspace = join(import.meta.dirname, 'workspace');

let root = '';
let copies = 0;
let vscode: VSCode | undefined;
let browser: Browser | undefined;
const open: Workbench[] = [];

export async function raise(vsix: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  root = mkdtempSync(join(tmpdir(), 'w-'));
  [vscode, browser] = await Promise.all([startVSCode({ vsix }), launchBrowser()]);
}

export async function strike(): Promise<void> {
  await browser?.close();
  await vscode?.stop();
  rmSync(root, { recursive: true, force: true });
}

/** `settings` hold in the opened folder. */
export async function openWorkbench({
  settings,
  folder = workspace,
  ...opening
}: Partial<Opening> & { readonly settings?: object }): Promise<Workbench> {
  if (vscode === undefined || browser === undefined) throw new Error('The stage is not raised.');
  const copy = copyOf(folder);
  if (settings !== undefined) {
    mkdirSync(join(copy, '.vscode'), { recursive: true });
    writeFileSync(join(copy, '.vscode/settings.json'), JSON.stringify(settings));
  }
  const workbench = await Workbench.open(browser, vscode, { folder: copy, ...opening });
  open.push(workbench);
  return workbench;
}

export async function closeWorkbenches(): Promise<void> {
  for (const workbench of open.splice(0)) await workbench.close();
}

export async function shoot(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.screenshot({ path: join(shots, `${name}.png`) });
}

/** What was to be seen when a test failed. */
export async function shootAll(name: string): Promise<void> {
  for (const [n, workbench] of open.entries()) {
    await shoot(workbench, `failed-${name.replace(/\W+/g, '-').slice(0, 60)}-${n}`).catch(() => undefined);
  }
}

export function log(): string {
  return vscode?.log() ?? '';
}

/** Scenes may edit and save; and VS Code remembers, folder by folder, what was open. */
function copyOf(folder: string): string {
  const copy = join(root, String(++copies), basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Ends the language servers of all workbenches, as a crash would. */
export function crash(): number {
  const servers = vscode?.languageServers() ?? [];
  for (const id of servers) process.kill(id, 'SIGKILL');
  return servers.length;
}
