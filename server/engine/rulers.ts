// Who rules in a text: proper names that forbid, allow or require. Terms have one or none of them, their provider;
// an article that compares providers has many.
import type { PlacedClause } from './clause.ts';
import type { Concept } from './language.ts';
import { extent } from './lexicon.ts';
import type { Read } from './passages.ts';

/**
 * Whether a short text compares what several providers allow, as news do. `of` reads a clause; asked only for texts of
 * few clauses, for all of them are read.
 */
export function comparesProviders(
  clauses: readonly PlacedClause[],
  of: (placed: PlacedClause) => Read,
): boolean {
  const sentences = clauses.filter(({ clause }) => clause.kind !== 'heading');
  if (sentences.length > longestArticle) return false;
  const reads = sentences.map(of);
  const rulers = rulersIn(reads).size;
  // In German every noun looks like a name.
  const least = reads[0]?.lexicon.pack.tag === 'de' ? 4 : 2;
  return rulers >= least && rulers * clausesPerRuler >= sentences.length;
}

const longestArticle = 80;
const clausesPerRuler = 8;

/** Names that stand right before a ruling ("Northwind and Esker forbid …"), each once, as written. */
export function rulersIn(reads: Iterable<Read>): ReadonlySet<string> {
  const rulers = new Set<string>();
  for (const read of reads) {
    if (read.placed.clause.kind === 'heading') continue;
    for (const { concept, from, to } of read.passage.mentions) {
      if (rulings.has(concept)) for (const name of namesBefore(read, from)) rulers.add(name);
      if (concept === 'likewise') for (const name of namesBehind(read, to)) rulers.add(name);
    }
  }
  return rulers;
}

const rulings: ReadonlySet<Concept> = new Set([
  'forbid',
  'ban',
  'enable',
  'lift',
  'require',
  'likewise',
  'limit',
]);
/** Words between a name and its ruling: "Northwind has since then banned". */
const adverbs = 2;

function namesBefore(read: Read, from: number): readonly string[] {
  let end = from;
  for (let skipped = 0; skipped < adverbs && end > 0 && !isName(read, end - 1); skipped++) {
    if (!read.passage.tokens[end - 1]?.isWord) return [];
    end--;
  }
  const names: string[] = [];
  while (end > 0 && isName(read, end - 1)) {
    let start = end - 1;
    while (start > 0 && isName(read, start - 1)) start--;
    names.unshift(textOf(read, start, end));
    // "Northwind and Esker"
    end = isConnective(read, start - 1) ? start - 1 : 0;
  }
  return names;
}

function namesBehind(read: Read, from: number): readonly string[] {
  const start = from < read.passage.tokens.length && !isName(read, from) ? from + 1 : from;
  let end = start;
  while (isName(read, end)) end++;
  return end > start ? [textOf(read, start, end)] : [];
}

function textOf({ passage }: Read, from: number, to: number): string {
  const { start, end } = extent(passage, from, to);
  return passage.text.slice(start, end);
}

function isConnective({ passage, lexicon }: Read, at: number): boolean {
  return lexicon.pack.names.connectives.includes(passage.tokens[at]?.text ?? '');
}

function isName({ passage, lexicon }: Read, at: number): boolean {
  const token = passage.tokens[at];
  if (!token?.isWord || token.text.endsWith("'")) return false;
  if (!/\p{Lu}/u.test(passage.text.charAt(token.start))) return false;
  const { names, document } = lexicon.pack;
  const isCommon = [document.stopWords, names.articles, names.connectives, names.ends].some((words) =>
    words.includes(token.text),
  );
  return !isCommon && !passage.mentions.some(({ from, to }) => from <= at && at < to);
}
