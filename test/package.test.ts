// What a user downloads. Needs the bundles: `npm test` builds them first.
import { listFiles, PackageManager } from '@vscode/vsce';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

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

  before(async () => {
    const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });
    files = listed.map((file) => file.replaceAll('\\', '/')).toSorted();
  });

  it('of the extension holds the bundles, grammars, texts and manual, and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !isManual(file)),
      shipped,
    );
  });

  it('of the extension stays below 1.5 MB', () => {
    const sizes = files.map((file) => gzipSync(readFileSync(join(root, file))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 1_500_000, `${total} bytes`);
  });
});

function isManual(file: string): boolean {
  return /^docs\/.*\.(?:md|json|png)$/.test(file);
}
