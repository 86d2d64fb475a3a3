// The recorded accuracy is what the reader reaches, and the README's table is the recorded one.
import assert from 'node:assert/strict';
import { figures, recorded, score, table, tableInReadme } from './accuracy.ts';
import { labelFiles } from './labels.ts';

describe('accuracy', () => {
  it('is recorded for every set of labels', () => {
    assert.deepEqual(Object.keys(recorded()), labelFiles);
  });

  for (const set of labelFiles)
    it(`is no worse on ${set} than what is recorded`, () => {
      const { accuracy } = score(set);
      const before = recorded()[set] ?? {};
      const worse = figures.filter((f) => share(accuracy[f]) < share(before[f]));
      assert.deepEqual(worse, []);
    });

  it('stands in the README as it is recorded (npm run accuracy -- --write)', () => {
    assert.equal(tableInReadme(), table(recorded()));
  });
});

function share(tally: readonly [number, number] | undefined): number {
  return tally ? tally[0] / tally[1] : 1;
}
