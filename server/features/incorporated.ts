// Which document of the workspace a text means by "our Acceptable Use Policy".
import { fold } from '../engine/fold.ts';
import { nameOf } from '../session.ts';

/** The nearest one to `from` whose file is called so, in words or initials; undefined where none is. */
export function documentNamed(name: string, uris: readonly string[], from: string): string | undefined {
  const sought = wordsOf(name);
  if (sought.length === 0) return undefined;
  const initials = sought.map((word) => word.charAt(0)).join('');
  const called = uris.filter((uri) => {
    const words = wordsOf(fileName(uri));
    if (uri === from || words.length === 0) return false;
    return (
      (sought.length > 2 && words.length === 1 && words[0] === initials) ||
      (sought.every((word) => words.includes(word)) && words.length <= sought.length + 2)
    );
  });
  return called.toSorted((a, b) => distance(a, from) - distance(b, from) || a.length - b.length)[0];
}

/** Small words say nothing, and plurals are the same. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !small.has(word)).map((word) => word.replace(/s$/u, ''));
}

const small = new Set([
  'the',
  'our',
  'and',
  'for',
  'this',
  'les',
  'des',
  'nos',
  'aux',
  'une',
  'der',
  'die',
  'das',
  'und',
]);

function fileName(uri: string): string {
  return (nameOf(uri).split('/').at(-1) ?? '').replace(/\.\w+$/u, '');
}

/** Folders between two documents. */
function distance(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}
