// In a report: whose terms a sentence speaks of. Names are runs of capitalised words in the item; a pronoun stands for
// the names before it.
import type { Range } from './items.ts';
import { extent } from './lexicon.ts';
import type { Read } from './passages.ts';

/** Names of providers in the range, in order, each once, as written. */
export function namesIn(read: Read, range: Range): string[] {
  const { passage, lexicon } = read;
  const { tokens, text } = passage;
  const { stopWords } = lexicon.pack.document;
  const { articles, connectives, ends } = lexicon.pack.names;
  const isCommon = (word: string): boolean =>
    stopWords.includes(word) || articles.includes(word) || connectives.includes(word) || ends.includes(word);
  const names: string[] = [];
  for (let i = range.from; i < range.to; i++) {
    if (!isName(i)) continue;
    let to = i + 1;
    while (to < range.to && isName(to)) to++;
    const { start, end } = extent(passage, i, to);
    const name = text.slice(start, end);
    if (!names.includes(name)) names.push(name);
    i = to;
  }
  return names;

  function isName(i: number): boolean {
    const token = tokens[i];
    if (!token?.isWord || !/\p{Lu}/u.test(text.charAt(token.start)) || token.text.endsWith("'")) return false;
    if (isCommon(token.text)) return false;
    // A word that means something to the reader is no name: "Cryptocurrency mining …", "Users …".
    return !passage.mentions.some((m) => m.from <= i && i < m.to && speaking.has(m.concept));
  }
}

const speaking: ReadonlySet<string> = new Set([
  'mining',
  'mine-word',
  'coin',
  'ban',
  'forbid',
  'allow',
  'may',
  'reader',
  'it',
  'these',
  'no',
  'yes',
  'none',
  'not',
  'contrast',
  'if',
  'unless',
  'without',
  'consent',
  'plan',
  'provider',
  'likewise',
  'include',
]);
