// Show Mining History: which version of a document changed its mining terms, in which way.
import { commands, l10n, window, type Disposable, type Uri } from 'vscode';
import { chosenDocument } from './documents.ts';
import { versionsInGit, type PastVersion } from './git.ts';
import { nameOf } from './places.ts';
import { newPanel, newPreview } from './preview.ts';
import { withProgress } from './progress.ts';
import type { Server } from './server.ts';

/** How the server is told a version. */
interface Version {
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  readonly address: string;
  readonly text: string;
}

export function histories(server: Server): Disposable {
  return commands.registerCommand('licenseTermReview.showHistory', async (argument: unknown) => {
    const document = await chosenDocument(argument);
    if (document === undefined) return;
    const { uri } = document;
    const known = await versionsInGit(uri);
    if (known.length === 0) {
      void window.showInformationMessage(l10n.t('Git knows no version of {0}.', nameOf(uri)));
      return;
    }
    const versions = await read(uri, known);
    if (versions === undefined) return;
    const panel = newPanel('licenseTermReview.history', l10n.t('Mining history of {0}', nameOf(uri)));
    newPreview(panel, {}, async () => {
      const asked = { uri: uri.toString(), name: nameOf(uri), versions };
      const answer = await server.ask<{ markdown: string }>('licenseTermReview/history', asked, {
        aloud: true,
      });
      return answer?.markdown ?? l10n.t('The reviewer is not running.');
    });
  });
}

/** Oldest first; undefined where the user has enough of it. */
async function read(uri: Uri, known: readonly PastVersion[]): Promise<readonly Version[] | undefined> {
  return withProgress(l10n.t('Reading the versions of {0}', nameOf(uri)), async (report, token) => {
    const versions: Version[] = [];
    for (const { commit, date, author, address, text } of known.toReversed()) {
      if (token.isCancellationRequested) return undefined;
      const message = l10n.t('{0} of {1}', versions.length + 1, known.length);
      report({ message, increment: 100 / known.length });
      versions.push({
        commit,
        date: date?.toISOString() ?? '',
        author,
        address: address.toString(),
        text: await text(),
      });
    }
    return versions;
  });
}
