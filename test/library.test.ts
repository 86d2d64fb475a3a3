// What `npm install license-term-review` gives. Needs the bundles: `npm test` builds them first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Without colours, for which npm asks where `CI` is set. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  assert.equal(status, 0, stderr + stdout);
  return stdout;
}

describe('the package as a library', function () {
  this.timeout(120_000);
  let folder: string;
  let packed: readonly string[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    run('npm', ['run', 'build:types'], root);
    const out = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
    const [{ filename, files }] = JSON.parse(out) as [{ filename: string; files: { path: string }[] }];
    packed = files.map(({ path }) => path);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command, the server, the library with its types, manual and schemas, and nothing else', () => {
    assert.deepEqual(
      packed.filter((path) => !/^docs\/(?:rules\/.*|[^/]+)\.md$|^docs\/schemas\//.test(path)).toSorted(),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/THIRD_PARTY_NOTICES.txt',
        'dist/cli.js',
        'dist/library.js',
        'dist/mcp.js',
        'dist/server.js',
        'dist/types/engine/clause.d.ts',
        'dist/types/engine/compare.d.ts',
        'dist/types/engine/review.d.ts',
        'dist/types/engine/span.d.ts',
        'dist/types/library.d.ts',
        'dist/types/report/comparison.d.ts',
        'dist/types/report/document.d.ts',
        'dist/types/report/positions.d.ts',
        'dist/types/report/providers.d.ts',
        'dist/types/report/summary.d.ts',
        'package.json',
      ],
    );
  });

  it('runs as a command in an empty folder, without anything else installed', () => {
    writeFileSync(
      join(folder, 'aup.md'),
      '# Acceptable Use Policy\n\nCryptocurrency mining is prohibited.\n',
    );
    const out = run('npx', ['--no-install', 'license-term-review', '--fail-on', 'none', 'aup.md'], folder);
    assert.match(out, /^aup\.md\n {2}Mining is prohibited/);
  });

  const [code = '', printed = ''] = [
    ...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(/```(?:js|text)\n(.*?)```/gs),
  ].map(([, block]) => block);

  it('does what its manual shows', () => {
    writeFileSync(join(folder, 'example.mjs'), code);
    assert.equal(run(process.execPath, ['example.mjs'], folder), printed);
  });

  it('can be required, too', () => {
    const script = "console.log(Object.keys(require('license-term-review')).sort().join())";
    assert.equal(run(process.execPath, ['-e', script], folder), 'compare,review,summarize\n');
  });

  it('has types that need nothing but themselves', () => {
    writeFileSync(
      join(folder, 'example.mts'),
      `import { compare, review, summarize } from 'license-term-review';
const { mining } = review('x', { ui: 'fr' });
const verdict: 'silent' | 'mention' | 'prohibited' | 'permission-required' | 'restricted' | 'by-provider' | 'permitted' = mining;
const lines: number[] = summarize([review('x')]).clauses.map((clause) => clause.line);
const unchanged: number = compare('x', 'y').unchanged.clauses;
// @ts-expect-error -- there is no such option
review('x', { language: 1 });
export { lines, unchanged, verdict };
`,
    );
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'example.mts'];
    run(join(root, 'node_modules/.bin/tsc'), args, folder);
  });
});
