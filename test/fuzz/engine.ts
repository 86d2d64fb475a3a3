// Any text, before and after an edit: read without an exception, every span inside it, and nothing remembered shows.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Format, Review } from '../../server/engine/review.ts';
import type { Span } from '../../server/engine/span.ts';
import { compareReviews, newReviewer } from '../../server/setup.ts';
import { target } from './target.ts';
import { text } from './texts.ts';

/** Remembers what it has read, as that of an open document does. */
const experienced = newReviewer({ as: 'terms' });

export const engine = target({
  name: 'engine',
  inputs: fc.record({
    text,
    format: fc.constantFrom<Format>('markdown', 'plaintext'),
    edit: fc.record({ at: fc.nat(2000), remove: fc.nat(40), insert: text }),
    again: fc.nat(31).map((chance) => chance === 0),
  }),
  check({ text: before, format, edit, again }) {
    const at = edit.at % (before.length + 1);
    const after = before.slice(0, at) + edit.insert + before.slice(at + edit.remove);
    const old = reviewed(before, format);
    const now = reviewed(after, format);
    compareReviews(old, now);
    compareReviews(now, old);
    if (!again) return;
    const fresh = newReviewer({ as: 'terms' }).review({ text: after, name: 'x.md', format });
    assert.deepEqual(
      withoutClauses(now),
      withoutClauses(fresh),
      'a review depends on what was reviewed before',
    );
  },
});

function reviewed(text: string, format: Format): Review {
  const source = { text, name: 'x.md', format };
  const review = experienced.review(source);
  inside(review, text);
  const { definitions, uses, crossReferences, duties } = experienced.structure(source);
  for (const parts of [definitions, uses, crossReferences, duties]) assert.ok(Array.isArray(parts));
  return review;
}

/** Clauses hold functions, which are never equal. */
function withoutClauses({ sections: _, ...review }: Review): Omit<Review, 'sections'> {
  return review;
}

function inside(review: Review, text: string): void {
  const check = ({ start, end }: Span): void =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  let last = 0;
  for (const finding of review.findings) {
    check(finding.span);
    assert.ok(finding.span.start >= last, 'findings are out of order');
    last = finding.span.start;
    assert.notEqual(finding.quote.trim(), '');
    assert.notEqual(finding.explanation.trim(), '');
    for (const { span } of [
      finding.clause,
      finding.activity,
      ...(finding.permission ? [finding.permission, ...finding.permission.purposes] : []),
      ...finding.leadIn,
      ...finding.exceptions,
      ...finding.scope,
      ...finding.bound,
      ...finding.consequences,
      ...finding.path.map(({ evidence }) => evidence),
    ])
      check(span);
  }
  for (const { span } of [...review.notes, ...review.incorporates]) if (span) check(span);
  const names = review.findings.map(({ fingerprint }) => fingerprint);
  assert.equal(new Set(names).size, names.length, 'two findings have one fingerprint');
}
