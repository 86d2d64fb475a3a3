import { closeWorkbenches, openWorkbench, shoot } from '../stage.ts';

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('Themes', () => {
  afterEach(closeWorkbenches);
  for (const [name, theme] of Object.entries(themes)) {
    it(`shows squiggles, hover and summary in ${theme}`, async () => {
      const workbench = await openWorkbench({
        file: 'terms.md',
        settings: { 'workbench.colorTheme': theme },
      });
      await workbench.squiggles().first().waitFor();
      await workbench.command('License Term Review: Summarize Mining Terms');
      await workbench.preview().locator('h1').waitFor();
      await workbench.tab('terms.md').first().click();
      await workbench.goTo(14, 20);
      await workbench.hover(/mining needs permission/i);
      await shoot(workbench, `theme-${name}`);
    });
  }
});
