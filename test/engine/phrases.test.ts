import assert from 'node:assert/strict';
import { newPhrasebook } from '../../server/engine/phrases.ts';
import { tokenize } from '../../server/engine/tokens.ts';

const elisions = new Set(['l', 'd', 'qu']);

/** What the phrase finds in the text, each match in its own words. */
function found(phrase: string, text: string): string[] {
  const tokens = tokenize(text, elisions);
  return newPhrasebook([['it', [phrase]]], elisions)
    .find(tokens)
    .map((m) =>
      tokens
        .slice(m.from, m.to)
        .map((t) => t.text)
        .join(' '),
    );
}

describe('the notation of phrases', () => {
  const rows: readonly [phrase: string, text: string, found: readonly string[]][] = [
    ['may not', 'You may not mine.', ['may not']],
    ['pre approval', 'Pre-approval is needed.', ['pre approval']],
    ['min(e|es|ing)', 'Who mines is mining.', ['mines', 'mining']],
    ['[prior] (consent|approval)', 'prior approval', ['prior approval', 'approval']],
    ['krypto*', 'Kryptomining und Kryptos', ['kryptomining', 'kryptos']],
    ['*genehmigung', 'ohne Vorabgenehmigung', ['vorabgenehmigung']],
    ['ban * mining', 'a ban on all mining', ['ban on all mining']],
    ['ban * mining', 'a ban on games; mining', []],
    ["l'accord", 'sans l’accord', ["l' accord"]],
    ['créé', 'CREE', ['cree']],
  ];
  for (const [phrase, text, expected] of rows)
    it(`finds “${phrase}” in “${text}” ${expected.length} times`, () => {
      assert.deepEqual(found(phrase, text), expected);
    });

  it('tells an author what is wrong with a phrase, and how to mend it', () => {
    assert.throws(() => found('may (not', ''), /“may \(not”: “\)” is missing/u);
    assert.throws(() => found('may) not', ''), /“\)” has no partner/u);
    assert.throws(() => found('[may]', ''), /one of its readings is empty; give it a word/u);
    assert.throws(() => found('kr*pto', ''), /“\*” stands inside a word; put it at one end/u);
    assert.throws(() => newPhrasebook([['it', ['a', 'a']]], elisions), /listed twice under it: delete one/u);
  });

  it('matches in time linear in the text', () => {
    const text = 'ban on all '.repeat(20_000);
    const tokens = tokenize(text, elisions);
    const book = newPhrasebook([['it', ['ban * * * mining', '(ban|on|all) * (ban|on) * mining']]], elisions);
    assert.deepEqual(book.find(tokens), []);
  });
});
