import assert from 'node:assert/strict';
import { licences, reviewed } from './licences.ts';

describe('the licences of the SPDX list', function () {
  this.timeout(120_000);

  it('rule on no mining unless they speak of cryptocurrency', () => {
    const coins = /crypto.?(?:currenc|asset|coin|mining)|bitcoin|blockchain/iu;
    const ruling = licences
      .filter(({ text }) => !coins.test(text))
      .flatMap((licence) =>
        reviewed(licence)
          .findings.filter((f) => f.rule.startsWith('mining-') && f.stance !== 'mention')
          .map((f) => `${licence.id}: ${f.quote}`),
      );
    assert.deepEqual(ruling, []);
  });
});
