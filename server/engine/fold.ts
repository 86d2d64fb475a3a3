// Text levelled for the phrases of `DocumentWords`: lower case, straight apostrophes, no accents, no marks
// of emphasis.

/** Keeps its length: character `i` of the result stands for character `i` of the text. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // "İ" alone grows when it is made small.
  const same = lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase();
  return same.replace(unlevelled, levelled).replace(/[^\S ]|[_*]/gu, ' ');
}

/**
 * How often the phrases occur as whole words, and how many different ones do. Both sides folded. One phrase counts at
 * most `most` times: a text on file permissions is no licence.
 */
export function countPhrases(
  folded: string,
  phrases: readonly string[],
  most = Infinity,
): { total: number; different: number } {
  let total = 0;
  let different = 0;
  for (const phrase of phrases) {
    let found = 0;
    let at = findPhrase(folded, phrase, 0);
    while (at >= 0 && found < most) {
      found++;
      at = findPhrase(folded, phrase, at + phrase.length);
    }
    total += found;
    if (found > 0) different++;
  }
  return { total, different };
}

/** Where `phrase` next stands as whole words, or -1. Both sides folded. */
export function findPhrase(folded: string, phrase: string, from: number): number {
  if (phrase === '' || (from === 0 && folded.length > long && !mayHold(folded, phrase))) return -1;
  let at = folded.indexOf(phrase, from);
  while (at >= 0 && !standsAlone(folded, at, at + phrase.length)) at = folded.indexOf(phrase, at + 1);
  return at;
}

/** In texts longer than this it pays to look up a word of a phrase before looking for the phrase. */
const long = 2000;

// Long texts are searched for hundreds of phrases in a row.
let heard: { readonly text: string; readonly words: ReadonlySet<string> } | undefined;
const longestWords = new Map<string, string>();

/** Does the text hold the longest word of the phrase? Whole words are whole in both. */
function mayHold(folded: string, phrase: string): boolean {
  let longest = longestWords.get(phrase);
  if (longest === undefined) {
    longest = [...wordsOf(phrase)].reduce((a, b) => (b.length > a.length ? b : a), '');
    longestWords.set(phrase, longest);
  }
  if (heard?.text !== folded) heard = { text: folded, words: wordsOf(folded) };
  return longest === '' || heard.words.has(longest);
}

/** Runs of word signs. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (let at = 0, start = -1; at <= text.length; at++) {
    if (isWordSign(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.add(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

const composed = new Map<string, string>();
const unlevelled = /[\u00c0-\u024f’‘ʼ`´‐‑]/gu;

function levelled(sign: string): string {
  let plain = composed.get(sign);
  if (plain === undefined) {
    plain = levelOne(sign);
    composed.set(sign, plain);
  }
  return plain;
}

function levelOne(sign: string): string {
  if (/[’‘ʼ`´]/u.test(sign)) return "'";
  if (/[‐‑]/u.test(sign)) return '-';
  return sign.normalize('NFD').charAt(0);
}

function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(isWordSign(text.charCodeAt(start - 1)) && isWordSign(text.charCodeAt(start))) &&
    !(isWordSign(text.charCodeAt(end)) && isWordSign(text.charCodeAt(end - 1)))
  );
}

/** NaN, beyond either end of the text, is none. */
function isWordSign(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code < 0x2000) ||
    code >= 0x3040
  );
}
