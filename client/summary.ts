// Summarize Mining Terms: the server writes it, a preview shows it beside the document, and it follows edits.
import { commands, Disposable, l10n, Uri, window, workspace, type WebviewPanel } from 'vscode';
import { chosenDocument } from './documents.ts';
import { later } from './later.ts';
import { newPanel, newPreview, viewType, type Preview, type Subject } from './preview.ts';
import type { Readings } from './readings.ts';
import type { Server } from './server.ts';

const summarize = 'licenseTermReview.summarizeMiningTerms';

export function summaries(server: Server, readings: Readings): Disposable {
  const open = new Set<{ readonly subject: Subject; readonly preview: Preview }>();

  function show(panel: WebviewPanel, subject: Subject): void {
    const shown = { subject, preview: newPreview(panel, subject, () => textOf(server, subject)) };
    open.add(shown);
    panel.onDidDispose(() => open.delete(shown));
  }

  function refresh(isMeant: (subject: Subject) => boolean): void {
    for (const { subject, preview } of open) if (isMeant(subject)) void preview.update();
  }

  const refreshLater = later(250, (uri: string) => refresh(({ uris }) => uris.includes(uri)));
  const refreshAll = (): void => refresh(() => true);

  return Disposable.from(
    commands.registerCommand(summarize, async (argument: unknown) => {
      const document = await chosenDocument(argument);
      if (document === undefined) {
        void window.showInformationMessage(
          l10n.t('Open a Markdown or text document to summarize its mining terms.'),
        );
        return;
      }
      const subject = subjectOf(document.uri);
      const existing = [...open].find(({ subject: { uris } }) => uris.join() === subject.uris.join());
      if (existing === undefined) {
        show(newPanel(subject), subject);
      } else {
        existing.preview.panel.reveal(undefined, true);
        await existing.preview.update();
      }
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, subject: Subject) => {
        show(panel, subject);
        return Promise.resolve();
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => refreshLater(document.uri.toString())),
    readings.onDidChange((uri) => refreshLater(uri.toString())),
    server.onDidStart(refreshAll),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('licenseTermReview')) refreshAll();
    }),
  );
}

function subjectOf(uri: Uri): Subject {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { title: l10n.t('Mining terms of {0}', name), uris: [uri.toString()] };
}

async function textOf(server: Server, { uris }: Subject): Promise<string> {
  const documents = uris.map((uri) => ({ uri }));
  try {
    // Opened before asking, so that the server has what the editor shows.
    for (const uri of uris) await workspace.openTextDocument(Uri.parse(uri));
  } catch {
    return l10n.t('The document cannot be opened any more.');
  }
  const answer = await server.execute<{ markdown: string }>(summarize, documents, { aloud: true });
  return answer?.markdown ?? l10n.t('The reviewer is not running.');
}
