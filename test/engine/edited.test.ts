// A document that was edited reads as one that was opened afresh: what a reviewer remembers changes only its cost. And
// the cost: only what was touched is parsed again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { newOutliner } from '../../server/engine/outline.ts';
import type { Format } from '../../server/engine/review.ts';
import { codeLenses } from '../../server/features/code-lenses.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { languages } from '../../server/languages/index.ts';
import { messagesFor } from '../../server/messages/messages.ts';
import { newReviewer, type Reviewer } from '../../server/setup.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const runs = Number(process.env['RUNS'] ?? 120);

/** All that a reader is shown of a text. */
function shown(reviewer: Reviewer, text: string, format: Format, name = 'text.md'): unknown {
  const source = { text, name, format };
  const review = reviewer.review(source);
  const structure = reviewer.structure(source);
  const document = TextDocument.create('file:///text.md', 'markdown', 1, text);
  const { sections, ...rest } = review;
  return {
    ...rest,
    sections: sections.map(({ title, span }) => [title, span]),
    symbols: documentSymbols(document, structure),
    lenses: codeLenses(document, review, { messages: messagesFor('en'), locale: 'en' }),
    definitions: structure.definitions.map(({ term, kind, span, place, items }) => [
      term,
      kind,
      span,
      place.index,
      items.map(({ index }) => index),
    ]),
    uses: structure.uses.map(({ term, span, place }) => [term, span, place.index]),
    references: structure.crossReferences.map(({ name, span, place, target }) => [
      name,
      span,
      place.index,
      target?.index,
    ]),
  };
}

function fresh(text: string, format: Format, name?: string): unknown {
  return shown(newReviewer(), text, format, name);
}

interface Edit {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

function checkEdits(text: string, edits: readonly Edit[], format: Format = 'markdown'): void {
  const reviewer = newReviewer();
  shown(reviewer, text, format);
  let now = text;
  for (const { what, from, to } of edits) {
    assert.ok(now.includes(from), `${what}: “${from}” does not stand in the text`);
    now = now.replace(from, () => to);
    assert.deepEqual(shown(reviewer, now, format), fresh(now, format), what);
  }
}

const terms = `# Terms of Use

“Prohibited Workload” means the mining of cryptocurrency and brute-force attacks.

## 1. Use

You may not, without our prior written consent:

- mine Bitcoin or any other cryptocurrency;
- assign this agreement;
- resell the service.

Customers shall not run a Prohibited Workload on shared plans. We may suspend the account of whoever does.

## 2. Questions

**May I mine Monero?** No. It is allowed on dedicated servers only, with our approval.

| Plan | Mining of coins |
| --- | --- |
| Free | not allowed |
| Pro | allowed |

## 3. Other

Section 1 applies. No publicity without the consent of the other party. Gold mines are not meant.

1. Crypto mining.
2. Mining is prohibited:
   (a) on virtual machines;
   (b) on "free" plans, as Section 9 says.
`;

/** Clauses that no rule cares about: what governs across them governs from afar. */
function idle(count: number, mark = ''): string {
  return Array.from({ length: count }, (_, index) => `${mark}Part ${index} is blue.`).join(
    mark === '' ? '\n\n' : '\n',
  );
}

const spread = `# Rules of the house

You may not, without our prior written consent:

${idle(20, '- ')}
- mine Bitcoin;
- assign this agreement
${idle(20, '- ')}

## Prohibited uses

${idle(18)}

- cryptocurrency mining
${idle(18, '- ')}
- crypto mining software

“Heavy Load” means the mining of cryptocurrency.

${idle(18)}

Nobody shall run a Heavy Load.

${idle(18)}

**May I mine Monero?**

Yes.

${idle(18)}

${Array.from({ length: 16 }, (_, index) => `Sentence ${index} is green.`).join(' ')} Mining is prohibited.

${idle(18)}
`;

describe('an edited document reads as a new one', () => {
  it('from however far a clause is governed', () => {
    checkEdits(spread, [
      { what: 'a word in front of everything', from: '# Rules', to: '# The rules' },
      { what: 'the lead-in', from: 'You may not, without our', to: 'You may, without our' },
      { what: 'the first item', from: '- Part 0 is', to: '- Part zero is' },
      { what: 'the heading', from: '## Prohibited uses', to: '## What is allowed' },
      { what: 'between heading and item', from: 'Part 3 is blue.\n\n', to: '' },
      { what: 'the use of a term', from: 'Nobody shall run', to: 'Everybody may run' },
      { what: 'the last use of a term', from: 'run a Heavy Load', to: 'run a load' },
      { what: 'a new use of a term', from: 'run a load', to: 'never run a Heavy Load' },
      { what: 'the question', from: 'May I mine Monero?', to: 'May I mine gold?' },
      { what: 'the answer', from: 'Yes.', to: 'No.' },
      { what: 'no question', from: 'May I mine gold?', to: 'Monero' },
      { what: 'the first sentence', from: 'Sentence 0 is', to: 'Sentence zero is' },
      { what: 'the document speaks of coins no more', from: 'mine Bitcoin', to: 'sing' },
      { what: 'what stands between', from: 'Part 17 is blue.\n\nEverybody', to: 'Everybody' },
      { what: 'the title', from: '# The rules of the house', to: '# Mining rules' },
      { what: 'it is no heading', from: '## What is allowed', to: 'What is allowed' },
      { what: 'the document is news', from: '# Mining', to: 'By our reporter, 3 May 2024\n\n# Mining' },
    ]);
  });

  it('whatever governs a clause from elsewhere', () => {
    checkEdits(terms, [
      { what: 'the lead-in above a list', from: 'You may not, without our', to: 'You may, without our' },
      { what: 'the lead-in again', from: 'You may, without our prior written consent', to: 'You shall not' },
      { what: 'the definition at the top', from: 'means the mining of', to: 'means the storage of' },
      { what: 'the definition again', from: 'the storage of', to: 'the mining of' },
      {
        what: 'the term in the definition',
        from: '“Prohibited Workload” means',
        to: '“Forbidden Load” means',
      },
      { what: 'the only use of a term', from: 'run a Prohibited Workload', to: 'run a Forbidden Load' },
      { what: 'what a use is ruled by', from: 'Customers shall not run', to: 'Customers may run' },
      { what: 'the heading of a section', from: '## 1. Use', to: '## 1. Prohibited uses' },
      { what: 'the head of a column', from: 'Mining of coins', to: 'Storage of coins' },
      { what: 'the first cell of a row', from: '| Free |', to: '| Trial, and free of charge |' },
      { what: 'the question', from: 'May I mine Monero?', to: 'May I mine gold?' },
      { what: 'the consequence near by', from: 'We may suspend the account', to: 'We may thank the owner' },
      { what: 'the numbers', from: '1. Crypto mining.', to: '4. Crypto mining.' },
      { what: 'the title', from: '# Terms of Use', to: '# Mining of Bitcoin: a handbook' },
    ]);
  });

  it('whatever opens or closes', () => {
    checkEdits(terms, [
      { what: 'a fence opens', from: '## 2. Questions', to: '```\n\n## 2. Questions' },
      { what: 'the fence closes', from: '## 3. Other', to: '```\n\n## 3. Other' },
      { what: 'the fence is gone', from: '```\n\n## 2.', to: '## 2.' },
      { what: 'and its end, too', from: '```\n\n## 3.', to: '## 3.' },
      { what: 'a comment opens', from: 'You may not,', to: '<!-- You may not,' },
      { what: 'the comment closes', from: '- resell the service.', to: '- resell the service. -->' },
      { what: 'the comment is gone', from: '<!-- You', to: 'You' },
      { what: 'a quotation', from: 'Customers shall', to: '> Customers shall' },
      { what: 'a list goes on', from: 'Customers shall', to: 'Nor\n> shall customers' },
      { what: 'items are paragraphs', from: '- assign this', to: '\nAssign this' },
      { what: 'an item goes deeper', from: '- resell', to: '  - resell' },
      { what: 'a heading ends', from: '## 3. Other', to: '3. Other' },
      { what: 'a heading sinks', from: '## 2. Questions', to: '#### 2. Questions' },
      { what: 'a rule', from: 'Section 1 applies.', to: 'Section 1 applies.\n***\n' },
      { what: 'a link is defined', from: 'Gold mines', to: '[mines]: https://example.com\n\nGold [mines]' },
      {
        what: 'a directive',
        from: 'No publicity',
        to: '\n\n<!-- license-term-review-disable-next-line -- known -->\n\nNo publicity',
      },
      { what: 'in another language', from: '2. Mining is prohibited:', to: '2. Il est interdit de miner :' },
    ]);
  });

  it('typed letter by letter', () => {
    const reviewer = newReviewer();
    let text = terms;
    for (const letter of 'May you mine without consent? No. ') {
      const at = text.indexOf('Section 1 applies');
      text = text.slice(0, at) + letter + text.slice(at);
      assert.deepEqual(shown(reviewer, text, 'markdown'), fresh(text, 'markdown'));
    }
  });

  it(`under random edits (seed ${seed})`, function () {
    this.timeout(240_000);
    const piece = fc.constantFrom(
      ...terms.split(/(?<=\n\n)/u),
      `${idle(16)}\n\n`,
      `${idle(16, '- ')}\n`,
      'You may not:\n\n',
      '- mine coins;\n',
      '- with our consent, mine Ether\n',
      'Mining is forbidden. ',
      'It is allowed with our written approval. ',
      'No.\n\n',
      'Yes. ',
      '“Heavy Use” means mining of Bitcoin. ',
      'Heavy Use is prohibited. ',
      'as follows:\n\n',
      '(a) cryptocurrency mining;\n\n',
      '(b) other use\n\n',
      'Any of the above requires our prior consent.\n\n',
      '# Prohibited uses\n\n',
      '## Data mining\n\n',
      '**Mining.** ',
      'Le minage est interdit sans notre accord. ',
      'Bergbau nach Kryptowährungen ist verboten. ',
      '```\n',
      '<!--',
      '-->',
      '> ',
      '| a | b |\n| --- | --- |\n| mining | no |\n',
      '\n\n',
      '\n',
      ' ',
      'x',
      ':',
      '.',
      '?',
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(30), put: fc.oneof(piece, fc.constant('')) });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Format>('markdown', 'plaintext'),
        fc.constantFrom('terms.md', 'text.md', 'README.md'),
        (parts, edits, format, name) => {
          const reviewer = newReviewer();
          let text = parts.join('');
          shown(reviewer, text, format, name);
          for (const { at, cut, put } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
            assert.deepEqual(shown(reviewer, text, format, name), fresh(text, format, name));
          }
        },
      ),
      { seed, numRuns: runs },
    );
  });
});

describe('an edit costs what it touches', () => {
  const outliner = (): ReturnType<typeof newOutliner> =>
    newOutliner(languages.map(({ structure }) => structure));

  for (const [what, from, to, parsed] of [
    ['a word', 'resell the service', 'resell our service', 1],
    ['a new paragraph', '## 2. Questions', 'We mean it.\n\n## 2. Questions', 2],
    ['a heading', '## 3. Other', '### 3. Other', 1],
    ['nothing', '', '', 0],
  ] as const)
    it(`${what}: ${parsed} of the chunks`, () => {
      const memory = outliner();
      memory.outline(terms, 'markdown');
      const { chunksParsed } = memory.outline(terms.replace(from, to), 'markdown');
      assert.ok(chunksParsed <= parsed, `${chunksParsed} were parsed`);
    });
});
