// What a user downloads. Needs the bundles: `npm test` builds them first.
import { listFiles, PackageManager } from '@vscode/vsce';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };
import { pack } from './support/package.ts';

const root = join(import.meta.dirname, '..');
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD_PARTY_NOTICES.txt',
  'dist/browser/client.js',
  'dist/browser/server.js',
  'dist/cli.js',
  'dist/client.js',
  'dist/sbom.json',
  'dist/server.js',
  'l10n/bundle.l10n.fr.json',
  'package.json',
  'package.nls.fr.json',
  'package.nls.json',
  'syntaxes/license-terms.language-configuration.json',
  'syntaxes/license-terms.tmLanguage.json',
  'syntaxes/markdown-duty-words.tmLanguage.json',
];

describe('package', () => {
  let files: readonly string[];
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });
    files = listed.map((file) => file.replaceAll('\\', '/')).toSorted();
  }).timeout(120_000);

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('of the extension holds the bundles, grammars, texts and manual, and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !isManual(file)),
      shipped,
    );
  });

  it('of the extension stays below 1.5 MB, and is the same however often it is made', async () => {
    for (const file of [...files, '.vscodeignore']) cpSync(join(root, file), join(folder, 'shipped', file));
    const packed = async (name: string): Promise<Buffer> => {
      await silently(() => pack(join(folder, name), join(folder, 'shipped')));
      return readFileSync(join(folder, name));
    };
    const first = await packed('first.vsix');
    // The times of files in a ZIP count by two seconds.
    await wait(2100);
    const second = await packed('second.vsix');
    assert.ok(first.length < 1_500_000, `${first.length} bytes`);
    assert.ok(first.equals(second));
  }).timeout(60_000);

  it('is bundled to the same bytes however often', () => {
    const [first, second] = ['a', 'b'].map((name) => {
      const into = join(folder, name);
      const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', `--into=${into}`], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return readdirSync(into, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.\w+$/.test(file))
        .map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(into, file)))
            .digest('hex'),
        ]);
    });
    assert.ok(first !== undefined && first.length >= 9);
    assert.deepEqual(first, second);
  }).timeout(60_000);

  it('holds no maps of the source, and no name of a folder of ours', () => {
    for (const file of files.filter((each) => each.endsWith('.js'))) {
      const source = readFileSync(join(root, file), 'utf8');
      assert.doesNotMatch(source, /sourceMappingURL/, file);
      assert.ok(!source.includes(root), file);
    }
  });

  it('names every package of which it holds a part, with its licence', () => {
    const bill = JSON.parse(readFileSync(join(root, 'dist/sbom.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses: readonly { readonly expression: string }[];
      }[];
    };
    const notices = readFileSync(join(root, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.ok(bill.components.length > 30);
    for (const { name, version, purl, licenses } of bill.components) {
      const [license] = licenses;
      assert.match(
        license?.expression ?? '',
        /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|0BSD)$/,
        name,
      );
      assert.ok(notices.includes(`${name} ${version} (${license?.expression})`), name);
      assert.match(purl, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/);
    }
  });

  it('has what the Marketplace and Open VSX ask for', () => {
    const {
      name,
      displayName,
      publisher,
      version,
      engines,
      license,
      icon,
      description,
      categories,
      keywords,
    } = manifest;
    assert.match(name, /^[a-z][a-z0-9-]*$/);
    assert.match(publisher, /^[a-z][a-z0-9-]*$/);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.match(engines.vscode, /^\^\d+\.\d+\.\d+$/);
    assert.equal(license, 'MIT');
    assert.ok(displayName.length > 0 && description.length > 0 && description.length < 200);
    assert.ok(categories.length > 0 && keywords.length > 0 && keywords.length <= 30);
    const header = readFileSync(join(root, icon)).subarray(0, 24);
    assert.equal(header.toString('latin1', 1, 4), 'PNG');
    assert.ok(header.readUInt32BE(16) >= 128 && header.readUInt32BE(20) >= 128);
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) assert.ok(files.includes(file), file);
    // Pictures in the README must come by HTTPS, and none may be SVG.
    const pictures = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)];
    for (const [, target = ''] of pictures) assert.doesNotMatch(target, /^http:|\.svg$/);
  });
});

/** The packer lists all that it packs. */
async function silently(work: () => Promise<void>): Promise<void> {
  const { log, warn } = console;
  console.log = console.warn = () => undefined;
  try {
    await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}

function isManual(file: string): boolean {
  return /^docs\/.*\.(?:md|json|png)$/.test(file);
}
