// In which language a stretch of text is written: by its script, else by the frequent short words of the packs.
import type { Section } from './clause.ts';
import { countPhrases, fold } from './fold.ts';
import type { DocumentLanguage } from './language.ts';
import type { Span } from './span.ts';

/** BCP 47 for a language that no pack and no script of ours knows. */
export const undetermined = 'und';

/**
 * A BCP 47 primary tag; `und` where the text is long enough to say that none of the packs speaks its language;
 * undefined where it is too short to tell.
 */
export function tellLanguage(text: string, languages: readonly DocumentLanguage[]): string | undefined {
  return verdict(tally(text, { start: 0, end: text.length }, stopWordsOf(languages)), languages);
}

/**
 * The language of each section, and under `undefined` that of most of the document. A section too short to tell has
 * its parent's; a document too short to tell, the first pack's.
 */
export function languagesOf(
  text: string,
  sections: readonly Section[],
  languages: readonly DocumentLanguage[],
  hearing: Hearing = newHearing(),
): Map<Section | undefined, string> {
  const stopWords = stopWordsOf(languages);
  const told = new Map<Section, string | undefined>();
  const sizes = new Map<string, number>();
  const all = newTally(languages.length);
  const listen = (span: Span): string | undefined => {
    const heard = remembered(text, span, stopWords, hearing);
    add(all, heard);
    const told = verdict(heard, languages);
    // Lists of names and addresses sound like no language; only few short words at all make a section foreign.
    const tag = told === undetermined && ranking(heard).hits >= heard.words * foreignShare ? undefined : told;
    if (tag !== undefined) sizes.set(tag, (sizes.get(tag) ?? 0) + span.end - span.start);
    return tag;
  };
  listen({ start: 0, end: sections[0]?.span.start ?? text.length });
  // Sections may nest as deep as their author likes: no recursion.
  const waiting = [...sections].reverse();
  for (let section = waiting.pop(); section; section = waiting.pop()) {
    told.set(
      section,
      listen({ start: section.span.start, end: section.children[0]?.span.start ?? section.span.end }),
    );
    for (const child of [...section.children].reverse()) waiting.push(child);
  }
  hearing.text = text;
  hearing.before = hearing.now;
  hearing.next = 0;
  hearing.now = [];

  const document =
    majority(sizes, text.length) ??
    verdict(all, languages) ??
    largest(sizes) ??
    guess(all, languages) ??
    guessByLegalWords(text, languages) ??
    languages[0]?.tag ??
    undetermined;
  const result = new Map<Section | undefined, string>([[undefined, document]]);
  // Parents were met before their children.
  for (const [section, tag] of told) result.set(section, tag ?? result.get(section.parent) ?? document);
  return result;
}

/** What was heard in the stretches of a text, in order: where an edit leaves one alone, the same is heard again. */
export interface Hearing {
  text: string;
  before: readonly Heard[];
  /** Of `before`, the first that may be met again. */
  next: number;
  now: Heard[];
}

interface Heard {
  readonly span: Span;
  readonly stopWords: StopWords;
  readonly tally: Tally;
}

export function newHearing(): Hearing {
  return { text: '', before: [], next: 0, now: [] };
}

/** How many stretches an edit may take away without the rest being heard anew. */
const farthest = 4;

function remembered(text: string, span: Span, stopWords: StopWords, hearing: Hearing): Tally {
  const { before, next } = hearing;
  for (let i = next; i < next + farthest; i++) {
    const known = before[i];
    if (known?.stopWords !== stopWords || !isSame(known.span, hearing.text, span, text)) continue;
    hearing.next = i + 1;
    hearing.now.push({ ...known, span });
    return known.tally;
  }
  const heard = tally(text, span, stopWords);
  hearing.now.push({ span, stopWords, tally: heard });
  return heard;
}

/** With the characters beside it, which tell whether its first and last word are whole. */
function isSame(before: Span, old: string, { start, end }: Span, text: string): boolean {
  return (
    before.end - before.start === end - start &&
    old.slice(Math.max(0, before.start - 1), before.end + 2) === text.slice(Math.max(0, start - 1), end + 2)
  );
}

/** What was heard in a sample of a text. */
interface Tally {
  words: number;
  latin: number;
  /** Letters that only some languages have, in the order of `ownLetters`. */
  readonly own: number[];
  /** Letters by script, in the order of `scripts`. */
  readonly letters: number[];
  /** Stop words by language, in the order of the packs. */
  readonly hits: number[];
}

interface StopWords {
  readonly languages: number;
  readonly speakers: ReadonlyMap<string, readonly number[]>;
}

interface Script {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  /** How many Latin letters one letter of it outweighs. */
  readonly weight: number;
}

const scripts: readonly Script[] = [
  { tag: 'el', from: 0x370, to: 0x3ff, weight: 1 },
  { tag: 'ru', from: 0x400, to: 0x52f, weight: 1 },
  { tag: 'he', from: 0x590, to: 0x5ff, weight: 1 },
  { tag: 'ar', from: 0x600, to: 0x6ff, weight: 1 },
  { tag: 'th', from: 0xe00, to: 0xe7f, weight: 1 },
  { tag: 'ja', from: 0x3040, to: 0x30ff, weight: 2 },
  { tag: 'zh', from: 0x3400, to: 0x9fff, weight: 3 },
  { tag: 'ko', from: 0xac00, to: 0xd7af, weight: 3 },
];
const japanese = scripts.findIndex((script) => script.tag === 'ja');
const chinese = scripts.findIndex((script) => script.tag === 'zh');

// Neighbours whose short words are like those of a pack are told by letters that the packs' languages do not have.
const ownLetters: readonly (readonly [tag: string, letters: string])[] = [
  ['pl', 'ąćęłńśźżĄĆĘŁŃŚŹŻ'],
  ['ro', 'șțăşţȘȚĂŞŢ'],
  ['cs', 'ěřůĚŘŮ'],
  ['hu', 'őűŐŰ'],
];
const ownShare = 0.015;

const fewWords = 8;
const enoughWords = 25;
/** Running text of the seven languages has 20 to 50 stop words in 100 words, lists of names and foreign text fewer. */
const leastShare = 0.07;
const sureShare = 0.15;
const foreignShare = 0.02;
/** The runner-up must stay below this share of the winner. */
const clearly = 0.7;

const longestTag = 400;
const longestStretch = 1600;
const fewestWindows = 4;
const mostWindows = 24;
const windowEvery = 4000;
const windowLength = 400;
const longestStopWord = 10;

let known: { readonly of: readonly DocumentLanguage[]; readonly words: StopWords } | undefined;

/** The packs are the same from review to review; only the last ones are kept. */
function stopWordsOf(languages: readonly DocumentLanguage[]): StopWords {
  if (known?.of === languages) return known.words;
  const speakers = new Map<string, number[]>();
  languages.forEach((language, index) => {
    for (const word of language.document.stopWords) {
      const list = speakers.get(word);
      if (!list) speakers.set(word, [index]);
      else if (!list.includes(index)) list.push(index);
    }
  });
  const words = { languages: languages.length, speakers };
  known = { of: languages, words };
  return words;
}

function newTally(languages: number): Tally {
  return {
    words: 0,
    latin: 0,
    own: ownLetters.map(() => 0),
    letters: scripts.map(() => 0),
    hits: new Array<number>(languages).fill(0),
  };
}

function add(total: Tally, part: Tally): void {
  total.words += part.words;
  total.latin += part.latin;
  addEach(total.own, part.own);
  addEach(total.letters, part.letters);
  addEach(total.hits, part.hits);
}

function addEach(total: number[], part: readonly number[]): void {
  part.forEach((count, index) => (total[index] = (total[index] ?? 0) + count));
}

/** Hears a stretch piece by piece, and no longer than it takes to be sure. */
function tally(text: string, { start, end }: Span, stopWords: StopWords): Tally {
  const heard = newTally(stopWords.languages);
  const isLong = end - start > longestStretch;
  const windows = Math.max(fewestWindows, Math.min(mostWindows, Math.ceil((end - start) / windowEvery)));
  const step = isLong ? Math.floor((end - start - windowLength) / (windows - 1)) : windowLength;
  // A long stretch may open with a few lines in another language.
  const least = isLong ? start + (fewestWindows - 1) * step : start;
  for (let from = start; from < end && (from < least || !isSure(heard)); from += step) {
    listenTo(text, { start: from, end: Math.min(end, from + windowLength) }, { heard, stopWords });
  }
  return heard;
}

function isSure(heard: Tally): boolean {
  if (
    heard.words < enoughWords ||
    heard.own.some((count) => count > 0) ||
    heard.letters.some((count) => count > 0)
  ) {
    return false;
  }
  const { hits, second } = ranking(heard);
  return hits >= heard.words * sureShare && second * 4 <= hits;
}

function listenTo(
  text: string,
  { start, end }: Span,
  { heard, stopWords }: { readonly heard: Tally; readonly stopWords: StopWords },
): void {
  let word = -1;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0x20;
    if (isLatin(code)) {
      if (word < 0) word = at;
      heard.latin++;
      if (code > 0x100) {
        const own = ownLetters.findIndex(([, letters]) => letters.includes(text.charAt(at)));
        if (own >= 0) heard.own[own] = (heard.own[own] ?? 0) + 1;
      }
      continue;
    }
    if (word >= 0) {
      // Parts of addresses, paths and names in code are no words of the language.
      if (!isGlue(text.charCodeAt(word - 1)) && !isGlueBehind(text, at)) {
        heard.words++;
        if (at - word <= longestStopWord) {
          const speakers = stopWords.speakers.get(text.slice(word, at).toLowerCase());
          if (speakers) for (const speaker of speakers) heard.hits[speaker] = (heard.hits[speaker] ?? 0) + 1;
        }
      }
      word = -1;
    }
    if (code === 0x3c) at = tagEnd(text, at, end);
    else if (code >= 0x370) {
      const script = scripts.findIndex(({ from, to }) => from <= code && code <= to);
      if (script >= 0) heard.letters[script] = (heard.letters[script] ?? 0) + 1;
    }
  }
}

/** The end of the HTML tag that opens at `at`, or `at` if none does. */
function tagEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at + 1);
  if (code !== 0x2f && !isLatin(code)) return at;
  const close = text.slice(at, Math.min(end, at + longestTag)).indexOf('>');
  return close < 0 ? at : at + close;
}

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code < 0x370);
}

function isGlue(code: number): boolean {
  // / . _ @ - # & = \ and digits
  return (
    code === 0x2f ||
    code === 0x2e ||
    code === 0x5f ||
    code === 0x40 ||
    code === 0x2d ||
    code === 0x23 ||
    code === 0x26 ||
    code === 0x3d ||
    code === 0x5c ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** A full stop is glue only where the word goes on after it. */
function isGlueBehind(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e || code === 0x2d) return isLatin(text.charCodeAt(at + 1));
  return isGlue(code) && code !== 0x26;
}

function verdict(heard: Tally, languages: readonly DocumentLanguage[]): string | undefined {
  const script = scriptOf(heard);
  if (script !== undefined) return script;
  if (heard.words < fewWords) return undefined;
  const own = heard.own.findIndex((count) => count > heard.latin * ownShare);
  if (own >= 0) return ownLetters[own]?.[0];
  const { best, hits, second } = ranking(heard);
  const isClear = hits >= Math.max(2, heard.words * leastShare) && second <= hits * clearly;
  if (isClear) return languages[best]?.tag;
  return heard.words >= enoughWords && hits < heard.words * leastShare ? undetermined : undefined;
}

function scriptOf({ letters, latin }: Tally): string | undefined {
  let best = -1;
  let weight = latin;
  letters.forEach((count, index) => {
    const weighed = count * (scripts[index]?.weight ?? 1);
    if (weighed > weight && count > 1) {
      best = index;
      weight = weighed;
    }
  });
  if (best < 0) return undefined;
  // Japanese is written in Chinese characters too, but never without kana.
  const isJapanese = best === chinese && (letters[japanese] ?? 0) * 20 > (letters[chinese] ?? 0);
  return scripts[isJapanese ? japanese : best]?.tag;
}

/** For a text of few words: any lead at all. */
function guess(heard: Tally, languages: readonly DocumentLanguage[]): string | undefined {
  const { best, hits, second } = ranking(heard);
  return hits > second ? languages[best]?.tag : undefined;
}

/** "Cryptominage interdit" holds no stop word. */
function guessByLegalWords(text: string, languages: readonly DocumentLanguage[]): string | undefined {
  const folded = fold(text.slice(0, longestGuess));
  let best: string | undefined;
  let most = 0;
  for (const { tag, document } of languages) {
    const { total } = countPhrases(folded, document.legalWords.map(fold));
    if (total === most) best = undefined;
    if (total <= most) continue;
    best = tag;
    most = total;
  }
  return best;
}

const longestGuess = 500;

function ranking({ hits }: Tally): { best: number; hits: number; second: number } {
  let best = -1;
  let most = 0;
  let second = 0;
  hits.forEach((count, index) => {
    if (count > most) {
      second = most;
      most = count;
      best = index;
    } else if (count > second) second = count;
  });
  return { best, hits: most, second };
}

/** The language of at least a third of the text, if more of it is in no other. */
function majority(sizes: ReadonlyMap<string, number>, length: number): string | undefined {
  const winner = largest(sizes);
  return winner !== undefined && (sizes.get(winner) ?? 0) * 3 >= length ? winner : undefined;
}

function largest(sizes: ReadonlyMap<string, number>): string | undefined {
  let winner: string | undefined;
  for (const [tag, size] of sizes) if (winner === undefined || size > (sizes.get(winner) ?? 0)) winner = tag;
  return winner;
}
