// Expressions in the source are looked at by the linter; those that are built, of the words of languages, here.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';

const linter = new Linter();
const configuration = {
  plugins: regexp.configs.recommended.plugins,
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
    'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: true }],
  },
} as const satisfies Linter.Config;

function complaints(expression: string): readonly string[] {
  return linter.verify(`export default ${expression};`, configuration).map(({ message }) => message);
}

describe('expressions that are built while texts are read', () => {
  it('the check itself finds what backtracks', () => {
    assert.notDeepEqual(complaints('/(?:a|a)*$/u'), []);
    assert.notDeepEqual(complaints('/\\s+$/u'), []);
    assert.deepEqual(complaints('/^\\s+/u'), []);
  });

  it('need no more than time in proportion to the text', () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'expressions.ts')],
      { encoding: 'utf8' },
    );
    const expressions = JSON.parse(printed) as readonly string[];
    assert.ok(expressions.length > 5);
    const found = expressions.flatMap((each) =>
      complaints(each).map((message) => `${each.slice(0, 200)}: ${message}`),
    );
    assert.deepEqual(found, []);
  }).timeout(120_000);
});
