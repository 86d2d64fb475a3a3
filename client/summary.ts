// Summarize Mining Terms: the server writes Markdown, VS Code's own preview shows it beside the document, and it
// follows edits.
import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { chosenDocument, summaryScheme } from './documents.ts';
import { later } from './later.ts';
import type { Readings } from './readings.ts';
import type { Server } from './server.ts';

export const summarize = 'licenseTermReview.summarizeMiningTerms';

export function summaries(server: Server, readings: Readings): Disposable {
  const changed = new EventEmitter<Uri>();
  /** Of each document that has a summary open: where that stands. */
  const open = new Map<string, Uri>();
  const refresh = later(250, (source: string) => {
    const summary = open.get(source);
    if (summary !== undefined) changed.fire(summary);
  });

  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(summaryScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (summary) => textOf(server, summary),
    }),
    commands.registerCommand(summarize, async (argument: unknown) => {
      const document = await chosenDocument(argument);
      if (document === undefined) {
        void window.showInformationMessage(
          l10n.t('Open a Markdown or text document to summarize its mining terms.'),
        );
        return;
      }
      const summary = summaryOf(document);
      open.set(document.uri.toString(), summary);
      changed.fire(summary);
      // Locked: the preview of the summary must not turn into one of whichever Markdown file is looked at next.
      await commands.executeCommand('markdown.showLockedPreviewToSide', summary);
    }),
    workspace.onDidChangeTextDocument(({ document }) => refresh(document.uri.toString())),
    readings.onDidChange((uri) => refresh(uri.toString())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('licenseTermReview')) for (const source of open.keys()) refresh(source);
    }),
    server.onDidStart(() => {
      for (const source of open.keys()) refresh(source);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === summaryScheme) open.delete(uri.query);
    }),
  );
}

function summaryOf({ uri }: TextDocument): Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return Uri.from({
    scheme: summaryScheme,
    path: `/${l10n.t('Mining terms of {0}', name)}.md`,
    query: uri.toString(),
  });
}

async function textOf(server: Server, summary: Uri): Promise<string> {
  try {
    // Opened before asking: the server knows open documents only.
    const { uri } = await workspace.openTextDocument(Uri.parse(summary.query));
    const answer = await server.execute<{ markdown: string }>(
      summarize,
      { uri: uri.toString() },
      { aloud: true },
    );
    return answer?.markdown ?? l10n.t('The reviewer is not running.');
  } catch {
    return l10n.t('The document cannot be opened any more.');
  }
}
