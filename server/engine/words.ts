// The structure words of all languages together: structure is read before the language is known.
import type { StructureWords } from './language.ts';

export interface Words {
  /** Lower case, without the last full stop. */
  readonly abbreviations: ReadonlySet<string>;
  readonly sectionWords: ReadonlySet<string>;
}

export function wordsOf(languages: readonly StructureWords[]): Words {
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  return {
    abbreviations: new Set(languages.flatMap((language) => lower(language.abbreviations))),
    sectionWords: new Set(languages.flatMap((language) => lower(language.sectionWords))),
  };
}
