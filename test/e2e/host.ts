// Runs mocha inside the extension host, beside the packaged extension: VS Code loads the tests when the workbench
// is opened with the right payload, and tells the page how they ended.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { startVSCode } from './vscode.ts';
import { launchBrowser, Workbench } from './workbench.ts';

const here = import.meta.dirname;
const workspace = join(here, 'workspace');
/** Lines that the tests print, and only those. */
const mark = '[host] ';

export async function runInHost(vsix: string): Promise<Counts> {
  const tests = join(here, '.cache/host.cjs');
  await build({
    entryPoints: [join(here, 'host/index.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const vscode = await startVSCode({ vsix, driven: true });
  // What a user has after installing, not the working tree.
  const installed = readdirSync(vscode.extensions).find((name) => name.startsWith('license-term-review.'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const counts = await hearFrom(page);
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${vscode.port}${path}`;
    console.log('\n  Inside the extension host');
    await Workbench.goto(page, vscode, {
      folder: workspace,
      payload: [
        ['extensionDevelopmentPath', remote(join(vscode.extensions, installed ?? ''))],
        ['extensionTestsPath', remote(tests)],
      ],
    });
    return await counts(vscode.log);
  } finally {
    await browser.close();
    await vscode.stop();
  }
}

export interface Counts {
  passes: number;
  failures: number;
}

/** Prints what the tests in the extension host of `page` say; what it answers waits for their end. */
export async function hearFrom(page: Page): Promise<(log: () => string) => Promise<Counts>> {
  const counts: Counts = { passes: 0, failures: 0 };
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
    const line = format(...args);
    if (!line.startsWith(mark)) return;
    console.log(line.slice(mark.length));
    if (line.includes('✔')) counts.passes++;
    if (/^\[host\] +\d+\)/.test(line)) counts.failures++;
  });
  return async (log) => {
    const timeout = new Promise<number>((resolve) => setTimeout(resolve, 120_000, 1).unref());
    const code = await Promise.race([ended, timeout]);
    if (code !== 0 && counts.failures === 0) {
      console.log(`The extension host ended with ${code}.\n${log()}`);
      counts.failures++;
    }
    return counts;
  };
}
