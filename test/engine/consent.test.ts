import assert from 'node:assert/strict';
import { consentsIn } from '../../server/engine/consent.ts';
import { newLexicon } from '../../server/engine/lexicon.ts';
import { en } from '../../server/languages/en.ts';
import { fr } from '../../server/languages/fr.ts';

const lexicons = { en: newLexicon(en), fr: newLexicon(fr) };

/** "prior written ← Microsoft": form and giver of the consents that make an act depend on them. */
function consents(language: 'en' | 'fr', text: string): string[] {
  const lexicon = lexicons[language];
  const passage = lexicon.read(text);
  const words = (from: number, to: number): string =>
    text.slice(passage.tokens[from]?.start, passage.tokens[to - 1]?.end);
  return consentsIn(passage, { from: 0, to: passage.tokens.length }, lexicon)
    .filter((c) => !c.isVoid)
    .map((c) =>
      [c.form.join(' '), c.grantor && words(c.grantor.from, c.grantor.to)].filter(Boolean).join(' ← '),
    );
}

describe('consents on which an act depends', () => {
  const rows: readonly [language: 'en' | 'fr', text: string, consents: readonly string[]][] = [
    ['en', 'You may not mine without Microsoft’s prior written approval.', ['prior written ← Microsoft']],
    [
      'en',
      'Do not copy it unless explicitly permitted in writing by the Licensor.',
      ['written express ← the Licensor'],
    ],
    ['en', 'Assignment requires the consent of the other party.', ['the other party']],
    ['en', 'You must obtain our permission first.', ['prior ← our']],
    [
      'en',
      'It may be sublet only with the written consent of the owner and its bank.',
      ['written ← the owner and its bank'],
    ],
    ['en', 'Use is subject to the Agency’s approval.', ['Agency']],
    ['en', 'Unless Northwind has agreed in writing, nobody may mine.', ['written ← Northwind']],
    ['en', 'This does not require your consent.', []],
    ['en', 'Unless permitted by law, you may not copy it.', []],
    ['en', 'Except as the parties otherwise agree, notices go by post.', []],
    ['en', 'You may withdraw your consent.', []],
    [
      'fr',
      'Nul ne peut miner sans l’autorisation écrite préalable de Microsoft.',
      ['prior written ← Microsoft'],
    ],
    ['fr', 'Toute cession est soumise à notre accord préalable.', ['prior ← notre']],
    [
      'fr',
      'La copie est interdite sauf accord exprès et écrit de l’Éditeur.',
      ['written express ← l’Éditeur'],
    ],
    ['fr', 'Vous pouvez retirer votre consentement.', []],
  ];
  for (const [language, text, expected] of rows)
    it(`reads “${text}” as ${expected.length > 0 ? expected.join('; ') : 'no requirement'}`, () => {
      assert.deepEqual(
        consents(language, text).map((c) => c.replace(/^l’|the /gu, '')),
        expected.map((c) => c.replace(/the /gu, '')),
      );
    });
});
