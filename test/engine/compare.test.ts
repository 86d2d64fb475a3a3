import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Change, Comparison } from '../../server/engine/compare.ts';
import type { Format } from '../../server/engine/review.ts';
import { compareReviews, newReviewer } from '../../server/setup.ts';

const reviewer = newReviewer();

function compared(old: string, now: string, format: Format = 'markdown'): Comparison {
  const review = (text: string) => reviewer.review({ text, name: 'terms.md', format }, { as: 'terms' });
  return compareReviews(review(old), review(now));
}

/** "changed stance form: old → new", a change a line. */
function told({ clauses, permissions }: Comparison): string[] {
  return [...clauses, ...permissions].map(tell);
}

function tell({ change, fields, old, new: now }: Change): string {
  const quotes = [old, now].map((finding) => finding?.activity.text ?? '').filter((quote) => quote !== '');
  return `${[change, ...fields].join(' ')}: ${[...new Set(quotes)].join(' → ')}`;
}

describe('comparison of two versions', () => {
  it('tells a ban that came to need permission, and what else changed in it', () => {
    const { mining, clauses } = compared(
      'You may not mine cryptocurrency.',
      'You may not mine cryptocurrency without our prior written approval.',
    );
    assert.deepEqual(mining, { old: 'prohibited', new: 'permission-required' });
    assert.deepEqual(clauses.map(tell), ['changed stance form grantor: mine cryptocurrency']);
  });

  it('aligns clauses by what they mean where hardly a word is the same', () => {
    const { clauses } = compared(
      '# Use\n\nCryptocurrency mining is strictly prohibited.',
      '# Use\n\nYou must not run mining software for any crypto currency unless we agreed in writing.',
    );
    assert.deepEqual(
      clauses.map(({ change, fields }) => [change, fields[0]]),
      [['changed', 'stance']],
    );
  });

  it('tells what was added to a silent document, and what was removed', () => {
    const silent = 'You may use the Service for any lawful purpose.';
    const ban = `${silent} Cryptocurrency mining is prohibited.`;
    assert.deepEqual(told(compared(silent, ban)), ['added: Cryptocurrency mining']);
    assert.deepEqual(told(compared(ban, silent)), ['removed: Cryptocurrency mining']);
  });

  it('tells another grantor and another form of a permission', () => {
    assert.deepEqual(
      told(
        compared(
          'Customer shall not assign this Agreement without the prior written consent of Acme.',
          'Customer shall not assign this Agreement without the consent of Initech.',
        ),
      ),
      ['changed form grantor: assign this Agreement'],
    );
  });

  it('does not mind an article', () => {
    const { permissions } = compared(
      'Customer shall not assign this Agreement without the consent of Acme.',
      'The Customer shall not assign this Agreement without the consent of Acme.',
    );
    assert.deepEqual(permissions, []);
  });

  it('counts what did not change', () => {
    const text =
      'You may not mine cryptocurrency. Customer shall not assign this Agreement without the consent of Acme.';
    assert.deepEqual(compared(text, text).unchanged, { clauses: 1, permissions: 1 });
  });

  it('does not pair two different permissions', () => {
    const { permissions } = compared(
      'Customer shall not assign this Agreement without the consent of Acme.',
      'Tenant must obtain the approval of the landlord before subletting the flat.',
    );
    assert.deepEqual(permissions.map(({ change }) => change).toSorted(), ['added', 'removed']);
  });
});

const sentences = [
  'You may not mine cryptocurrency without our prior written approval.',
  'Cryptocurrency mining is strictly prohibited on shared plans.',
  'Customer shall not assign this Agreement without the prior written consent of Acme, which is not to be unreasonably withheld.',
  'You must not publish "benchmark" results without the Licensor\'s written permission.',
  'The Service is provided as is, and each party bears its own costs.',
  'Neither party may use the name of the other without its prior consent.',
  "Le minage de cryptomonnaies est interdit sans l'accord écrit préalable de la Société.",
  'You may resell the Service only with the written approval of the Provider.',
] as const;

/** Sections of one or more paragraphs. */
const documents = fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});

type Sections = readonly (readonly string[])[];

function print(sections: Sections, { level = 2, from = 1 } = {}): string {
  return sections
    .map((paragraphs, index) => [`${'#'.repeat(level)} ${from + index}. Part`, ...paragraphs].join('\n\n'))
    .join('\n\n');
}

function reflow(text: string): string {
  return text.replace(/.{30,40} (?=\S)/g, (line: string) =>
    line.startsWith('#') ? line : `${line.trimEnd()}\n`,
  );
}

const seed = 20221201;

describe('comparison, whatever the documents', () => {
  const nothing = (comparison: Comparison): void => assert.deepEqual(told(comparison), []);
  const same: readonly (readonly [string, (sections: Sections) => string])[] = [
    ['itself', (sections) => print(sections)],
    ['itself with other line breaks', (sections) => reflow(print(sections))],
    ['itself with other numbers', (sections) => print(sections, { from: 7 })],
    ['itself with headings of another level', (sections) => print(sections, { level: 3 })],
    [
      'itself with typographic quotation marks',
      (sections) =>
        print(sections)
          .replace(/"(.*?)"/g, '“$1”')
          .replaceAll("'", '’'),
    ],
    [
      'itself as a converter writes it',
      (sections) =>
        print(sections).replaceAll(' a ', '&nbsp;a ').replaceAll('"', '&quot;').replaceAll('- ', '* '),
    ],
    [
      'itself with CRLF and a byte order mark',
      (sections) => `\ufeff${print(sections).replaceAll('\n', '\r\n')}`,
    ],
  ];
  for (const [what, changed] of same) {
    it(`a document does not differ from ${what}`, () => {
      fc.assert(
        fc.property(documents, (sections) => nothing(compared(print(sections), changed(sections)))),
        { seed, numRuns: 40 },
      );
    });
  }

  it('reading from new to old mirrors reading from old to new', () => {
    const mirrored = ({ change, fields, old, new: now }: Change): string =>
      [
        change === 'added' ? 'removed' : change === 'removed' ? 'added' : change,
        [...fields].toSorted(),
        now?.fingerprint,
        old?.fingerprint,
      ].join(' ');
    const plain = ({ change, fields, old, new: now }: Change): string =>
      [change, [...fields].toSorted(), old?.fingerprint, now?.fingerprint].join(' ');
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const there = compared(print(a), print(b));
        const back = compared(print(b), print(a));
        assert.deepEqual(back.mining, { old: there.mining.new, new: there.mining.old });
        assert.deepEqual(there.clauses.map(plain).toSorted(), back.clauses.map(mirrored).toSorted());
        assert.deepEqual(there.permissions.map(plain).toSorted(), back.permissions.map(mirrored).toSorted());
        assert.deepEqual(there.unchanged, back.unchanged);
      }),
      { seed, numRuns: 60 },
    );
  });
});

/** A rule with its list, a table, a definition: what a reader of terms meets beside plain sentences. */
const blocks = fc.oneof(
  fc.constantFrom(...sentences),
  fc
    .tuple(
      fc.constantFrom(
        'You may not:',
        'Customer must not use the Service to:',
        'Without our prior consent, you shall not:',
      ),
      fc.subarray(
        [
          'mine cryptocurrency;',
          'send spam;',
          'resell the Service without the written approval of Acme;',
          'run mining software, unless we agreed in writing;',
          'publish "benchmark" results.',
        ],
        { minLength: 1 },
      ),
    )
    .map(([leadIn, items]): List => ({ leadIn, items })),
);

interface List {
  readonly leadIn: string;
  readonly items: readonly string[];
}

interface Layout {
  readonly heading: (title: string, number: number) => string;
  readonly item: (text: string, index: number) => string;
  readonly words: (text: string) => string;
  readonly from: number;
}

const markdown: Layout = {
  heading: (title, number) => `## ${number}. ${title}`,
  item: (text) => `- ${text}`,
  words: (text) => text,
  from: 1,
};

type Document = readonly (readonly (string | List)[])[];

const richDocuments: fc.Arbitrary<Document> = fc.array(fc.array(blocks, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

const titles = ['Definitions', 'Use of the Service', 'Assignment', 'Miscellaneous'];

function lay(document: Document, more: Partial<Layout> = {}): string {
  const { heading, item, words, from } = { ...markdown, ...more };
  const block = (each: string | List): string =>
    typeof each === 'string'
      ? words(each)
      : [words(each.leadIn), '', ...each.items.map((text, index) => item(words(text), index))].join('\n');
  return document
    .map((section, index) =>
      [heading(titles[index] ?? 'Part', from + index), ...section.map(block)].join('\n\n'),
    )
    .join('\n\n');
}

describe('comparison, whatever the layout of lists and sections', () => {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  const layouts: readonly (readonly [string, (document: Document) => string])[] = [
    ['itself', (document) => lay(document)],
    ['numbers that begin elsewhere', (document) => lay(document, { from: 11 })],
    [
      'another way of numbering',
      (document) => lay(document, { heading: (title, number) => `## Section ${number} – ${title}` }),
    ],
    [
      'headings of another level',
      (document) => lay(document, { heading: (title, number) => `#### ${number}. ${title}` }),
    ],
    [
      'underlined headings',
      (document) => lay(document, { heading: (title, number) => `${number}. ${title}\n-----` }),
    ],
    [
      'closed headings',
      (document) => lay(document, { heading: (title, number) => `## ${number}. ${title} ##` }),
    ],
    [
      'headings with anchors',
      (document) =>
        lay(document, { heading: (title, number) => `<a id="s${number}"></a>\n\n## ${number}. ${title}` }),
    ],
    ['other bullets', (document) => lay(document, { item: (text) => `* ${text}` })],
    ['numbered items', (document) => lay(document, { item: (text, index) => `${index + 1}. ${text}` })],
    [
      'lettered items',
      (document) => lay(document, { item: (text, index) => `- (${letter(index)}) ${text}` }),
    ],
    ['items far apart', (document) => lay(document, { item: (text) => `- ${text}\n` })],
    ['items set in', (document) => lay(document, { item: (text) => `   * ${text}` })],
    ['other line breaks', (document) => reflow(lay(document))],
    ['spaces at the ends of lines', (document) => lay(document).replace(/(?<=\S)$/gm, ' ')],
    ['many blank lines', (document) => lay(document).replaceAll('\n\n', '\n\n\n')],
    ['CRLF and a byte order mark', (document) => `\ufeff${lay(document).replaceAll('\n', '\r\n')}`],
    [
      'typographic quotation marks',
      (document) => lay(document, { words: (text) => text.replace(/"(.*?)"/g, '“$1”').replaceAll("'", '’') }),
    ],
    [
      'references to characters',
      (document) =>
        lay(document, {
          words: (text) =>
            text
              .replaceAll('"', '&quot;')
              .replaceAll("'", '&#39;')
              .replace(/ (?=[a-z])/, '&nbsp;'),
        }),
    ],
    [
      'needless escapes',
      (document) => lay(document, { words: (text) => text.replace(/([.,;"])(?= |$)/g, '\\$1') }),
    ],
    [
      'words in bold',
      (document) =>
        lay(document, { words: (text) => text.replace(/\b(not|Customer|Licensor)\b/g, '**$1**') }),
    ],
    ['words in tags', (document) => lay(document, { words: (text) => `<span>${text}</span>` })],
    [
      'soft hyphens and wide spaces',
      (document) =>
        lay(document, {
          words: (text) => text.replace('mining', 'min\u00ading').replace(/ (?=may|shall|must)/g, '\u00a0'),
        }),
    ],
    [
      'comments between the paragraphs',
      (document) => lay(document).replaceAll('\n\nYou', '\n\n<!-- converted -->\n\nYou'),
    ],
  ];
  for (const [what, changed] of layouts) {
    it(`there is no change to ${what}`, () => {
      fc.assert(
        fc.property(richDocuments, (document) => {
          const { mining, clauses, permissions } = compared(lay(document), changed(document));
          assert.deepEqual(
            told({ mining, clauses, permissions, unchanged: { clauses: 0, permissions: 0 } }),
            [],
          );
          assert.equal(mining.old, mining.new);
        }),
        { seed, numRuns: 25 },
      );
    });
  }

  it('a section that has moved is no change, and its clauses are counted', () => {
    fc.assert(
      fc.property(richDocuments, (document) => {
        const moved = [...document.slice(1), ...document.slice(0, 1)];
        const print = (sections: Document): string =>
          sections
            .map((section) =>
              lay([section], { heading: () => `## ${titles[document.indexOf(section)] ?? ''}` }),
            )
            .join('\n\n');
        const { clauses, permissions } = compared(print(document), print(moved));
        assert.deepEqual([...clauses, ...permissions].map(tell), []);
      }),
      { seed, numRuns: 40 },
    );
  });

  it('one clause more is one clause added, wherever it is put, and the same one removed on the way back', () => {
    const rule = 'You may not assign these Terms without the prior written consent of Initech Limited.';
    fc.assert(
      fc.property(richDocuments, fc.nat(), (document, at) => {
        const index = at % document.length;
        const longer = document.map((section, each) => (each === index ? [...section, rule] : section));
        assert.deepEqual(
          told(compared(lay(document), lay(longer))).map((change) => change.split(':')[0]),
          ['added'],
        );
        assert.deepEqual(
          told(compared(lay(longer), lay(document))).map((change) => change.split(':')[0]),
          ['removed'],
        );
      }),
      { seed, numRuns: 40 },
    );
  });

  it('reading from new to old mirrors reading from old to new, with lists too', () => {
    const sides = ({ clauses, permissions }: Comparison, turned: boolean): string[] =>
      [...clauses, ...permissions]
        .map(({ old, new: now, fields }) => {
          const [from, to] = turned ? [now, old] : [old, now];
          return [from?.fingerprint, to?.fingerprint, [...fields].toSorted()].join(' ');
        })
        .toSorted();
    fc.assert(
      fc.property(richDocuments, richDocuments, (a, b) => {
        assert.deepEqual(sides(compared(lay(a), lay(b)), false), sides(compared(lay(b), lay(a)), true));
      }),
      { seed, numRuns: 60 },
    );
  });
});

interface HistoryLabels {
  readonly versions: readonly { readonly file: string; readonly mining: string }[];
}

describe('fifteen versions of real service terms', () => {
  const folder = join(import.meta.dirname, '../../../shared/corpus/history');
  const labels = join(folder, 'amazon-web-services.json');

  it('change their stance twice, and no other change of stance is told', function () {
    // The labelled documents lie beside the project, not in it.
    if (!existsSync(labels)) this.skip();
    const { versions } = JSON.parse(readFileSync(labels, 'utf8')) as HistoryLabels;
    const reviews = versions.map(({ file }) =>
      reviewer.review({
        text: readFileSync(join(folder, file), 'utf8'),
        name: 'Terms.md',
        format: 'markdown',
      }),
    );
    assert.deepEqual(
      reviews.map(({ mining }) => mining),
      versions.map(({ mining }) => mining),
    );
    const changes = reviews.slice(1).map((now, index) => {
      const before = reviews[index];
      assert.ok(before);
      const { mining, clauses } = compareReviews(before, now);
      return mining.old === mining.new && clauses.length === 0 ? '' : `${mining.old} → ${mining.new}`;
    });
    assert.deepEqual(
      changes.filter((change) => change !== ''),
      ['silent → permission-required', 'permission-required → prohibited'],
    );
  }).timeout(60_000);
});
