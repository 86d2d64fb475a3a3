import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('The view “License Terms”', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'terms.md' });
    await workbench.squiggles().first().waitFor();
    await workbench.command('License Terms: Focus on License Terms View');
  });
  after(closeWorkbenches);

  it('lists clauses by document and stance, permissions by kind, of unopened documents, too', async () => {
    await workbench.clauses('conditions-utilisation.md').first().waitFor();
    await workbench
      .clauses(/^Permission required/)
      .first()
      .waitFor();
    await workbench
      .clauses(/^Assignment/)
      .first()
      .waitFor();
    await workbench.clauses("mine cryptocurrency without Meadow's prior").first().waitFor();
    await shoot(workbench, 'view-by-document');
  });

  it('goes to the clause', async () => {
    await workbench.clauses('assign this Agreement').first().click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 21' }).waitFor();
  });

  it('is used by the keyboard alone', async () => {
    await workbench.goTo(1, 1);
    await workbench.command('License Terms: Focus on License Terms View');
    await workbench.page.keyboard.press('Home');
    // The first document, its first group, its first clause.
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    const row = workbench.page.locator('.pane-body .monaco-list-row.focused');
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /^Permission required, ne peut miner .*, conditions-utilisation\.md, line 9/,
    );
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('conditions-utilisation.md').waitFor();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 9' }).waitFor();
  });

  it('groups by stance over all documents', async () => {
    await workbench.page.getByRole('button', { name: 'Group by Stance' }).click();
    await workbench
      .clauses(/terms\.md, line 14/)
      .first()
      .waitFor();
    await shoot(workbench, 'view-by-stance');
    await workbench.page.getByRole('button', { name: 'Group by Document' }).click();
  });

  it('shows only what the reader wants to see', async () => {
    await workbench.page.getByRole('button', { name: 'Filter Clauses…' }).click();
    await workbench.uncheckAll();
    await workbench.check('Assignment');
    await workbench.confirm();
    await workbench
      .clauses(/^Permission required/)
      .first()
      .waitFor({ state: 'detached' });
    await workbench
      .clauses(/^Assignment/)
      .first()
      .waitFor();
    await shoot(workbench, 'view-filtered');
    await workbench.page.getByRole('button', { name: 'Show All Clauses' }).click();
    await workbench
      .clauses(/^Permission required/)
      .first()
      .waitFor();
  });

  it('shows no error message', async () => {
    assert.equal(await workbench.notifications.count(), 0);
  });
});
