import { Failure } from './failure.ts';

/** Why nothing can be written at `path`, and what to do. */
export function unwritable(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Failure(
    'not-written',
    `${path} cannot be written: ${reasons[code] ?? `${code || String(error)}.`}`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first, or choose another file.',
  ENOTDIR: 'what should be its folder is a file; choose another one.',
  EISDIR: 'it is a folder; name a file in it.',
  EACCES: 'its permissions forbid it; change them, or choose another file.',
  EPERM: 'its permissions forbid it; change them, or choose another file.',
  EROFS: 'its disk is read-only; choose another file.',
  ENOSPC: 'its disk is full; make room, or choose another file.',
  ENAMETOOLONG: 'its name is too long; choose a shorter one.',
};
