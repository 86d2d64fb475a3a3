// Compare Mining Terms With…: another document, or an earlier version that Git knows.
import {
  commands,
  extensions,
  l10n,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { chosenDocument } from './documents.ts';
import { newPanel, newPreview } from './preview.ts';
import type { Server } from './server.ts';
import { documentsBelow } from './workspace.ts';

/** One of the two; with `text` where it is no file that the server can read. */
interface Version {
  readonly uri: string;
  readonly name: string;
  readonly text?: string;
}

/** As much of VS Code's Git extension as we use. */
interface Git {
  getRepository(uri: Uri): Repository | null;
}
interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<Commit[]>;
  show(ref: string, path: string): Promise<string>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

type Choice = QuickPickItem & { version?(): Promise<Version | undefined> };

const mostCommits = 50;

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
  const [versions, documents] = await Promise.all([versionsInGit(uri), documentsBelow(server)]);
  const others = documents.filter((each) => each !== uri.toString()).map((each) => Uri.parse(each));
  return [
    { label: l10n.t('$(folder-opened) Another file…'), version: openFile },
    ...(versions.length === 0 ? [] : [separator(l10n.t('Earlier versions')), ...versions]),
    ...(others.length === 0 ? [] : [separator(l10n.t('Documents of the workspace'))]),
    ...others.map((other) => ({
      label: nameOf(other),
      description: workspace.asRelativePath(other),
      version: () => Promise.resolve(versionOf(other)),
    })),
  ];
}

async function versionsInGit(uri: Uri): Promise<Choice[]> {
  const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return [];
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(uri);
    const commits = (await repository?.log({ maxEntries: mostCommits, path: uri.fsPath })) ?? [];
    return commits.map(({ hash, message, authorDate }) => ({
      label: `$(git-commit) ${message.split('\n', 1)[0] ?? ''}`,
      description: [hash.slice(0, 8), authorDate?.toLocaleDateString()].filter(Boolean).join(', '),
      version: async () => {
        const text = await repository?.show(hash, uri.fsPath);
        return text === undefined
          ? undefined
          : { uri: uri.toString(), name: `${nameOf(uri)} (${hash.slice(0, 8)})`, text };
      },
    }));
  } catch {
    // Git may be switched off, or not know the file.
    return [];
  }
}

async function openFile(): Promise<Version | undefined> {
  const [uri] = (await window.showOpenDialog({ title: l10n.t('Compare Mining Terms With…') })) ?? [];
  return uri === undefined ? undefined : versionOf(uri);
}

function versionOf(uri: Uri): Version {
  return { uri: uri.toString(), name: nameOf(uri) };
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}
