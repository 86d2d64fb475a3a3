// What changed between two versions of a document, by meaning: clauses are aligned by what they speak of and by their
// words, wherever they stand; differences of wording, numbering and layout are none. compare(b, a) mirrors
// compare(a, b).
import type { Evidence, Finding, Review, Verdict } from './review.ts';

export const comparedFields = [
  'stance',
  'kind',
  'form',
  'grantor',
  'qualifiers',
  'purposes',
  'exceptions',
  'scope',
  'bound',
  'consequences',
  'since',
  'attributedTo',
] as const;

export type ComparedField = (typeof comparedFields)[number];

export type Change =
  | { readonly change: 'added'; readonly old: undefined; readonly new: Finding; readonly fields: readonly [] }
  | {
      readonly change: 'removed';
      readonly old: Finding;
      readonly new: undefined;
      readonly fields: readonly [];
    }
  | {
      readonly change: 'changed';
      readonly old: Finding;
      readonly new: Finding;
      /** The parts that differ. */
      readonly fields: readonly ComparedField[];
    };

export interface Comparison {
  readonly mining: { readonly old: Verdict; readonly new: Verdict };
  /** Mining clauses; in the order of the new document, what was removed where it stood in the old one. */
  readonly clauses: readonly Change[];
  readonly permissions: readonly Change[];
  readonly unchanged: { readonly clauses: number; readonly permissions: number };
}

export interface CompareOptions {
  /** Words before a number that only names a place ("section", "article"), in lower case. */
  readonly sectionWords: ReadonlySet<string>;
  /** Words that make no difference to who or what is meant ("the"), in lower case. */
  readonly articles: ReadonlySet<string>;
}

export function compare(old: Review, now: Review, options: CompareOptions): Comparison {
  const clauses = changes(old.findings.filter(isMiningClause), now.findings.filter(isMiningClause), options);
  const permissions = changes(old.findings.filter(isPermission), now.findings.filter(isPermission), options);
  return {
    mining: { old: old.mining, new: now.mining },
    clauses: clauses.changes,
    permissions: permissions.changes,
    unchanged: { clauses: clauses.unchanged, permissions: permissions.unchanged },
  };
}

function isMiningClause(finding: Finding): boolean {
  return finding.rule !== 'permission-required' && counts(finding);
}

function isPermission(finding: Finding): boolean {
  return finding.rule === 'permission-required' && counts(finding);
}

/** Clues and what is suppressed or switched off say nothing; a baseline suppresses only the news of it. */
function counts({ confidence, severity, suppression }: Finding): boolean {
  return (
    confidence !== 'low' &&
    severity !== 'off' &&
    (suppression === undefined || suppression.kind === 'baseline')
  );
}

/** A finding in the form in which it is compared. */
interface Candidate {
  readonly finding: Finding;
  /** Words of the clause, of the operative words and of the section, folded. */
  readonly clause: readonly string[];
  readonly quote: readonly string[];
  readonly section: readonly string[];
  readonly meaning: Readonly<Record<ComparedField, string>>;
}

function candidate(finding: Finding, options: CompareOptions): Candidate {
  const fold = (text: string): string =>
    words(text, options)
      .filter((word) => !options.articles.has(word))
      .join(' ');
  const set = (texts: readonly string[]): string => [...new Set(texts.map(fold))].sort().join('|');
  const parts = (evidence: readonly Evidence[]): string => set(evidence.map(({ text }) => text));
  const { permission } = finding;
  return {
    finding,
    clause: words(finding.clause.text, options),
    quote: words(finding.quote, options),
    section: words(finding.section.join(' '), options),
    meaning: {
      stance: finding.stance,
      kind: finding.activity.kind,
      form: [...(permission?.form ?? [])].sort().join(' '),
      grantor: permission?.grantor === undefined ? '' : fold(permission.grantor),
      qualifiers: set(permission?.qualifiers ?? []),
      purposes: parts(permission?.purposes ?? []),
      exceptions: parts(finding.exceptions),
      scope: parts(finding.scope),
      bound: parts(finding.bound),
      consequences: parts(finding.consequences),
      since: finding.since ?? '',
      attributedTo: set(finding.attributedTo),
    },
  };
}

/** Letters and figures alone count, in lower case; a number after a section word is only a place. */
function words(text: string, { sectionWords }: CompareOptions): string[] {
  const all =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  return all.filter((word, index) => {
    if (!/^\p{N}/u.test(word)) return true;
    return index > 0 && !/^\p{N}+\./u.test(word) && !sectionWords.has(all[index - 1] ?? '');
  });
}

interface Aligned {
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/** Between two versions of one document nearly all is the same to the letter: only the rest is taken apart. */
function changes(old: readonly Finding[], now: readonly Finding[], options: CompareOptions): Aligned {
  const pairs = literally(old, now);
  const taken = new Set(pairs.values());
  const before = new Map<number, Candidate>();
  const after = new Map<number, Candidate>();
  for (const [index, finding] of old.entries())
    if (!pairs.has(index)) before.set(index, candidate(finding, options));
  for (const [index, finding] of now.entries())
    if (!taken.has(index)) after.set(index, candidate(finding, options));
  const aligned = align(before, after);
  const oldOf = new Map([...aligned].map(([one, other]) => [other, one]));
  const found: { readonly at: number; readonly change: Change }[] = [];
  let unchanged = pairs.size;
  for (const [at, { finding, meaning }] of after) {
    const partner = before.get(oldOf.get(at) ?? -1);
    if (!partner) {
      found.push({ at, change: { change: 'added', old: undefined, new: finding, fields: [] } });
      continue;
    }
    const fields = comparedFields.filter((field) => partner.meaning[field] !== meaning[field]);
    if (fields.length === 0) unchanged++;
    else found.push({ at, change: { change: 'changed', old: partner.finding, new: finding, fields } });
  }
  let last = -1;
  for (const [index, finding] of old.entries()) {
    const partner = pairs.get(index) ?? aligned.get(index);
    if (partner !== undefined) last = partner;
    else
      found.push({ at: last + 0.5, change: { change: 'removed', old: finding, new: undefined, fields: [] } });
  }
  // Stable: what was removed at one place keeps its order.
  return { changes: found.sort((a, b) => a.at - b.at).map(({ change }) => change), unchanged };
}

/** From indices of `old` to indices of `now`, where all that is compared is the same letter for letter. */
function literally(old: readonly Finding[], now: readonly Finding[]): Map<number, number> {
  const byKey = new Map<string, number[]>();
  for (const [index, finding] of now.entries()) {
    const key = letters(finding);
    const same = byKey.get(key);
    if (same) same.push(index);
    else byKey.set(key, [index]);
  }
  const pairs = new Map<number, number>();
  for (const [index, finding] of old.entries()) {
    const same = byKey.get(letters(finding))?.shift();
    if (same !== undefined) pairs.set(index, same);
  }
  return pairs;
}

const remembered = new WeakMap<Finding, string>();

function letters(finding: Finding): string {
  let key = remembered.get(finding);
  if (key === undefined) remembered.set(finding, (key = lettersOf(finding)));
  return key;
}

function lettersOf({ stance, clause, quote, section, activity, permission, ...rest }: Finding): string {
  const texts = (evidence: readonly Evidence[]): string => evidence.map(({ text }) => text).join('\t');
  return [
    stance,
    activity.kind,
    clause.text,
    quote,
    section.join('\t'),
    permission?.form.join(' '),
    permission?.grantor,
    permission?.qualifiers.join('\t'),
    texts(permission?.purposes ?? []),
    texts(rest.exceptions),
    texts(rest.scope),
    texts(rest.bound),
    texts(rest.consequences),
    rest.since,
    rest.attributedTo.join('\t'),
  ].join('\n');
}

type Candidates = ReadonlyMap<number, Candidate>;

/** From indices of `old` to indices of `now`: the same words first, then the most alike. */
function align(old: Candidates, now: Candidates): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (before: number, after: number): void => {
    pairs.set(before, after);
    taken.add(after);
  };
  for (const key of keys) {
    const byKey = new Map<string, number[]>();
    for (const [after, each] of now) {
      if (!taken.has(after)) byKey.set(key(each), [...(byKey.get(key(each)) ?? []), after]);
    }
    for (const [before, each] of old) {
      const after = pairs.has(before) ? undefined : byKey.get(key(each))?.shift();
      if (after !== undefined) pair(before, after);
    }
  }
  for (const { before, after } of alike(old, now, pairs, taken)) {
    if (!pairs.has(before) && !taken.has(after)) pair(before, after);
  }
  // The one mining clause that is left over on either side is the same one, put in other words.
  const [[before, ...others], [after, ...more]] = [
    [...old.keys()].filter((index) => !pairs.has(index)),
    [...now.keys()].filter((index) => !taken.has(index)),
  ];
  const isMining = (each: Candidate | undefined): boolean => each?.finding.rule !== 'permission-required';
  if (
    before !== undefined &&
    after !== undefined &&
    others.length + more.length === 0 &&
    isMining(old.get(before))
  ) {
    pair(before, after);
  }
  return pairs;
}

const keys: readonly ((each: Candidate) => string)[] = [
  (each) => [wording(each), meaning(each), each.section.join(' ')].join('\n'),
  (each) => [wording(each), meaning(each)].join('\n'),
  (each) => [wording(each), each.meaning.kind].join('\n'),
  (each) => [each.quote.join(' '), meaning(each)].join('\n'),
];

function wording({ clause, quote }: Candidate): string {
  return `${clause.join(' ')}\n${quote.join(' ')}`;
}

function meaning(each: Candidate): string {
  return comparedFields.map((field) => each.meaning[field]).join('\t');
}

interface Alike {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

/** Less alike than this, two clauses are two clauses. */
const leastLikeness = 0.5;

/** Only pairs that share a word which few clauses have are looked at, so that cost stays linear. */
const fewClauses = 40;

/** The most alike first; ties by place, in a way that does not depend on which version is the old one. */
function alike(
  old: Candidates,
  now: Candidates,
  pairs: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Alike[] {
  const before = rest(old, (index) => pairs.has(index));
  const after = rest(now, (index) => taken.has(index));
  const found = new Map<string, Alike>();
  for (const [word, olds] of before) {
    const news = after.get(word);
    if (!news || olds.length + news.length > fewClauses) continue;
    for (const one of olds) {
      for (const other of news) {
        const key = `${one} ${other}`;
        const [a, b] = [old.get(one), now.get(other)];
        if (found.has(key) || !a || !b) continue;
        found.set(key, { before: one, after: other, likeness: likeness(a, b) });
      }
    }
  }
  return [...found.values()]
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
        a.before + a.after - (b.before + b.after),
    );
}

/** Indices of unaligned candidates by word. */
function rest(all: Candidates, aligned: (index: number) => boolean): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  for (const [index, each] of all) {
    if (aligned(index)) continue;
    for (const word of new Set([...each.clause, `kind:${each.meaning.kind}`])) {
      const indices = byWord.get(word);
      if (indices) indices.push(index);
      else byWord.set(word, [index]);
    }
  }
  return byWord;
}

/**
 * From 0 to 1, in hundredths so that ties are ties; symmetric. Documents have few mining clauses, so the same kind of
 * act counts for much there; permissions are many, and only their words tell them apart.
 */
function likeness(a: Candidate, b: Candidate): number {
  const wording = Math.max(dice(a.clause, b.clause), dice(a.quote, b.quote));
  const sameKind = a.meaning.kind === b.meaning.kind ? 1 : 0;
  const isMining = a.finding.rule !== 'permission-required';
  if (!isMining && wording < leastLikeness) return 0;
  const share = isMining ? { wording: 0.4, kind: 0.45 } : { wording: 0.6, kind: 0.25 };
  const section = dice(a.section, b.section);
  return Math.round(100 * (share.wording * wording + share.kind * sameKind + 0.15 * section)) / 100;
}

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
