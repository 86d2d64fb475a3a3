// Runs the built command on a temporary folder, as a user would.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  /** `cwd` counts from the folder. */
  run(
    args: readonly string[],
    more?: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; cwd?: string },
  ): Ran;
  git(...args: readonly string[]): string;
  /** Commits each content of the file, an hour apart. */
  importVersions(name: string, contents: readonly string[]): void;
  remove(): void;
}

export const command = join(import.meta.dirname, '../../dist/cli.js');

/** With these files in it. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'license-term-review-'));
  const folder: Folder = {
    path,
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    run(args, { input = '', env = {}, cwd = '.' } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
        cwd: resolve(path, cwd),
        input,
        env: { PATH: process.env['PATH'], HOME: path, ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      return { code: status, out: stdout, err: stderr };
    },
    git(...args) {
      const { status, stdout, stderr } = spawnSync('git', args, {
        cwd: path,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: path,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: 'Ada',
          GIT_AUTHOR_EMAIL: 'ada@example.com',
          GIT_COMMITTER_NAME: 'Ada',
          GIT_COMMITTER_EMAIL: 'ada@example.com',
          GIT_COMMITTER_DATE: '2024-02-01T12:00:00Z',
        },
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    },
    importVersions(name, contents) {
      const commits = contents.map((content, index) => {
        const at = `Ada <ada@example.com> ${1_700_000_000 + index * 3600} +0000`;
        return `commit refs/heads/main\nauthor ${at}\ncommitter ${at}\ndata 0\nM 644 inline ${name}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
      });
      const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
        cwd: path,
        input: commits.join(''),
      });
      if (status !== 0) throw new Error(stderr.toString());
      folder.git('symbolic-ref', 'HEAD', 'refs/heads/main');
      folder.git('checkout', '--quiet', '--force', 'main');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

/** Terms that need permission for mining, and for one thing more. */
export const permission = `# Terms of Service

You may not mine cryptocurrency without our prior written approval.

Customer shall not assign this Agreement without the prior written consent of Acme.
`;

export const ban = `# Acceptable Use Policy

Cryptocurrency mining is strictly prohibited.
`;

export const silent = `# Terms of Service

You may use the Service for any lawful purpose.
`;
