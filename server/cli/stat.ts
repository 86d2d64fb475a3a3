import { statSync, type Stats } from 'node:fs';

/** Undefined where there is nothing, or nothing that may be looked at; who reads it says why. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
