// The manual's page of a rule, shipped with the extension: as a preview, and behind the rule's name in Problems.
import { commands, env, Uri, workspace, type Diagnostic, type Disposable } from 'vscode';

const openRule = 'licenseTermReview.openRule';

export function manual(extension: Uri): Disposable {
  return commands.registerCommand(openRule, async (rule: string) => {
    for (const folder of foldersOf(extension)) {
      const page = Uri.joinPath(folder, `${rule}.md`);
      if (await exists(page)) {
        await commands.executeCommand('markdown.showPreview', page);
        return;
      }
    }
  });
}

/** In the language of the interface first. */
function foldersOf(extension: Uri): Uri[] {
  const pages = Uri.joinPath(extension, 'docs', 'rules');
  const [language = 'en'] = env.language.split('-');
  return [Uri.joinPath(pages, language), pages];
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
