// `npm start`: shows on the documents of `examples/` what the project does, first in the terminal, then in VS Code.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installVSCode, whyNot } from '../e2e/install.ts';
import { startVSCode } from '../e2e/vscode.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const vsix = join(root, 'license-term-review.vsix');

step('Building and packaging the extension');
run('npm', ['run', '--silent', 'package']);

step('Reviewing examples/');
// Findings are what the examples are for: only what could not be read is a failure here.
run(process.execPath, ['dist/cli.js', 'review', 'examples'], [0, 1]);

step('Summary of examples/');
run(process.execPath, ['dist/cli.js', 'summarize', 'examples']);

if (!stopsAfterSummary()) await open();

function stopsAfterSummary(): boolean {
  return Boolean(process.env['CI']) || !process.stdout.isTTY || process.argv.includes('--no-open');
}

async function open(): Promise<void> {
  if (isOnPath('code')) {
    step('Opening examples/ in VS Code');
    run('code', ['--install-extension', vsix, '--force']);
    run('code', ['--new-window', examples]);
    return;
  }
  const reason = whyNot();
  if (reason === undefined) {
    await serve();
    return;
  }
  console.log(`\nNo VS Code to open: there is no \`code\` on the PATH, and for an embedded one ${reason}.`);
  console.log(`To install the extension where there is one:\n\n  code --install-extension ${vsix}\n`);
}

/** Runs until the person at the terminal stops it. */
async function serve(): Promise<void> {
  step('Opening examples/ in an embedded VS Code (there is no `code` on the PATH)');
  installVSCode();
  const vscode = await startVSCode({ vsix });
  console.log(
    `Open this address in a browser; Ctrl+C stops it.\n\n  ${vscode.address}/?folder=${examples}\n`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await vscode.stop();
}

function step(title: string): void {
  console.log(`\n── ${title}\n`);
}

function run(command: string, args: readonly string[], good: readonly number[] = [0]): void {
  // npm and code are scripts on Windows, which only a shell runs.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== null && good.includes(status)) return;
  console.error(`\`${command} ${args.join(' ')}\` failed: ${error?.message ?? `exit code ${status}`}.`);
  process.exit(1);
}

function isOnPath(command: string): boolean {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}
