import assert from 'node:assert/strict';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

describe('English terms in Markdown', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'terms.md' });
  });
  after(closeWorkbenches);

  it('has a squiggle under the operative words, and only there', async () => {
    await workbench.untilWords(
      workbench.squiggles(),
      "mine cryptocurrency without Meadow's prior written approval, except on dedicated servers",
    );
    await shoot(workbench, 'english-squiggles');
  });

  it('lists each finding as a row of the Problems panel, with its rule', async () => {
    await workbench.command('Problems: Focus on Problems View');
    await workbench.problems.filter({ hasText: 'mining-permission-required' }).first().waitFor();
    await workbench.problems.filter({ hasText: 'permission-required' }).nth(1).waitFor();
    await shoot(workbench, 'english-problems');
    await workbench.command('View: Toggle Panel Visibility');
  });

  it('says in a hover what the clause means, in whose words, and how it was read', async () => {
    await workbench.tab('terms.md').click();
    await workbench.goTo(14, 20);
    const hover = await workbench.hover('How it was read');
    const text = await hover.innerText();
    assert.match(text, /mining needs permission/i);
    assert.match(text, /Meadow/);
    assert.match(text, /Neither Customer nor anybody/);
    await shoot(workbench, 'english-hover');
    await workbench.endOf(hover);
    await shoot(workbench, 'english-hover-end');
    await workbench.closeHover();
  });

  it('shows the same hover to the mouse', async () => {
    await workbench.pointAt(workbench.squiggles(), /mining needs permission/i);
    await shoot(workbench, 'english-hover-mouse');
    await workbench.closeHover();
  });

  it('speaks to the reader who has said which party they are', async () => {
    await closeWorkbenches();
    workbench = await openWorkbench({
      file: 'terms.md',
      settings: { 'licenseTermReview.party': 'customer' },
    });
    await workbench.squiggles().first().waitFor();
    await workbench.goTo(14, 20);
    const hover = await workbench.hover('How it was read');
    assert.match(await hover.innerText(), /“Customer” \(you\)/);
    await shoot(workbench, 'english-party');
  });
});
