import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('Editing', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'EULA.txt' });
  });
  after(closeWorkbenches);

  it('starts from the findings of a plain text, hard-wrapped', async () => {
    await workbench.untilWords(workbench.squiggles(), /mine Bitcoin or any other cryptocurrency/);
    await shoot(workbench, 'plain-text');
  });

  it('finds a clause while it is typed into an untitled document, and forgets it when it is deleted', async () => {
    await workbench.command('File: New Untitled Text File');
    await workbench.tab('Untitled-1').waitFor();
    await workbench.type('You may not use the Service to mine Ethereum without our prior written consent.');
    await workbench.untilWords(workbench.squiggles(), /mine Ethereum without our prior written consent/);
    await shoot(workbench, 'untitled');
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.press('Delete');
    await workbench.squiggles().first().waitFor({ state: 'detached' });
  });

  it('shows no error message', async () => {
    assert.equal(await workbench.notifications.count(), 0);
  });
});
