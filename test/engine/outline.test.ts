import assert from 'node:assert/strict';
import { inDocument } from '../../server/engine/clause.ts';
import { textOf } from '../../server/engine/span.ts';
import { outlineOf, picture } from '../support/outline-picture.ts';

/** Source and picture, without the indentation that they have here. */
function shows(source: string, expected: string, format: 'markdown' | 'plaintext' = 'markdown'): void {
  assert.equal(picture(plain(source), format), plain(expected));
}

function plain(text: string): string {
  const lines = text.replace(/^\n|\n *$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

describe('outline of Markdown', () => {
  it('ties the items of a list to the paragraph before it', () => {
    shows(
      `
      Customers may not use the Service:

      - to mine **cryptocurrency** without [our](https://example.org) approval; or
      - to send spam. This holds everywhere.

      Any of the above ends the contract.
      `,
      `
      Customers may not use the Service:
        [-] to mine cryptocurrency without our approval; or
        [-] to send spam.
        + This holds everywhere.
      Any of the above ends the contract.
      `,
    );
  });

  it('remembers what follows a list at the level of its lead-in', () => {
    const { clauses } = outlineOf('You may not:\n\n- mine;\n- spam.\n\nAll of this needs consent.\n');
    const [intro, mine, spam, after] = clauses;
    assert.ok(intro && mine && spam && after);
    assert.deepEqual(mine.list, { intro, items: [mine, spam], after });
  });

  it('puts an item’s further paragraphs and lists under the item', () => {
    shows(
      `
      You may not:

      1. **Mining**

         Mine coins on our machines.

      2. do any of these:
         - farm Chia
         - sell hash power
      `,
      `
      You may not:
        [1.] Mining
          Mine coins on our machines.
        [2.] do any of these:
          [-] farm Chia
          [-] sell hash power
      `,
    );
  });

  it('nests numbered paragraphs by the kind and sequence of their markers', () => {
    shows(
      `
      1\\. Use

      1.1 Customer shall not:

      (h) mine coins;

      (i) plot Chia; or

      (j) do any of the following:

      (i) lend the account;

      (ii) sell it.

      1.2 Customer pays in advance.
      `,
      `
      # [1.] Use
      [1.1] Customer shall not:
        [(h)] mine coins;
        [(i)] plot Chia; or
        [(j)] do any of the following:
          [(i)] lend the account;
          [(ii)] sell it.
      [1.2] Customer pays in advance.
      `,
    );
  });

  it('gives every numbered clause its full number', () => {
    const { numbered } = outlineOf(
      '# Terms\n\n## 4. Use\n\n4.2 You may not:\n\n(a) mine;\n\n(b) spam.\n\n4.3 You pay.\n',
    );
    assert.deepEqual(
      numbered.map(({ number, clause }) => `${number} ${clause.clause.text}`),
      ['4 Use', '4.2 You may not:', '4.2.a mine;', '4.2.b spam.', '4.3 You pay.'],
    );
  });

  it('takes a title in front of a numbered clause as a section', () => {
    shows(
      `
      # Terms

      3.1 Payment. You pay in advance.

      3.2 Acceptable Use. You may not (a) mine; or (b) spam.
      `,
      `
      # Terms
      ## [3.1] Payment.
      You pay in advance.
      ## [3.2] Acceptable Use.
      You may not (a) mine; or (b) spam.
      `,
    );
  });

  it('takes a bold line as a heading below the last one, and as a lead-in where it ends in a colon', () => {
    shows(
      `
      # Rules

      **Prohibited uses:**

      - Mining

      **Can I mine at night?**

      No.
      `,
      `
      # Rules
      ## Prohibited uses:
        [-] Mining
      ## Can I mine at night?
      No.
      `,
    );
  });

  it('lets a lead-in before the first of several subsections govern them all', () => {
    shows(
      `
      # Policy

      You may not use our servers for:

      ## Abuse

      - Mining

      ## Fraud

      - Phishing

      # Contact

      - Telephone
      `,
      `
      # Policy
      You may not use our servers for:
        ## Abuse
        [-] Mining
        ## Fraud
        [-] Phishing
      # Contact
      [-] Telephone
      `,
    );
  });

  it('does not take a table of contents for the sections', () => {
    const { sections } = outlineOf('1. Use\n2. Payment\n3. Closing\n\nThese terms apply to all.\n');
    assert.deepEqual(sections, []);
  });

  it('gives a cell the head of its column and the first cell of its row', () => {
    shows(
      `
      | Plan | Mining |
      |------|--------|
      | Free | No. Never. |
      | Pro  | Ask us |
      `,
      `
      | Plan
      | Mining
      | Free (Plan)
      | No. (Mining / Free)
      | Never. (Mining / Free)
      | Pro (Plan)
      | Ask us (Mining / Pro)
      `,
    );
  });

  it('reads tags as structure and drops what they carry', () => {
    shows(
      `
      <h2>Prohibited services</h2>
      <p>The following are <b>prohibited</b>:</p>
      <ul class="mining"><li>Cryptocurrency mining</li><li>Spam &amp; scams</li></ul>
      <script>mine("coins")</script>
      `,
      `
      ## Prohibited services
      The following are prohibited:
        [-] Cryptocurrency mining
        [-] Spam & scams
      `,
    );
  });

  it('reads prose in fences and by indentation, but no code', () => {
    shows(
      `
      \`\`\`
      You may not mine.
      \`\`\`

      \`\`\`js
      mine();
      \`\`\`

      Afterwards:

          (a) no mining;
          (b) no spam.
      `,
      `
      You may not mine.
      Afterwards:
        [(a)] no mining;
        [(b)] no spam.
      `,
    );
  });

  it('takes the title from the front matter where no heading gives one', () => {
    shows('---\ntitle: "House rules"\nlang: en\n---\n\nNo mining.\n', '# House rules\nNo mining.');
    shows('---\ntitle: Other\n---\n\n# House rules\n\nNo mining.\n', '# House rules\nNo mining.');
  });

  it('resolves link definitions from other chunks and drops footnote marks', () => {
    shows(
      'See [the rules][r] first.[^1]\n\nNo mining.\n\n[r]: https://example.org\n\n[^1]: Really.\n',
      'See the rules first.\nNo mining.\nReally.',
    );
  });

  it('keeps comments apart', () => {
    const { clauses, comments } = outlineOf('Text.\n\n<!-- ignore next -->\n\nMore <!-- inline --> text.\n');
    assert.deepEqual(
      clauses.map(({ clause }) => clause.text),
      ['Text.', 'More text.'],
    );
    assert.deepEqual(comments, [
      { text: 'ignore next', span: { start: 7, end: 27 } },
      { text: 'inline', span: { start: 34, end: 49 } },
    ]);
  });
});

describe('outline of plain text', () => {
  it('joins hard-wrapped lines, and cuts where a line begins a clause of its own', () => {
    shows(
      `
      4. ACCEPTABLE USE

      4.1 You may use the service for lawful ends only, and only as long as
          the fees that are stated in Section
          4.2 have been paid. You may not
          (a) mine cryptocurrency on any of the machines that we put at
              your disposal, or
          (b) resell them.

      4.2 Fees are due monthly.
      `,
      `
      # [4.] ACCEPTABLE USE
      [4.1] You may use the service for lawful ends only, and only as long as the fees that are stated in Section 4.2 have been paid.
      + You may not
        [(a)] mine cryptocurrency on any of the machines that we put at your disposal, or
        [(b)] resell them.
      [4.2] Fees are due monthly.
      `,
      'plaintext',
    );
  });

  it('tells headings by their looks', () => {
    shows(
      `
      House Rules
      ===========

      PROHIBITED USES

      • Mining
      • Spam

      Article 3 – Payment

      You pay in advance.
      `,
      `
      # House Rules
      ## PROHIBITED USES
      [•] Mining
      [•] Spam
      ## [Article 3] Payment
      You pay in advance.
      `,
      'plaintext',
    );
  });

  it('joins a sentence that the end of a page has cut', () => {
    const text =
      'Unless we have agreed in writing before, customers must not mine\n\n  - 7 -\n\ncryptocurrency here. They may ask.\n';
    shows(
      text,
      'Unless we have agreed in writing before, customers must not mine cryptocurrency here.\n+ They may ask.',
      'plaintext',
    );
    const [placed] = outlineOf(text, 'plaintext').clauses;
    assert.ok(placed);
    const at = placed.clause.text.indexOf('mine cryptocurrency');
    const span = inDocument(placed, { start: at, end: at + 'mine cryptocurrency'.length });
    assert.equal(textOf(text, span), 'mine\n\n  - 7 -\n\ncryptocurrency');
  });

  it('takes unmarked paragraphs after a colon as items', () => {
    shows(
      `
      Customers must not:

      mine cryptocurrency;

      send spam; or

      resell the service.

      We may end the contract.
      `,
      `
      Customers must not:
        mine cryptocurrency;
        send spam; or
        resell the service.
      We may end the contract.
      `,
      'plaintext',
    );
  });

  it('reads French structure', () => {
    shows(
      `
      ARTICLE 5 : USAGE

      5.1 Le Client s'interdit :

      a) de miner de la cryptomonnaie, par ex. du Bitcoin ;
      b) d'envoyer du spam.

      M. Dupont répond aux questions. Voir l'art. 4 ci-dessus.
      `,
      `
      # [ARTICLE 5] USAGE
      [5.1] Le Client s'interdit :
        [a)] de miner de la cryptomonnaie, par ex. du Bitcoin ;
        [b)] d'envoyer du spam.
      M. Dupont répond aux questions.
      + Voir l'art. 4 ci-dessus.
      `,
      'plaintext',
    );
  });

  it('reads the source of a page', () => {
    shows(
      `
      <?php include 'header.php'; ?>
      <h1>Rules</h1>
      <div class="a > b"><p>You may
        not:</p>
      <ol>
        <li>mine &lt;coins&gt;
        <li>spam<br>(really)
      </ol></div>
      `,
      `
      # Rules
      You may not:
        [1.] mine <coins>
        [2.] spam (really)
      `,
      'plaintext',
    );
  });
});

describe('outline of a component’s source', () => {
  it('reads text between tags and prose in strings, and no code', () => {
    shows(
      `
      import Page from 'components/page';

      const sections = [
        { title: 'Prohibited uses', items: ['Mining of cryptocurrency', 'flex-1 mt-4 p-2'] },
      ];

      export default function Terms() {
        return (
          <Page className="p-4">
            {/* Rules */}
            <p>
              {BRAND} forbids:{' '}
              <b>all of this</b>
            </p>
            <Accordion title="May I mine?">No.</Accordion>
          </Page>
        );
      }
      `,
      `
      # Prohibited uses
      [-] Mining of cryptocurrency
      BRAND forbids: all of this
      ## May I mine?
      No.
      `,
      'plaintext',
    );
  });

  it('reads an excerpt that begins and ends inside tags', () => {
    shows(
      `
      sName="list"><li>No mining</li><li>No spam</li><li cla
      `,
      `
      [-] No mining
      [-] No spam
      `,
      'plaintext',
    );
  });

  it('takes the members of an array as items', () => {
    shows(
      `
      $forbidden = [
        'Mining of coins',
        'Sending of spam'
      ];
      `,
      `
      $forbidden = [
        [-] Mining of coins
        [-] Sending of spam
      ];
      `,
      'plaintext',
    );
  });
});

describe('sentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Ask Mr. Lee of Acme, Inc. The fee is 5. 10 is too much.',
      ['Ask Mr. Lee of Acme, Inc.', 'The fee is 5.', '10 is too much.'],
    ],
    [
      'It holds (e.g. here. And there.) always. So it is.',
      ['It holds (e.g. here. And there.) always.', 'So it is.'],
    ],
    ['See No. 4 and J. Smith in the U.S. Senate.', ['See No. 4 and J. Smith in the U.S. Senate.']],
    ['« Non. » Ensuite « oui » ! Fin', ['« Non. »', 'Ensuite « oui » !', 'Fin']],
    ['禁止挖矿。不得转售！', ['禁止挖矿。', '不得转售！']],
    ['He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
  ];
  for (const [text, expected] of cases) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        outlineOf(text, 'plaintext').clauses.map(({ clause }) => clause.text),
        expected,
      );
    });
  }
});
