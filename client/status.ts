// The language status item: how the active document is read, and the command that changes it.
import { commands, Disposable, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import { changeReading } from './change-reading.ts';
import { chosenDocument, isReviewed, selector } from './documents.ts';
import { later } from './later.ts';
import type { Readings } from './readings.ts';
import type { Server } from './server.ts';
import { languageName } from './interface.ts';

/** What the server tells about an open document. */
interface Status {
  readonly kind: 'terms' | 'other';
  readonly language: string;
  readonly clauses: number;
  /** The verdict on mining, in the language of the interface. */
  readonly label: string;
  readonly notes: readonly { readonly message: string }[];
}

const change = 'licenseTermReview.changeReading';

export function languageOfDocument(server: Server, readings: Readings): Disposable {
  const item = languages.createLanguageStatusItem('licenseTermReview', selector());
  item.name = 'License Term Review';
  item.command = { title: l10n.t('Change'), command: change };

  const refreshLater = later(300, () => void refresh());
  const show = (): void => refreshLater(undefined);
  async function refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isReviewed(document)) return;
    const uri = document.uri.toString();
    const status = await server.ask<Status | null>('licenseTermReview/status', { uri });
    if (window.activeTextEditor?.document !== document) return;
    item.busy = false;
    if (status === undefined || status === null) {
      item.text = l10n.t('Not reviewed');
      item.detail = 'License Term Review';
      item.severity = LanguageStatusSeverity.Warning;
      return;
    }
    item.text = l10n.t(
      '{0} · {1} · {2} clauses',
      status.kind === 'terms' ? l10n.t('Terms') : l10n.t('Other document'),
      languageName(status.language),
      status.clauses,
    );
    item.detail = [l10n.t('Mining: {0}', status.label), ...status.notes.map(({ message }) => message)].join(
      ' · ',
    );
    item.severity =
      status.notes.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  }

  item.text = l10n.t('Reading …');
  item.busy = true;
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) show();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) show();
    }),
    readings.onDidChange(show),
    server.onDidStart(() => {
      item.selector = selector();
      show();
    }),
    commands.registerCommand(change, async (argument: unknown) => {
      const document = await chosenDocument(argument);
      if (document !== undefined) await changeReading(document.uri, readings);
    }),
  );
}
