import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readablePart } from '../../server/reading-limit.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { outlineOf } from '../support/outline-picture.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
describe('hostile texts', () => {
  for (const { name, make } of hostileTexts) {
    for (const format of ['markdown', 'plaintext'] as const) {
      it(`${name} are read as ${format} in time`, () => {
        const text = readablePart(make());
        const before = process.cpuUsage();
        outlineOf(text, format);
        const { user, system } = process.cpuUsage(before);
        // A slow machine may take ten times what it takes here; what is not linear takes hours.
        assert.ok((user + system) / 1e6 < 15, `${(user + system) / 1e6} s of processor time`);
      });
    }
  }

  it('are read as plain text, and it is said, where Markdown would take too long', () => {
    const { clauses, readAsPlainText } = outlineOf(`# Title\n\n${'*a_ '.repeat(2000)}\n\nNo mining.\n`);
    assert.deepEqual(readAsPlainText, [{ start: 9, end: 8010 }]);
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
