import assert from 'node:assert/strict';
import { incorporationsIn } from '../../server/engine/incorporation.ts';
import { newOutliner } from '../../server/engine/outline.ts';
import { languages } from '../../server/languages/index.ts';
import { documentLanguages } from '../support/document-languages.ts';

const outliner = newOutliner(languages.map((pack) => pack.structure));

/** "Name → target", a document a line; each name must stand where its span says. */
function incorporated(text: string, tag = 'en'): readonly string[] {
  const { clauses } = outliner.outline(text, 'markdown');
  const language = documentLanguages.find((known) => known.tag === tag);
  return incorporationsIn(text, clauses, () => language).map(({ name, span, target }) => {
    assert.equal(text.slice(span.start, span.end).replace(/[\s[\]*]+/gu, ' '), name);
    return target === undefined ? name : `${name} → ${target}`;
  });
}

describe('documents that a document makes part of itself', () => {
  const table: readonly (readonly [title: string, tag: string, text: string, expected: readonly string[]])[] =
    [
      [
        'what the use is subject to',
        'en',
        'Your use is subject to our Acceptable Use Policy.',
        ['Acceptable Use Policy'],
      ],
      [
        'several, each with the target of its link',
        'en',
        'You must comply with our [Acceptable Use Policy](aup.md), the [Data Processing Addendum](<dpa v2.md> "DPA") and the Community Guidelines.',
        ['Acceptable Use Policy → aup.md', 'Data Processing Addendum → dpa v2.md', 'Community Guidelines'],
      ],
      [
        'no words that are all in capitals, as the text around them is',
        'en',
        'BY USING THE SOFTWARE YOU AGREE TO BE BOUND BY THE TERMS AND CONDITIONS OF USE AND COMPLY WITH ALL TERMS.',
        [],
      ],
      [
        'what is incorporated by reference, named in front',
        'en',
        'The Service Level Agreement is incorporated herein by reference.',
        ['Service Level Agreement'],
      ],
      [
        'the target of a link by its label',
        'en',
        'This agreement is governed by the [Hosting Policy][p].\n\n[p]: legal/hosting.md',
        ['Hosting Policy → legal/hosting.md'],
      ],
      [
        'a name without its owner',
        'en',
        'Usage is subject to Example’s Fair Use Policy.',
        ['Fair Use Policy'],
      ],
      [
        'a name written in lower case behind the phrase',
        'en',
        'All traffic is subject to our acceptable use policy.',
        ['acceptable use policy'],
      ],
      [
        'a French charter, with its link',
        'fr',
        'L’usage du service est soumis à notre [Politique d’utilisation acceptable](./pua.md).',
        ['Politique d’utilisation acceptable → ./pua.md'],
      ],
      [
        'French annexed conditions',
        'fr',
        'Les Conditions Générales de Vente font partie intégrante du contrat.',
        ['Conditions Générales de Vente'],
      ],
      [
        'German conditions',
        'de',
        'Die Nutzung unterliegt unseren Nutzungsbedingungen.',
        ['Nutzungsbedingungen'],
      ],
      [
        'a Spanish policy',
        'es',
        'El servicio está sujeto a nuestra Política de uso aceptable.',
        ['Política de uso aceptable'],
      ],
      [
        'Italian conditions',
        'it',
        'Le Condizioni generali sono parte integrante di questo accordo.',
        ['Condizioni generali'],
      ],
      ['Portuguese terms', 'pt', 'O uso está sujeito aos nossos Termos de Serviço.', ['Termos de Serviço']],
      [
        'Dutch conditions',
        'nl',
        'De Algemene Voorwaarden maken deel uit van deze overeenkomst.',
        ['Algemene Voorwaarden'],
      ],
    ];
  for (const [title, tag, text, expected] of table) {
    it(`are found: ${title}`, () => {
      assert.deepEqual(incorporated(text, tag), expected);
    });
  }

  const nothing: readonly (readonly [title: string, text: string])[] = [
    [
      'the document itself',
      'Your use is subject to these Terms of Service and to the terms and conditions of this Agreement.',
    ],
    [
      'the document by its own title',
      '# Acceptable Use Policy\n\nYou must comply with the Acceptable Use Policy.',
    ],
    ['a link that binds nobody', 'Read more in our [Privacy Policy](privacy.md).'],
    ['laws', 'You must comply with applicable laws and the Data Protection Act.'],
    ['shouting', 'YOU AGREE TO BE BOUND BY THESE TERMS.'],
    ['a bare noun', 'The Customer must comply with the rules.'],
  ];
  for (const [title, text] of nothing) {
    it(`are not ${title}`, () => {
      assert.deepEqual(incorporated(text), []);
    });
  }

  it('are listed once each, with a target where any of their mentions has one', () => {
    const text =
      'It is subject to our Fair Use Policy.\n\nYou must comply with the [Fair Use Policy](fup.md) at all times.';
    assert.deepEqual(incorporated(text), ['Fair Use Policy → fup.md']);
  });
});
