import assert from 'node:assert/strict';
import { newReviewer } from '../../server/setup.ts';
import type { Format, Review } from '../../server/engine/review.ts';

const reviewer = newReviewer();

function review(text: string, format: Format = 'markdown'): Review {
  return reviewer.review({ text, name: 'terms.md', format });
}

/** "rule: reason" of what is hidden, "rule" of what is shown, in order of position. */
function hidden(text: string, format?: Format): readonly string[] {
  return review(text, format).findings.map(({ rule, suppression }) =>
    suppression === undefined ? rule : `${rule}: ${suppression.reason}`,
  );
}

/** "code “words”" of each note. */
function notes(text: string): readonly string[] {
  return review(text).notes.map(({ code, span }) => `${code} “${text.slice(span?.start, span?.end)}”`);
}

const ban = 'Cryptocurrency mining is prohibited.';
const consent = 'You may not assign this Agreement without our prior written consent.';

describe('comments that suppress', () => {
  it('hide what starts on the next line, with the reason', () => {
    assert.deepEqual(
      hidden(
        `<!-- license-term-review-disable-next-line mining-prohibited -- known since May -->\n${ban}\n\n${ban}\n`,
      ),
      ['mining-prohibited: known since May', 'mining-prohibited'],
    );
  });

  it('reach over an empty line to the next text', () => {
    assert.deepEqual(hidden(`<!-- license-term-review-disable-next-line -->\n\n${ban}\n`), [
      'mining-prohibited: ',
    ]);
  });

  it('hide what starts on their own line', () => {
    assert.deepEqual(hidden(`- ${ban} <!-- license-term-review-disable-line -- settled -->\n- ${ban}\n`), [
      'mining-prohibited: settled',
      'mining-prohibited',
    ]);
  });

  it('hide from one comment to another', () => {
    assert.deepEqual(
      hidden(
        `${ban}\n\n<!-- license-term-review-disable -->\n\n${ban}\n\n${consent}\n\n<!-- license-term-review-enable permission-required -->\n\n${consent}\n\n${ban}\n`,
      ),
      [
        'mining-prohibited',
        'mining-prohibited: ',
        'permission-required: ',
        'permission-required',
        'mining-prohibited: ',
      ],
    );
  });

  it('hide in the whole file, before the comment too, only the rules that they name', () => {
    assert.deepEqual(
      hidden(
        `${ban}\n\n${consent}\n\n<!-- license-term-review-disable-file mining-prohibited, mining-mention -->\n`,
      ),
      ['mining-prohibited: ', 'permission-required'],
    );
  });

  it('have a line of their own in plain text', () => {
    assert.deepEqual(hidden(`# license-term-review-disable-next-line -- agreed\n${ban}\n`, 'plaintext'), [
      'mining-prohibited: agreed',
    ]);
  });

  it('leave hidden clauses out of the verdict', () => {
    assert.equal(review(`${ban} <!-- license-term-review-disable-line -->\n`).mining, 'silent');
  });

  it('are reported where they name no rule, hide nothing, or are misspelt', () => {
    assert.deepEqual(
      notes(
        [
          `<!-- license-term-review-disable-next-line minning-prohibited -->\n\n${ban}`,
          `<!-- license-term-review-disable-next-line permission-required -->\n\n${ban}`,
          `<!-- license-term-review-disable-next-line -->\n\nNothing here.`,
          `<!-- license-term-review-disable-nextline -->`,
        ].join('\n\n'),
      ),
      [
        'unknown-directive “license-term-review-disable-nextline”',
        'unknown-rule “minning-prohibited”',
        'unused-suppression “permission-required”',
        'unused-suppression “<!-- license-term-review-disable-next-line -->”',
      ],
    );
    const [note] = review('<!-- license-term-review-disable-line minning-prohibited -->').notes;
    assert.equal(note?.message, 'There is no rule “minning-prohibited”. Did you mean “mining-prohibited”?');
  });
});
