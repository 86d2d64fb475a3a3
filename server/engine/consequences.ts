// What follows a breach: the words that say who may do what ("we may suspend the Service"), where they are tied to the
// finding: in its sentence, in the lead-in that it completes, or in a clause of its section that speaks of breaches.
import { within, type Range } from './items.ts';
import type { Concept } from './language.ts';
import type { Mention, Passage } from './lexicon.ts';
import { evidence } from './parts.ts';
import type { Passages, Read } from './passages.ts';
import type { Evidence, PermissionKind } from './review.ts';

/** In the clause itself or the lead-in that it completes. What stands in `hidden` is another part of the clause. */
export function consequencesHere(
  read: Read,
  { item, act, hidden }: { readonly item: Range; readonly act: Range; readonly hidden: readonly Range[] },
  passages: Passages,
): Evidence[] {
  const own = consequencesIn(read, { from: item.from, to: read.passage.tokens.length }, act, hidden);
  if (own.length > 0) return own;
  const [inner] = passages.leadIns(read.placed);
  return inner ? consequencesIn(inner, whole(inner)) : [];
}

/** In other clauses of the section that say what follows when it is not kept; `kind` is that of a permission. */
export function consequencesOfBreach(
  read: Read,
  passages: Passages,
  kind: PermissionKind | undefined,
): Evidence[] {
  return passages
    .sameSection(read.placed)
    .filter((other) => speaksOfBreach(other, read, kind))
    .flatMap((other) => consequencesIn(other, whole(other)));
}

function whole({ passage }: Read): Range {
  return { from: 0, to: passage.tokens.length };
}

function consequencesIn(read: Read, range: Range, act?: Range, hidden: readonly Range[] = []): Evidence[] {
  const found: Range[] = [];
  for (const m of read.passage.mentions) {
    if (m.concept !== 'consequence' || !within(m, range) || found.some((f) => m.from < f.to)) continue;
    if (isTerm(m, read) || hidden.some((h) => m.from < h.to && h.from < m.to)) continue;
    found.push(clauseOf(m, range, act, read));
  }
  return found.map((r) => evidence({ read, range: r }));
}

/** "a Banned Workload": inside a sentence a capital makes it a name. */
function isTerm(m: Range, { passage: { text, tokens }, lexicon }: Read): boolean {
  return (
    m.from > 0 &&
    !lexicon.pack.names.nounsAreCapital &&
    /\p{Lu}\p{Ll}/u.test(text.slice(tokens[m.from]?.start).slice(0, 2))
  );
}

/** From the subject or the modal of a consequence to the end of its clause. */
function clauseOf(
  consequence: Mention,
  range: Range,
  act: Range | undefined,
  { passage, lexicon }: Read,
): Range {
  const { tokens, mentions } = passage;
  // The point in "rule 2.1" ends nothing.
  const isMark = (at: number, marks: RegExp): boolean =>
    marks.test(tokens[at]?.text ?? '') && tokens[at + 1]?.start !== tokens[at]?.end;
  let to = consequence.to;
  while (to < range.to && !isMark(to, /^[;.)]$/u) && !opens(to, passage)) to++;
  if (act && act.from >= consequence.to) to = Math.min(to, act.from);
  const least = act && act.to <= consequence.from ? act.to : range.from;
  let from = consequence.from;
  const start = (): void => {
    while (from > least && !isMark(from - 1, /^[,;:.()]$/u)) from--;
  };
  start();
  // "…, without prejudice to our right to close the account": only the end of what follows.
  if (
    from > least + 1 &&
    mentions.some(
      (m) =>
        m.from === from && (m.concept === 'without' || m.concept === 'place') && m.from < consequence.from,
    )
  ) {
    from--;
    start();
  }
  // Words between the act and its consequence ("on shared plans may lead to …") belong to the act.
  if (act && from === act.to) {
    const subject = mentions.find(
      (m) =>
        m.from >= from &&
        m.to <= consequence.from &&
        (m.concept === 'may' || m.concept === 'duty' || m.concept === 'provider'),
    );
    from = subject?.from ?? consequence.from;
    const { auxiliaries } = lexicon.pack.parts;
    while (from > act.to && auxiliaries.includes(tokens[from - 1]?.text ?? '')) from--;
  }
  const { joins } = lexicon.pack.parts;
  while (from < consequence.from && joins.includes(tokens[from]?.text ?? '')) from++;
  return { from, to };
}

/** Another thought begins: "…, unless", "…, whereas". */
function opens(at: number, { mentions, tokens }: Passage): boolean {
  return (
    tokens[at]?.text === ',' &&
    mentions.some((m) => m.from === at + 1 && (m.concept === 'contrast' || m.concept === 'unless'))
  );
}

/** Does it say what follows a breach, and of the rule that `read` is? */
function speaksOfBreach(other: Read, read: Read, kind: PermissionKind | undefined): boolean {
  const { mentions, tokens, acts } = other.passage;
  const has = (concept: Concept): boolean => mentions.some((m) => m.concept === concept);
  if (!has('consequence')) return false;
  const { breaches } = other.lexicon.pack.parts;
  const isOfMining = has('mining') || has('mine-word');
  // "Running a miner is gross misconduct" says nothing of who resells, "any assignment in breach hereof is void" of who mines.
  if (kind !== undefined && isOfMining) return false;
  const named = acts.filter((a) => !general.has(a.kind));
  if (!isOfMining && named.length > 0 && !named.some((a) => a.kind === kind) && has('without')) return false;
  const saysBreach = has('ban-noun') || tokens.some((t) => breaches.some((stem) => t.text.startsWith(stem)));
  const distance = other.placed.index - read.placed.index;
  const numbers = numbersIn(other);
  if (numbers.length > 0) return saysBreach && numbers.some((n) => isNumberOf(n, read));
  if (has('these') || (saysBreach && namesRule(other))) return true;
  const follows = distance > 0 && (distance <= 2 || isBehindList(other, read));
  // "… of a user who does so"
  const end = tokens.findLast((t) => t.isWord);
  const pointsBack = mentions.some((m) => m.concept === 'it' && m.from > 0 && tokens[m.to - 1] === end);
  return follows && (saysBreach || (pointsBack && distance <= 2));
}

const general: ReadonlySet<PermissionKind> = new Set(['use', 'access', 'other']);

/** The rule behind a list speaks of all of its items. */
function isBehindList({ placed }: Read, { placed: { list } }: Read): boolean {
  const last = list?.items.at(-1);
  return last !== undefined && placed.index > last.index && placed.index - last.index <= 2;
}

/** "this Section", "these rules", "the present article": a demonstrative or article before what a text calls its parts. */
function namesRule({ passage: { tokens }, lexicon }: Read): boolean {
  const words = [...lexicon.pack.structure.sectionWords, ...lexicon.pack.parts.rules];
  // "contravenes this rule": of the one before it.
  return tokens.some(
    (t, i) => i > 0 && isSectionWord(t.text, words) && !lexicon.pack.parts.rules.includes(t.text),
  );
}

/** The numbers of the sections that a clause names: "this Section 1", "rule 2.1". */
function numbersIn({ passage: { tokens, text }, lexicon }: Read): string[] {
  const sectionWords = [...lexicon.pack.structure.sectionWords, ...lexicon.pack.parts.rules];
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    if (!next || !/^\d/u.test(next.text) || !isSectionWord(token.text, sectionWords)) return [];
    return [/^\d+(?:\.\d+)*/u.exec(text.slice(next.start))?.[0] ?? next.text];
  });
}

function isSectionWord(word: string, words: readonly string[]): boolean {
  return words.some((w) => word === w || word === `${w}s`);
}

function isNumberOf(number: string, { placed }: Read): boolean {
  const own = [placed.clause.marker, ...placed.leadIns.map((l) => l.clause.marker)];
  for (let s = placed.section; s; s = s.parent) own.push(s.number);
  const bare = own.flatMap((n) => /\d+(?:\.\d+)*/u.exec(n ?? '')?.[0] ?? []);
  return bare.some((n) => n === number || n.startsWith(`${number}.`));
}
