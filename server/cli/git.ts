// What Git knows, asked through the `git` command. Names reach it on standard input or after `--`, so that none can
// be taken for an option.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { dirname, posix } from 'node:path';
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

/**
 * What a file was called in `revision`, from the root of the repository; undefined where Git knows no other name.
 * `path` counts from the root, or from `folder`.
 */
export function formerName(path: string, revision: string, folder: string): string | undefined {
  const commit = run(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    folder,
  );
  if (commit.status !== 0) return undefined;
  const since = `${line(commit.stdout)}..HEAD`;
  const top = line(git(['rev-parse', '--show-toplevel'], folder));
  const prefix = line(git(['rev-parse', '--show-prefix'], folder));
  for (const name of new Set([posix.normalize(path), posix.join(prefix, path)])) {
    const log = ['log', '--follow', '--raw', '--no-ext-diff', '--diff-filter=R', '-z', '--format='];
    const fields = git([...log, since, '--', name], top)
      .toString('utf8')
      .split('\0');
    // ":100644 100644 1234567 89abcde R087", the name before, the name after; newest first
    const oldest = fields.findLastIndex((field) => field.startsWith(':'));
    if (oldest !== -1) return fields[oldest + 1];
  }
  return undefined;
}

function line(output: Buffer): string {
  return output.toString('utf8').replace(/\n$/, '');
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
  const { status, stdout, stderr, error } = run(args, folder, input);
  // Git may end before it has read its input.
  if (error && !(status !== null && 'code' in error && error.code === 'EPIPE')) {
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

function run(args: readonly string[], folder: string, input?: string): SpawnSyncReturns<Buffer> {
  return spawnSync('git', [...settings, ...args], {
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
}
