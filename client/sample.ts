// Open a Sample Document: terms of our own to try the reviewer on, in the language of the interface.
import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import { interfaceLanguage } from './interface.ts';

export function sample(extension: Uri): Disposable {
  return commands.registerCommand('licenseTermReview.openSample', async () => {
    const name = interfaceLanguage() === 'fr' ? 'conditions.md' : 'terms.md';
    const text = await workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'samples', name));
    const content = new TextDecoder().decode(text);
    // A new document, so that it may be edited.
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  });
}
