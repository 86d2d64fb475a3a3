import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('Commands', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'terms.md' });
    await workbench.squiggles().first().waitFor();
  });
  after(closeWorkbenches);

  it('reviews the workspace and tells what it found', async () => {
    await workbench.command('License Term Review: Review Workspace');
    await workbench.notifications.filter({ hasText: '4 of 4 documents reviewed' }).waitFor();
    await workbench.page.getByRole('button', { name: 'Summarize', exact: true }).hover();
    await shoot(workbench, 'workspace-reviewed');
    await workbench.page.getByRole('button', { name: 'Summarize', exact: true }).click();
    await workbench.preview().getByText('README.md').first().waitFor();
    await shoot(workbench, 'workspace-summary');
    await workbench.tab('Mining terms of the workspace').click();
    await workbench.command('View: Close Editor');
  });

  it('compares with another document', async () => {
    await workbench.tab('terms.md').click();
    await workbench.command('License Term Review: Compare Mining Terms With…');
    await workbench.choose('EULA.txt');
    await workbench.preview().locator('h1').waitFor();
    await shoot(workbench, 'comparison');
    await workbench.tab('↔').click();
    await workbench.command('View: Close Editor');
  });

  it('drafts a letter that asks for permission', async () => {
    await workbench.tab('terms.md').click();
    await workbench.goTo(14, 20);
    await workbench.command('License Term Review: Draft Permission Request');
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: 'Request for permission' })
      .first()
      .waitFor();
    await shoot(workbench, 'permission-request');
    assert.equal(await workbench.squiggles().count(), 0, 'what a letter quotes is no clause of its own');
    assert.equal(await workbench.squiggles('info').count(), 0);
  });

  it('writes the review to a file', async () => {
    await workbench.tab('terms.md').click();
    await workbench.command('License Term Review: Export Review…');
    await workbench.chooseFirst('All documents of the workspace');
    await workbench.page.getByText('.sarif').first().waitFor();
    await shoot(workbench, 'export-formats');
    await workbench.chooseFirst('SARIF');
    await workbench.saveAs('review.sarif');
    await workbench.tab('review.sarif').waitFor();
    await workbench.page.locator('.view-line').filter({ hasText: 'sarif' }).first().waitFor();
    await shoot(workbench, 'export-sarif');
    const { runs } = JSON.parse(workbench.read('review.sarif')) as {
      runs: { results: { ruleId: string }[] }[];
    };
    assert.deepEqual(
      [...new Set(runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)))].toSorted(),
      ['mining-permission-required', 'mining-prohibited', 'mining-restricted', 'permission-required'],
    );
    await workbench.command('View: Close Editor');
  });

  it('says in the status bar how the document is read, and lets the user change it', async () => {
    await workbench.openFile('README.md');
    await workbench.status(/Other document · English/);
    await shoot(workbench, 'status');
    await workbench.command('License Term Review: Change How This Document Is Read');
    await shoot(workbench, 'change-reading');
    await workbench.choose('Every mining and permission clause is shown');
    await workbench.status(/Terms · English/);
  });

  it('opens the page of a rule from the Problems panel', async () => {
    await workbench.tab('terms.md').click();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.problems
      .getByText('mining-permission-required')
      .first()
      .click({ modifiers: ['Control'] });
    await workbench.preview().locator('h1').waitFor();
    await shoot(workbench, 'rule-page');
  });

  it('leads through the first steps', async () => {
    await workbench.command('View: Hide Panel');
    await workbench.page.setViewportSize({ width: 1500, height: 900 });
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.choose('Read a licence with License Term Review');
    await workbench.page.getByText('Summarize it').first().waitFor();
    await workbench.preview(0).getByText('Underlined words').first().waitFor();
    await shoot(workbench, 'walkthrough');
  });

  it('shows no error message', async () => {
    const messages = await workbench.notifications.allInnerTexts();
    assert.deepEqual(messages, []);
  });
});
