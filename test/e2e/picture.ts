// Takes the picture of the README anew: an example in VS Code, the clause on mining underlined, its summary beside it.
import { join } from 'node:path';
import { installVSCode } from './install.ts';

const root = join(import.meta.dirname, '../..');

installVSCode();
const { startVSCode } = await import('./vscode.ts');
const { launchBrowser, Workbench } = await import('./workbench.ts');

const vscode = await startVSCode({
  vsix: process.env['E2E_VSIX'] ?? join(root, 'license-term-review.vsix'),
  settings: {
    'licenseTermReview.inlayHints.enabled': false,
    'editor.stickyScroll.enabled': false,
    'breadcrumbs.enabled': false,
  },
});
const browser = await launchBrowser();
try {
  const workbench = await Workbench.open(browser, vscode, {
    folder: join(root, 'examples'),
    file: 'halvard-online-services-terms.md',
    size: { width: 1360, height: 780 },
  });
  await workbench.squiggles('info').first().waitFor();
  await workbench.command('License Term Review: Summarize Mining Terms');
  await workbench.preview().locator('table.turned').waitFor();
  await workbench
    .preview()
    .getByRole('link', { name: /mine cryptocurrency/ })
    .first()
    .click();
  await workbench.squiggles().first().waitFor();
  await workbench.lenses.filter({ hasText: 'Halvard' }).first().waitFor();
  // Where the clauses of the other documents are counted, the workspace has been reviewed.
  await workbench.page.locator('.explorer-item').filter({ hasText: 'sparecycle' }).waitFor();
  await workbench.page.screenshot({ path: join(root, 'docs/screenshot.png') });
} finally {
  await browser.close();
  await vscode.stop();
}
