import assert from 'node:assert/strict';
import { contains, cover, overlaps, shift, textOf } from '../../server/engine/span.ts';

describe('span', () => {
  it('covers both spans and what lies between them', () => {
    assert.deepEqual(cover({ start: 7, end: 9 }, { start: 2, end: 4 }), { start: 2, end: 9 });
  });

  it('holds itself and what ends with it, but nothing that reaches out', () => {
    assert.equal(contains({ start: 2, end: 5 }, { start: 2, end: 5 }), true);
    assert.equal(contains({ start: 2, end: 5 }, { start: 4, end: 6 }), false);
  });

  it('does not overlap the span that starts where it ends', () => {
    assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false);
    assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true);
  });

  it('moves, and cuts UTF-16 units', () => {
    assert.equal(textOf('a😀bc', shift({ start: 1, end: 2 }, 2)), 'b');
  });
});
