// Which files Git ignores, as far as `.gitignore` files say it. As in Git, what lies deeper overrules, and nothing
// under an ignored folder can be taken back in.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export interface GitIgnore {
  /** Whether a folder or file is ignored, its parents inside the walk aside. */
  folder(path: string): boolean;
  file(path: string): boolean;
}

export function gitIgnore(): GitIgnore {
  const rules = new Map<string, readonly Rules[]>();
  const rulesFor = (folder: string): readonly Rules[] => {
    let known = rules.get(folder);
    if (known === undefined) {
      const parent = dirname(folder);
      const outer = parent === folder || existsSync(join(folder, '.git')) ? [] : rulesFor(parent);
      const own = rulesIn(folder);
      known = own ? [own, ...outer] : outer;
      rules.set(folder, known);
    }
    return known;
  };
  const test = (path: string, mark: string): boolean => {
    const absolute = resolve(path);
    for (const { folder, ignore } of rulesFor(dirname(absolute))) {
      const { ignored, unignored } = ignore.test(relative(folder, absolute).split(sep).join('/') + mark);
      if (ignored || unignored) return ignored;
    }
    return false;
  };
  return { folder: (path) => test(path, '/'), file: (path) => test(path, '') };
}

interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

function rulesIn(folder: string): Rules | undefined {
  try {
    return { folder, ignore: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) };
  } catch {
    return undefined;
  }
}
