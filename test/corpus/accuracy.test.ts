// The recorded accuracy is what the reader reaches, and the README's table is the recorded one.
import assert from 'node:assert/strict';
import { figures, recorded, score, table, tableInReadme } from './accuracy.ts';
import { labelFiles } from './labels.ts';
import { parts, partsTable, scoreParts } from './parts.ts';

describe('accuracy', () => {
  it('is recorded for every set of labels', () => {
    assert.deepEqual(Object.keys(recorded().sets), labelFiles);
  });

  for (const set of labelFiles)
    it(`is no worse on ${set} than what is recorded`, () => {
      const { accuracy } = score(set);
      const before = recorded().sets[set] ?? {};
      const worse = figures.filter((f) => share(accuracy[f]) < share(before[f]));
      assert.deepEqual(worse, []);
    });

  it('stands in the README as it is recorded (npm run accuracy -- --write)', () => {
    assert.equal(tableInReadme('accuracy'), table(recorded().sets));
    assert.equal(tableInReadme('parts'), partsTable(recorded().parts));
  });

  it('is no worse in the parts of findings than what is recorded', () => {
    const { shares } = scoreParts();
    const worse = Object.entries(recorded().parts).flatMap(([column, before]) =>
      parts.filter((p) => share(shares[column]?.[p]) < share(before[p])).map((p) => `${column} ${p}`),
    );
    assert.deepEqual(worse, []);
  });
});

function share(tally: readonly [number, number] | undefined): number {
  return tally ? tally[0] / tally[1] : 1;
}
