// The manual's page of a rule, shipped with the extension: as a preview, and behind the rule's name in Problems.
import { commands, Uri, workspace, type Diagnostic, type Disposable } from 'vscode';
import { interfaceLanguage } from './interface.ts';

const openRule = 'licenseTermReview.openRule';

export function manual(extension: Uri): Disposable {
  return commands.registerCommand(openRule, async (rule: unknown, language: unknown) => {
    // A link can hold anything: no path leads out of the manual.
    if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
    for (const folder of foldersOf(
      extension,
      language === 'fr' || language === 'en' ? language : interfaceLanguage(),
    )) {
      const page = Uri.joinPath(folder, `${rule}.md`);
      if (await exists(page)) {
        await commands.executeCommand('markdown.showPreview', page);
        return;
      }
    }
  });
}

/** In the reader's language first. */
function foldersOf(extension: Uri, language: string): Uri[] {
  const pages = Uri.joinPath(extension, 'docs', 'rules');
  return language === 'en' ? [pages] : [Uri.joinPath(pages, language), pages];
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Leads from the rule's name to the preview, not to the page's source. */
export function withManual(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object') return;
  const given = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:${openRule}?${given}`) };
}
