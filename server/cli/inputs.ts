// From what the user names (files, folders, globs, `-`, lists of files) to the files to read, in a stable order.
import { join, posix, resolve, sep } from 'node:path';
import { fdir } from 'fdir';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isDocumentName } from './documents.ts';
import { type GitIgnore, gitIgnore } from './gitignore.ts';
import { statOf } from './stat.ts';

export type Input =
  /** `named`: one by one, not found in a folder or by a pattern. */
  | { readonly kind: 'file'; readonly path: string; readonly named: boolean }
  | { readonly kind: 'standard-input'; readonly path: string }
  /** Nothing can be read there. */
  | {
      readonly kind: 'none';
      readonly path: string;
      readonly error: { readonly code: string; readonly message: string };
    };

export interface Named {
  readonly operands: readonly string[];
  /** Always read, whatever they are called. */
  readonly files: readonly string[];
  /** The name under which `-` is reported. */
  readonly standardInput: string;
}

export function findInputs({ operands, files, standardInput }: Named): Input[] {
  const ignored = gitIgnore();
  const inputs = operands.flatMap((operand) =>
    operand === '-'
      ? [{ kind: 'standard-input', path: standardInput } as const]
      : inputsAt(withSlashes(operand), ignored),
  );
  const listed = files.map((path) => ({ kind: 'file', path: withSlashes(path), named: true }) as const);
  return onceEach([...inputs, ...listed]);
}

function inputsAt(path: string, ignored: GitIgnore): Input[] {
  const stat = statOf(path);
  if (stat?.isDirectory()) return orNone(path, inFolder(path, ignored), 'no-documents');
  if (stat === undefined && isDynamicPattern(path)) return orNone(path, matching(path, ignored), 'no-match');
  return [{ kind: 'file', path, named: true }];
}

function inFolder(folder: string, ignored: GitIgnore): string[] {
  return new fdir()
    .withRelativePaths()
    .withPathSeparator('/')
    .exclude((name, path) => unread.has(name) || ignored.folder(withoutEnd(path)))
    .filter((path) => isDocumentName(posix.basename(path)) && !ignored.file(join(folder, path)))
    .crawl(resolve(folder))
    .sync()
    .map((path) => posix.join(folder, path))
    .sort(byCodeUnits);
}

function matching(glob: string, ignored: GitIgnore): string[] {
  return globSync(glob, { ignore: [...unread].map((name) => `**/${name}/**`), expandDirectories: false })
    .filter((path) => !isIgnoredAnywhere(path, ignored))
    .sort(byCodeUnits);
}

/** Other people's packages and Git's own files are no documents of a project, unless they are named. */
const unread = new Set(['node_modules', '.git']);

function isIgnoredAnywhere(path: string, ignored: GitIgnore): boolean {
  const folders = path.split('/').slice(0, -1);
  const above = folders.map((_, index) => folders.slice(0, index + 1).join('/'));
  return above.some((folder) => folder !== '' && ignored.folder(folder)) || ignored.file(path);
}

function orNone(path: string, paths: readonly string[], code: keyof typeof nothing): Input[] {
  if (paths.length > 0) return paths.map((each) => ({ kind: 'file', path: each, named: false }));
  return [{ kind: 'none', path, error: { code, message: nothing[code](path) } }];
}

const nothing = {
  'no-documents': (path: string) =>
    `${path} holds no documents (.md, .markdown, .txt, .license, LICENSE and the like); name other files one by one.`,
  'no-match': (path: string) => `${path} matches no file; check the pattern, and quote it for the shell.`,
};

function onceEach(inputs: readonly Input[]): Input[] {
  const byPath = new Map<string, Input>();
  for (const input of inputs) {
    const path = posix.normalize(input.path);
    if (!byPath.has(path)) byPath.set(path, input);
  }
  return [...byPath.values()];
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function withoutEnd(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
