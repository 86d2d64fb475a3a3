import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

describe('SECURITY.md', () => {
  it('names a test for each threat', () => {
    const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| What somebody'));
    assert.ok(rows.length > 5);
    for (const row of rows) {
      const tests = [...(row.split('|').at(-2) ?? '').matchAll(/\]\(([^)]+)\)/g)].map(
        ([, path = '']) => path,
      );
      assert.notDeepEqual(tests, [], row);
      for (const path of tests) assert.ok(existsSync(join(root, path)), path);
    }
  });
});
