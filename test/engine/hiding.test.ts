import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newHiding } from '../../server/engine/hiding.ts';
import { directiveKinds, directivesIn, type Directive } from '../../server/engine/suppressions.ts';

/** As the manual says it, comment by comment. */
function hiderAsWritten(directives: readonly Directive[], rule: string, at: number): Directive | undefined {
  const means = ({ rules }: Directive): boolean => rules.length === 0 || rules.some(({ id }) => id === rule);
  return directives.find((each) => {
    if (each.kind === 'enable' || !means(each)) return false;
    if (at < each.reach.start || at >= each.reach.end) return false;
    const isOver = directives.some(
      ({ kind, span, ...more }) =>
        kind === 'enable' &&
        means({ kind, span, ...more }) &&
        span.start > each.span.start &&
        span.start <= at,
    );
    return each.kind !== 'disable' || !isOver;
  });
}

describe('the comment that hides a finding', () => {
  it('is the first that means its rule and reaches it', () => {
    const part = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(...directiveKinds),
          fc.subarray(['mining-prohibited', 'permission-required']),
          fc.boolean(),
        )
        .map(
          ([kind, rules, isLong]) =>
            `<!-- license-term-review-${kind} ${rules.join(' ')}${isLong ? '\n\n' : ''} -->`,
        ),
      fc.constantFrom('\n', '\n\n', 'mining ', '\r\n'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 14 }),
        fc.constantFrom('mining-prohibited', 'permission-required', 'mining-mention'),
        (parts, rule) => {
          const text = parts.join('');
          const comments = [...text.matchAll(/<!--[\s\S]*?-->/g)].map(({ 0: text, index }) => ({
            text,
            span: { start: index, end: index + text.length },
          }));
          const { directives } = directivesIn(text, 'markdown', comments);
          const hiderOf = newHiding(directives);
          for (let at = 0; at <= text.length; at++) {
            const hider = hiderOf({ rule, span: { start: at, end: at } });
            assert.equal(hider, hiderAsWritten(directives, rule, at), `at ${at}`);
          }
        },
      ),
      { seed: 20221201, numRuns: 400 },
    );
  });
});
