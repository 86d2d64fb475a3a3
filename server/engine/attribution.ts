// In a report: whose terms a sentence speaks of. Names are runs of capitalised words in the item; a pronoun stands for
// the names before it.
import type { Range } from './items.ts';
import { extent } from './lexicon.ts';
import type { Read } from './passages.ts';

export interface Name extends Range {
  readonly text: string;
}

/** Names in the range, in order, each once, as written. */
export function namesIn(read: Read, range: Range): string[] {
  return [...new Set(runs(read, range).map((n) => n.text))];
}

/**
 * Whose ruling the item reports: the first name and those that it is joined with ("Oracle and OVH"), and the names
 * behind "as does", "joins". Who tells the news ("according to …") is not meant.
 */
export function subjectsIn(read: Read, range: Range): string[] {
  const { tokens, mentions } = read.passage;
  const { connectives } = read.lexicon.pack.names;
  const tellers = mentions.filter((m) => m.concept === 'report');
  const all = runs(read, range);
  const tells = (n: Name): boolean =>
    tellers.some((t) => (n.from >= t.to && n.from - t.to <= 2) || (t.from >= n.to && t.from - n.to <= 1));
  const names = all.filter(
    (n, i) => !tells(n) && !all.slice(i + 1).some((o) => tells(o) && o.from - n.to <= 1),
  );
  const subjects: Name[] = [];
  for (const name of names) {
    const last = subjects.at(-1);
    const isJoined =
      last !== undefined &&
      tokens.slice(last.to, name.from).every((t) => t.text === ',' || connectives.includes(t.text));
    const isLikewise = mentions.some(
      (m) => m.concept === 'likewise' && name.from >= m.to && name.from - m.to <= 1,
    );
    if (last === undefined || isJoined || isLikewise) subjects.push(name);
  }
  return [...new Set(subjects.map((n) => n.text))];
}

const trades: ReadonlySet<string> = new Set(['hosting', 'product', 'software', 'providing']);

/** Runs of capitalised words that mean nothing else to the reader. */
export function runs(read: Read, range: Range): Name[] {
  const { passage, lexicon } = read;
  const { tokens, text } = passage;
  const { stopWords } = lexicon.pack.document;
  const { articles, connectives, ends, nounsAreCapital } = lexicon.pack.names;
  // Where every noun has a capital, a lone one is a name only where a common noun would have an article before it.
  const standsBare = (i: number): boolean => {
    const before = tokens[i - 1];
    return (
      before === undefined ||
      !before.isWord ||
      connectives.includes(before.text) ||
      passage.mentions.some((m) => m.concept === 'likewise' && m.to === i)
    );
  };
  const isCommon = (word: string): boolean =>
    [stopWords, articles, connectives, ends].some((words) => words.includes(word));
  const isName = (i: number): boolean => {
    const token = tokens[i];
    if (!token?.isWord || token.text.endsWith("'") || token.text === "'s") return false;
    if (!/\p{Lu}/u.test(text.charAt(token.start)) || isCommon(token.text)) return false;
    // "1 December" is a date.
    if (/^\d/u.test(tokens[i - 1]?.text ?? '') || /^\d/u.test(tokens[i + 1]?.text ?? '')) return false;
    // A word that means something to the reader is no name: "Cryptocurrency mining …", "Users …".
    return !passage.mentions.some((m) => m.from <= i && i < m.to);
  };
  // "Kievit Hosting", "Fuut Servers": what a firm is called after goes on with its name.
  const isSurname = (i: number): boolean => {
    const token = tokens[i];
    if (nounsAreCapital || !token?.isWord || !/\p{Lu}/u.test(text.charAt(token.start))) return false;
    const here = passage.mentions.filter((m) => m.from <= i && i < m.to);
    return here.length > 0 && here.every((m) => trades.has(m.concept));
  };
  const names: Name[] = [];
  for (let from = range.from; from < range.to; from++) {
    if (!isName(from)) continue;
    let to = from + 1;
    while (to < range.to && (isName(to) || isSurname(to))) to++;
    const { start, end } = extent(passage, from, to);
    if (!nounsAreCapital || to - from > 1 || standsBare(from))
      names.push({ from, to, text: text.slice(start, end) });
    from = to;
  }
  return names;
}
