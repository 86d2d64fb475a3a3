import assert from 'node:assert/strict';
import { type Folder, ban, newFolder, permission, silent } from './support.ts';

describe('license-term-review summarize', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({ 'terms.md': permission, 'aup.md': ban, 'silent.md': silent });
  });

  afterEach(() => folder.remove());

  it('prints Markdown where there is no terminal: answer, table, clauses with links to their lines', () => {
    const { code, out, err } = folder.run(['summarize', 'terms.md']);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `# Mining terms: terms.md

**Mining needs permission** (prior written permission of “us”): [“may not mine cryptocurrency without our prior written approval”](terms.md#L3).

| Document | Mining | Clause | Permission | Who is bound |
| --- | --- | --- | --- | --- |
| [terms.md](terms.md) | permission required | [line 3](terms.md#L3) · Terms of Service · “may not mine cryptocurrency without our prior written approval” | prior written permission of “us” | “You” |

## Mining clauses

### [Line 3](terms.md#L3) — permission required

> You **may not mine cryptocurrency without our prior written approval**.

Terms of Service

Cryptocurrency mining needs permission: prior written consent (“us”); binds “You”.

## What else needs permission

### Assignment (1)

- [line 5](terms.md#L5) — prior written permission of “Acme”: “shall not assign this Agreement without the prior written consent of Acme”

*Not legal advice: check the quoted words.*
`,
    );
  });

  it('never fails on findings, and lists silent documents', () => {
    const { code, out } = folder.run(['summarize', '--format', 'jsonl', '.']);
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string; mining: string })
        .map(({ path, mining }) => `${path}: ${mining}`),
      ['aup.md: prohibited', 'silent.md: silent', 'terms.md: permission-required'],
    );
  });

  it('ends with 2 where a document could not be read', () => {
    assert.equal(folder.run(['summarize', 'terms.md', 'nope.md']).code, 2);
  });

  it('prints for a terminal when asked', () => {
    assert.match(
      folder.run(['summarize', '--format', 'pretty', 'aup.md']).out,
      /^aup\.md\n {2}Mining is prohibited\n {2}line 3 · Acceptable Use Policy · “/,
    );
  });

  it('joins parties that the project file knows', () => {
    folder.write(
      'news.md',
      '# News\n\nInitech and INI have banned cryptocurrency mining, the companies said on Monday.\n',
    );
    folder.write('.licensetermreview.json', '{ "parties": { "Initech": ["INI"] } }');
    const { documents } = JSON.parse(
      folder.run(['summarize', '--format', 'json', '--as', 'other', 'news.md']).out,
    ) as {
      documents: { providers: { name: string }[] }[];
    };
    const names = documents[0]?.providers.map(({ name }) => name) ?? [];
    assert.ok(!names.includes('INI'), names.join());
  });
});
