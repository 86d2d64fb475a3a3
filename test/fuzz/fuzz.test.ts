import assert from 'node:assert/strict';
import { campaign } from './campaign.ts';

const runs: Readonly<Record<string, number>> = {
  engine: 2500,
  'project files': 1500,
  reports: 300,
  'command line': 300,
  messages: 150,
};

describe('generated inputs', () => {
  for (const [target, count] of Object.entries(runs)) {
    it(`break nothing: ${target}`, async () => {
      const { runs: done, broken } = await campaign(target, { seed: 20221201, runs: count });
      assert.deepEqual(broken, []);
      assert.equal(done, count);
    }).timeout(180_000);
  }
});
