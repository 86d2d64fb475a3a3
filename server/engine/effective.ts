// From when on a document, or a single rule in it, is in force.
import { firstDate, hasYear, isoDate, writesDayFirst, type DateStyle, type PartialDate } from './dates.ts';
import { findPhrase, fold } from './fold.ts';
import type { DocumentLanguage } from './language.ts';
import type { DocumentKind } from './review.ts';

/**
 * ISO date on which a document says that it is in force, else was last updated, else the bare date near the title of
 * terms. A month without a day gives its first day, unless a full date of the same sort stands elsewhere. A report has
 * none: see `documentDate`.
 */
export function effectiveDate(
  text: string,
  { language, kind, isReport }: Facts,
  languages: readonly DocumentLanguage[],
): string | undefined {
  if (isReport) return undefined;
  const place = searched(text, language, languages);
  return statedDate(place) ?? (kind === 'terms' ? dateLine(place) : undefined);
}

// Asked for twice in a review, and again after every edit between the ends of a document.
let stated: { readonly place: Searched; readonly date: string | undefined } | undefined;

function statedDate(place: Searched): string | undefined {
  if (stated?.place !== place)
    stated = { place, date: choose(place.text, inForce(place)) ?? choose(place.text, updated(place)) };
  return stated.date;
}

/** Whether a text says since when it is in force, as hardly anything but terms does. */
export function saysInForce(text: string, language: string, languages: readonly DocumentLanguage[]): boolean {
  return !inForce(searched(text.slice(0, openingReach), language, languages)).next().done;
}

/**
 * Whether a line near the title gives the day and somebody's name, as newspapers do: "By our reporter, 3 May 2024".
 * `own` are words that such a line in terms has, folded.
 */
export function hasByline(text: string, language: string, own: readonly string[]): boolean {
  for (const line of text.slice(0, bylineReach).split(lineEnds).slice(0, bylineLines)) {
    if (line.length > longestDateLine || !/\d/u.test(line) || /^\s*(?:[+|-]\s|\d+\.\s)/u.test(line)) continue;
    const date = firstDate(line, { language, isDayFirst: false });
    if (!date || !hasYear(date)) continue;
    const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
    const words = around.match(/\p{L}{2,}/gu)?.length ?? 0;
    const folded = fold(around);
    return words > 0 && words <= 8 && own.every((phrase) => findPhrase(folded, phrase, 0) < 0);
  }
  return false;
}

/** What must be known of a document before. */
export interface Facts {
  /** BCP 47 primary tag of most of the text. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly isReport: boolean;
}

/** The date that a text bears, of whatever sort: by it the year is told that a clause leaves out. */
export function documentDate(
  text: string,
  language: string,
  languages: readonly DocumentLanguage[],
): string | undefined {
  const stated = effectiveDate(text, { language, kind: 'other', isReport: false }, languages);
  if (stated !== undefined) return stated;
  const style = { language, isDayFirst: writesDayFirst(text.slice(0, headLength)) };
  const lines = text.slice(0, bylineReach).split(lineEnds);
  for (const line of lines) {
    const date = firstDate(line, style);
    if (date && hasYear(date)) return isoDate(date);
  }
  return undefined;
}

/**
 * ISO date since which a rule holds, as its clause gives it. Where the clause leaves out the year, the one that brings
 * the date nearest to the document's is taken; without a document's date, none.
 */
export function sinceDate(
  clause: string,
  { language, documentDate }: { readonly language: string; readonly documentDate: string | undefined },
  languages: readonly DocumentLanguage[],
): string | undefined {
  const pack = languages.find((known) => known.tag === language);
  if (!pack) return undefined;
  const { effective, since } = foldedWords(pack);
  return dateIn(clause, [...effective, ...since], { language, documentDate });
}

/** The date on which a sentence says that something is in force; as `sinceDate`, but a bare "on" does not do. */
export function inForceDate(
  sentence: string,
  {
    language,
    documentDate,
  }: { readonly language: DocumentLanguage; readonly documentDate: string | undefined },
): string | undefined {
  return dateIn(sentence, foldedWords(language).effective, { language: language.tag, documentDate });
}

function dateIn(
  sentence: string,
  phrases: readonly string[],
  { language, documentDate }: { readonly language: string; readonly documentDate: string | undefined },
): string | undefined {
  if (!/\d/u.test(sentence)) return undefined;
  const folded = fold(sentence);
  const style = { language, isDayFirst: false };
  for (const phrase of phrases) {
    for (const at of places(folded, phrase)) {
      const date = dateBehind(sentence, at + phrase.length, style);
      if (!date || date.start > adjacent || date.day === undefined) continue;
      if (hasYear(date)) return isoDate(date);
      const year = documentDate === undefined ? undefined : nearestYear(date, documentDate);
      if (year !== undefined) return isoDate({ ...date, year });
    }
  }
  return undefined;
}

const headLength = 20_000;
const tailLength = 10_000;
const openingReach = 3000;
const bylineReach = 1500;
const bylineLines = 12;
/** How far behind its phrase a date may begin: "Last updated on this website: …". */
const reach = 64;
const adjacent = 8;
const wordsBetween = 7;
/** How far before “(the “Effective Date”)” the date may begin. */
const backReach = 90;
const mostPlaces = 60;
const nearBeginning = 4000;
const nearEnd = 1500;
const titleReach = 1500;
const closingReach = 400;
const longestDateLine = 80;
const lineEnds = /\r\n?|\n/u;

interface Searched {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly FoldedWords[];
  readonly style: DateStyle;
}

interface FoldedWords {
  readonly effective: readonly string[];
  readonly updated: readonly string[];
  readonly since: readonly string[];
}

const foldedPacks = new WeakMap<DocumentLanguage, FoldedWords>();

function foldedWords(language: DocumentLanguage): FoldedWords {
  let words = foldedPacks.get(language);
  if (!words) {
    const longestFirst = (phrases: readonly string[]): string[] =>
      phrases.map(fold).sort((a, b) => b.length - a.length);
    const { effective, updated, since } = language.document;
    words = {
      effective: longestFirst(effective),
      updated: longestFirst(updated),
      since: longestFirst(since),
    };
    foldedPacks.set(language, words);
  }
  return words;
}

let lastSearched: { readonly languages: readonly DocumentLanguage[]; readonly place: Searched } | undefined;

/** Where dates of a document stand: near its beginning or its end. */
function searched(text: string, language: string, languages: readonly DocumentLanguage[]): Searched {
  const ends =
    text.length <= headLength + tailLength
      ? text
      : `${text.slice(0, headLength)}\n\n${text.slice(text.length - tailLength)}`;
  const last = lastSearched?.place;
  if (last?.text === ends && last.style.language === language && lastSearched?.languages === languages)
    return last;
  const own = languages.filter(({ tag }) => tag === language);
  const place = {
    text: ends,
    folded: fold(ends),
    words: (own.length > 0 ? own : languages).map(foldedWords),
    style: { language, isDayFirst: writesDayFirst(ends) },
  };
  lastSearched = { languages, place };
  return place;
}

interface Found {
  readonly at: number;
  readonly date: PartialDate & { readonly year: number };
}

function* inForce(place: Searched): Generator<Found> {
  const { text, folded, words, style } = place;
  for (const phrase of words.flatMap(({ effective }) => effective)) {
    for (const at of places(folded, phrase)) {
      const behind = at + phrase.length;
      if (isDeep(text, at) && /,\s*$/u.test(text.slice(Math.max(0, at - 3), at))) continue;
      const date = dateBehind(text, behind, style) ?? dateBefore(text, at, style);
      if (!date || !hasYear(date) || isEnd(folded, at) || isLaw(text, at, behind + date.end)) continue;
      yield { at, date };
    }
  }
  // "From 1 May 2024", as a line of its own under the title.
  const top = folded.slice(0, titleReach);
  for (const phrase of words.flatMap(({ since }) => since)) {
    for (const at of places(top, phrase)) {
      const behind = at + phrase.length;
      const date = opensLine(text, at) ? dateBehind(text, behind, style) : undefined;
      if (!date || !hasYear(date) || date.start > adjacent || isLaw(text, at, behind + date.end)) continue;
      yield { at, date };
    }
  }
}

function* updated({ text, folded, words, style }: Searched): Generator<Found> {
  for (const phrase of words.flatMap((all) => all.updated)) {
    for (const at of places(folded, phrase)) {
      // One word alone ("version", "published") says it only where it opens a line.
      if ((!phrase.includes(' ') || isDeep(text, at)) && !opensLine(text, at)) continue;
      const date = dateBehind(text, at + phrase.length, style);
      if (date && hasYear(date)) yield { at, date };
    }
  }
}

/** The first; of several in one line, as in a list of versions, the latest. */
function choose(text: string, found: Iterable<Found>): string | undefined {
  const all = [...found].sort((a, b) => a.at - b.at);
  const first = all.find(({ date }) => date.day !== undefined) ?? all[0];
  if (!first) return undefined;
  const lineEnd = text.indexOf('\n', first.at);
  const line = all.filter(({ at }) => at >= first.at && (lineEnd < 0 || at < lineEnd));
  return line.map(({ date }) => isoDate(date)).reduce((a, b) => (a > b ? a : b), isoDate(first.date));
}

/** A date that stands alone in a line near the title, or at the very end: "Berlin, 1 March 2023". */
function dateLine({ text, style }: Searched): string | undefined {
  const top = text.slice(0, titleReach);
  const bottom = text.slice(titleReach).slice(-closingReach);
  for (const line of [...top.split(lineEnds), ...bottom.split(lineEnds)]) {
    if (line.length > longestDateLine || !/\d/u.test(line)) continue;
    if (/^\s*(?:[*+|-]\s|>|\d+\.\s)|https?:/u.test(line)) continue;
    const date = firstDate(line, style);
    if (!date || !hasYear(date)) continue;
    const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
    const words = around.match(/\p{L}+/gu) ?? [];
    // "Law no. 98-06 of 27 June 1998" is another document.
    const isOther = /\bn[°ºo.]|\d[/-]\d|^\s*\//iu.test(around);
    if (words.length <= 4 && words.join('').length <= 30 && !isOther) return isoDate(date);
  }
  return undefined;
}

function places(folded: string, phrase: string): number[] {
  const found: number[] = [];
  let at = findPhrase(folded, phrase, 0);
  while (at >= 0 && found.length < mostPlaces) {
    found.push(at);
    at = findPhrase(folded, phrase, at + phrase.length);
  }
  return found;
}

/** A date close behind `from`, with no more than a few words and no end of a sentence between. */
function dateBehind(text: string, from: number, style: DateStyle): PartialDate | undefined {
  const window = text.slice(from, from + reach + backReach);
  if (!/\d/u.test(window)) return undefined;
  const date = firstDate(window, style);
  if (!date || date.start > reach) return undefined;
  const between = window.slice(0, date.start);
  const isFar =
    (between.match(/\p{L}+/gu)?.length ?? 0) > wordsBetween || /\p{L}{3}[.;?!]\s|\d{3}/u.test(between);
  return isFar ? undefined : date;
}

/** "January 1, 2020 (the “Effective Date”)", "am 1. März 2023 in Kraft getreten" */
function dateBefore(text: string, at: number, style: DateStyle): PartialDate | undefined {
  const window = text.slice(Math.max(0, at - backReach), at);
  if (!/\d/u.test(window)) return undefined;
  let last: PartialDate | undefined;
  let from = 0;
  for (let tries = 0; tries < mostDatesBefore; tries++) {
    const date = firstDate(window.slice(from), style);
    if (!date) break;
    last = { ...date, start: from + date.start, end: from + date.end };
    from = last.end;
  }
  if (!last) return undefined;
  const between = window.slice(last.end);
  const isBeside = /^[\s*_]{1,4}$|^[,\s]*\([^()]{0,40}$|^[,\s]*[["“«„']{1,3}$/u.test(between);
  return isBeside ? { ...last, end: last.end - window.length } : undefined;
}

const mostDatesBefore = 4;

function opensLine(text: string, at: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return at - lineStart < 30 && !/[\p{L}\d]/u.test(text.slice(lineStart, at));
}

/** "effective until": when it ends, not when it begins. */
function isEnd(folded: string, at: number): boolean {
  return /^[a-z]+ (?:until|before|through|prior to|jusqu|bis|hasta|fino|ate|tot) /u.test(
    folded.slice(at, at + 40),
  );
}

/** A law, not the document: "Regulation (EU) 2016/679, in force since …", "Effective …, the CCPA allows". */
function isLaw(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  const behind = text.slice(end, end + 80);
  return (
    /(?:\d{2,4}\/\d{2,4}|\b(?:GDPR|RGPD|DSGVO|AVG|LGPD|CCPA|CPRA)\b)[^.\n]{0,60}$/u.test(before) ||
    /^, [^.\n]{0,60}\b(?:GDPR|RGPD|DSGVO|AVG|LGPD|CCPA|CPRA)\b/u.test(behind)
  );
}

/** Far from both ends a date is more often that of an event ("may terminate, effective as of …"). */
function isDeep(text: string, at: number): boolean {
  return at > nearBeginning && at < text.length - nearEnd;
}

function nearestYear({ month, day }: PartialDate, documentDate: string): number | undefined {
  const [year, documentMonth, documentDay] = documentDate.split('-').map(Number);
  if (year === undefined || documentMonth === undefined) return undefined;
  // In days of a rough year; near is all that counts.
  const distance = (month - documentMonth) * 30.5 + (day ?? 1) - (documentDay ?? 15);
  if (distance > 183) return year - 1;
  return distance < -183 ? year + 1 : year;
}
