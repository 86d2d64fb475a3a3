// Earlier versions of a document, as VS Code's own Git extension knows them.
import { extensions, type Uri } from 'vscode';

/** As much of the Git extension as we use. */
interface Git {
  getRepository(uri: Uri): Repository | null;
  /** Where a version can be opened. */
  toGitUri(uri: Uri, ref: string): Uri;
}
interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<Commit[]>;
  show(ref: string, path: string): Promise<string>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

export interface PastVersion {
  readonly commit: string;
  /** Its first line. */
  readonly message: string;
  readonly date: Date | undefined;
  readonly author: string;
  readonly address: Uri;
  readonly text: () => Promise<string>;
}

/** Newest first; none where Git is switched off, or does not know the document. */
export async function versionsInGit(uri: Uri): Promise<readonly PastVersion[]> {
  const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return [];
  try {
    const git = (await extension.activate()).getAPI(1);
    const repository = git.getRepository(uri);
    const commits = (await repository?.log({ maxEntries: mostCommits, path: uri.fsPath })) ?? [];
    return commits.map(({ hash, message, authorDate, authorName }) => ({
      commit: hash,
      message: message.split('\n', 1)[0] ?? '',
      date: authorDate,
      author: authorName ?? '',
      address: git.toGitUri(uri, hash),
      text: async () => (await repository?.show(hash, uri.fsPath)) ?? '',
    }));
  } catch {
    return [];
  }
}

const mostCommits = 100;
