// Compare Mining Terms With…: another document, or an earlier version that Git knows.
import {
  commands,
  env,
  l10n,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { chosenDocument } from './documents.ts';
import { versionsInGit } from './git.ts';
import { nameOf } from './places.ts';
import { newPanel, newPreview } from './preview.ts';
import type { Server } from './server.ts';
import { documentsBelow } from './workspace.ts';

/** One of the two; with `text` where it is no file that the server can read. */
interface Version {
  readonly uri: string;
  readonly name: string;
  readonly text?: string;
  /** Where `text` can be opened. */
  readonly address?: string;
}

type Choice = QuickPickItem & { version?(): Promise<Version | undefined> };

export function comparisons(server: Server): Disposable {
  return commands.registerCommand(
    'licenseTermReview.compareMiningTerms',
    async (argument: unknown, selected: unknown) => {
      const chosen = Array.isArray(selected) ? selected.filter((each) => each instanceof Uri) : [];
      const [first, second] = chosen;
      if (chosen.length === 2 && first !== undefined && second !== undefined) {
        show(server, versionOf(first), versionOf(second));
        return;
      }
      const document = await chosenDocument(argument);
      if (document === undefined) return;
      const old = await otherVersion(server, document.uri);
      if (old !== undefined) show(server, old, versionOf(document.uri));
    },
  );
}

function show(server: Server, old: Version, now: Version): void {
  const panel = newPanel('licenseTermReview.comparison', l10n.t('{0} ↔ {1}', old.name, now.name));
  newPreview(panel, {}, async () => {
    const answer = await server.ask<{ markdown: string }>(
      'licenseTermReview/compare',
      { old, new: now },
      { aloud: true },
    );
    return answer?.markdown ?? l10n.t('The reviewer is not running.');
  });
}

async function otherVersion(server: Server, uri: Uri): Promise<Version | undefined> {
  const choice = await window.showQuickPick(choicesFor(server, uri), {
    title: l10n.t('Compare Mining Terms With…'),
    placeHolder: l10n.t('The older version'),
    matchOnDescription: true,
  });
  return choice?.version?.();
}

async function choicesFor(server: Server, uri: Uri): Promise<Choice[]> {
  const [versions, documents] = await Promise.all([earlierVersions(uri), documentsBelow(server)]);
  const others = documents.filter((each) => each !== uri.toString()).map((each) => Uri.parse(each));
  return [
    { label: l10n.t('$(folder-opened) Another file…'), version: openFile },
    ...(versions.length === 0 ? [] : [separator(l10n.t('Earlier versions')), ...versions]),
    ...(others.length === 0 ? [] : [separator(l10n.t('Documents of the workspace'))]),
    ...others.map((other) => ({
      label: nameOf(other),
      description: folderOf(other),
      version: () => Promise.resolve(versionOf(other)),
    })),
  ];
}

/** Below the workspace; empty at its top. */
function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function earlierVersions(uri: Uri): Promise<Choice[]> {
  const versions = await versionsInGit(uri);
  return versions.map(({ commit, message, date, address, text }) => ({
    label: `$(git-commit) ${message}`,
    description: [commit.slice(0, 8), date?.toLocaleDateString(env.language)].filter(Boolean).join(', '),
    version: async () => ({
      uri: uri.toString(),
      name: `${nameOf(uri)} (${commit.slice(0, 8)})`,
      address: address.toString(),
      text: await text(),
    }),
  }));
}

async function openFile(): Promise<Version | undefined> {
  const [uri] = (await window.showOpenDialog({ title: l10n.t('Compare Mining Terms With…') })) ?? [];
  return uri === undefined ? undefined : versionOf(uri);
}

function versionOf(uri: Uri): Version {
  return { uri: uri.toString(), name: nameOf(uri) };
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}
