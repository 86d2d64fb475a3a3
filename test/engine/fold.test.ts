import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countPhrases, findPhrase, fold } from '../../server/engine/fold.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe('folded text', () => {
  it('has no capitals, accents, curly apostrophes, marks of emphasis or white space but spaces', () => {
    assert.equal(fold('**L’Été**\u00a0_de_\nÇa'), "  l'ete    de  ca");
  });

  it('is as long as the text, even where a letter grows when it is made small', () => {
    for (const text of ['İstanbul ŞARTLARI', 'ﬁne Ǆ ß', '𝔄bc', 'e\u0301'])
      assert.equal(fold(text).length, text.length);
  });

  it('is searched by whole words', () => {
    assert.equal(findPhrase('unless less is more', 'less', 0), 7);
    assert.equal(findPhrase('unless', 'less', 0), -1);
    assert.deepEqual(countPhrases('you shall, and we shall not', ['shall', 'hereby']), {
      total: 2,
      different: 1,
    });
  });

  it(`is searched alike whether it is long or short (seed ${seed})`, () => {
    const word = fc.constantFrom('less', 'unless', 'a', "l'accord", 'co-op', '§ 4', 'no', '2024', 'x');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, phrase, (short, wanted) => {
        assert.equal(
          findPhrase(`${short}${' .'.repeat(2000)}`, wanted, 0),
          findPhrase(`${short} .`, wanted, 0),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });
});
