// Whether a party that a text names is the reader's own side: "Customer", "you", "each Customer and its users".
import { fold } from './fold.ts';

export interface PartyWords {
  /** What the side is called, in the singular and without article. */
  readonly names: readonly string[];
  readonly before: readonly string[];
  readonly between: readonly string[];
}

export function partyTest({ names, before, between }: PartyWords): (party: string) => boolean {
  const called = new Set(names.map(fold));
  const dropped = new Set(before.map(fold));
  const joins = new Set(between.map(fold));
  return (party) => {
    const words = fold(party).match(/[\p{L}\p{N}-]+/gu) ?? [];
    // "l'hebergeur" are two words; a name is never dropped for looking like an article.
    while (words.length > 1 && (dropped.has(words[0] ?? '') || words[0] === 'l')) words.shift();
    const end = words.findIndex((word, index) => index > 0 && joins.has(word));
    const name = (end < 0 ? words : words.slice(0, end)).join(' ');
    return called.has(name) || (name.length > 3 && name.endsWith('s') && called.has(name.slice(0, -1)));
  };
}
