// Markdown of the server, shown beside a document and kept up to date with it.
import { commands, ViewColumn, window, type WebviewPanel } from 'vscode';
import { goTo } from './places.ts';
import { page, withPlaces, type FromPage, type ToPage } from './page.ts';

export const viewType = 'licenseTermReview.preview';

/** What a preview shows; kept over a restart of VS Code. */
export interface Subject {
  readonly title: string;
  /** Addresses of the documents that it is about. */
  readonly uris: readonly string[];
}

export interface Preview {
  readonly panel: WebviewPanel;
  update(): Promise<void>;
}

export function newPanel({ title }: Subject): WebviewPanel {
  return window.createWebviewPanel(viewType, title, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

/** Fills `panel` and its updates with what `write` gives. */
export function newPreview(panel: WebviewPanel, subject: Subject, write: () => Promise<string>): Preview {
  async function update(): Promise<void> {
    const markdown = withPlaces(await write());
    const html = (await commands.executeCommand<string | undefined>('markdown.api.render', markdown)) ?? '';
    await panel.webview.postMessage({ html } satisfies ToPage);
  }
  panel.title = subject.title;
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  panel.webview.onDidReceiveMessage(async (message: FromPage) => {
    if (message.kind === 'ready') await update();
    else await goTo(message.target);
  });
  panel.webview.html = page(subject);
  return { panel, update };
}
