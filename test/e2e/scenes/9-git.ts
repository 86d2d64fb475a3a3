import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

/** The folder of the other scenes as a repository in which `terms.md` has had three versions. */
function repository(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'g-')), 'legal');
  cpSync(join(import.meta.dirname, '../workspace'), folder, { recursive: true });
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=Jo Park', '-c', 'user.email=jo@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
  };
  const commit = (message: string, rule: string): void => {
    writeFileSync(join(folder, 'terms.md'), `# Terms of Use\n\n${rule}\n`);
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  git('init', '--quiet');
  commit('First terms', 'Be kind to the neighbours.');
  commit('No mining', 'Customer may not mine cryptocurrency.');
  commit('Reworded', 'The Customer may not mine any cryptocurrency.');
  commit(
    'Mining on request',
    'Customer may not mine cryptocurrency without the prior written consent of Meadow.',
  );
  return folder;
}

describe('Versions in Git', () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = repository();
    workbench = await openWorkbench({ folder, file: 'terms.md', settings: { 'git.enabled': true } });
    await workbench.squiggles().first().waitFor();
    // VS Code has found the repository when it counts its branch.
    await workbench.page.locator('.statusbar-item[id^="status.scm"]').first().waitFor();
  });
  after(async () => {
    await closeWorkbenches();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('can be compared with the document, by meaning', async () => {
    await workbench.command('License Term Review: Compare Mining Terms With…');
    await workbench.page.getByText('No mining').first().waitFor();
    await shoot(workbench, 'git-versions');
    await workbench.choose('No mining');
    await workbench.preview().getByText('prohibited → permission required').first().waitFor();
    await shoot(workbench, 'git-comparison');
  });

  it('open where the comparison names their lines', async () => {
    await workbench.preview().getByRole('link', { name: 'line 3' }).first().click();
    await workbench.page
      .locator('.view-line')
      .filter({ hasText: 'Customer may not mine cryptocurrency.' })
      .first()
      .waitFor();
    // It cannot be edited, and is reviewed all the same.
    await workbench.untilWords(workbench.squiggles(), 'may not mine cryptocurrency');
    await shoot(workbench, 'git-version');
    await workbench.command('View: Close Editor');
    await workbench.tab('↔').click();
    await workbench.command('View: Close Editor');
  });

  it('tell which of them changed the mining terms', async () => {
    await workbench.openFile('terms.md');
    await workbench.command('License Term Review: Show Mining History');
    await workbench.preview().getByText('silent → prohibited').first().waitFor();
    const text = await workbench.preview().locator('body').innerText();
    assert.match(text, /4 versions, 2 changes of mining terms/);
    assert.match(text, /Jo Park/);
    await shoot(workbench, 'git-history');
  });

  it('show no error message', async () => {
    assert.deepEqual(await workbench.notifications.allInnerTexts(), []);
  });
});
