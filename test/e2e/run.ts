// `npm run test:e2e`: the packaged extension in a real VS Code. Installs what that needs, checks the types of this
// folder, plays the scenes in Chromium, runs mocha inside the extension host, and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { installVSCode } from './install.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const only = process.argv[2];

installVSCode();
run('npx', ['tsc', '-p', here]);
if (process.env['E2E_VSIX'] === undefined) run('npm', ['run', '--silent', 'package']);
const vsix = process.env['E2E_VSIX'] ?? join(root, 'license-term-review.vsix');

// Only now are the packages there that these need.
const { closeWorkbenches, log, raise, shootAll, strike } = await import('./stage.ts');
const { runInHost } = await import('./host.ts');

let passed = 0;
let failed = 0;
const count = ({ passes, failures }: { passes: number; failures: number }): void => {
  passed += passes;
  failed += failures;
};

if (only !== 'host') {
  await raise(vsix);
  try {
    count(await playScenes());
  } finally {
    writeFileSync(join(here, 'shots/vscode.log'), log());
    await strike();
  }
}
if (only === undefined || only === 'host') count(await runInHost(vsix));

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function playScenes(): Promise<{ passes: number; failures: number }> {
  const mocha = new Mocha({ timeout: 120_000, slow: 20_000, color: process.stdout.isTTY });
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.state === 'failed') await shootAll(this.currentTest.title);
    },
    afterAll: closeWorkbenches,
  });
  // Loaded here rather than by mocha, which would load a second stage.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  for (const file of readdirSync(join(here, 'scenes')).toSorted()) {
    if (only === undefined || file.startsWith(only)) await import(join(here, 'scenes', file));
  }
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? { passes: 0, failures: 1 }));
  });
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.log(`\`${command} ${args.join(' ')}\` failed.\n\n0 passed, 1 failed`);
  process.exit(1);
}
