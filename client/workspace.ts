// What concerns many documents: review them all, summarize them, write a report of them to a file.
import { commands, Disposable, FileType, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { isReviewed } from './documents.ts';
import type { Findings } from './findings.ts';
import { withProgress } from './progress.ts';
import type { Server } from './server.ts';

const formats = [
  { format: 'markdown', label: 'Markdown', extension: 'md' },
  { format: 'json', label: 'JSON', extension: 'json' },
  { format: 'csv', label: 'CSV', extension: 'csv' },
  { format: 'sarif', label: 'SARIF', extension: 'sarif' },
] as const;

export function wholeWorkspace(server: Server, findings: Findings): Disposable {
  async function review(): Promise<void> {
    const uris = await documentsBelow(server);
    if (uris.length === 0) {
      tellNone();
      return;
    }
    const summarize = l10n.t('Summarize');
    const show = l10n.t('Show Clauses');
    const done = await withProgress(l10n.t('Reviewing the workspace'), async (report, token) => {
      for (const [index, uri] of uris.entries()) {
        if (token.isCancellationRequested) return index;
        report({ message: l10n.t('{0} of {1}', index + 1, uris.length), increment: 100 / uris.length });
        await findings.read(Uri.parse(uri));
      }
      return uris.length;
    });
    const withMining = findings
      .all()
      .filter(({ clauses }) => clauses.some(({ isMining }) => isMining)).length;
    const said = l10n.t('{0} of {1} documents reviewed; {2} speak of mining.', done, uris.length, withMining);
    const choice = await window.showInformationMessage(said, show, summarize);
    if (choice === show) await commands.executeCommand('licenseTermReview.terms.focus');
    if (choice === summarize) await commands.executeCommand('licenseTermReview.summarizeWorkspace');
  }

  async function exportReview(argument: unknown): Promise<void> {
    const uris = argument instanceof Uri ? await documentsAt(server, argument) : await chosenScope();
    if (uris === undefined) return;
    if (uris.length === 0) {
      tellNone();
      return;
    }
    const chosen = await window.showQuickPick(
      formats.map((each) => ({ ...each, description: `.${each.extension}` })),
      { title: l10n.t('Export Review'), placeHolder: l10n.t('Format') },
    );
    if (chosen === undefined) return;
    const report = await server.ask<{ text: string }>(
      'licenseTermReview/export',
      { uris, format: chosen.format },
      { aloud: true },
    );
    if (report === undefined) return;
    const name = `${l10n.t('review')}.${chosen.extension}`;
    const [folder] = workspace.workspaceFolders ?? [];
    const target = await window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder.uri, name) }),
      filters: { [chosen.label]: [chosen.extension] },
      title: l10n.t('Export Review'),
    });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
    await window.showTextDocument(target, { preview: false });
  }

  async function chosenScope(): Promise<readonly string[] | undefined> {
    const active = window.activeTextEditor?.document;
    if (active === undefined || !isReviewed(active)) return documentsBelow(server);
    const here = [active.uri.toString()];
    if (workspace.workspaceFolders === undefined) return here;
    const items: (QuickPickItem & { uris(): Promise<readonly string[]> })[] = [
      {
        label: l10n.t('This document'),
        description: workspace.asRelativePath(active.uri),
        uris: () => Promise.resolve(here),
      },
      { label: l10n.t('All documents of the workspace'), uris: () => documentsBelow(server) },
    ];
    const choice = await window.showQuickPick(items, { title: l10n.t('Export Review') });
    return choice?.uris();
  }

  return Disposable.from(
    commands.registerCommand('licenseTermReview.reviewWorkspace', review),
    commands.registerCommand('licenseTermReview.exportReview', exportReview),
  );
}

/** Addresses of the workspace's documents, or of those in one of its folders. */
export async function documentsBelow(server: Server, folder?: Uri): Promise<readonly string[]> {
  const uris = (await server.ask<string[]>('licenseTermReview/documents', {}, { aloud: true })) ?? [];
  if (folder === undefined) return uris;
  return uris.filter((uri) => uri.startsWith(`${folder.toString()}/`));
}

/** Of a folder all documents, else the one. */
export async function documentsAt(server: Server, uri: Uri): Promise<readonly string[]> {
  return (await isFolder(uri)) ? documentsBelow(server, uri) : [uri.toString()];
}

export async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}

export function tellNone(): void {
  void window.showInformationMessage(l10n.t('There is no Markdown or text document to review.'));
}
