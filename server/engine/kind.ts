// Whether a document is read as terms: by its name, its title, and how full of legal words it is.
import { hasByline, saysInForce } from './effective.ts';
import { countPhrases, findPhrase, fold } from './fold.ts';
import type { DocumentLanguage } from './language.ts';
import type { DocumentKind } from './review.ts';
import { sampleOf } from './sample.ts';

/** Why a document is read as it is; `words` are those that decided, as they stand in the name or the title. */
export type KindReason =
  | { readonly kind: 'name'; readonly words: string }
  | { readonly kind: 'title'; readonly words: string }
  | { readonly kind: 'legal-words'; readonly perThousand: number }
  | { readonly kind: 'report'; readonly perThousand: number }
  | { readonly kind: 'ordinary-name'; readonly words: string }
  | { readonly kind: 'few-legal-words'; readonly perThousand: number };

export interface KindDecision {
  readonly kind: DocumentKind;
  readonly because: KindReason;
  /** News or the like: it speaks of other people's terms. Never true of terms. */
  readonly isReport: boolean;
}

export interface DocumentName {
  /** Path or URI of the document, as far as known; `/` or `\` between folders. */
  readonly path: string | undefined;
  /** BCP 47 primary tag of most of the text. */
  readonly language: string;
}

/** What a text is full of enough to be terms, per thousand words. Ordinary READMEs without their licence stay below 6. */
const manyLegalWords = 12;
const mostOfOne = 2;
const someLegalWords = 8;
/** What a promising name or title must be backed by. */
const backing = 3;
const numberedLines = 4;
const manyReportingWords = 6;
const surelyReporting = 4;

export function decideKind(
  text: string,
  { path, language }: DocumentName,
  languages: readonly DocumentLanguage[],
): KindDecision {
  const name = nameOf(path);
  const words = wordsFor(language, languages);
  const isOrdinary = ordinaryNames.test(name.base);
  const sample = fold(sampleOf(isOrdinary ? withoutLicence(text) : text)).replace(/ {2,}/gu, ' ');
  const length = Math.max(1, sample.split(' ').length);
  const perThousand = (count: number): number => Math.round((count * 1000) / length);

  const named = isOrdinary ? undefined : nameSaysSo(name, languages);
  if (named?.isWhole)
    return { kind: 'terms', because: { kind: 'name', words: named.words }, isReport: false };

  const reporting = countPhrases(sample, words.reporting);
  const isDated = (): boolean => saysInForce(text, language, languages);
  // An article on terms may well bear them in its name.
  if (!named || reporting.different >= surelyReporting) {
    const isBylined = reporting.different > 1 && hasByline(text, language, words.dated);
    if ((isBylined || isReport(reporting, length)) && !isDated()) {
      return {
        kind: 'other',
        because: { kind: 'report', perThousand: perThousand(reporting.total) },
        isReport: true,
      };
    }
  }

  const legal = countPhrases(sample, words.legal, mostOfOne + length / 250);
  const density = perThousand(legal.total);
  // Where no pack knows the language, its legal words cannot be counted.
  const isForeign = !languages.some((known) => known.tag === language);
  const isBacked = isForeign || density >= backing || length < fewWords || (!isOrdinary && isDated());
  if (named && isBacked)
    return { kind: 'terms', because: { kind: 'name', words: named.words }, isReport: false };
  const titled = titleSaysSo(text, words.nouns);
  if (titled && !isOrdinary && (titled.isPhrase || isBacked)) {
    return { kind: 'terms', because: { kind: 'title', words: titled.words }, isReport: false };
  }
  const variety = density >= 2 * manyLegalWords || isDated() ? 2 : Math.min(4, 1 + length / 100);
  const numbered = text.slice(0, structureReach).match(structured)?.length ?? 0;
  const isOrderly = numbered >= numberedLines || isDated();
  const enough = isOrderly ? someLegalWords : manyLegalWords;
  if (density >= enough && legal.different >= variety) {
    return { kind: 'terms', because: { kind: 'legal-words', perThousand: density }, isReport: false };
  }
  const because: KindReason = isOrdinary
    ? { kind: 'ordinary-name', words: name.base }
    : { kind: 'few-legal-words', perThousand: density };
  return { kind: 'other', because, isReport: false };
}

// Everybody's names for files that come with a project and are no terms.
const ordinaryNames =
  /^(?:news|changes|history|contributing|contributors|authors|maintainers|code[-_ ]?of[-_ ]?conduct|security|support|governance|install|upgrading|migration|roadmap|todo|faq)(?:[-_.][a-z]{2,3})?$|(?:^|[-_. ])(?:readme|lisez-?moi|liesmich|l[ée]eme|leggimi|leia-?me|leesmij|changelog)(?:$|[-_. ])/iu;
const fewWords = 40;
const structureReach = 20_000;
const structured =
  /^[ \t>#*]{0,8}(?:§ ?\d|\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]|art(?:icle|ikel|icolo|ículo|igo)?\.? ?\d|section \d|\([a-z]\) )/gimu;

interface FoldedWords {
  readonly legal: readonly string[];
  readonly names: readonly string[];
  readonly nouns: readonly string[];
  readonly reporting: readonly string[];
  /** Words beside a date that is the terms' own. */
  readonly dated: readonly string[];
}

const foldedPacks = new WeakMap<DocumentLanguage, FoldedWords>();

function foldedWords(language: DocumentLanguage): FoldedWords {
  let words = foldedPacks.get(language);
  if (!words) {
    const { legalWords, fileNameWords, documentNouns, reporting, effective, updated } = language.document;
    words = {
      legal: legalWords.map(fold),
      names: fileNameWords.map(fold),
      // Longer ones first: "privacy policy" before "policy".
      nouns: documentNouns.map(fold).sort((a, b) => b.length - a.length),
      reporting: reporting.map(fold),
      dated: [...effective, ...updated.filter((phrase) => phrase !== 'date'), ...documentNouns].map(fold),
    };
    foldedPacks.set(language, words);
  }
  return words;
}

/** A language without a pack is read with the words of them all. */
function wordsFor(tag: string, languages: readonly DocumentLanguage[]): FoldedWords {
  const own = languages.find((language) => language.tag === tag);
  if (own) return foldedWords(own);
  const all = languages.map(foldedWords);
  return {
    legal: all.flatMap((words) => words.legal),
    names: all.flatMap((words) => words.names),
    nouns: all.flatMap((words) => words.nouns),
    reporting: all.flatMap((words) => words.reporting),
    dated: all.flatMap((words) => words.dated),
  };
}

interface Name {
  /** The last part, without its extension. */
  readonly base: string;
  readonly folders: readonly string[];
}

function nameOf(path: string | undefined): Name {
  const parts = (path ?? '').split(/[/\\]/u).filter((part) => part !== '');
  const last = parts.pop() ?? '';
  return {
    base: last.replace(/\.(?:mdx?|markdown|txt|text|license|html?|rst|adoc)$/iu, ''),
    folders: parts.slice(-4),
  };
}

/** "PrivacyPolicy_v2" → "privacy policy v2" */
function spaced(name: string): string {
  return fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[-_.~+()[\]%0-9]+/gu, ' ')).trim();
}

function nameSaysSo(
  { base, folders }: Name,
  languages: readonly DocumentLanguage[],
): { words: string; isWhole: boolean } | undefined {
  const name = spaced(base);
  const packs = languages.map(foldedWords);
  if (packs.some(({ nouns }) => nouns.some((noun) => noun.includes(' ') && findPhrase(name, noun, 0) >= 0))) {
    return { words: base, isWhole: true };
  }
  const found = packs.flatMap(({ names }) => names.filter((phrase) => findPhrase(name, phrase, 0) >= 0));
  if (found.length > 0) {
    const rest = found.reduce((left, phrase) => left.replaceAll(phrase, ' '), name);
    return { words: base, isWhole: rest.split(' ').every((word) => word.length <= 3) };
  }
  const folder = folders.find((part) => legalFolders.test(part));
  return folder === undefined ? undefined : { words: `${folder}/`, isWhole: false };
}

const legalFolders =
  /^(?:legal|policies|policy|terms|tos|licen[cs]es|contracts?|agreements?|privacy|contrats?|juridique|legales?|recht|vertr(?:ae|ä)ge|politicas|juridisch)$/iu;

/** A title that holds the name of some terms ("Acceptable Use Policy"), or that holds a noun of them ("Our rules"). */
function titleSaysSo(
  text: string,
  nouns: readonly string[],
): { words: string; isPhrase: boolean } | undefined {
  const title = titleOf(text);
  if (title === undefined) return undefined;
  const folded = fold(title);
  const noun = nouns.find((phrase) => findPhrase(folded, phrase, 0) >= 0);
  return noun === undefined ? undefined : { words: title, isPhrase: noun.includes(' ') };
}

/** The title of the front matter, else the first line of words, if it is short enough for a title. */
function titleOf(text: string): string | undefined {
  const head = text.slice(0, 4000);
  const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\n---\s/u.exec(head);
  const given = frontMatter && /^title:\s*["']?([^\n"']+)/mu.exec(frontMatter[1] ?? '');
  if (given?.[1]) return given[1].trim();
  for (const line of head.slice(frontMatter?.[0].length ?? 0).split(/\r\n?|\n/u)) {
    const words = line
      .slice(0, longestLine)
      .replace(/<[^<>]{0,99}>/gu, ' ')
      .replace(/[#=*_>:|\s]+/gu, ' ')
      .trim();
    if (!/\p{L}{2}/u.test(words)) continue;
    return words.split(/\s+/u).length <= longestTitle ? words : undefined;
  }
  return undefined;
}

const longestTitle = 12;
const longestLine = 200;

/** A README without the licence that closes it. */
function withoutLicence(text: string): string {
  const heading = /\n(?:#{1,6}[ \t]*|\**)(?:\d+\. *)?licen[cs](?:e|es|ing|ia)\b[^\n]*\n/iu.exec(text);
  return heading && heading.index > 0 ? text.slice(0, heading.index) : text;
}

function isReport({ total, different }: { total: number; different: number }, length: number): boolean {
  return different >= (length < 150 ? 2 : 3) && total * 1000 >= length * manyReportingWords;
}
