import assert from 'node:assert/strict';
import { tokenize } from '../../server/engine/tokens.ts';

const french = new Set(['l', 'd', 'qu']);

function words(text: string, elisions: ReadonlySet<string> = new Set()): string[] {
  return tokenize(text, elisions).map((token) => token.text);
}

describe('words of a clause', () => {
  it('parts an elided word from the next, whatever sign serves as the apostrophe', () => {
    for (const text of ["l'accord d'Acme", 'l’accord d’Acme', 'l´accord d´Acme'])
      assert.deepEqual(words(text, french), ["l'", 'accord', "d'", 'acme'], text);
  });

  it('knows an elided word in front of a quotation mark', () => {
    assert.deepEqual(words('de l’« Éditeur »', french), ['de', "l'", '"', 'editeur', '"']);
  });

  it('leaves apostrophes of other languages alone', () => {
    assert.deepEqual(words("the customers' consent"), ['the', 'customers', "'", 'consent']);
    assert.deepEqual(words("Acme's consent"), ['acme', "'s", 'consent']);
  });

  it('reads a hyphen between letters as a space', () => {
    assert.deepEqual(words('crypto-mining'), words('crypto mining'));
  });
});
