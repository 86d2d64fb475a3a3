// Summarize Mining Terms, of one document, a folder or the workspace: the server writes it, a preview shows it beside
// the document, and it follows edits.
import { commands, Disposable, l10n, Uri, window, workspace, type WebviewPanel } from 'vscode';
import { chosenDocument } from './documents.ts';
import { later } from './later.ts';
import { newPanel, newPreview, type Preview } from './preview.ts';
import type { Readings } from './readings.ts';
import type { Server } from './server.ts';
import { documentsBelow, isFolder, tellNone } from './workspace.ts';

const summarize = 'licenseTermReview.summarizeMiningTerms';
const viewType = 'licenseTermReview.summary';

/** What a summary is about; kept over a restart of VS Code. */
interface Subject {
  readonly title: string;
  /** Addresses of documents. */
  readonly uris: readonly string[];
}

export function summaries(server: Server, readings: Readings): Disposable {
  const open = new Set<{ readonly subject: Subject; readonly preview: Preview }>();

  function fill(panel: WebviewPanel, subject: Subject): void {
    const shown = { subject, preview: newPreview(panel, subject, () => textOf(server, subject)) };
    open.add(shown);
    panel.onDidDispose(() => open.delete(shown));
  }

  async function show(subject: Subject): Promise<void> {
    if (subject.uris.length === 0) {
      tellNone();
      return;
    }
    const existing = [...open].find(
      ({ subject: { title, uris } }) => title === subject.title && same(uris, subject.uris),
    );
    if (existing === undefined) {
      fill(newPanel(viewType, subject.title), subject);
      return;
    }
    existing.preview.panel.reveal(undefined, true);
    await existing.preview.update();
  }

  function refresh(isMeant: (subject: Subject) => boolean): void {
    for (const { subject, preview } of open) if (isMeant(subject)) void preview.update();
  }
  const refreshLater = later(250, (uri: string) => refresh(({ uris }) => uris.includes(uri)));
  const refreshAll = (): void => refresh(() => true);

  return Disposable.from(
    commands.registerCommand(summarize, async (argument: unknown, selected: unknown) => {
      const subject = await subjectOf(server, argument, selected);
      if (subject !== undefined) await show(subject);
    }),
    commands.registerCommand('licenseTermReview.summarizeWorkspace', async () =>
      show({ title: l10n.t('Mining terms of the workspace'), uris: await documentsBelow(server) }),
    ),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, subject: Subject) => {
        fill(panel, subject);
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

/** A menu hands over the file or folder that it was opened on, and all that are selected. */
async function subjectOf(server: Server, argument: unknown, selected: unknown): Promise<Subject | undefined> {
  if (Array.isArray(selected) && selected.length > 1) {
    const uris = selected.filter((each) => each instanceof Uri).map((uri) => uri.toString());
    return { title: l10n.t('Mining terms of {0} documents', uris.length), uris };
  }
  if (argument instanceof Uri && (await isFolder(argument))) {
    return { title: titleFor(argument), uris: await documentsBelow(server, argument) };
  }
  const document = await chosenDocument(argument);
  if (document !== undefined) return { title: titleFor(document.uri), uris: [document.uri.toString()] };
  void window.showInformationMessage(
    l10n.t('Open a Markdown or text document to summarize its mining terms.'),
  );
  return undefined;
}

function titleFor(uri: Uri): string {
  return l10n.t('Mining terms of {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

async function textOf(server: Server, { uris: [first, ...more], uris }: Subject): Promise<string> {
  try {
    // A single one is opened, so that the server has what the editor would show; of many, it reads the closed ones.
    if (first !== undefined && more.length === 0) await workspace.openTextDocument(Uri.parse(first));
  } catch {
    return l10n.t('The document cannot be opened any more.');
  }
  const documents = uris.map((uri) => ({ uri }));
  const answer = await server.execute<{ markdown: string }>(summarize, documents, { aloud: true });
  return answer?.markdown ?? l10n.t('The reviewer is not running.');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
