import assert from 'node:assert/strict';
import { againstBaseline, baselineText, knownFindings, readBaseline } from '../../server/project/baseline.ts';
import { suppress } from '../../server/project/suppress.ts';
import { newReviewer } from '../../server/setup.ts';

const reviewer = newReviewer();

function review(text: string) {
  return reviewer.review({ text, name: 'terms.md', format: 'markdown' }, { as: 'terms' });
}

const before = `# Terms

## 1. Use

Cryptocurrency mining is strictly prohibited on all of our servers.

## 2. General

Customer shall not assign this Agreement without the prior written consent of Acme.
`;

describe('baseline', () => {
  it('is read as it was written, and always written the same', () => {
    const known = knownFindings(review(before));
    const text = baselineText({
      documents: new Map([
        ['b.md', known],
        ['a.md', []],
      ]),
    });
    assert.equal(text, baselineText(readBaseline(text)));
    assert.deepEqual(readBaseline(text).documents.get('b.md'), known);
  });

  it('suppresses what it knows, keeps the verdict, and reports what is new', () => {
    const { review: after, gone } = againstBaseline(
      review(`${before}\nTenant shall not sublet the rooms without the approval of the landlord.\n`),
      knownFindings(review(before)),
    );
    assert.deepEqual(
      after.findings.map(({ suppression }) => suppression?.kind),
      ['baseline', 'baseline', undefined],
    );
    assert.equal(after.mining, 'prohibited');
    assert.deepEqual(gone, []);
  });

  const same: readonly (readonly [string, string])[] = [
    ['renumbering', before.replace('1. Use', '4. Use').replace('2. General', '9. General')],
    [
      're-wrapping',
      before.replace('prohibited on all', 'prohibited\non all').replace('without the', 'without\nthe'),
    ],
    ['moving a section', before.replace(/(## 1[^#]*)(## 2[^#]*)/, '$2\n$1')],
    ['edits elsewhere', before.replace('# Terms\n', '# Terms\n\nWelcome! These are our terms.\n')],
    ['another heading', before.replace('Use', 'Acceptable use')],
  ];
  for (const [what, after] of same) {
    it(`survives ${what}`, () => {
      assert.notEqual(after, before);
      const { review: compared, gone } = againstBaseline(review(after), knownFindings(review(before)));
      assert.deepEqual(gone, []);
      assert.ok(compared.findings.every(({ suppression }) => suppression?.kind === 'baseline'));
    });
  }

  it('names what has disappeared', () => {
    const { gone } = againstBaseline(review('# Terms\n'), knownFindings(review(before)));
    assert.deepEqual(
      gone.map(({ rule }) => rule),
      ['mining-prohibited', 'permission-required'],
    );
  });

  it('that is none is refused', () => {
    for (const text of ['', '[]', '{}', '{"schema":2,"documents":{}}', 'null']) {
      assert.throws(() => readBaseline(text), /is no baseline; write it anew with --write-baseline/);
    }
  });
});

describe('suppression by fingerprint', () => {
  it('in the project leaves the finding out of the verdict', () => {
    const plain = review(before);
    const [ban] = plain.findings;
    assert.ok(ban);
    const suppressed = suppress(plain, 'project', new Map([[ban.fingerprint, 'not our plan']]));
    assert.equal(suppressed.mining, 'silent');
    assert.deepEqual(suppressed.findings[0]?.suppression, { kind: 'project', reason: 'not our plan' });
  });

  it('of what the document does not say changes nothing', () => {
    const plain = review(before);
    assert.equal(suppress(plain, 'project', new Map([['0', '']])), plain);
  });
});
