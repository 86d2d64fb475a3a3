import assert from 'node:assert/strict';
import { closeWorkbenches, crash, openWorkbench, shoot } from '../stage.ts';
import { until } from '../vscode.ts';
import type { Workbench } from '../workbench.ts';

describe('When the reviewer crashes', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'terms.md' });
    await workbench.squiggles().first().waitFor();
  });
  after(closeWorkbenches);

  it('starts again without a word', async () => {
    assert.equal(crash(), 1);
    await workbench.goTo(17, 1);
    await workbench.type('Nobody may mine Monero in the Reading Room. ');
    await workbench.untilWords(workbench.squiggles(), /Monero/);
    assert.equal(await workbench.notifications.count(), 0);
  });

  it('says so once when it crashes again and again, and starts when told to', async () => {
    const message = workbench.notifications.filter({
      hasText: /The reviewer (?:has crashed|could not start)/,
    });
    await until(
      async () => {
        crash();
        return (await message.count()) > 0;
      },
      30_000,
      () => 'There is no message.',
    );
    await workbench.page.getByRole('button', { name: 'Restart', exact: true }).hover();
    await shoot(workbench, 'crashed');
    assert.equal(await workbench.notifications.count(), 1);
    await workbench.page.getByRole('button', { name: 'Restart', exact: true }).click();
    await workbench.type('Nor may anybody mine Zcash there. ');
    await workbench.untilWords(workbench.squiggles(), /Zcash/);
  });
});
