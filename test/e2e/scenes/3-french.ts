import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('French terms, in a French interface', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'conditions-utilisation.md', language: 'fr' });
  });
  after(closeWorkbenches);

  it('has squiggles under the operative words', async () => {
    await workbench.untilWords(
      workbench.squiggles(),
      /minage de cryptomonnaies est strictement interdit.*miner des cryptomonnaies .*autorisation écrite préalable de Pré Numérique/i,
    );
  });

  it('explains in French', async () => {
    await workbench.goTo(9, 30);
    const hover = await workbench.hover('Le minage demande une autorisation');
    assert.match(await hover.innerText(), /Qui est lié/);
    await shoot(workbench, 'french-hover');
    await workbench.endOf(hover);
    await shoot(workbench, 'french-hover-end');
    await workbench.closeHover();
  });

  it('summarizes in French', async () => {
    await workbench.command('License Term Review: Résumer les conditions de minage');
    await workbench
      .preview()
      .getByText(/Pré Numérique/)
      .first()
      .waitFor();
    await workbench.tab('Conditions de minage de conditions-utilisation.md').waitFor();
    await shoot(workbench, 'french-summary');
    await workbench.tab('Conditions de minage').click();
    await workbench.command('View: Close Editor');
  });

  it('lists in French, and opens the French page of a rule', async () => {
    await workbench.tab('conditions-utilisation.md').click();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.problems
      .getByText('mining-restricted')
      .first()
      .click({ modifiers: ['Control'] });
    await workbench.preview().getByRole('heading', { name: 'Le minage est restreint' }).waitFor();
    await shoot(workbench, 'french-rule-page');
    await workbench.command('View: Close Editor');
    await workbench.command('View: Hide Panel');
    await workbench.page.getByRole('tab', { name: 'Clauses', exact: true }).first().click();
    await workbench
      .clauses(/^Restreint/)
      .first()
      .waitFor();
    await shoot(workbench, 'french-view');
  });

  it('drafts a French letter, and shows the settings in French', async () => {
    await workbench.tab('conditions-utilisation.md').click();
    await workbench.goTo(9, 30);
    await workbench.command('License Term Review: Rédiger une demande d’autorisation');
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: 'Demande d’autorisation' })
      .first()
      .waitFor();
    await shoot(workbench, 'french-letter');
    await workbench.command('Preferences: Open Settings (UI)');
    await workbench.page.keyboard.type('licenseTermReview.party');
    await workbench.page.getByText('De quel côté du contrat').first().waitFor();
    await shoot(workbench, 'french-settings');
  });
});
