import assert from 'node:assert/strict';
import { countPhrases, findPhrase, fold } from '../../server/engine/fold.ts';

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
});
