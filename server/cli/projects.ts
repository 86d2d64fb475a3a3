// Project files on the disk, and what they say of the documents that are reviewed.
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Project, projectAt, projects } from '../project/project.ts';
import { Failure } from './failure.ts';
import { readText } from './read.ts';
import { statOf } from './stat.ts';

export interface ProjectFinder {
  /** The project of the document at `path`, if there is one. */
  of(path: string): Project | undefined;
}

/** `config`: the project file of all documents; `false`: none; else the nearest of each. @throws {Failure} */
export function findProjects(config: string | false | undefined): ProjectFinder {
  if (config === false) return { of: () => undefined };
  if (config === undefined) {
    const near = projects(readFromDisk);
    return { of: (path) => near.of(uriOf(path)) };
  }
  // Says why, if it cannot be read.
  readText(config);
  const project = projectAt(uriOf(config), readFromDisk);
  return { of: () => project };
}

/** "legal/.licensetermreview.json:4: there is no key …" */
export function problemLines({ problems }: Project): string[] {
  return problems.map((problem) => placed(problem, problem.message));
}

export function placed(
  { uri, line }: { readonly uri: string; readonly line: number },
  message: string,
): string {
  return `${shown(uri)}:${line}: ${message}`;
}

export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** As the user would type it. */
export function shown(uri: string): string {
  return relative('', fileURLToPath(uri)).split(sep).join('/');
}

/** Larger files are no project files. */
const largest = 1 << 20;

function readFromDisk(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  try {
    const stat = statOf(path);
    return stat?.isFile() && stat.size <= largest ? readText(path).text : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
