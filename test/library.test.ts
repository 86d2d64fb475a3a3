// What `npm install license-term-review` gives. Needs the bundles: `npm test` builds them first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  this.timeout(240_000);
  let folder: string;
  let packed: readonly string[];
  let tarball: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    run('npm', ['run', 'build:types'], root);
    const out = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
    const [{ filename, files }] = JSON.parse(out) as [{ filename: string; files: { path: string }[] }];
    tarball = join(folder, filename);
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
        'dist/sbom.json',
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

  it('runs from the packed file alone, in a folder that holds nothing else', () => {
    const empty = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    writeFileSync(join(empty, 'aup.md'), '# Acceptable Use Policy\n\nMining Bitcoin is prohibited.\n');
    const args = ['--yes', '--offline', '--package', tarball, 'license-term-review', 'summarize', 'aup.md'];
    const out = run('npx', args, empty);
    assert.deepEqual(readdirSync(empty), ['aup.md'], 'nothing was left behind');
    rmSync(empty, { recursive: true });
    assert.match(out, /^# Mining terms: aup\.md\n\n\*\*Mining is prohibited\*\*: /);
  });

  it('answers to --version and --help', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(run('npx', ['--no-install', 'license-term-review', '--version'], folder), `${version}\n`);
    assert.match(
      run('npx', ['--no-install', 'license-term-review', '--help'], folder),
      /^Usage: license-term-review /,
    );
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
    const resolutions: readonly (readonly string[])[] = [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ];
    for (const resolution of resolutions) {
      const args = ['--noEmit', '--strict', '--target', 'es2022', ...resolution, 'example.mts'];
      run(join(root, 'node_modules/.bin/tsc'), args, folder);
    }
    writeFileSync(
      join(folder, 'example.cts'),
      `import ltr = require('license-term-review');
export const findings: readonly ltr.ReportedFinding[] = ltr.review('x').findings;
`,
    );
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'example.cts'];
    run(join(root, 'node_modules/.bin/tsc'), args, folder);
  });
});
