import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf } from '../support/outline-picture.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('hostile texts', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['a megabyte of brackets', '['.repeat(1e6)],
    ['emphasis that never closes', '*a_ '.repeat(25_000)],
    ['emphasis inside words', 'a**b*c_ '.repeat(12_500)],
    ['list markers in a row', '- '.repeat(5000)],
    ['a staircase of lists', lines(1000, (index) => `${'  '.repeat(index)}- a`)],
    ['many definitions', lines(100_000, (index) => `[d${index}]: x`)],
    ['many definitions apart', lines(100_000, (index) => `[d${index}]: x\n`)],
    ['a lazy quotation', `> a\n${'b words here and there\n'.repeat(45_000)}`],
    ['links that never close', '[a](b'.repeat(20_000)],
    ['many items', '- item\n'.repeat(100_000)],
    ['blank lines', `a${'\n'.repeat(1e6)}b`],
    ['blank lines in a list', `- a${'\n'.repeat(1e6)}- b`],
    ['nested quotations', `${'> '.repeat(10_000)}a`],
    ['open tags', '<a '.repeat(300_000)],
    ['open tags with quotes', '<a ">'.repeat(200_000)],
    ['nested tags', `${'<ul><li>a'.repeat(100_000)}</p>`],
    ['open comments', '<!-- x\n\n'.repeat(100_000)],
    ['ticks', lines(1400, (index) => '`'.repeat(index))],
    ['full stops', '.'.repeat(1e6)],
    ['full stops with capitals', '. A'.repeat(300_000)],
    ['open parentheses', '(a. B '.repeat(160_000)],
    ['colons', 'a:\n\n'.repeat(200_000)],
    ['the same number', '(i) x:\n\n'.repeat(100_000)],
    ['emoji bullets', '❌ a\n'.repeat(100_000)],
    ['broken sentences', `${'a'.repeat(80)}\n\n`.repeat(12_000)],
    ['rules', `${'-'.repeat(500_000)}\n${'= '.repeat(200_000)}`],
    ['table rows', `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(90_000)}`],
    ['lone surrogates', '\ud83d'.repeat(1e6)],
    ['NUL', '\0'.repeat(1e6)],
  ];
  for (const [name, text] of texts) {
    for (const format of ['markdown', 'plaintext'] as const) {
      it(`${name} are read as ${format} in time`, () => {
        const before = process.cpuUsage();
        outlineOf(text, format);
        const { user, system } = process.cpuUsage(before);
        assert.ok((user + system) / 1e6 < 3, `${(user + system) / 1e6} s of processor time`);
      });
    }
  }

  it('are read as plain text with a note where Markdown would take too long', () => {
    const { clauses, notes } = outlineOf(`# Title\n\n${'*a_ '.repeat(2000)}\n\nNo mining.\n`);
    assert.deepEqual(
      notes.map(({ code, span }) => [code, span]),
      [['read-as-plain-text', { start: 9, end: 8010 }]],
    );
    assert.equal(clauses[clauses.length - 1]?.clause.text, 'No mining.');
  });

  it(`never throw (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('markdown', 'plaintext'),
        (text, format) => {
          outlineOf(text, format);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
