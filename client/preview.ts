// Markdown of the server, shown beside a document and kept up to date with it.
import { commands, ViewColumn, window, type WebviewPanel } from 'vscode';
import { interfaceLanguage } from './interface.ts';
import { page, withPlaces, type FromPage, type ToPage } from './page.ts';
import { goTo } from './places.ts';

export interface Preview {
  readonly panel: WebviewPanel;
  update(): Promise<void>;
}

export function newPanel(viewType: string, title: string): WebviewPanel {
  return window.createWebviewPanel(viewType, title, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

/** Fills `panel`, and its updates, with what `write` gives. `state` comes back when VS Code restores the panel. */
export function newPreview(panel: WebviewPanel, state: object, write: () => Promise<string>): Preview {
  async function update(): Promise<void> {
    const markdown = withPlaces(await write());
    const html = (await commands.executeCommand<string | undefined>('markdown.api.render', markdown)) ?? '';
    await panel.webview.postMessage({ html } satisfies ToPage);
  }
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  panel.webview.onDidReceiveMessage(async (message: FromPage) => {
    if (message.kind === 'ready') await update();
    else await goTo(message.target);
  });
  panel.webview.html = page(state, interfaceLanguage());
  return { panel, update };
}
