// Baselines on the disk. Paths in them count from their own folder, so that they hold wherever the command is run.
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Baseline, type KnownFinding, baselineText, readBaseline } from '../project/baseline.ts';
import { Failure } from './failure.ts';
import { readText } from './read.ts';
import { unwritable } from './unwritable.ts';

export interface BaselineFile {
  known(document: string): readonly KnownFinding[];
  /** What it knows of documents that stood in these folders, and stand there no longer. */
  gone(folders: readonly string[]): readonly GoneDocument[];
}

export interface GoneDocument {
  readonly path: string;
  readonly findings: number;
}

/** @throws {Failure} */
export function openBaseline(path: string): BaselineFile {
  const baseline = read(path);
  return {
    known: (document) => baseline.documents.get(keyOf(document, path)) ?? [],
    gone: (folders) =>
      [...baseline.documents].flatMap(([key, { length }]) => {
        const document = join(dirname(path), key);
        const isGone = length > 0 && folders.some((each) => holds(each, document)) && !existsSync(document);
        return isGone ? [{ path: document.split(sep).join('/'), findings: length }] : [];
      }),
  };
}

/** @throws {Failure} */
export function writeBaseline(path: string, documents: ReadonlyMap<string, readonly KnownFinding[]>): void {
  const keyed = [...documents].map(([document, known]) => [keyOf(document, path), known] as const);
  try {
    writeFileSync(path, baselineText({ documents: new Map(keyed) }));
  } catch (error) {
    throw unwritable(path, error);
  }
}

function read(path: string): Baseline {
  const { text } = readText(path);
  try {
    return readBaseline(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure('no-baseline', `${path} ${error.message}`);
    throw error;
  }
}

function holds(folder: string, document: string): boolean {
  const within = relative(folder, document);
  return within !== '..' && !within.startsWith(`..${sep}`) && !isAbsolute(within);
}

function keyOf(document: string, baseline: string): string {
  return relative(dirname(resolve(baseline)), resolve(document))
    .split(sep)
    .join('/');
}
