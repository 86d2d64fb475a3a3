// The README says of speed what was recorded last.
import assert from 'node:assert/strict';
import { inReadme, recorded, speed } from './bench/table.ts';

describe('speed', () => {
  it('stands in the README as it is recorded (npm run bench -- --write)', () => {
    assert.equal(inReadme(), speed(recorded()));
  });
});
