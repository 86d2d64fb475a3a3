import assert from 'node:assert/strict';
import { type Folder, ban, newFolder, permission, silent } from './support.ts';

interface Row {
  readonly path: string;
  readonly mining: string;
  readonly incorporates: readonly { readonly target: string | null; readonly mining: string | null }[];
}

describe('documents that others make part of themselves', () => {
  let folder: Folder;
  const outer = `${silent}\nUse of the Service is subject to our Acceptable Use Policy.\n`;

  beforeEach(() => {
    folder = newFolder({ 'legal/a-terms.md': outer, 'legal/b.md': silent, 'legal/policies/aup.md': ban });
  });

  afterEach(() => folder.remove());

  function rows(...args: readonly string[]): Row[] {
    const { code, out, err } = folder.run(['--format', 'jsonl', '--fail-on', 'none', ...args]);
    assert.deepEqual([code, err], [0, '']);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  }

  it('give their verdict, though they come later, and the order of the input is kept', () => {
    for (const jobs of ['1', '2']) {
      assert.deepEqual(
        rows('--jobs', jobs, 'legal').map(({ path, mining, incorporates: [first] }) => [
          path,
          mining,
          first?.target,
          first?.mining,
        ]),
        [
          ['legal/a-terms.md', 'silent', 'legal/policies/aup.md', 'prohibited'],
          ['legal/b.md', 'silent', undefined, undefined],
          ['legal/policies/aup.md', 'prohibited', undefined, undefined],
        ],
      );
    }
  });

  it('are not looked for where they are not reviewed as well', () => {
    const [row] = rows('legal/a-terms.md');
    assert.deepEqual([row?.incorporates[0]?.target, row?.incorporates[0]?.mining], [null, null]);
  });

  it('are what a link leads to', () => {
    folder.write(
      'terms.md',
      `${silent}\nThese terms are subject to our [Acceptable Use Policy](legal/c.md#mining).\n`,
    );
    folder.write('legal/c.md', permission);
    const row = rows('terms.md', 'legal').find(({ path }) => path === 'terms.md');
    assert.deepEqual(
      [row?.incorporates[0]?.target, row?.incorporates[0]?.mining],
      ['legal/c.md', 'permission-required'],
    );
  });

  it('may name each other', () => {
    folder.write('legal/policies/aup.md', `${ban}\nThis policy is subject to our A-Terms.\n`);
    folder.write('x/terms-of-service.md', outer);
    folder.write('x/aup.md', `${ban}\nThis policy is subject to our Terms of Service.\n`);
    assert.deepEqual(
      rows('x').map(({ incorporates: [first] }) => [first?.target, first?.mining]),
      [
        ['x/terms-of-service.md', 'silent'],
        ['x/aup.md', 'prohibited'],
      ],
    );
  });

  it('that cannot be read give none', () => {
    folder.write('legal/policies/aup.md', Uint8Array.of(0, 1, 2));
    const { code, out } = folder.run(['--format', 'jsonl', 'legal']);
    assert.equal(code, 2);
    assert.match(out, /"name":"Acceptable Use Policy","target":null,"mining":null/);
  });

  it('are spoken of in the review and in the summary', () => {
    assert.match(
      folder.run(['legal']).out,
      /^legal\/a-terms\.md\n {2}Says nothing on mining · terms · en\n {2}It incorporates “Acceptable Use Policy” \(legal\/policies\/aup\.md\), which prohibits mining\.\n/,
    );
    assert.match(
      folder.run(['summarize', 'legal']).out,
      /\| \[legal\/a-terms\.md\]\(legal\/a-terms\.md\) \| silent; \[“Acceptable Use Policy”\]\(legal\/policies\/aup\.md\): prohibited \|/,
    );
    assert.match(
      folder.run(['summarize', '--ui', 'fr', 'legal']).out,
      /\[«\u00a0Acceptable Use Policy\u00a0»\]\(legal\/policies\/aup\.md\)\u00a0: interdit/,
    );
  });
});
