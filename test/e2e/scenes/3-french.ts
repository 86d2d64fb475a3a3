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
    await workbench.closeHover();
  });

  it('summarizes in French', async () => {
    await workbench.command('License Term Review: Résumer les clauses de minage');
    await workbench
      .preview()
      .getByText(/Pré Numérique/)
      .first()
      .waitFor();
    await workbench.tab('Clauses de minage de conditions-utilisation.md').waitFor();
    await shoot(workbench, 'french-summary');
  });
});
