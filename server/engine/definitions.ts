// Which terms a document defines, what they mean, and which clauses use them: “Service” means …, (the "Agreement"),
// « Service » désigne …, (ci-après « Client »). Spans count from the text of the clause that they stand in.
import type { Clause, PlacedClause, Section } from './clause.ts';
import { fold } from './fold.ts';
import type { DefinitionWords } from './language.ts';
import { onceForLanguages } from './merged.ts';
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
  const isListed = listing(words);
  return clauses.flatMap((place) =>
    remembered(place, isListed(place), words).map((definition) => ({
      ...definition,
      place,
      items: definition.kind === 'means' ? (under.get(place) ?? []) : [],
    })),
  );
}

type Found = Omit<Definition, 'items' | 'place'>;

interface Memory {
  readonly words: Words;
  readonly isListed: boolean;
  readonly found: readonly Found[];
}

// Clauses live as long as their reviewer remembers them; what a clause defines depends on nothing else but this.
const memory = new WeakMap<Clause, Memory>();

function remembered({ clause }: PlacedClause, isListed: boolean, words: Words): readonly Found[] {
  if (clause.kind === 'heading') return [];
  const known = memory.get(clause);
  if (known?.words === words && known.isListed === isListed) return known.found;
  const found = definedBy(clause.text, isListed, words);
  memory.set(clause, { words, isListed, found });
  return found;
}

function definedBy(text: string, isListed: boolean, words: Words): readonly Found[] {
  const folded = fold(text);
  const quotations = quotedIn(text);
  const meant = meantTerms(text, folded, quotations, { isListed, words });
  return onceEach([
    ...meant,
    ...(meant.length > 0 ? [] : bareTerm(text, folded, { isListed, words })),
    ...quotations.flatMap((quoted) => {
      const end = endOfNamed(folded, quoted, words);
      return end === undefined ? [] : [alias(text, quoted, end, words)];
    }),
  ]);
}

interface Setting {
  /** In a section of definitions, or under "the following terms mean:". */
  readonly isListed: boolean;
  readonly words: Words;
}

/** Definition words of all languages together, folded, longest first. */
interface Words {
  readonly verbs: RegExp;
  readonly openers: readonly string[];
  readonly articles: readonly string[];
  readonly joins: ReadonlySet<string>;
  readonly titles: readonly string[];
}

/** How far a verb may stand behind its term: "“Affiliate”, with respect to any entity, means …". */
const farthest = 60;

function meantTerms(
  text: string,
  folded: string,
  found: readonly Quoted[],
  setting: Setting,
): readonly Found[] {
  const { words } = setting;
  const last = found.findIndex(
    (quoted, index) => verbAfter(folded, quoted, found[index + 1], words) !== undefined,
  );
  const defined = found[last];
  if (defined === undefined) return setting.isListed ? listedTerm(text, folded, found) : [];
  const meaning = { start: verbAfter(folded, defined, found[last + 1], words) ?? 0, end: folded.length };
  // “Customer”, “you” and “your” mean …: all of them are defined.
  let first = last;
  for (let before = found[first - 1]; before !== undefined; before = found[first - 1]) {
    const between = folded.slice(before.outer.end, found[first]?.outer.start);
    if (!isJoin(between, words)) break;
    first--;
  }
  return found.slice(first, last + 1).map((quoted) => means(text, quoted.inner, meaning));
}

/** “Service”: the programs that … */
function listedTerm(text: string, folded: string, [first]: readonly Quoted[]): readonly Found[] {
  if (first === undefined || first.outer.start > 0) return [];
  const after = /^\s*(?::|[-–—=](?=\s))\s*/u.exec(folded.slice(first.outer.end));
  if (!after) return [];
  return [means(text, first.inner, { start: first.outer.end + after[0].length, end: folded.length })];
}

/** A capitalised term without quotation marks at the start of its clause: "Service means …", "Service: …" */
function bareTerm(text: string, folded: string, { isListed, words }: Setting): readonly Found[] {
  if (!/^\p{Lu}/u.test(text)) return [];
  words.verbs.lastIndex = 0;
  const verb = words.verbs.exec(folded.slice(0, longestTerm + longestVerb));
  if (verb !== null && verb.index > 1 && verb.index <= longestTerm) {
    const name = capitalised.exec(text.slice(0, verb.index - 1));
    if (name?.[1] !== undefined && isTitled(name[1])) {
      const end = verb.index - 1;
      const meaning = { start: verb.index + verb[0].length, end: text.length };
      return [means(text, { start: end - name[1].length, end }, meaning)];
    }
  }
  if (!isListed) return [];
  const colon = text.indexOf(':');
  if (colon < 2 || colon > longestTerm || colon > text.length - 3) return [];
  const term = text.slice(0, colon).trimEnd();
  const meaning = { start: colon + 2, end: text.length };
  return isTitled(term) ? [means(text, { start: 0, end: term.length }, meaning)] : [];
}

const capitalised =
  /^(?:(?:The|Le|La|Les|L['’])\s*)?(\p{Lu}[\p{L}\p{N}'’&/-]*(?:\s+[\p{L}\p{N}'’&/-]+){0,4})$/u;

const longestVerb = 30;
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

function alias(text: string, { inner }: Quoted, end: number, words: Words): Found {
  const before = text.slice(0, end);
  let start = Math.max(...['(', ')', ';'].map((sign) => before.lastIndexOf(sign))) + 1;
  const join = [...words.joins].find((each) => before.slice(start).trimStart().startsWith(`${each} `));
  if (start > 0 && join !== undefined) start = before.indexOf(join, start) + join.length;
  return { ...means(text, withoutArticle(text, inner, words), { start, end }), kind: 'alias' };
}

/** « le Client » defines Client. */
function withoutArticle(text: string, { start, end }: Span, { articles }: Words): Span {
  const term = fold(text.slice(start, end));
  const article = articles.find((each) => term.startsWith(each.endsWith("'") ? each : `${each} `));
  if (article === undefined) return { start, end };
  const from = start + article.length + (article.endsWith("'") ? 0 : 1);
  return /^\p{Lu}/u.test(text.slice(from)) ? { start: from, end } : { start, end };
}

function means(text: string, span: Span, meaning: Span): Found {
  let { start, end } = meaning;
  while (start < end && /[\s:,]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,]/u.test(text.charAt(end - 1))) end--;
  return { term: text.slice(span.start, span.end), kind: 'means', span, meaning: { start, end } };
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
  verbs.lastIndex = 0;
  const verb = verbs.exec(between);
  if (verb === null || verb.index + outer.end > limit || (semicolon >= 0 && verb.index > semicolon))
    return undefined;
  return outer.end + verb.index + verb[0].length;
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

/** Tells clauses among definitions: in a section of them, or under "the following terms mean:". */
function listing({ titles, verbs }: Words): (place: PlacedClause) => boolean {
  const sections = new Map<Section | undefined, boolean>([[undefined, false]]);
  const inSection = (section: Section | undefined): boolean => {
    let known = sections.get(section);
    if (known === undefined) {
      const title = fold(section?.title ?? '');
      known = titles.some((each) => wordAt(title, each) >= 0) || inSection(section?.parent);
      sections.set(section, known);
    }
    return known;
  };
  const leadIns = new Map<PlacedClause, boolean>();
  const introduces = (leadIn: PlacedClause): boolean => {
    let known = leadIns.get(leadIn);
    if (known === undefined) {
      const { text } = leadIn.clause;
      known = text.endsWith(':') && fold(text).search(verbs) >= 0;
      leadIns.set(leadIn, known);
    }
    return known;
  };
  return ({ section, leadIns }) => inSection(section) || leadIns.some(introduces);
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

const wordsOf = onceForLanguages((languages: readonly DefinitionWords[]): Words => {
  const all = (pick: (words: DefinitionWords) => readonly string[]): readonly string[] =>
    [...new Set(languages.flatMap(pick).map(fold))].toSorted((a, b) => b.length - a.length);
  const verbs = all(({ verbs }) => verbs).map((verb) => verb.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    verbs: new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    openers: all(({ openers }) => openers),
    articles: all(({ articles }) => articles),
    joins: new Set(all(({ joins }) => joins)),
    titles: all(({ titles }) => titles),
  };
});
