// Other documents that a document makes part of itself: "subject to our Acceptable Use Policy", "the Order Form is
// incorporated by reference".
import { inDocument, type PlacedClause } from './clause.ts';
import { findPhrase, fold } from './fold.ts';
import type { DocumentLanguage } from './language.ts';
import type { Incorporation } from './review.ts';
import { contains, overlaps, type Span } from './span.ts';

/**
 * In order of position, each name once. `target` is that of the Markdown link on the name, as written; `mining` is left
 * to whoever can read the target.
 */
export function incorporationsIn(
  text: string,
  clauses: readonly PlacedClause[],
  languageOf: (clause: PlacedClause) => DocumentLanguage | undefined,
): readonly Incorporation[] {
  const opening = clauses[0]?.clause;
  const title = opening?.kind === 'heading' ? fold(opening.text) : '';
  const byName = new Map<string, Incorporation>();
  let definitions: ReadonlyMap<string, string> | undefined;
  const defined = (label: string): string | undefined =>
    (definitions ??= definitionsOf(text)).get(label.toLowerCase());
  for (const placed of clauses) {
    const language = languageOf(placed);
    if (!language || placed.clause.kind === 'heading') continue;
    for (const { start, end } of namesOf(placed, language)) {
      const name = placed.clause.text.slice(start, end);
      const key = fold(name);
      const span = inDocument(placed, { start, end });
      const target = linkTarget(text, span, defined);
      const known = byName.get(key);
      // Terms speak of themselves by name too.
      const isItself = target === undefined && title.includes(key);
      if (!known && !isItself) byName.set(key, { name, span, target, mining: undefined });
      else if (known && known.target === undefined) byName.set(key, { ...known, target });
    }
  }
  return [...byName.values()];
}

/** How far from the phrase the names may stand. */
const reach = 160;
const mostNames = 8;
const longestClause = 4000;
/** A compound such as "Nutzungsbedingungen" says enough alone; "terms" does not. */
const longWord = 12;

interface FoldedWords {
  readonly phrases: readonly string[];
  readonly nouns: readonly string[];
}

const foldedPacks = new WeakMap<DocumentLanguage, FoldedWords>();

function foldedWords(language: DocumentLanguage): FoldedWords {
  let words = foldedPacks.get(language);
  if (!words) {
    const { incorporates, documentNouns } = language.document;
    words = {
      phrases: incorporates.map(fold),
      nouns: documentNouns.map(fold).sort((a, b) => b.length - a.length),
    };
    foldedPacks.set(language, words);
  }
  return words;
}

interface Remembered {
  readonly language: DocumentLanguage;
  readonly names: readonly Span[];
}

/** Clauses outlive edits elsewhere, and what they name with them. */
const memory = new WeakMap<PlacedClause['clause'], Remembered>();

function namesOf({ clause }: PlacedClause, language: DocumentLanguage): readonly Span[] {
  const remembered = memory.get(clause);
  if (remembered?.language === language) return remembered.names;
  const names = namesIn(clause.text.slice(0, longestClause), foldedWords(language));
  memory.set(clause, { language, names });
  return names;
}

function namesIn(text: string, { phrases, nouns }: FoldedWords): readonly Span[] {
  const folded = fold(text);
  const cues: Span[] = [];
  for (const phrase of phrases) {
    const at = findPhrase(folded, phrase, 0);
    if (at >= 0) cues.push({ start: at, end: at + phrase.length });
  }
  if (cues.length === 0) return [];
  const found: Span[] = [];
  for (const noun of nouns) {
    for (let at = findPhrase(folded, noun, 0); at >= 0; at = findPhrase(folded, noun, at + noun.length)) {
      const span = { start: at, end: at + noun.length };
      if (!found.some((other) => overlaps(other, span))) found.push(span);
    }
  }
  found.sort((a, b) => a.start - b.start);
  const canWiden = /\p{Ll}{2}/u.test(text);
  const names = found.map((noun, index) => {
    const name = canWiden ? widen(text, noun, found[index - 1]?.end ?? 0) : noun;
    return isNear(name, cues) && isName(text, folded, { name, noun, cues }) ? name : undefined;
  });
  return names.filter((name) => name !== undefined).slice(0, mostNames);
}

/** With the capitalised words in front, not before `from`: "policy" → "GitHub Acceptable Use Policy". */
function widen(text: string, { start, end }: Span, from: number): Span {
  const before = text.slice(Math.max(from, start - 60), start);
  const words =
    /(?:(?<![\p{L}\p{N}’'.-])\p{Lu}[\p{L}\p{N}’'&.-]*[ \u00a0](?:(?:of|and|for|de|et|für|und|y|e|en)[ \u00a0])?)+$/u.exec(
      before,
    );
  if (!words) return { start, end };
  // "Mozilla's Privacy Policy" is called Privacy Policy.
  const owner = /^[\s\S]*\p{L}['’]s?[ \u00a0]/u.exec(words[0]);
  if (owner) return { start: start - words[0].length + owner[0].length, end };
  const opening = start - words[0].length;
  const opensSentence = opening === 0 || /[.!?:]\s*$/u.test(text.slice(0, opening));
  // The first word of a sentence has its capital for free: "Our Privacy Policy".
  const first = opensSentence ? /^\p{Lu}?\p{Ll}{1,4}\s/u.exec(words[0]) : null;
  return { start: opening + (first?.[0].length ?? 0), end };
}

function isNear(name: Span, cues: readonly Span[]): boolean {
  return cues.some((cue) => name.start <= cue.end + reach && cue.start <= name.end + reach);
}

interface Candidate {
  readonly name: Span;
  readonly noun: Span;
  readonly cues: readonly Span[];
}

/** A proper name of another document, not "the terms and conditions of this Agreement". */
function isName(text: string, folded: string, { name, noun, cues }: Candidate): boolean {
  if (cues.some((cue) => contains(cue, noun))) return false;
  if (ownNames.test(folded.slice(Math.max(0, name.start - 14), name.start))) return false;
  if (/^ (?:of|in) (?:this|these)\b/u.test(folded.slice(name.end, name.end + 12))) return false;
  const words = text.slice(name.start, name.end);
  if (!words.includes(' ') && words.length < longWord) return false;
  // Among capitals a capital tells nothing: "THE TERMS AND CONDITIONS OF THIS LICENSE".
  if (isShouted(words) && isShouted(text.slice(Math.max(0, name.start - 30), name.end + 30))) return false;
  const isCapital = /^\p{Lu}/u.test(words) && /^\p{Lu}/u.test(text.slice(noun.start));
  return isCapital || cues.some((cue) => name.start >= cue.end && name.start - cue.end <= 2);
}

function isShouted(words: string): boolean {
  return words.includes(' ') && /\p{Lu}{2}/u.test(words) && !/\p{Ll}{2}/u.test(words);
}

/** "these Terms", « les présentes conditions »: the document itself. */
const ownNames =
  /(?:^|\W)(?:this|these|presente?s?|presenti|dieser?|diese[mns]|est[ea]|est[aeo]s|quest[aeio]|deze|dit|cet?|cette|ces) $/u;

/** The target of the Markdown link whose text holds or is `span` of the document. */
function linkTarget(
  text: string,
  { start, end }: Span,
  defined: (label: string) => string | undefined,
): string | undefined {
  const opening = text.lastIndexOf('[', end);
  if (opening < start - longestLink || text.slice(opening, end).includes(']')) return undefined;
  const closing = text.indexOf(']', end);
  if (closing < 0 || closing - end > longestLink) return undefined;
  const behind = text.slice(closing + 1, closing + 1 + longestTarget);
  const inline = /^\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/u.exec(behind);
  if (inline) return inline[1] || inline[2] || undefined;
  const label = /^\[([^[\]\n]+)\]/u.exec(behind)?.[1] ?? text.slice(opening + 1, closing);
  return defined(label);
}

const longestLink = 200;
const longestTarget = 2000;

/** "[label]: target", by label in lower case; the first one counts. */
function definitionsOf(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const [, label = '', target = ''] of text.matchAll(
    /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*<?([^\s<>]+)/gmu,
  )) {
    const key = label.toLowerCase();
    if (!definitions.has(key)) definitions.set(key, target);
  }
  return definitions;
}
