import assert from 'node:assert/strict';
import { definitionsIn } from '../../server/engine/definitions.ts';
import { newOutliner, type Outline } from '../../server/engine/outline.ts';
import { usesOf } from '../../server/engine/term-uses.ts';
import { drafting } from '../../server/languages/drafting.ts';
import { languages } from '../../server/languages/index.ts';

const words = drafting.map(({ definitions }) => definitions);
const outliner = newOutliner(languages.map(({ structure }) => structure));

/** "Service = the programs", a definition a line; items of its meaning behind "+". */
function defined(text: string): readonly string[] {
  const { clauses } = outliner.outline(text, 'markdown');
  return definitionsIn(clauses, words).map(({ term, place, meaning, items }) =>
    [
      `${term} = ${place.clause.text.slice(meaning.start, meaning.end)}`.trim(),
      ...items.map(({ clause }) => clause.text),
    ].join(' + '),
  );
}

/** The text of each clause with the uses of its terms in brackets. */
function used(text: string): readonly string[] {
  const outline: Outline = outliner.outline(text, 'markdown');
  const uses = usesOf(definitionsIn(outline.clauses, words), outline.clauses);
  return outline.clauses.map((place) => {
    const here = uses.filter((use) => use.place === place).toReversed();
    return here.reduce(
      (marked, { span }) =>
        `${marked.slice(0, span.start)}[${marked.slice(span.start, span.end)}]${marked.slice(span.end)}`,
      place.clause.text,
    );
  });
}

describe('defined terms', () => {
  const table: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    [
      'a quoted term and its meaning',
      '“Service” means the programs that we offer.',
      ['Service = the programs that we offer.'],
    ],
    ['straight quotation marks', '"Fees" shall mean all amounts due.', ['Fees = all amounts due.']],
    [
      'words between the term and the verb',
      '“Affiliate”, with respect to a company, means one that it controls.',
      ['Affiliate = one that it controls.'],
    ],
    [
      'several terms with one meaning',
      '“Customer”, “you” and “your” mean whoever signs.',
      ['Customer = whoever signs.', 'you = whoever signs.', 'your = whoever signs.'],
    ],
    ['a term without quotation marks', '**Service** means the programs.', ['Service = the programs.']],
    [
      'a list that says the meaning',
      '“Prohibited Activity” means:\n\n- mining of cryptocurrencies;\n- spam.',
      ['Prohibited Activity = + mining of cryptocurrencies; + spam.'],
    ],
    [
      'a term in a section of definitions',
      '# Definitions\n\n“Plan”: what you have ordered.\n\n**Fees**: what it costs.',
      ['Plan = what you have ordered.', 'Fees = what it costs.'],
    ],
    [
      'names given in parentheses, each for the words before it',
      'These terms (the "Agreement") bind you (“Customer”) and Acme SARL (hereinafter, the “Provider”).',
      ['Agreement = These terms', 'Customer = bind you', 'Provider = Acme SARL'],
    ],
    [
      'a name given without parentheses',
      'Acme SARL, hereinafter referred to as the “Provider”, sells.',
      ['Provider = Acme SARL'],
    ],
    ['French verbs', 'Le terme « Service » désigne les programmes.', ['Service = les programmes.']],
    [
      'French names in parentheses, without their article',
      'La société Alpha (ci-après « le Prestataire ») et son client (le « Client »).',
      ['Prestataire = La société Alpha', 'Client = son client'],
    ],
    [
      'speech is no definition',
      'We said “no mining” and that means trouble. He (“a fool”, they say) left.',
      [],
    ],
    ['an ordinary sentence is none', 'This means that you pay. It includes everything.', []],
  ];
  for (const [title, text, expected] of table) {
    it(title, () => assert.deepEqual(defined(text), expected));
  }

  it('are found where they are used, in singular and plural, the longest first', () => {
    assert.deepEqual(
      used(
        '“Service” means a program. “Service Provider” means us.\n\nThe Services of the Service Provider. A service, Serviceable.',
      ),
      [
        '“Service” means a program.',
        '“Service Provider” means us.',
        'The [Services] of the [Service Provider].',
        'A service, Serviceable.',
      ],
    );
  });
});
