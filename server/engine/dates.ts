// Dates as documents write them, read by chrono; here stands what it leaves out: months without a day, ordinals,
// year-month, and that a period ("within 30 days") is no date.
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';

/** A date; the year is left out in "on 1 December", the day in "December 2022". */
export interface PartialDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  /** Where it begins and ends in the text it was read from, in UTF-16 offsets; about, where signs were levelled. */
  readonly start: number;
  readonly end: number;
}

export interface DateStyle {
  /** BCP 47 primary tag; a language without a reader of its own has the English one. */
  readonly language: string;
  /** Whether "01/02/2023" is the first of February where the language alone does not say so, as in English. */
  readonly isDayFirst: boolean;
}

/** The first date in a short text; longer ones are cut. */
export function firstDate(text: string, style: DateStyle): PartialDate | undefined {
  const line = level(text.slice(0, longest));
  const read = chronoDate(line, style);
  const rest = [yearFirst(line), monthOnly(line, style), monthInDigits(line)].filter(
    (date) => date !== undefined,
  );
  return rest.reduce((first, date) => (first === undefined || date.start < first.start ? date : first), read);
}

/** "2022-12-01"; for a month without a day its first day, since that is when a reader takes it to begin. */
export function isoDate({ year, month, day }: PartialDate & { readonly year: number }): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day ?? 1)}`;
}

export function hasYear(date: PartialDate): date is PartialDate & { readonly year: number } {
  return date.year !== undefined;
}

/** Whether a numeric date of the text can only be read with the day first ("31/12/2022"). */
export function writesDayFirst(text: string): boolean {
  return /(?<![\d./-])(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)/u.test(text);
}

const longest = 160;
// Any fixed day will do: what is read against it is thrown away.
const reference = new Date(2001, 5, 15, 12);

type Reader = Pick<typeof en.casual, 'parse'>;

const readers: Readonly<Record<string, Reader>> = {
  en: en.casual,
  fr: fr.casual,
  de: de.casual,
  es: es.casual,
  it: it.casual,
  pt: pt.casual,
  nl: nl.casual,
};

function readerFor(text: string, { language, isDayFirst }: DateStyle): Reader {
  const reader = readers[language] ?? en.casual;
  // With full stops nobody puts the month first.
  const isEnglish = reader === en.casual;
  return isEnglish && (isDayFirst || /\d\.\d{1,2}\.\d/u.test(text)) ? en.GB : reader;
}

/** Signs that hide a date from its reader: markup, ordinals, "the 1st day of". Offsets change little. */
function level(text: string): string {
  return text
    .replace(/[*_`|[\]<>"“”„«»\s]/gu, ' ')
    .replace(/(?<=\d)(?: ?\.?[ºª°]| ?ᵉʳ?| er\b|(?:st|nd|rd|th)? day of)/gu, '')
    .replace(/(?<=\p{L} )del(?= \d{4})/gu, 'de')
    .replace(/(?<!\d)(\d\d)\. (\d\d)\. (?=\d{4})/gu, '$1.$2.');
}

function chronoDate(text: string, style: DateStyle): PartialDate | undefined {
  for (const { start, text: words, index } of readerFor(text, style).parse(text, reference)) {
    if (!start.isCertain('month')) continue;
    const year = start.isCertain('year') ? (start.get('year') ?? undefined) : undefined;
    const day = start.isCertain('day') ? (start.get('day') ?? undefined) : undefined;
    const month = start.get('month');
    if (month === null) continue;
    // A period or "today" is counted from the reference day: its year does not stand in the text.
    if (year === undefined ? !/\d/u.test(words) || day === undefined : !writes(words, year)) continue;
    if (year !== undefined && (year < 1900 || year > 2199)) continue;
    return { year, month, day, start: index, end: index + words.length };
  }
  return undefined;
}

function writes(words: string, year: number): boolean {
  return words.includes(String(year)) || new RegExp(`\\D${twoDigits(year % 100)}$`, 'u').test(words);
}

/** "2022-12", and the dates of Chinese, Japanese and Korean. */
function yearFirst(text: string): PartialDate | undefined {
  const found =
    /(?<![\d./-])(?<year>(?:19|20)\d\d)(?:-(?<month>0[1-9]|1[0-2])(?![\d-])|[年년] ?(?<m>1[0-2]|0?[1-9]) ?[月월](?: ?(?<day>[12]\d|3[01]|0?[1-9]) ?[日일])?)/u.exec(
      text,
    );
  if (!found?.groups) return undefined;
  const { year, month, m, day } = found.groups;
  return {
    year: Number(year),
    month: Number(month ?? m),
    day: day === undefined ? undefined : Number(day),
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** Not every reader of chrono takes "décembre 2022"; all take it with a day. */
function monthOnly(text: string, style: DateStyle): PartialDate | undefined {
  const found = /(?<![\p{L}\d])(\p{L}{3,10})\.?,? (de )?((?:19|20)\d\d)(?!\d)/u.exec(text);
  if (!found) return undefined;
  const [whole, month = '', of = '', year = ''] = found;
  const read = chronoDate(`1${style.language === 'de' ? '.' : ''} ${of}${month} ${of}${year}`, style);
  if (read?.year !== Number(year)) return undefined;
  return { ...read, day: undefined, start: found.index, end: found.index + whole.length };
}

/** "03/2021" */
function monthInDigits(text: string): PartialDate | undefined {
  const found = /(?<![\d./-])(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)(?![\d./-])/u.exec(text);
  if (!found) return undefined;
  const [whole, month, year] = found;
  return {
    year: Number(year),
    month: Number(month),
    day: undefined,
    start: found.index,
    end: found.index + whole.length,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
