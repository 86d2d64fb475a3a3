// `npm start`: shows on the documents of `examples/` what the project does, first in the terminal, then in VS Code.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

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

if (!stopsAfterSummary()) open();

function stopsAfterSummary(): boolean {
  return Boolean(process.env['CI']) || !process.stdout.isTTY || process.argv.includes('--no-open');
}

function open(): void {
  if (isOnPath('code')) {
    step('Opening examples/ in VS Code');
    run('code', ['--install-extension', vsix, '--force']);
    run('code', ['--new-window', examples, join(examples, 'README.md')]);
    return;
  }
  console.log(`\nNo \`code\` on the PATH. To install the extension:\n\n  code --install-extension ${vsix}\n`);
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
