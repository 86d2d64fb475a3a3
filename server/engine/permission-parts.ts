// A consent with its words in the document: form, giver, qualifiers and purposes, as far as the clause says them.
import { runs } from './attribution.ts';
import type { Consent } from './consent.ts';
import { within, type Range } from './items.ts';
import type { Concept } from './language.ts';
import { evidence } from './parts.ts';
import type { Read } from './passages.ts';
import type { Permission, PermissionForm } from './review.ts';

export function permissionOf(read: Read, consent: Consent): Permission {
  const grantor =
    consent.grantor ??
    personAsked(read, consent) ??
    possessive(read, consent) ??
    subjectOfVerb(read, consent);
  return {
    ...evidence({ read, range: consent }),
    form: formOf(read, consent),
    grantor: grantor && giver(read, consent, grantor),
    qualifiers: qualifiersOf(read, consent).map((range) => evidence({ read, range }).text),
    purposes: consent.purposes.flatMap((p) => purposesIn(read, p)).map((range) => evidence({ read, range })),
  };
}

const forms: readonly PermissionForm[] = ['prior', 'written', 'express', 'specific'];
/** How far behind its verb a form may stand: "has first agreed its text in writing". */
const reach = 8;

function formOf({ passage }: Read, consent: Consent): readonly PermissionForm[] {
  const { mentions, tokens } = passage;
  const isVerb = mentions.some(
    (m) =>
      (m.concept === 'consented' || m.concept === 'consenting') &&
      m.from === consent.word.from &&
      m.to === consent.word.to,
  );
  if (!isVerb) return consent.form;
  let end = consent.to;
  const ends: ReadonlySet<Concept> = new Set([
    'may',
    'ban',
    'forbid',
    'allow',
    'unless',
    'without',
    'if',
    'contrast',
  ]);
  while (
    end < tokens.length &&
    end - consent.to < reach &&
    tokens[end]?.isWord &&
    !mentions.some((m) => m.from === end && ends.has(m.concept))
  )
    end++;
  const behind = mentions.filter((m) => m.from >= consent.to && m.to <= end).map((m) => m.concept);
  return forms.filter((f) => consent.form.includes(f) || (f === 'written' && behind.includes(f)));
}

/** "ask us first" */
function personAsked({ passage, lexicon }: Read, consent: Consent): Range | undefined {
  const isAsked = passage.mentions.some(
    (m) => m.concept === 'ask' && m.from === consent.from && m.to >= consent.word.to,
  );
  if (!isAsked) return undefined;
  const { persons } = lexicon.pack.parts;
  for (let i = consent.to - 1; i >= consent.from; i--) {
    const word = passage.tokens[i]?.text ?? '';
    if (persons[word] === word) return { from: i, to: i + 1 };
  }
  return undefined;
}

/** "after the latter has given its consent": a possessive right before the noun or its forms. */
function possessive({ passage, lexicon }: Read, consent: Consent): Range | undefined {
  const { thirds, persons } = lexicon.pack.parts;
  for (let i = consent.word.from - 1; i >= consent.word.from - 4; i--) {
    const word = passage.tokens[i]?.text ?? '';
    if (thirds.includes(word) || (word in persons && persons[word] !== word)) return { from: i, to: i + 1 };
    if (
      !passage.mentions.some(
        (m) => (forms as readonly string[]).includes(m.concept) && m.from <= i && i < m.to,
      )
    )
      return undefined;
  }
  return undefined;
}

/** As the text names it; "our" is us, and who "its" is, where the clause says so. */
function giver(read: Read, consent: Consent, grantor: Range): string {
  const { tokens } = read.passage;
  const { persons, thirds } = read.lexicon.pack.parts;
  const { connectives } = read.lexicon.pack.names;
  if (grantor.to - grantor.from > 1 && connectives.includes(tokens[grantor.to - 1]?.text ?? ''))
    return giver(read, consent, { from: grantor.from, to: grantor.to - 1 });
  const text = evidence({ read, range: grantor }).text;
  const [first] = tokens.slice(grantor.from, grantor.to);
  if (!first || grantor.to - grantor.from > 2) return text;
  if (grantor.to - grantor.from === 1 && first.text in persons) {
    const owned = namedBehind(read, consent, grantor);
    return owned ? evidence({ read, range: owned }).text : (persons[first.text] ?? text);
  }
  // "celui qui les a communiquées"
  if (
    thirds.includes(first.text) &&
    read.lexicon.pack.parts.relatives.includes(tokens[grantor.to]?.text ?? '')
  )
    return evidence({ read, range: { from: grantor.from, to: endOfClause(grantor.to, tokens.length, read) } })
      .text;
  if (!thirds.includes(first.text) || !isBare(read, grantor)) return text;
  const party = subjectWithin(read, consent, grantor) ?? partyBefore(read, consent);
  return party ? evidence({ read, range: party }).text : text;
}

/** "our sales team has agreed": us, but not all of us. */
function namedBehind({ passage, lexicon }: Read, consent: Consent, grantor: Range): Range | undefined {
  let to = grantor.to;
  // "nachdem wir dem zugestimmt haben": an object behind its subject.
  const isObject =
    lexicon.pack.names.articles.includes(passage.tokens[to]?.text ?? '') ||
    passage.mentions.some((m) => m.concept === 'it' && m.from === to);
  if (isObject) return undefined;
  while (
    to < consent.word.from &&
    passage.tokens[to]?.isWord &&
    !lexicon.pack.parts.auxiliaries.includes(passage.tokens[to]?.text ?? '') &&
    !passage.mentions.some((m) => m.from === to && isForm(m.concept))
  )
    to++;
  const isVerb = passage.mentions.some((m) => m.concept === 'consented' && within(consent.word, m));
  return to > grantor.to && isVerb && persons(grantor, passage.tokens[grantor.from]?.text, lexicon)
    ? { from: grantor.from, to }
    : undefined;
}

function persons({ from, to }: Range, word: string | undefined, { pack }: Read['lexicon']): boolean {
  return to - from === 1 && word !== undefined && pack.parts.persons[word] !== word;
}

function isForm(concept: Concept): boolean {
  return (forms as readonly string[]).includes(concept);
}

/** "unless the director permits it": who gives stands between the conjunction and the verb, with an article. */
function subjectOfVerb({ passage, lexicon }: Read, consent: Consent): Range | undefined {
  const { articles, passives, ends } = lexicon.pack.names;
  const { tokens, mentions } = passage;
  const isVerb = mentions.some(
    (m) => (m.concept === 'consented' || m.concept === 'consenting') && within(consent.word, m),
  );
  const opener = mentions.find((m) => m.from === consent.from && m.to <= consent.word.from);
  if (!isVerb || !opener || passage.verbsLast || !articles.includes(tokens[opener.to]?.text ?? ''))
    return undefined;
  let to = opener.to + 1;
  while (
    to < consent.word.from &&
    tokens[to]?.isWord &&
    !ends.includes(tokens[to]?.text ?? '') &&
    !mentions.some((m) => m.from === to && isForm(m.concept))
  )
    to++;
  if (to - opener.to < 2 || to - opener.to > 6) return undefined;
  const isPassive = tokens.slice(to, consent.word.to).some((t) => passives?.includes(t.text));
  return isPassive || tokens.slice(to, consent.word.to).some((t) => lexicon.pack.parts.be.includes(t.text))
    ? undefined
    : { from: opener.to, to };
}

/** "its", "celle-ci"; not "its owner". */
function isBare({ passage: { tokens } }: Read, { from, to }: Range): boolean {
  return tokens.slice(from + 1, to).every((t) => t.text.length <= 2);
}

const conjunctions: ReadonlySet<Concept> = new Set(['if', 'unless', 'until', 'provided']);

/** "if the head teacher has given her permission": the subject stands between the opener and the verb. */
function subjectWithin({ passage, lexicon }: Read, consent: Consent, grantor: Range): Range | undefined {
  const { auxiliaries, thirds, persons } = lexicon.pack.parts;
  const opener =
    passage.mentions.find(
      (m) => m.from === consent.from && m.to <= grantor.from && conjunctions.has(m.concept),
    ) ??
    passage.mentions.findLast(
      (m) => conjunctions.has(m.concept) && m.to <= grantor.from && grantor.from - m.to <= reach,
    );
  if (!opener) return undefined;
  const from = opener.to;
  let to = from;
  while (to < grantor.from && !auxiliaries.includes(passage.tokens[to]?.text ?? '')) to++;
  const words = passage.tokens.slice(from, to);
  if (to === grantor.from || words.length === 0 || words.length > 5 || words.some((t) => !t.isWord))
    return undefined;
  const first = words[0]?.text ?? '';
  return thirds.includes(first) || first in persons ? undefined : { from, to };
}

/** The last party before the consent, other than the one that acts. */
function partyBefore(read: Read, consent: Consent): Range | undefined {
  const { mentions } = read.passage;
  const parties = [
    ...mentions.filter((m) => (m.concept === 'reader' || m.concept === 'provider') && m.to <= consent.from),
    ...(read.lexicon.pack.names.nounsAreCapital ? [] : runs(read, { from: 0, to: consent.from })),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const [actor] = parties;
  return parties.findLast((p) => p !== actor && !(actor && p.from < actor.to));
}

/** Each with the clause that it stands in: “which we will not unreasonably withhold”. */
export function qualifiersOf(read: Read, consent: Consent): Range[] {
  const { passage, lexicon } = read;
  const { tokens } = passage;
  const { relatives, joins } = lexicon.pack.parts;
  const found: Range[] = [];
  for (const q of consent.qualifiers) {
    let from = q.from;
    while (from > consent.word.to && tokens[from - 1]?.isWord && q.from - from < reach) from--;
    // Without a mark or a relative it is only the words themselves: "consent at its sole discretion".
    const isClause = !tokens[from - 1]?.isWord || relatives.includes(tokens[from]?.text ?? '');
    const range = {
      from: isClause
        ? Math.max(from, consent.grantor && consent.grantor.from >= consent.word.to ? consent.grantor.to : 0)
        : q.from,
      to: endOfClause(q.to, passage.tokens.length, read),
    };
    if (!found.some((f) => f.from < range.to && range.from < f.to)) found.push(skipMarks(range, read));
  }
  const at = tokens[consent.to]?.text === ',' ? consent.to + 1 : consent.to;
  const opens = at > consent.to && relatives.includes(tokens[at]?.text ?? '');
  if (opens && !found.some((f) => at < f.to)) {
    let to = endOfClause(at, tokens.length, read);
    // "… and considers solely for research": what follows names purposes.
    const purpose = consent.purposes.find((p) => p.from < to && p.from > at);
    if (purpose) {
      let cut = purpose.from;
      while (cut > at && !joins.includes(tokens[cut - 1]?.text ?? '')) cut--;
      to = cut > at ? cut - 1 : at;
    }
    if (to - at >= 3) found.push({ from: at, to });
  }
  return found;
}

function skipMarks({ from, to }: Range, { passage: { tokens } }: Read): Range {
  let start = from;
  while (start < to && !tokens[start]?.isWord) start++;
  return { from: start, to };
}

function endOfClause(at: number, end: number, { passage }: Read): number {
  let to = at;
  while (
    to < end &&
    passage.tokens[to]?.isWord &&
    !passage.mentions.some(
      (m) => m.from === to && (m.concept === 'unless' || m.concept === 'contrast') && to > at,
    )
  )
    to++;
  return to;
}

/** "testing and research": each purpose by itself. */
function purposesIn({ passage, lexicon }: Read, range: Range): Range[] {
  const { joins } = lexicon.pack.parts;
  const purposes: Range[] = [];
  let from = range.from;
  for (let i = range.from; i <= range.to; i++) {
    if (i < range.to && !joins.includes(passage.tokens[i]?.text ?? '')) continue;
    if (i > from) purposes.push({ from, to: i });
    from = i + 1;
  }
  return purposes.filter((p) => within(p, range));
}
