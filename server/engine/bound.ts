// Whom a clause binds: the parties that are its subject, those that are joined with them, those to whom it is addressed
// ("il est interdit au Client"), and the agents of a passive ("by Customer or its affiliates").
import type { PartWords } from './language.ts';
import { within, type Range } from './items.ts';
import type { Mention, Passage } from './lexicon.ts';
import { evidence } from './parts.ts';
import type { Passages, Read } from './passages.ts';
import type { Concept } from './language.ts';
import type { Evidence } from './review.ts';

/** Parties named before `end` in the range: "Neither Customer, nor those that access … through Customer". */
export function boundIn(
  read: Read,
  range: Range,
  end: number,
  counts: (party: Range) => boolean = () => true,
): Evidence[] {
  const found: Range[] = [];
  let last: Range | undefined;
  for (const m of read.passage.mentions) {
    if (m.concept !== 'reader' || m.from < range.from || m.to > end) continue;
    if ((last && within(m, last)) || found.some((f) => m.from < f.to) || !counts(m)) continue;
    last = m;
    if (!isBound(m, range, read)) continue;
    found.push(...joinedWith(m, range, end, read));
  }
  return asEvidence(found, read);
}

/** Parties of the innermost lead-in that names any. */
export function boundByLeadIns(read: Read, passages: Passages): Evidence[] {
  for (const leadIn of passages.leadIns(read.placed)) {
    const end = leadIn.passage.tokens.length;
    const bound = boundIn(leadIn, { from: 0, to: end }, end);
    if (bound.length > 0) return bound;
    const modality = leadIn.passage.mentions.find(isModality);
    const subject = modality && subjectBefore(leadIn, { from: 0, to: end }, modality.from);
    if (subject && subject.length > 0) return subject;
  }
  return [];
}

/**
 * A subject that is bound although nothing but its capital tells that it is a party: "The Recipient shall not …". In a
 * passive the subject is what is acted on.
 */
export function subjectBefore(read: Read, range: Range, at: number): Evidence[] {
  const { passage, lexicon } = read;
  const { tokens } = passage;
  const { be, subjects, auxiliaries } = lexicon.pack.parts;
  let verb = at;
  while (verb > range.from && auxiliaries.includes(tokens[verb - 1]?.text ?? '')) verb--;
  if (tokens.slice(verb, verb + 4).some((t) => be.includes(t.text))) return [];
  let from = verb;
  while (from > range.from && isNameWord(from - 1, read)) from--;
  const pronoun = tokens[verb - 1];
  if (from === verb && pronoun && subjects.includes(pronoun.text)) {
    const party = partyBefore(verb - 1, read);
    return party ? asEvidence([party], read) : [];
  }
  if (from === verb || !isCapital(passage, verb - 1)) return [];
  const hasArticle = lexicon.pack.names.articles.includes(tokens[from - 1]?.text ?? '') && from > range.from;
  // The first word of a sentence has its capital for free, and where nouns have one it tells nothing.
  const opens = from === 0 || !tokens[from - 1]?.isWord;
  if (!hasArticle && (lexicon.pack.names.nounsAreCapital || (opens && verb - from < 2))) return [];
  if (hasArticle && lexicon.pack.names.nounsAreCapital) return [];
  // "Une image proposée dans la Galerie ne peut …": what a preposition opens is no subject.
  const start = hasArticle ? from - 1 : from;
  if (passage.mentions.some((m) => (m.concept === 'of' || m.concept === 'place') && m.to === start))
    return [];
  return asEvidence([{ from: hasArticle ? from - 1 : from, to: verb }], read);
}

function isNameWord(at: number, { passage, lexicon }: Read): boolean {
  return (
    isCapital(passage, at) &&
    !lexicon.pack.names.articles.includes(passage.tokens[at]?.text ?? '') &&
    !passage.mentions.some((m) => m.from <= at && at < m.to && !soft.has(m.concept))
  );
}

/** Concepts whose words say nothing against a name. */
const soft: ReadonlySet<Concept> = new Set([
  'provider',
  'reader',
  'our',
  'of',
  'software',
  'hosting',
  // "Permitted Users"
  'allow',
  'consented',
]);

/** "Tern may …; elsewhere it shall obtain": the party that a pronoun takes up. */
function partyBefore(at: number, { passage, lexicon }: Read): Range | undefined {
  const party = passage.mentions.findLast(
    (m) => (m.concept === 'reader' || m.concept === 'provider') && m.to <= at,
  );
  const opening = lexicon.pack.names.articles.includes(passage.tokens[0]?.text ?? '') ? 1 : 0;
  if (isCapital(passage, opening) && (!party || party.from > opening + 1)) {
    let to = opening;
    while (to < at && isCapital(passage, to)) to++;
    if (to > opening) return { from: 0, to };
  }
  return party;
}

const modalities: ReadonlySet<Concept> = new Set(['ban', 'forbid', 'allow', 'enable', 'may', 'duty', 'lift']);
/** Those that name to whom they apply right behind them: "prohibits users from", "interdit au Client". */
const addressing: ReadonlySet<Concept> = new Set(['forbid', 'allow', 'enable', 'lift']);

function isModality({ concept }: Mention): boolean {
  return modalities.has(concept);
}

function isBound(party: Range, range: Range, read: Read): boolean {
  const { passage, lexicon } = read;
  const { mentions, tokens } = passage;
  if (tokens[party.to]?.text === "'s") return false;
  const preposed = (m: Mention): boolean => m.concept === 'of' || m.concept === 'place';
  const { datives } = lexicon.pack.parts;
  // What stands right before it, or before its article, possessive or "other".
  const isBefore = (at: number): boolean =>
    at === party.from - 1 || (at === party.from - 2 && (tokens[party.from - 1]?.isWord ?? false));
  const governor = mentions.findLast((m) => isModality(m) && m.from >= range.from && m.to <= party.from);
  const isAddressed =
    governor !== undefined && addressing.has(governor.concept) && party.from - governor.to <= 3;
  // "…, que le Preneur s'oblige", "if the Customer …": it has a verb of its own.
  const hasOwnVerb =
    mentions.some((m) => isModality(m) && m.from >= party.to && m.from - party.to <= 1) ||
    mentions.some((m) => m.concept === 'if' && m.to <= party.from && party.from - m.to <= 1);
  const isPreposed =
    datives.includes(tokens[party.from - 1]?.text ?? '') ||
    mentions.some((m) => preposed(m) && m.to === party.from);
  if (hasOwnVerb && !isPreposed && !datives.includes(tokens[party.from]?.text ?? '')) return true;
  const isDative = [party.from, party.from - 1, party.from - 2].some(
    (at) => (at === party.from || isBefore(at)) && datives.includes(tokens[at]?.text ?? ''),
  );
  if (isDative) {
    // "la partition est ouverte aux chercheurs"
    const isContracted = datives.includes(tokens[party.from]?.text ?? '') && party.to - party.from > 1;
    return isAddressed || party.from - range.from <= 1 || (isContracted && !governor);
  }
  const preposition = mentions.find(
    (m) => preposed(m) && m.from < party.from && m.to <= party.from && isBefore(m.to - 1),
  );
  if (preposition) {
    const isWith = mentions.some((m) => m.concept === 'with' && m.from === preposition.from);
    return preposition.concept === 'of' ? isAgent(preposition, passage) : isAddressed && !isWith;
  }
  if (!governor || isAddressed) return true;
  // "darf der Kunde nicht", "no podrá el Cliente": a subject right behind its modal; farther on stands an object.
  return party.from - governor.to <= (passage.verbsLast ? 4 : 0);
}

/** "may not be assigned by either party": the words that also open a "with"-consent are agents, "of" is none. */
function isAgent(of: Range, { mentions, acts }: Passage): boolean {
  const isBy = mentions.some((m) => m.concept === 'with' && m.from === of.from && m.to === of.to);
  // "Any assignment by Customer requires …"
  if (isBy && acts.some((a) => a.to <= of.from && of.from - a.to <= 4)) return true;
  return (
    isBy &&
    mentions.some(
      (m) => (m.concept === 'ban' || m.concept === 'forbid' || m.concept === 'may') && m.to <= of.from,
    )
  );
}

/** "Customer, its affiliates and End Users": the party and the members of its enumeration on both sides. */
function joinedWith(party: Range, range: Range, end: number, read: Read): Range[] {
  const first = widened(party, range, read);
  const members = [first];
  const earlier = memberBefore(first.from, range, read);
  if (earlier) members.unshift(earlier);
  for (let at = first.to; ;) {
    const next = memberBehind(at, end, read);
    if (!next) return members;
    members.push(next);
    at = next.to;
  }
}

/** With its article or possessive and capitalised words before it: "its Permitted Users". */
function widened(party: Range, range: Range, read: Read): Range {
  const { articles, nounsAreCapital } = read.lexicon.pack.names;
  const is = (at: number, words: readonly string[]): boolean =>
    at >= range.from && words.includes(read.passage.tokens[at]?.text ?? '');
  let { from } = party;
  if (!nounsAreCapital) while (from - 1 > range.from && isNameWord(from - 1, read)) from--;
  if (is(from - 1, articles) || (from > range.from && isPossessive(from - 1, read))) from--;
  return { from, to: party.to };
}

function isPossessive(at: number, { passage, lexicon }: Read): boolean {
  const word = passage.tokens[at]?.text ?? '';
  const { thirds, persons } = lexicon.pack.parts;
  return thirds.includes(word) || (word in persons && persons[word] !== word);
}

const longestMember = 6;

/** ", its affiliates" or "and visiting fellows" behind a member. */
function memberBehind(at: number, end: number, read: Read): Range | undefined {
  const { passage, lexicon } = read;
  const { tokens, mentions, acts } = passage;
  const { joins, datives } = lexicon.pack.parts;
  let from = at;
  if (tokens[from]?.text === ',') from++;
  const isJoined = joins.includes(tokens[from]?.text ?? '');
  if (isJoined) from++;
  if (from === at) return undefined;
  const start = from;
  if (datives.includes(tokens[from]?.text ?? '')) from++;
  let to = from;
  while (to < end && to - from < longestMember && tokens[to]?.isWord && !endsMember(to, from, read)) to++;
  if (to === from || tokens[to]?.text === "'s") return undefined;
  const stopsAtModality = mentions.some((m) => isModality(m) && m.from === to);
  const inside = { from: start, to };
  const party = mentions.find((m) => m.concept === 'reader' && m.from >= start && m.from < to);
  if (!isJoined) {
    // A comma alone only goes on with an enumeration that is joined later.
    const later = tokens.findIndex((t, i) => i >= to && joins.includes(t.text));
    if (later < 0 || later - to > 2 * longestMember) return undefined;
  }
  if (party) return { from: Math.max(from, start), to: Math.max(to, party.to) };
  const opensNoun =
    isPossessive(from, read) || (isCapital(passage, from) && !lexicon.pack.names.nounsAreCapital);
  const isAct = !stopsAtModality && acts.some((a) => within(a, inside) && a.from === from);
  const isMember = isJoined ? opensNoun || stopsAtModality : opensNoun;
  if (isMember && !isAct && !mentions.some((m) => rules.has(m.concept) && within(m, inside)))
    return { from, to };
  return undefined;
}

const rules: ReadonlySet<Concept> = new Set([
  'mining',
  'mine-word',
  'coin',
  'ban',
  'forbid',
  'may',
  'allow',
  'plan',
  'product',
]);

const enders: ReadonlySet<Concept> = new Set(['not', 'consequence', 'without', 'unless']);

function endsMember(at: number, from: number, { passage, lexicon }: Read): boolean {
  const word = passage.tokens[at]?.text ?? '';
  return (
    lexicon.pack.parts.joins.includes(word) ||
    (at > from && lexicon.pack.names.ends.includes(word)) ||
    passage.mentions.some(
      (m) => m.from === at && (isModality(m) || enders.has(m.concept) || (m.concept === 'of' && at > from)),
    )
  );
}

/** "Teachers" in "Teachers and their pupils", where the clause begins with it. */
function memberBefore(at: number, range: Range, read: Read): Range | undefined {
  const { passage, lexicon } = read;
  const { tokens, mentions } = passage;
  if (!lexicon.pack.parts.joins.includes(tokens[at - 1]?.text ?? '')) return undefined;
  const member = { from: range.from, to: at - 1 };
  const length = member.to - member.from;
  if (length < 1 || length > 3 || tokens.slice(member.from, member.to).some((t) => !t.isWord))
    return undefined;
  return mentions.some((m) => !soft.has(m.concept) && m.from < member.to && member.from < m.to) ||
    passage.acts.some((a) => within(a, member))
    ? undefined
    : member;
}

function isCapital({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.isWord && /\p{Lu}/u.test(text.charAt(token.start));
}

function asEvidence(parties: readonly Range[], read: Read): Evidence[] {
  const found: Evidence[] = [];
  for (const party of parties) {
    const range = bare(party, read);
    const said = evidence({ read, range });
    if (!found.some((f) => f.text.toLowerCase() === said.text.toLowerCase())) found.push(said);
  }
  return found;
}

/** "au Client" binds the Client, "no User" every User; "neither party" and "aucune partie" say who they are together. */
function bare({ from, to }: Range, { passage, lexicon }: Read): Range {
  const { datives, nobody }: PartWords = lexicon.pack.parts;
  const word = (at: number): string => passage.tokens[at]?.text ?? '';
  const isOfParties = passage.tokens.slice(from, to).some((t) => t.text.startsWith('part'));
  if (to - from > 1 && (datives.includes(word(from)) || (nobody.includes(word(from)) && !isOfParties)))
    return { from: from + 1, to };
  return { from, to };
}
