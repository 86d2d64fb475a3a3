// What Git knows, asked through the `git` command. Names reach it on standard input or after `--`, so that none can
// be taken for an option.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { Failure } from './failure.ts';

/** Objects by their names (`REV:path` or a hash); undefined where there is no such file. @throws {Failure} */
export function gitFiles(names: readonly string[], folder = '.'): (Buffer | undefined)[] {
  const output = git(['cat-file', '--batch'], folder, `${names.join('\n')}\n`);
  const files: (Buffer | undefined)[] = [];
  let at = 0;
  for (let index = 0; index < names.length; index++) {
    const end = output.indexOf(10, at);
    // "hash blob size", or "name missing"
    const [, type, size] = output.toString('utf8', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : undefined;
    if (length === undefined && type !== undefined && /^(?:tree|commit|tag)$/.test(type)) {
      files.push(undefined);
      at = end + 1 + Number(size) + 1;
      continue;
    }
    files.push(length === undefined ? undefined : output.subarray(end + 1, end + 1 + length));
    at = length === undefined ? end + 1 : end + 1 + length + 1;
  }
  return files;
}

/** A version in which a document was added or changed. */
export interface Version {
  readonly commit: string;
  /** ISO date and time of the author. */
  readonly date: string;
  readonly author: string;
  /** From the root of the repository: it may have been renamed. */
  readonly path: string;
  /** Hash of the content. */
  readonly blob: string;
}

/** Newest last. @throws {Failure} */
export function versionsOf(path: string, since: string | undefined): Version[] {
  const format = '%x01%H%x00%aI%x00%an';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const output = git(
    [
      'log',
      '--follow',
      '--raw',
      '--no-abbrev',
      '--no-ext-diff',
      '--no-show-signature',
      '-z',
      `--format=${format}`,
      ...(since === undefined ? [] : [`--since=${since}`]),
      '--',
      name,
    ],
    dirname(path),
  ).toString('utf8');
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((entry): Version[] => {
      const [commit, date, author, ...raw] = entry.split('\0').map((field) => field.replace(/^\n/, ''));
      const change = raw.findIndex((field) => field.startsWith(':'));
      const [, , , blob, status] = (raw[change] ?? '').split(' ');
      const last = status?.startsWith('R') || status?.startsWith('C') ? raw[change + 2] : raw[change + 1];
      if (!commit || !date || !blob || !last || /^0+$/.test(blob)) return [];
      return [{ commit, date, author: author ?? '', path: last, blob }];
    })
    .reverse();
}

/** Names are names, not patterns; and nothing that a strange repository names is run. */
const settings = [
  '--literal-pathspecs',
  '--no-pager',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'i18n.logOutputEncoding=UTF-8'],
];

function git(args: readonly string[], folder: string, input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...settings, ...args], {
    cwd: folder,
    input,
    maxBuffer: 1 << 30,
    env: {
      ...process.env,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
    },
  });
  if (error) {
    throw 'code' in error && error.code === 'ENOENT'
      ? new Failure('no-git', 'git was not found; install it, or compare two files instead.')
      : new Failure('git', `git could not be run (${error.message}).`);
  }
  if (status !== 0) {
    const said = stderr.toString('utf8').trim().split('\n')[0] ?? 'failed';
    throw /not a git repository/.test(said)
      ? new Failure('no-repository', 'this is no Git repository; go to one, or compare two files instead.')
      : new Failure('git', `git: ${said}`);
  }
  return stdout;
}
