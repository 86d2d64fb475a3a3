import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('Summarize Mining Terms', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'terms.md' });
    await workbench.squiggles().first().waitFor();
  });
  after(closeWorkbenches);

  it('opens beside the document, with the answer first', async () => {
    await workbench.command('License Term Review: Summarize Mining Terms');
    const preview = workbench.preview();
    await preview
      .getByText(/Meadow's prior written approval/)
      .first()
      .waitFor();
    assert.match(await preview.locator('body').innerText(), /permission/i);
    await shoot(workbench, 'summary');
  });

  it('leads from a clause to its line in the editor', async () => {
    await workbench
      .preview()
      .getByRole('link')
      .filter({ hasText: /mine cryptocurrency/ })
      .first()
      .click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 14' }).waitFor();
    assert.equal(await workbench.tab('terms.md').count(), 2, 'the document and its summary');
  });

  it('follows edits', async () => {
    await workbench.goTo(17, 1);
    await workbench.type('Customer must not mine Monero in the Reading Room.\n\n');
    await workbench
      .preview()
      .getByText(/Monero/)
      .first()
      .waitFor();
    await shoot(workbench, 'summary-edited');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.page.keyboard.press('Control+Z');
  });
});
