// Words of consent that ask for none: rights that a licence grants ("the permissions granted by this License", "subject to
// these terms, the license granted"), what somebody does not have, what is only called approved.
import type { Consent } from './consent.ts';
import type { Range } from './items.ts';
import type { Concept } from './language.ts';
import type { Read } from './passages.ts';

export function isGrant(read: Read, consent: Consent): boolean {
  return (
    isGranted(read, consent) ||
    isElsewhere(read, consent) ||
    isOwned(read, consent) ||
    isOfDocument(read, consent) ||
    isAllowed(read, consent) ||
    isAccepted(read, consent) ||
    isTerm(read, consent) ||
    isFree(read, consent)
  );
}

/** "permissions granted", "other than those expressly granted": given already, by nobody who could be asked. */
function isGranted({ passage, lexicon }: Read, consent: Consent): boolean {
  const { grants } = lexicon.pack.parts;
  const { mentions, tokens } = passage;
  const given = tokens.findIndex((t, i) => i >= consent.from && i < consent.to && grants.includes(t.text));
  if (given < 0) return false;
  const has = (concept: Concept, range: Range): boolean =>
    mentions.some((m) => m.concept === concept && m.from < range.to && range.from < m.to);
  const isNoun = has('consent', consent.word) && !grants.includes(tokens[consent.word.from]?.text ?? '');
  if (!isNoun) {
    // The participle needs somebody who gives: "unless expressly granted by Licensor".
    const nouns = mentions.some(
      (m) => m.concept === 'consent' && m.from >= consent.from && m.from - consent.to <= 4,
    );
    // "provided that You give the recipients the text"
    const isActive = consent.grantor !== undefined && consent.grantor.to <= consent.word.from;
    return !nouns && (consent.grantor === undefined || isActive);
  }
  // "Permission must be granted" demands it, "permission is granted" gives it.
  const isDemanded = mentions.some(
    (m) => m.concept === 'require' && m.from === consent.from && m.to <= consent.word.from,
  );
  const isPassive = consent.opener === 'require' && !isDemanded && given >= consent.word.to;
  return (
    isPassive &&
    !has('duty', { from: consent.word.to, to: given + 1 }) &&
    !hasCondition(passage.mentions, consent.from)
  );
}

/** "Subject to these terms, the license granted …": a mark parts the opener from what is granted behind it. */
function isElsewhere({ passage, lexicon }: Read, consent: Consent): boolean {
  const { mentions, tokens } = passage;
  const opener = mentions.find(
    (m) => m.from === consent.from && m.to <= consent.word.from && openers.has(m.concept),
  );
  if (!opener) return false;
  const isConjunction = mentions.some((m) => m.concept === 'if' && m.from < opener.to && opener.from < m.to);
  if (opener.concept === 'with' && !isConjunction && tokens[opener.to]?.text === ',') return true;
  const between = { from: opener.to, to: consent.word.from };
  if (
    opener.concept !== 'provided' &&
    mentions.some((m) => m.concept === 'provided' && m.from >= between.from && m.to <= between.to)
  )
    return true;
  // "(excluding distributors) which have been granted by you": the bracket has closed.
  const inside = tokens.slice(between.from, between.to).map((t) => t.text);
  if (inside.includes(')') && !inside.includes('(')) return true;
  const isVerb = mentions.some((m) => m.concept === 'consented' && m.from === consent.word.from);
  const isMarked = tokens.slice(between.from, between.to).some((t) => /^[,:]$/u.test(t.text));
  return (
    (opener.concept === 'subject-to' && isMarked) ||
    (isVerb && opener.concept === 'with' && !lexicon.pack.names.nounsAreCapital && isNamed(between, passage))
  );
}

const openers: ReadonlySet<Concept> = new Set(['subject-to', 'with', 'without', 'unless', 'provided']);

/** "under an OSI-approved licence": an adjective behind a name and its article. */
function isNamed({ from, to }: Range, { tokens, text }: Read['passage']): boolean {
  return to > from && /\p{Lu}/u.test(text.charAt(tokens[to - 1]?.start ?? 0));
}

/** "You do not have permission to share": a ban; "which you have permission to add": what somebody has. */
function isOwned({ passage, lexicon }: Read, consent: Consent): boolean {
  const { mentions } = passage;
  const require = mentions.find(
    (m) => m.concept === 'require' && m.from === consent.from && m.to - m.from === 1,
  );
  if (consent.opener !== 'require' || !require || require.to > consent.word.from || consent.grantor)
    return false;
  if (!lexicon.pack.parts.has.includes(passage.tokens[require.from]?.text ?? '')) return false;
  return !hasCondition(mentions, consent.from);
}

const conditions: ReadonlySet<Concept> = new Set(['duty', 'if', 'unless', 'until', 'provided', 'only']);

function hasCondition(mentions: Read['passage']['mentions'], at: number): boolean {
  return mentions.some((m) => conditions.has(m.concept) && m.to <= at && at - m.to <= 4);
}

/** "other than this License grants", "as permitted by the guidelines": no person gives it. */
function isOfDocument({ passage, lexicon }: Read, { grantor }: Consent): boolean {
  if (!grantor) return false;
  const words = passage.tokens.slice(grantor.from, grantor.to).map((t) => t.text);
  const { connectives } = lexicon.pack.names;
  if (words.every((w) => connectives.includes(w) || w === 'what')) return true;
  // "the other parties to this Agreement" are persons.
  if (words.length > 3) return false;
  const last = words.at(-1) ?? '';
  const { documentNouns } = lexicon.pack.document;
  return documentNouns.some((noun) => noun === last);
}

/** "Permission is hereby granted, without written agreement": what is granted needs none. */
function isFree({ passage, lexicon }: Read, consent: Consent): boolean {
  const { mentions, tokens } = passage;
  // "You can copy it without asking permission."
  const isBanned = mentions.some(
    (m) => (m.concept === 'ban' || m.concept === 'forbid' || m.concept === 'none') && m.to <= consent.from,
  );
  if (!isBanned && mentions.some((m) => m.concept === 'without' && m.to === consent.from))
    return consent.opener === 'require';
  if (consent.opener !== 'without') return false;
  // "Permission to copy it without fee and without written agreement is hereby granted"
  const isGrantedBehind = tokens
    .slice(consent.to, consent.to + 5)
    .some((t) => lexicon.pack.parts.grants.includes(t.text));
  if (isGrantedBehind && mentions.some((m) => m.concept === 'consent' && m.to <= consent.from)) return true;
  const given = tokens.findLastIndex(
    (t, i) => i < consent.from && lexicon.pack.parts.grants.includes(t.text),
  );
  if (given < 0) return false;
  return (
    mentions.some((m) => m.concept === 'consent' && m.to <= given) &&
    !mentions.some(
      (m) =>
        (m.concept === 'ban' || m.concept === 'forbid' || m.concept === 'not') &&
        m.from >= given &&
        m.to <= consent.from,
    ) &&
    !mentions.some((m) => m.concept === 'contrast' && m.from >= given && m.to <= consent.from) &&
    consent.from - given <= 6
  );
}

/** "is otherwise permitted", "unless otherwise agreed": by nobody who is named, in no form. */
function isAllowed({ passage, lexicon }: Read, consent: Consent): boolean {
  const { has, auxiliaries, otherwise } = lexicon.pack.parts;
  const isOtherwise = passage.tokens
    .slice(consent.from, consent.word.to)
    .some((t) => otherwise.includes(t.text));
  // The subject of a passive gives nothing: "provided that distribution of the Library is permitted".
  const isSubject = (party: Range): boolean =>
    party.to <= consent.word.from &&
    (isOtherwise ||
      passage.tokens
        .slice(party.to, consent.word.from)
        .some((t) => auxiliaries.includes(t.text) && !has.includes(t.text)));
  const grantor =
    consent.grantor && consent.grantor.from >= consent.from && !isSubject(consent.grantor)
      ? consent.grantor
      : undefined;
  if (grantor || consent.form.length > 0) return false;
  const isAllow = passage.mentions.some(
    (m) =>
      (m.concept === 'allow' || m.concept === 'enable') &&
      m.from < consent.word.to &&
      consent.word.from < m.to,
  );
  const isNoun = passage.mentions.some(
    (m) => m.concept === 'consent' && m.from >= consent.from && m.to <= consent.to,
  );
  return !isNoun && (isAllow || isOtherwise);
}

/** "their agreement to this License": who accepts the terms is asked for no more; "permission under copyright law" is the law's. */
function isAccepted({ passage, lexicon }: Read, consent: Consent): boolean {
  const { tokens, mentions } = passage;
  if (
    !consent.grantor &&
    mentions.some((m) => m.concept === 'by-law' && m.from >= consent.word.to && m.from - consent.to <= 1)
  )
    return true;
  // "the approval of the other parties to this Agreement" names who approves.
  if (consent.grantor && consent.grantor.from >= consent.word.to) return false;
  if (!lexicon.pack.parts.datives.includes(tokens[consent.to]?.text ?? '')) return false;
  const { documentNouns } = lexicon.pack.document;
  const { sectionWords } = lexicon.pack.structure;
  return tokens
    .slice(consent.to + 1, consent.to + 4)
    .some((t) => documentNouns.includes(t.text) || sectionWords.includes(t.text));
}

/** "an Approved Specification": a capital inside a sentence makes it a term. */
function isTerm({ passage: { text, tokens }, lexicon }: Read, { word }: Consent): boolean {
  const at = tokens[word.from]?.start ?? 0;
  return (
    !lexicon.pack.names.nounsAreCapital &&
    word.to - word.from === 1 &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(at)) &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[word.to]?.start ?? text.length)) &&
    word.from > 0 &&
    tokens[word.from - 1]?.isWord === true
  );
}
