// The product, plan, region, period or amount to which a clause is limited.
import { runs } from './attribution.ts';
import { within, type Range } from './items.ts';
import type { Concept } from './language.ts';
import type { Mention, Passage } from './lexicon.ts';
import { evidence } from './parts.ts';
import type { Read } from './passages.ts';
import type { Evidence } from './review.ts';

/** "on the free tier", "on the login nodes": a preposition and what it opens, or a plan that is the subject. */
export function scopeIn(
  read: Read,
  range: Range,
  concepts: readonly Concept[] = ['plan', 'product'],
): Evidence[] {
  return scopes(read, range, concepts).map((r) => evidence({ read, range: r }));
}

function scopes(read: Read, range: Range, concepts: readonly Concept[]): Range[] {
  const { passage } = read;
  const places = passage.mentions.filter((m) => concepts.includes(m.concept) && within(m, range));
  const worded = places.flatMap((m) => {
    const words = withPreposition(m, passage);
    if (isConceded(words ?? m, passage)) return [];
    return words || (m.concept === 'plan' && isSubject(m, range, passage)) ? [words ?? m] : [];
  });
  // Of words that overlap the longer ones say more: "on a dedicated server", not "on a server".
  const length = (r: Range): number => r.to - r.from;
  const longest = worded.filter(
    (r, i) =>
      !worded.some(
        (o, k) =>
          o.from < r.to && r.from < o.to && (length(o) > length(r) || (length(o) === length(r) && k < i)),
      ),
  );
  return longest;
}

/** "regardless of whether it uses self-hosted runners": the part is named to say that it does not matter. */
function isConceded(range: Range, { mentions, tokens }: Passage): boolean {
  return mentions.some(
    (m) =>
      m.concept === 'concession' &&
      m.to <= range.from &&
      range.from - m.to <= 8 &&
      tokens.slice(m.to, range.from).every((t) => t.isWord),
  );
}

/** "Free accounts may not …": the plan stands first, or right before its modality. */
function isSubject(plan: Range, range: Range, { mentions }: Passage): boolean {
  return (
    plan.from - range.from <= 1 ||
    mentions.some(
      (m) =>
        m.from === plan.to &&
        (m.concept === 'ban' || m.concept === 'forbid' || m.concept === 'allow' || m.concept === 'may'),
    )
  );
}

function withPreposition(plan: Range, { mentions, tokens }: Passage): Range | undefined {
  // "at night", "la nuit": the phrase brings its preposition with it, or needs none.
  if (mentions.some((m) => m.concept === 'place' && m.from === plan.from && m.to <= plan.to)) return plan;
  const place = mentions.findLast((m) => m.concept === 'place' && m.to <= plan.from && plan.from - m.to <= 4);
  if (!place) return undefined;
  for (let i = place.to; i < plan.from; i++) if (!tokens[i]?.isWord) return undefined;
  return { from: place.from, to: plan.to };
}

/** Capitalised names behind a preposition: "on Kestrel Batch". */
export function namedScopeIn(read: Read, range: Range): Evidence[] {
  const { mentions, tokens } = read.passage;
  if (read.lexicon.pack.names.nounsAreCapital) return [];
  return runs(read, range)
    .filter((name) =>
      mentions.some(
        (m) =>
          m.concept === 'place' &&
          // "for Pipit Labs" is no place.
          !mentions.some((o) => apartFrom.has(o.concept) && o.from === m.from && o.to === m.to) &&
          m.to <= name.from &&
          name.from - m.to <= 1 &&
          !tokens.slice(m.to, name.from).some((t) => !t.isWord),
      ),
    )
    .map((name) => {
      const place = mentions.findLast(
        (m) => m.concept === 'place' && m.to <= name.from && name.from - m.to <= 1,
      );
      // "on Archive plans"
      const isHead =
        tokens[name.to]?.isWord === true && !endsPlace(name.to, read) && isOver(name.to + 1, read);
      return evidence({ read, range: { from: place?.from ?? name.from, to: name.to + Number(isHead) } });
    });
}

/** Prepositions that mean these as well open no named place. */
const apartFrom: ReadonlySet<Concept> = new Set(['purpose']);

function isOver(at: number, read: Read): boolean {
  const token = read.passage.tokens[at];
  return (
    token === undefined ||
    !token.isWord ||
    endsPlace(at, read) ||
    read.passage.mentions.some((m) => m.from === at)
  );
}

const longestPlace = 6;

/** "… de Corvette", "… Microsoft": whose it is belongs to its name. */
export function withOwner(read: Read, scope: Evidence): Evidence {
  const { passage, lexicon } = read;
  if (lexicon.pack.names.nounsAreCapital) return scope;
  const first = passage.tokens.findIndex(
    (_, i) => evidence({ read, range: { from: i, to: i + 1 } }).span.start === scope.span.start,
  );
  const end =
    passage.tokens.findIndex(
      (_, i) => evidence({ read, range: { from: i, to: i + 1 } }).span.end === scope.span.end,
    ) + 1;
  if (first < 0 || end <= first) return scope;
  const of = passage.mentions.find((m) => m.concept === 'of' && m.from === end);
  const from = of?.to ?? end;
  let to = from;
  while (
    to - from < 3 &&
    isCapital(passage, to) &&
    !passage.mentions.some((m) => m.from <= to && to < m.to && m.concept !== 'provider')
  )
    to++;
  return to > from ? evidence({ read, range: { from: first, to } }) : scope;
}

const enders: ReadonlySet<Concept> = new Set([
  'without',
  'unless',
  'subject-to',
  'ban',
  'forbid',
  'may',
  'allow',
  'provided',
  'if',
  'place',
  'consequence',
]);

function endsPlace(at: number, { passage, lexicon }: Read): boolean {
  const word = passage.tokens[at]?.text ?? '';
  return (
    lexicon.pack.parts.joins.includes(word) ||
    lexicon.pack.names.ends.includes(word) ||
    passage.mentions.some((m) => m.from === at && enders.has(m.concept))
  );
}

function isCapital({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.isWord && /\p{Lu}/u.test(text.charAt(token.start));
}

/** "provided that the disks belong to the subscriber", "from hardware that you own": what a licence is tied to. */
export function conditionsIn(read: Read, item: Range, act: Range): Evidence[] {
  const { passage } = read;
  const found: Range[] = [];
  for (const m of passage.mentions) {
    if (!within(m, item)) continue;
    if (m.concept === 'provided' && m.from >= act.to)
      found.push({ from: m.from, to: endOf(m.to, item, read) });
    if (m.concept === 'manner' && m.from >= act.to) {
      const place = passage.mentions.findLast(
        (p) => p.concept === 'place' && p.to <= m.from && m.from - p.to <= 5 && p.from >= act.to,
      );
      if (place && passage.tokens.slice(place.to, m.from).every((t) => t.isWord))
        found.push({ from: place.from, to: m.to });
    }
  }
  return apart(found).map((range) => evidence({ read, range }));
}

/** "While your computer is idle, …": when the provider mines. */
export function occasionsIn(read: Read, act: Range): Evidence[] {
  const { passage } = read;
  const item = { from: 0, to: passage.tokens.length };
  const found = passage.mentions
    .filter((m) => (m.concept === 'if' || isWhile(m, item)) && within(m, item))
    .map((m) => ({ from: m.from, to: endOf(m.to, item, read) }))
    .filter((r) => !(r.from <= act.from && act.to <= r.to));
  return apart(found).map((range) => evidence({ read, range }));
}

/** "while", a contrast in the middle of a sentence, tells a time where it opens one. */
function isWhile({ concept, from }: Mention, item: Range): boolean {
  return concept === 'contrast' && from === item.from;
}

/** "up to 10 kW", "deux heures par jour au plus": how much. */
export function capsIn(read: Read, item: Range): Evidence[] {
  const { tokens, mentions } = read.passage;
  const phrases = read.lexicon.pack.parts.caps.map((cap) => cap.split(' '));
  const found: Range[] = [];
  for (let at = item.from; at < item.to; at++) {
    const cap = phrases
      .filter((words) => words.every((w, i) => tokens[at + i]?.text === w))
      .reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
    if (cap.length === 0 || found.some((f) => at < f.to)) continue;
    // "entirely up to you"
    if (mentions.some((m) => m.concept === 'lift' && m.from <= at && at < m.to)) continue;
    let to = at + cap.length;
    while (to < item.to && to - at - cap.length < longestPlace && tokens[to]?.isWord && !endsPlace(to, read))
      to++;
    // "10 kW": a number and what it counts.
    const number = tokens.findIndex((t, i) => i >= at && i < to && /^\d/u.test(t.text));
    if (number >= 0) to = Math.min(to, number + 2);
    let from = at;
    // Nothing behind it: what it limits stands before.
    if (to === at + cap.length)
      while (
        from > item.from &&
        at - from < longestPlace &&
        tokens[from - 1]?.isWord &&
        !mentions.some((m) => m.to === from && enders.has(m.concept) && m.concept !== 'place')
      )
        from--;
    if (tokens.slice(from, to).some((t) => /\d/u.test(t.text)) || to - from > cap.length)
      found.push({ from, to });
  }
  return found.map((range) => evidence({ read, range }));
}

/** "Elsewhere, it shall obtain …" */
export function elsewhereIn(read: Read, item: Range): Evidence[] {
  const { elsewhere } = read.lexicon.pack.parts;
  return elsewhere.includes(read.passage.tokens[item.from]?.text ?? '')
    ? [evidence({ read, range: { from: item.from, to: item.from + 1 } })]
    : [];
}

function endOf(at: number, item: Range, { passage: { tokens } }: Read): number {
  let to = at;
  while (to < item.to && !/^[,;:.)]$/u.test(tokens[to]?.text ?? '')) to++;
  return to;
}

function apart(ranges: readonly Range[]): Range[] {
  return ranges.filter((r, i) => !ranges.some((o, k) => k < i && o.from < r.to && r.from < o.to));
}
