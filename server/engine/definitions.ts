// Which terms a document defines, what they mean, and which clauses use them: “Service” means …, (the "Agreement"),
// « Service » désigne …, (ci-après « Client »). Spans count from the text of the clause that they stand in.
import type { PlacedClause } from './clause.ts';
import { fold } from './fold.ts';
import type { DefinitionWords } from './language.ts';
import { type Quoted, quotedIn } from './quotes.ts';
import type { Span } from './span.ts';

export interface Definition {
  /** As it is written where it is defined, without quotation marks. */
  readonly term: string;
  /** `means`: the clause says what the term means. `alias`: the term stands for the words before it. */
  readonly kind: 'means' | 'alias';
  readonly place: PlacedClause;
  /** Of the term. */
  readonly span: Span;
  /** Of what it means, or of the words that it stands for; empty where a list follows that says it. */
  readonly meaning: Span;
  /** Items that belong to the meaning: "“Prohibited Activity” means:" and what stands under it. */
  readonly items: readonly PlacedClause[];
}

export interface TermUse {
  readonly term: string;
  readonly place: PlacedClause;
  readonly span: Span;
}

/** In order of position. The words of every language are looked for: definitions are read before languages are told. */
export function definitionsIn(
  clauses: readonly PlacedClause[],
  languages: readonly DefinitionWords[],
): readonly Definition[] {
  const words = wordsOf(languages);
  const under = itemsByLeadIn(clauses);
  return clauses.flatMap((place) => {
    const { text, kind } = place.clause;
    if (kind === 'heading') return [];
    const folded = fold(text);
    const found = quotedIn(text);
    const meant = meantTerms(place, folded, found, words);
    const defined = [
      ...meant,
      ...(meant.length > 0 ? [] : bareTerm(place, folded, words)),
      ...found.flatMap((quoted) => {
        const end = endOfNamed(folded, quoted, words);
        return end === undefined ? [] : [alias(place, quoted, end, words)];
      }),
    ];
    return onceEach(defined).map((definition) => ({
      ...definition,
      items: definition.kind === 'means' ? (under.get(place) ?? []) : [],
    }));
  });
}

/** Definition words of all languages together, folded, longest first. */
interface Words {
  readonly verbs: readonly string[];
  readonly openers: readonly string[];
  readonly articles: readonly string[];
  readonly joins: ReadonlySet<string>;
  readonly titles: readonly string[];
}

type Found = Omit<Definition, 'items'>;

/** How far a verb may stand behind its term: "“Affiliate”, with respect to any entity, means …". */
const farthest = 60;

function meantTerms(
  place: PlacedClause,
  folded: string,
  found: readonly Quoted[],
  words: Words,
): readonly Found[] {
  const last = found.findIndex(
    (quoted, index) => verbAfter(folded, quoted, found[index + 1], words) !== undefined,
  );
  const defined = found[last];
  if (defined === undefined) return listedTerm(place, folded, found, words);
  const meaning = { start: verbAfter(folded, defined, found[last + 1], words) ?? 0, end: folded.length };
  // “Customer”, “you” and “your” mean …: all of them are defined.
  let first = last;
  for (let before = found[first - 1]; before !== undefined; before = found[first - 1]) {
    const between = folded.slice(before.outer.end, found[first]?.outer.start);
    if (!isJoin(between, words)) break;
    first--;
  }
  return found.slice(first, last + 1).map((quoted) => means(place, quoted.inner, meaning));
}

/** In a section of definitions: “Service”: the programs that … */
function listedTerm(
  place: PlacedClause,
  folded: string,
  found: readonly Quoted[],
  words: Words,
): readonly Found[] {
  const [first] = found;
  if (first === undefined || first.outer.start > 0 || !isAmongDefinitions(place, words)) return [];
  const after = /^\s*(?::|[-–—=](?=\s))\s*/u.exec(folded.slice(first.outer.end));
  if (!after) return [];
  return [means(place, first.inner, { start: first.outer.end + after[0].length, end: folded.length })];
}

/** A capitalised term without quotation marks at the start of its clause: "Service means …", "Service: …" */
function bareTerm(place: PlacedClause, folded: string, words: Words): readonly Found[] {
  const { text } = place.clause;
  const capitalised =
    /^(?:(?:The|Le|La|Les|L['’])\s*)?(\p{Lu}[\p{L}\p{N}'’&/-]*(?:\s+[\p{L}\p{N}'’&/-]+){0,4})$/u;
  for (const verb of words.verbs) {
    const at = folded.indexOf(` ${verb} `);
    if (at < 2 || at > longestTerm) continue;
    const name = capitalised.exec(text.slice(0, at));
    if (name?.[1] !== undefined && isTitled(name[1])) {
      const meaning = { start: at + verb.length + 2, end: text.length };
      return [means(place, { start: at - name[1].length, end: at }, meaning)];
    }
  }
  if (!isAmongDefinitions(place, words)) return [];
  const colon = text.indexOf(':');
  if (colon < 2 || colon > longestTerm || colon > text.length - 3) return [];
  const term = text.slice(0, colon).trimEnd();
  return isTitled(term)
    ? [means(place, { start: 0, end: term.length }, { start: colon + 2, end: text.length })]
    : [];
}

const longestTerm = 60;

/** "Service", "Acceptable Use", "Effective Date of Change"; not "This", nor a whole sentence. */
function isTitled(term: string): boolean {
  const words = term.split(/\s+/u);
  if (
    words.length > 6 ||
    /^(?:this|these|that|it|which|he|she|we|you|there|what|ce|cette|cela|il|elle|ceci)$/iu.test(term)
  ) {
    return false;
  }
  return words.every((word) => /^\p{Lu}/u.test(word) || word.length < 4) || words.length < 3;
}

/** Where the words end for which a quotation stands: "Acme SARL| (the “Provider”)"; undefined where it is no alias. */
function endOfNamed(folded: string, { outer }: Quoted, words: Words): number | undefined {
  const from = Math.max(0, outer.start - farthest);
  const before = folded.slice(from, outer.start);
  const opened = before.lastIndexOf('(');
  if (opened >= 0 && !before.includes(')', opened)) {
    const closed = folded.indexOf(')', outer.end);
    const around = `${before.slice(opened + 1)} ${closed < 0 ? '' : folded.slice(outer.end, closed)}`;
    return onlyOf(around, [...words.openers, ...words.articles, ...words.joins]) ? from + opened : undefined;
  }
  // hereinafter referred to as the “Client”
  const rest = withoutLast(before.trimEnd(), words.articles);
  const opener = words.openers.find((each) => each.includes(' ') && rest.endsWith(each));
  return opener === undefined ? undefined : from + rest.length - opener.length;
}

function alias(place: PlacedClause, { inner }: Quoted, end: number, words: Words): Found {
  const { text } = place.clause;
  const before = text.slice(0, end);
  let start = Math.max(...['(', ')', ';'].map((sign) => before.lastIndexOf(sign))) + 1;
  const join = [...words.joins].find((each) => before.slice(start).trimStart().startsWith(`${each} `));
  if (start > 0 && join !== undefined) start = before.indexOf(join, start) + join.length;
  return { ...means(place, withoutArticle(text, inner, words), { start, end }), kind: 'alias' };
}

/** « le Client » defines Client. */
function withoutArticle(text: string, { start, end }: Span, { articles }: Words): Span {
  const term = fold(text.slice(start, end));
  const article = articles.find((each) => term.startsWith(each.endsWith("'") ? each : `${each} `));
  if (article === undefined) return { start, end };
  const from = start + article.length + (article.endsWith("'") ? 0 : 1);
  return /^\p{Lu}/u.test(text.slice(from)) ? { start: from, end } : { start, end };
}

function means(place: PlacedClause, span: Span, meaning: Span): Found {
  const { text } = place.clause;
  let { start, end } = meaning;
  while (start < end && /[\s:,]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,]/u.test(text.charAt(end - 1))) end--;
  return { term: text.slice(span.start, span.end), kind: 'means', place, span, meaning: { start, end } };
}

/** Where the meaning starts, behind a defining verb between this quotation and the next. */
function verbAfter(
  folded: string,
  { outer }: Quoted,
  next: Quoted | undefined,
  { verbs, joins }: Words,
): number | undefined {
  const limit = Math.min(outer.end + farthest, next?.outer.start ?? folded.length);
  const between = folded.slice(outer.end, limit + 30);
  const semicolon = between.search(/[;.]\s/u);
  if (joins.has(/^\s*([^\s,]+)/u.exec(between)?.[1] ?? '')) return undefined;
  for (const verb of verbs) {
    const at = wordAt(between, verb);
    if (at >= 0 && at + outer.end <= limit && (semicolon < 0 || at < semicolon))
      return outer.end + at + verb.length;
  }
  return undefined;
}

function wordAt(text: string, word: string): number {
  let at = text.indexOf(word);
  while (
    at >= 0 &&
    (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + word.length)))
  ) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}

function isJoin(between: string, { joins }: Words): boolean {
  return (
    joins.has(between.trim()) ||
    /^\s*[,/]\s*$/u.test(between) ||
    joins.has(between.replace(/^\s*,/u, '').trim())
  );
}

function isAmongDefinitions({ section, leadIns }: PlacedClause, { titles, verbs }: Words): boolean {
  for (let at = section; at !== undefined; at = at.parent) {
    const title = fold(at.title);
    if (titles.some((each) => wordAt(title, each) >= 0)) return true;
  }
  return leadIns.some(
    ({ clause }) => /:$/u.test(clause.text) && verbs.some((verb) => wordAt(fold(clause.text), verb) >= 0),
  );
}

/** Whether `text` is made of these words alone, with any punctuation between them and quoted terms left out. */
function onlyOf(text: string, words: readonly string[]): boolean {
  let rest = text.replace(/["“«„][^"”»“«„]{0,99}["”»“]/gu, ' ').replace(/[,:;–—-]/gu, ' ');
  for (const word of words) {
    for (let at = wordAt(rest, word); at >= 0; at = wordAt(rest, word)) {
      rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
    }
  }
  return rest.trim() === '';
}

function withoutLast(text: string, words: readonly string[]): string {
  const last = words.find((word) => text.endsWith(` ${word}`) || (word.endsWith("'") && text.endsWith(word)));
  return last === undefined ? text : text.slice(0, text.length - last.length).trimEnd();
}

function itemsByLeadIn(clauses: readonly PlacedClause[]): ReadonlyMap<PlacedClause, readonly PlacedClause[]> {
  const under = new Map<PlacedClause, PlacedClause[]>();
  for (const place of clauses) {
    for (const leadIn of place.leadIns) {
      const items = under.get(leadIn);
      if (items === undefined) under.set(leadIn, [place]);
      else items.push(place);
    }
  }
  return under;
}

function onceEach(found: readonly Found[]): readonly Found[] {
  return found.filter(
    ({ span }, index) => found.findIndex((each) => each.span.start === span.start) === index,
  );
}

const merged = new WeakMap<readonly DefinitionWords[], Words>();

function wordsOf(languages: readonly DefinitionWords[]): Words {
  const known = merged.get(languages);
  if (known !== undefined) return known;
  const all = (pick: (words: DefinitionWords) => readonly string[]): readonly string[] =>
    [...new Set(languages.flatMap(pick).map(fold))].toSorted((a, b) => b.length - a.length);
  const words: Words = {
    verbs: all(({ verbs }) => verbs),
    openers: all(({ openers }) => openers),
    articles: all(({ articles }) => articles),
    joins: new Set(all(({ joins }) => joins)),
    titles: all(({ titles }) => titles),
  };
  merged.set(languages, words);
  return words;
}
