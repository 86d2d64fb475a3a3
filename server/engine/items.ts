// Cuts a clause where its verdict may differ: at enumeration marks, semicolons and contrastive conjunctions, and where
// a new subject takes a new verb. Words before the first mark are the head, which governs every item; words after the
// last that concern all ("in each case without our consent") are the tail.
import type { Concept } from './language.ts';
import type { Mention, Passage } from './lexicon.ts';

/** Tokens `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Cut {
  readonly head: Range | undefined;
  readonly items: readonly Range[];
  readonly tail: Range | undefined;
}

const enumerator = /^(?:[a-z]|[ivx]{1,5}|\d{1,2})$/u;

export function cut(passage: Passage): Cut {
  const { tokens, mentions } = passage;
  const marks = enumerationMarks(passage);
  const breaks = new Set<number>(marks);
  tokens.forEach((token, i) => {
    if (token.text === ';') breaks.add(i + 1);
  });
  for (const mention of mentions)
    if (isContrast(mention, passage) || isNewSubject(mention, passage)) breaks.add(mention.from);
  const first = marks[0] ?? (hasSemicolon(passage) ? colon(passage) : undefined) ?? 0;
  const inside = [...breaks].filter((b) => b > 0 && b < tokens.length && b !== first).sort((a, b) => a - b);
  const items = ranges([first, ...inside.filter((b) => b > first), tokens.length]);
  // Of several parts before the first mark the last one is the head.
  const before = ranges([0, ...inside.filter((b) => b < first), first]);
  const tail = tailOf(passage, first || undefined);
  const endBefore = (r: Range): Range =>
    tail !== undefined && r.from < tail && r.to > tail ? { ...r, to: tail } : r;
  return {
    head: before.at(-1),
    items: [...before.slice(0, -1), ...items.map(endBefore)],
    tail: tail === undefined ? undefined : { from: tail, to: tokens.length },
  };
}

function ranges(edges: readonly number[]): Range[] {
  return edges
    .slice(1)
    .map((to, i) => ({ from: edges[i] ?? 0, to }))
    .filter((r) => r.to > r.from);
}

export function within(range: Range, outer: Range): boolean {
  return outer.from <= range.from && range.to <= outer.to;
}

/** Where "(a)", "(ii)", "(3)" start that count items, not those that belong to a reference such as "3(b)". */
function enumerationMarks({ tokens, text }: Passage): number[] {
  const marks: number[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [open, name, close] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (open?.text !== '(' || close?.text !== ')' || !name || !enumerator.test(name.text)) continue;
    if (open.start > 0 && !/[\s;,:]/u.test(text.charAt(open.start - 1))) continue;
    if (/^\s*(?:of|above|below)\b/u.test(text.slice(close.end))) continue;
    marks.push(i);
  }
  return marks.length > 1 || marks[0] === 0 ? marks : [];
}

function hasSemicolon({ tokens }: Passage): boolean {
  return tokens.some((t) => t.text === ';');
}

function colon({ tokens }: Passage): number | undefined {
  const at = tokens.findIndex((t) => t.text === ':' || t.text === ';');
  return tokens[at]?.text === ':' ? at + 1 : undefined;
}

/** A contrast parts two rulings only behind a comma, a bracket or another mark, or where it opens the clause's second half. */
function isContrast(mention: Mention, { tokens, mentions }: Passage): boolean {
  if (mention.concept !== 'contrast' || mention.from === 0) return false;
  const before = tokens[mention.from - 1];
  if (before && !before.isWord) return true;
  const rules = (m: Mention): boolean => ruling.has(m.concept);
  return (
    mentions.some((m) => m.to <= mention.from && rules(m)) &&
    mentions.some((m) => m.from >= mention.to && rules(m))
  );
}

const ruling: ReadonlySet<Concept> = new Set([
  'ban',
  'forbid',
  'allow',
  'enable',
  'may',
  'duty',
  'lift',
  'discretion',
  'consequence',
  'neutral',
]);

const fronted: ReadonlySet<Concept> = new Set([
  'unless',
  'until',
  'without',
  'subject-to',
  'with',
  'purpose',
]);

/** ", and we may …": a party behind a comma or conjunction, with a modal of its own right after it. */
function isNewSubject(mention: Mention, { tokens, mentions }: Passage): boolean {
  if (mention.concept !== 'reader' && mention.concept !== 'provider') return false;
  let before = mention.from - 1;
  while (before > 0 && tokens[before]?.isWord && (tokens[before]?.text.length ?? 9) <= 3) before--;
  if (before <= 0 || tokens[before]?.text !== ',') return false;
  // "Neither Customer, nor those that …, may": one subject.
  if (mentions.some((m) => m.concept === 'not' && m.to === mention.from)) return false;
  const verb = mentions.find(
    (m) => ruling.has(m.concept) && m.from >= mention.to && m.from <= mention.to + 1,
  );
  if (!verb) return false;
  // "If you mine, we may …", "Except with our consent, Customer may not …", "Pour miner, le Client doit …": one ruling.
  return !mentions.some(
    (m) =>
      (m.concept === 'if' || (fronted.has(m.concept) && m.from === 0)) &&
      m.from < mention.from &&
      !mentions.some((o) => ruling.has(o.concept) && o.from > m.from && o.to <= mention.from),
  );
}

/** Where "…, in each case without our consent" starts; only behind items. */
function tailOf({ tokens, mentions }: Passage, first: number | undefined): number | undefined {
  if (first === undefined) return undefined;
  const last = mentions.findLast((m) => m.concept === 'these' && m.from > first);
  const before = last && tokens[last.from - 1];
  return last && before && !before.isWord && before.text !== '(' ? last.from : undefined;
}
