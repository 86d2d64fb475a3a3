import assert from 'node:assert/strict';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import type { Nodes } from 'mdast';
import { en } from '../../server/messages/en.ts';
import { fr } from '../../server/messages/fr.ts';
import type { Document } from '../../server/report/document.ts';
import { summarize } from '../../server/report/summary.ts';
import { summaryPretty } from '../../server/report/summary-pretty.ts';
import { summaryMarkdown } from '../../server/report/summary-markdown.ts';
import { document, finding, part, rich, unread } from './sample.ts';

const silent = document({ path: 'silent.md', mining: 'silent', findings: [] });

const news = document({
  path: 'news.md',
  kind: 'other',
  mining: 'mention',
  providers: [
    { name: 'Azure', mining: 'permission-required', finding: 0 },
    { name: 'OVH', mining: 'restricted', finding: 0 },
    { name: 'OVHcloud', mining: 'prohibited', finding: 0 },
    { name: 'Initech', mining: 'permitted', finding: 0 },
  ],
  findings: [finding({ attributedTo: ['Azure', 'OVH', 'OVHcloud', 'Initech'] })],
});

function markdown(...documents: readonly Document[]): string {
  return summaryMarkdown(documents, {
    messages: en,
    link: (path, range) => (range ? `${path}#L${range.start.line + 1}` : path),
  });
}

describe('summary', () => {
  it('has a row for every document, silent and unreadable ones too', () => {
    assert.deepEqual(
      summarize([rich, silent, unread]).documents.map(({ path, mining, error }) => [
        path,
        mining,
        error?.code,
      ]),
      [
        ['legal/terms.md', 'permission-required', undefined],
        ['silent.md', 'silent', undefined],
        ['nope.md', 'silent', 'not-found'],
      ],
    );
  });

  it('takes the deciding clause from what decides: neither clues, nor suppressed ones, nor advertising', () => {
    const deciding = (...findings: Document['findings']): number | undefined =>
      summarize([document({ mining: 'prohibited', findings })]).documents[0]?.deciding?.finding;
    const ban = finding({ rule: 'mining-prohibited', stance: 'prohibited' });
    assert.equal(
      deciding(
        { ...ban, confidence: 'low' },
        { ...ban, suppression: { kind: 'comment', reason: '' } },
        { ...ban, activity: { ...part('Terms'), kind: 'advertise' } },
        { ...ban, attributedTo: ['Initech'] },
        finding(),
        ban,
      ),
      5,
    );
    assert.equal(deciding({ ...ban, activity: { ...part('Terms'), kind: 'advertise' } }), 0);
  });

  it('shows clues apart', () => {
    const { clauses, clues } = summarize([rich]);
    assert.deepEqual([clauses.map((each) => each.finding), clues.map((each) => each.finding)], [[0, 1], [2]]);
  });

  it('has a row for each provider of a report, names of one provider joined', () => {
    const parties = new Map([['initech', 'Initech Corporation']]);
    assert.deepEqual(
      summarize([news], parties).documents[0]?.providers.map(({ name, mining }) => [name, mining]),
      [
        ['Microsoft', 'permission-required'],
        ['OVHcloud', 'prohibited'],
        ['Initech Corporation', 'permitted'],
      ],
    );
  });
});

describe('summary in Markdown', () => {
  it('answers in one sentence, then in a table, then quotes the clauses, each with a link to its line', () => {
    assert.equal(
      markdown(rich),
      `# Mining terms: terms.md

**Mining needs permission** (prior written permission of “us”): [“mine cryptocurrency without our prior written approval”](legal/terms.md#L5).

| Document | Mining | Clause | Permission | In force |
| --- | --- | --- | --- | --- |
| [legal/terms.md](legal/terms.md) | permission required | [line 5](legal/terms.md#L5) · Terms · “mine cryptocurrency without our prior written approval” | prior written permission of “us” | 2022-12-01 |

## Mining clauses

### [Line 5](legal/terms.md#L5) — permission required

> You may not: ([line 3](legal/terms.md#L3))
>
> **mine cryptocurrency without our prior written approval**

Terms

Mining needs permission.

### [Line 5](legal/terms.md#L5) — prohibited

> **mine cryptocurrency without our prior written approval**

Terms

Mining needs permission.

Suppressed: not our plan.

## Clues, which decide nothing

### [Line 5](legal/terms.md#L5) — permission required

> **mine cryptocurrency without our prior written approval**

Terms

Mining needs permission.

## What else needs permission

### Redistribution (1)

- [line 6](legal/terms.md#L6) — “resell the Service”

## Documents that these make part of themselves

- [legal/terms.md](legal/terms.md#L6) makes “Acceptable Use Policy” part of itself: not found here; read it too

## Notes

- [terms.md](legal/terms.md#L1): A part was read as plain text.

*Not legal advice: check the quoted words.*
`,
    );
  });

  it('counts many documents, and lists the silent ones', () => {
    const out = markdown(rich, silent, unread);
    assert.match(
      out,
      /^# Mining terms of 3 documents\n\n\*\*Permission required: 1 · silent: 1 · 1 not read\.\*\*/,
    );
    assert.match(out, /## Documents that say nothing on mining\n\n- \[silent\.md\]\(silent\.md\)/);
  });

  it('has a row for each provider of a report, and says what each one rules', () => {
    const out = markdown(news);
    assert.match(out, /\| Microsoft \| permission required \|/);
    assert.match(out, /OVHcloud: prohibited\. Microsoft: permission required\. Initech: permitted\./);
  });

  it('speaks French', () => {
    const out = summaryMarkdown([rich], { messages: fr, link: (path) => path });
    assert.match(
      out,
      /^# Conditions de minage\u00a0: terms\.md\n\n\*\*Le minage demande une autorisation\*\*/,
    );
  });

  describe('of a document that makes others part of itself', () => {
    const { range } = part('Service');
    const outer = document({
      path: 'terms.md',
      mining: 'silent',
      incorporates: [
        { name: 'Acceptable Use Policy', target: 'legal/aup.md', mining: 'prohibited', range },
        { name: 'Privacy Policy', target: 'privacy', mining: null, range },
        { name: 'Order Form', target: 'order.md', mining: 'silent', range },
      ],
      findings: [],
    });

    it('says what they say, where it is silent itself', () => {
      const out = markdown(outer);
      assert.match(
        out,
        /\n\n\*\*This document itself says nothing on mining\*\*; it incorporates \[“Acceptable Use Policy”\]\(legal\/aup\.md\), which prohibits mining\.\n\n/,
      );
      assert.match(out, /\| silent; \[“Acceptable Use Policy”\]\(legal\/aup\.md\): prohibited \|/);
    });

    it('lists them all, with a link to the words that name them', () => {
      assert.match(
        markdown(outer),
        new RegExp(
          [
            '## Documents that these make part of themselves\n',
            '- \\[terms\\.md\\]\\(terms\\.md#L6\\) makes \\[“Acceptable Use Policy”\\]\\(legal/aup\\.md\\) part of itself: prohibited',
            '- \\[terms\\.md\\]\\(terms\\.md#L6\\) makes “Privacy Policy” part of itself: not found here; read it too',
            '- \\[terms\\.md\\]\\(terms\\.md#L6\\) makes \\[“Order Form”\\]\\(order\\.md\\) part of itself: silent\n',
          ].join('\n'),
        ),
      );
    });

    it('adds what they say to its own verdict', () => {
      assert.match(
        markdown({ ...rich, incorporates: outer.incorporates }),
        /\n\n\*\*Mining needs permission\*\* .*; it incorporates \[“Acceptable Use Policy”\]\(legal\/aup\.md\), which prohibits mining\.\n/,
      );
    });

    it('says so on a terminal, too', () => {
      const out = summaryPretty([outer], {
        messages: en,
        terminal: { color: false, width: 100, link: undefined },
        parties: new Map(),
      });
      assert.match(
        out,
        /^ {2}This document says nothing on mining\n {2}It incorporates “Acceptable Use Policy” \(legal\/aup\.md\), which prohibits mining\.\n/m,
      );
    });
  });

  /** Words that would be a link, an image, HTML, a command … anywhere in a page. */
  const hostile =
    '[x](command:evil) ![i](http://evil.example/p.png) <img src=x onerror=1> <http://evil.example> https://evil.example www.evil.example a@evil.example `c` **b** | cell \\| &lt; # h\n# heading\n- item ~~s~~ $m$';

  it('lets no words of a document become anything but words', () => {
    const words = { text: hostile, range: part('Terms').range };
    const out = markdown(
      document({
        path: `${hostile}.md`,
        notes: [{ code: 'x', message: hostile }],
        incorporates: [
          { name: hostile, target: 'command:evil', mining: null, range: words.range },
          { name: hostile, target: 'b.md', mining: 'prohibited', range: words.range },
        ],
        findings: [
          finding({
            quote: hostile,
            clause: words,
            section: [hostile],
            leadIn: [words],
            scope: [words],
            explanation: hostile,
            permission: { ...words, form: [], grantor: hostile, qualifiers: [], purposes: [words] },
          }),
        ],
      }),
      document({ path: 'b.md', providers: [{ name: hostile, mining: 'prohibited', finding: 0 }] }),
    );
    const kinds = new Set<string>();
    const targets = new Set<string>();
    const walk = (node: Nodes): void => {
      kinds.add(node.type);
      if (node.type === 'link') targets.add(new URL(node.url, 'file:///docs/').protocol);
      if ('children' in node) node.children.forEach(walk);
    };
    walk(unified().use(remarkParse).parse(out));
    for (const kind of ['html', 'image', 'inlineCode', 'code', 'definition'])
      assert.ok(!kinds.has(kind), kind);
    assert.deepEqual([...targets], ['file:']);
    for (const bare of [/(?<!\\)https?:\/\//, /\bwww\.evil/, /a@evil/]) {
      assert.doesNotMatch(out.replace(/\]\([^)]*\)/g, ''), bare);
    }
  });
});
