// Which document at hand a text means by "our Acceptable Use Policy". Places are URIs. In doubt none: the verdict of
// another company's policy would be a false one.
import { fold } from '../engine/fold.ts';
import type { Verdict } from '../engine/review.ts';
import type { Document } from '../report/document.ts';

export interface Named {
  readonly name: string;
  /** That of a link on the name, as written. */
  readonly target?: string | null | undefined;
}

/** The document that the text at `from` means; undefined where none is certain. */
export type DocumentFinder = (named: Named, from: string) => string | undefined;

export function documentFinder(uris: Iterable<string>): DocumentFinder {
  const byUri = new Map([...uris].map((uri) => [uri, placeOf(uri)] as const));
  const byKey = new Map<string, Place[]>();
  for (const place of byUri.values()) {
    for (const word of place.words) {
      const same = byKey.get(word);
      if (same) same.push(place);
      else byKey.set(word, [place]);
    }
  }
  const called = (name: string, from: Place): string | undefined => {
    const sought = soughtBy(name);
    const keys = [...sought.words.slice(-1), ...sought.initials.map(({ letters }) => letters)];
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    return nearest(
      [...candidates].filter((place) => place.uri !== from.uri && isCalled(place, sought, from)),
      from,
    );
  };
  return ({ name, target }, uri) => {
    const from = byUri.get(uri) ?? placeOf(uri);
    const linked = resolved(target, uri);
    if (linked !== undefined && linked !== uri && byUri.has(linked)) return linked;
    return called(name, from) ?? (linked === undefined ? undefined : called(fileName(linked), from));
  };
}

/** With the verdicts of documents that have been read as well, by their paths; `read` finds what a name means. */
export function withIncorporated(
  document: Document,
  read: (named: Named) => { readonly path: string; readonly mining: Verdict } | undefined,
): Document {
  if (document.incorporates.length === 0) return document;
  return {
    ...document,
    incorporates: document.incorporates.map((each) => {
      const found = read(each);
      return found ? { ...each, target: found.path, mining: found.mining } : each;
    }),
  };
}

interface Place {
  readonly uri: string;
  /** With its `/` at the end. */
  readonly folder: string;
  /** Of the file's name. */
  readonly words: readonly string[];
  /** Whose documents these are, as far as names of files and folders tell. */
  readonly around: ReadonlySet<string>;
}

function placeOf(uri: string): Place {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const words = wordsOf(fileName(uri));
  return { uri, folder, words, around: new Set([...words, ...wordsOf(folder.split('/').at(-2) ?? '')]) };
}

interface Sought {
  readonly words: readonly string[];
  readonly initials: readonly Initials[];
}

interface Initials {
  readonly letters: string;
  /** The words that they leave out. */
  readonly before: readonly string[];
}

/** "aup" of "Acme Acceptable Use Policy", "tos" of "Terms of Service". */
function soughtBy(name: string): Sought {
  const words = wordsOf(name);
  const initials = [lettersAndFigures(name), words].flatMap((all) =>
    all.slice(0, Math.max(0, all.length - 2)).map((_, from) => ({
      letters: all
        .slice(from)
        .map((word) => word.charAt(0))
        .join(''),
      before: wordsOf(all.slice(0, from).join(' ')),
    })),
  );
  return { words, initials };
}

/** All that one name has more than the other must be a number, or stand in the names around: "acme-aup.md". */
function isCalled({ words }: Place, sought: Sought, { around }: Place): boolean {
  const isKnown = (word: string): boolean => around.has(word) || /^v?\d+$/u.test(word);
  const missing = sought.words.filter((word) => !words.includes(word));
  const more = words.filter((word) => !sought.words.includes(word));
  if (missing.length < sought.words.length && [...missing, ...more].every(isKnown)) return true;
  return sought.initials.some(
    ({ letters, before }) =>
      words.includes(letters) && [...before, ...words.filter((word) => word !== letters)].every(isKnown),
  );
}

/** The one in the same folder, else the one below, else the one above; of two at the same distance, neither. */
function nearest(places: readonly Place[], { folder }: Place): string | undefined {
  const related = places.filter(
    (place) => place.folder.startsWith(folder) || folder.startsWith(place.folder),
  );
  const distance = (place: Place): number =>
    Math.abs(place.folder.split('/').length - folder.split('/').length) +
    (place.folder.length < folder.length ? 0.5 : 0);
  const [first, second] = related.toSorted((a, b) => distance(a) - distance(b));
  if (first === undefined) return undefined;
  return second !== undefined && distance(first) === distance(second) ? undefined : first.uri;
}

/** Small words say nothing, and plurals are the same. */
function wordsOf(name: string): string[] {
  return lettersAndFigures(name)
    .filter((word) => word.length > 2 && !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/u, '') : word));
}

function lettersAndFigures(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const small: ReadonlySet<string> = new Set(
  'the our and for this its les des nos aux une der die das und unsere los las del nuestra gli dei nostra os as dos nossa het van onze'.split(
    ' ',
  ),
);

/** Without its ending. */
function fileName(uri: string): string {
  const [path = ''] = uri.split(/[?#]/u, 1);
  const name = path.replace(/\/$/u, '').split('/').at(-1) ?? '';
  return decoded(name).replace(/\.\p{L}\w*$/u, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function resolved(target: string | null | undefined, base: string): string | undefined {
  if (target === undefined || target === null || target.startsWith('#') || !URL.canParse(target, base))
    return undefined;
  const url = new URL(target, base);
  url.hash = '';
  url.search = '';
  return url.href;
}
