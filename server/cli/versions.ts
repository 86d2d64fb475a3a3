// A version of a document: a file, or `REV:path` as Git understands it.
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { Failure } from './failure.ts';
import { formerName, gitFiles } from './git.ts';
import { decode, readText } from './read.ts';

export interface ReadVersion {
  /** The version as it was found; a former name in the place of the one that was given. */
  readonly path: string;
  /** Its file's name in that version. */
  readonly file: string;
  readonly text: string;
}

/** @throws {Failure} */
export function readVersion(name: string): ReadVersion {
  const revision = existsSync(name) ? undefined : revisionIn(name);
  if (!revision) return { path: name, file: name, text: readText(name).text };
  const found = inGit(revision);
  if (!found) {
    throw new Failure(
      'not-found',
      `${name} is neither a file nor known to Git; check the revision, and the path: it counts from the root of the repository, or from here.`,
    );
  }
  return found;
}

interface Revision {
  /** Empty: what is staged. */
  readonly revision: string;
  readonly file: string;
}

/** On Windows a letter before a colon is a drive. */
const shortest = process.platform === 'win32' ? 2 : 0;

function revisionIn(name: string): Revision | undefined {
  const colon = name.indexOf(':');
  if (colon < shortest || colon === name.length - 1 || name.includes('\n')) return undefined;
  return { revision: name.slice(0, colon), file: name.slice(colon + 1) };
}

function inGit({ revision, file }: Revision): ReadVersion | undefined {
  const folder = isAbsolute(file) ? dirname(file) : '.';
  const read = (path: string): ReadVersion | undefined => {
    const [bytes] = gitFiles([`${revision}:${path}`], folder);
    if (!bytes) return undefined;
    const version = `${revision}:${path}`;
    return { path: version, file: path, text: decode(bytes, version).text };
  };
  const own = isAbsolute(file) ? `./${basename(file)}` : file;
  const former = (): string | undefined => (revision === '' ? undefined : formerName(own, revision, folder));
  return read(own) ?? (/^\.{0,2}\//.test(own) ? undefined : read(`./${own}`)) ?? optionally(former(), read);
}

function optionally<T, R>(value: T | undefined, use: (value: T) => R | undefined): R | undefined {
  return value === undefined ? undefined : use(value);
}
