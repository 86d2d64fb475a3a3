// The work grows with the text and no faster, counted by what is looked at: steps of a string's own methods and of
// expressions cannot be counted, so they are weighed against each other in one run, and generously.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownChunks, plainTextChunks } from '../../server/engine/chunks.ts';
import type { Review } from '../../server/engine/review.ts';
import { compareReviews, newReviewer } from '../../server/setup.ts';
import { outlineOf } from '../support/outline-picture.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const piece = readFileSync(join(examples, 'halvard-online-services-terms.md'), 'utf8');

/** Ever different, so that nothing is remembered. */
function terms(copies: number): string {
  return Array.from({ length: copies }, (_, copy) =>
    piece.replaceAll(/\b(?:Halvard|Service)\b/g, `$&${copy}`),
  ).join('\n\n');
}

function review(text: string): Review {
  return newReviewer({ as: 'terms' }).review({ text, name: 'terms.md', format: 'markdown' });
}

function secondsOf(work: () => unknown): number {
  const { user } = process.cpuUsage();
  work();
  return (process.cpuUsage().user - user) / 1e6;
}

/** What is linear takes four times as long for four times the text; the square takes sixteen times. */
function expectLinear(copies: number, work: (text: string) => unknown): void {
  const [small, large] = [terms(copies), terms(4 * copies)];
  work(small);
  const ratio = (): number =>
    secondsOf(() => work(large)) /
    Math.max(
      0.005,
      secondsOf(() => work(small)),
    );
  // The machine may have been at something else: the best of three tells.
  const best = Math.min(ratio(), ratio(), ratio());
  assert.ok(best < 9, `${best.toFixed(1)} times the work for four times the text`);
}

describe('the work for a text', () => {
  it('yields chunks, clauses and findings in proportion to it', () => {
    const counts = [1, 2, 4].map((times) => {
      const text = terms(4 * times);
      const { clauses, chunksParsed } = outlineOf(text);
      return {
        chunks: [...markdownChunks(text, 0)].length,
        parsed: chunksParsed,
        clauses: clauses.length,
        findings: review(text).findings.length,
      };
    });
    const [n, twice, four] = counts;
    assert.ok(n && twice && four);
    for (const key of ['chunks', 'parsed', 'clauses', 'findings'] as const) {
      assert.ok(n[key] > 0, key);
      assert.ok(
        twice[key] <= 2 * n[key] + 2 && four[key] <= 4 * n[key] + 4,
        `${key}: ${n[key]}, ${twice[key]}, ${four[key]}`,
      );
    }
  });

  it('looks at a bounded part again after an edit, however long the text', () => {
    for (const copies of [2, 4, 8]) {
      const text = terms(copies);
      const outliner = newReviewer({ as: 'terms' });
      outliner.review({ text, name: 'terms.md', format: 'markdown' });
      const at = text.indexOf('\n\n', text.length / 2) + 2;
      const edited = `${text.slice(0, at)}A word. ${text.slice(at)}`;
      const { outline } = outliner.structure({ text: edited, name: 'terms.md', format: 'markdown' });
      assert.ok(outline.chunksParsed <= 2, `${outline.chunksParsed} chunks`);
    }
  });

  it('grows in proportion: cutting into chunks', () => {
    expectLinear(40, (text) => [...markdownChunks(text, 0)].length + [...plainTextChunks(text, 0)].length);
  });

  it('grows in proportion: reviewing', () => expectLinear(3, review)).timeout(120_000);

  it('grows in proportion: comparing', () => {
    const made = new Map<string, readonly [Review, Review]>();
    expectLinear(6, (text) => {
      const reviews = made.get(text) ?? [review(text), review(text.replaceAll('prior', 'previous'))];
      made.set(text, reviews);
      return compareReviews(...reviews);
    });
  }).timeout(120_000);
});
