import assert from 'node:assert/strict';
import { crossReferencesIn } from '../../server/engine/cross-references.ts';
import { newOutliner } from '../../server/engine/outline.ts';
import { drafting } from '../../server/languages/drafting.ts';
import { languages } from '../../server/languages/index.ts';

const words = drafting.map(({ references }) => references);
const outliner = newOutliner(languages.map(({ structure }) => structure));

const agreement = `# Agreement

## 1. Use

1.1 You may look.

1.2 You may not mine, except:

(a) on servers of your own;

(b) in tests.

## 2. Fees

You pay.

(a) Monthly.

## Exhibit A – Prices

Free.
`;

/** "Section 1.2 → You may look.", a reference a line; "?" where it is broken. */
function references(sentence: string, text = agreement): readonly string[] {
  const outline = outliner.outline(`${text}\n# Last\n\n${sentence}\n`, 'markdown');
  return crossReferencesIn(outline.clauses, outline.numbered, words).map(
    ({ name, target, isBroken }) => `${name} → ${isBroken ? '?' : (target?.clause.text ?? '')}`,
  );
}

describe('cross-references', () => {
  const table: readonly (readonly [title: string, sentence: string, expected: readonly string[]])[] = [
    ['lead to a section', 'See Section 2.', ['Section 2 → Fees']],
    ['lead to a numbered clause', 'Subject to clause 1.1, pay.', ['clause 1.1 → You may look.']],
    ['lead to an item', 'Subject to Section 1.2(b).', ['Section 1.2(b) → in tests.']],
    [
      'are told apart where several stand together',
      'Sections 1.1, 1.2(a) and 2 survive.',
      ['Sections 1.1 → You may look.', 'Sections 1.2(a) → on servers of your own;', 'Sections 2 → Fees'],
    ],
    [
      'by letter alone go on from the one before',
      'Subject to Section 1.2 (a) and (b).',
      ['Section 1.2 (a) → on servers of your own;', 'Section 1.2(b) → in tests.'],
    ],
    ['lead to an exhibit', 'Prices stand in Exhibit A.', ['Exhibit A → Prices']],
    [
      'work in French',
      "Voir l'article 2 et l'annexe A ci-dessous.",
      ['article 2 → Fees', 'annexe A → Prices'],
    ],
    [
      'are broken where the document has no such part',
      'See Section 7 and Exhibit C.',
      ['Section 7 → ?', 'Exhibit C → ?'],
    ],
    [
      'that lead into other documents are left alone',
      'Article 6 of the GDPR, 17 U.S.C. § 512 and l’article 9 du Code civil.',
      [],
    ],
    ['of this document may say so', 'Section 2 of this Agreement.', ['Section 2 → Fees']],
    [
      'are not led astray by words of other languages',
      'Sections 1.1 and 2 do not apply.',
      ['Sections 1.1 → You may look.', 'Sections 2 → Fees'],
    ],
    [
      'work in German',
      'Siehe Abschnitt 1.2 und Ziffer 2; § 307 BGB bleibt unberührt.',
      ['Abschnitt 1.2 → You may not mine, except:', 'Ziffer 2 → Fees'],
    ],
    ['work in Spanish', 'Véase la cláusula 2 y el artículo 6 del Reglamento.', ['cláusula 2 → Fees']],
    [
      'work in Italian',
      "Si vedano l'articolo 2 e l'allegato A.",
      ['articolo 2 → Fees', 'allegato A → Prices'],
    ],
    ['work in Portuguese', 'Ver a cláusula 2 e o anexo A.', ['cláusula 2 → Fees', 'anexo A → Prices']],
    [
      'work in Dutch',
      'Zie artikel 2 en bijlage A van deze overeenkomst.',
      ['artikel 2 → Fees', 'bijlage A → Prices'],
    ],
    ['need a number', 'This section is an exhibit a judge may see.', []],
  ];
  for (const [title, sentence, expected] of table) {
    it(title, () => assert.deepEqual(references(sentence), expected));
  }

  it('by letter mean the part of the section in which they stand', () => {
    const text = agreement.replace('Monthly.', 'Monthly. Except for paragraph (a).');
    assert.deepEqual(references('', text), ['paragraph (a) → Monthly.']);
  });

  it('are never broken in a document without numbers', () => {
    assert.deepEqual(references('See Section 7.', '# Terms\n\nText.'), ['Section 7 → ']);
  });
});
