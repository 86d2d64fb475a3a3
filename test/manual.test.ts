import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pages } from './support/manual.ts';

const root = join(import.meta.dirname, '..');

describe('manual', () => {
  it('says what the rules and their examples say (else: npm run docs)', () => {
    for (const [path, text] of pages()) assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
  });

  it('has no page of a rule that is gone', () => {
    const files = readdirSync(join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' });
    const expected = [...pages().keys()].map((path) => posix.relative('docs/rules', path));
    assert.deepEqual(
      files
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.md'))
        .toSorted(),
      expected.toSorted(),
    );
  });

  const manuals = ['README.md', 'ARCHITECTURE.md', 'examples/README.md', ...pages().keys()];
  for (const file of manuals) {
    it(`${file} links to files that exist`, () => {
      const links = readFileSync(join(root, file), 'utf8').matchAll(/\]\(([^)#\s]+)/g);
      const broken = [...links]
        .map(([, link = '']) => link)
        .filter((link) => !/^(?:https?|mailto):/.test(link))
        .filter((link) => !existsSync(join(root, dirname(file), link)));
      assert.deepEqual(broken, []);
    });
  }
});
