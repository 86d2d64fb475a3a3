// Dates as documents write them: "1er décembre 2022", "December 1st, 2022", "01.12.2022", "2022-12", "1 December".
import { monthOf } from './months.ts';

/** A date; the year is left out in "1 December", the day in "December 2022". */
export interface PartialDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  /** Where it begins and ends in the text it was read from, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export interface DateStyle {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** Whether "01/02/2023" is the first of February where the language alone does not say so, as in English. */
  readonly isDayFirst: boolean;
}

/** The first date in a short text; of a longer one, only the beginning is read. */
export function firstDate(text: string, style: DateStyle): PartialDate | undefined {
  const line = text.slice(0, longest);
  let first: PartialDate | undefined;
  for (const read of [inDigits, yearAndMonth, monthAndYear, inWords]) {
    const date = read(line, style);
    if (date && (first === undefined || date.start < first.start)) first = date;
  }
  return first;
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

const longest = 200;
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** "2022-12-01", "01/12/2022", "1. 12. 2022", "25/05/18" */
function inDigits(text: string, style: DateStyle): PartialDate | undefined {
  const pattern = /(?<![\d./-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?![\d/]|[.-]\d)/gu;
  for (const found of text.matchAll(pattern)) {
    const [whole, first = '', separator, second = '', third = ''] = found;
    const place = { start: found.index, end: found.index + whole.length };
    const date =
      first.length === 4
        ? checked({ year: Number(first), month: Number(second), day: Number(third), ...place })
        : yearLast([first, second, third], separator === '.', style);
    if (date) return { ...date, ...place };
  }
  return undefined;
}

function yearLast(
  [first, second, third]: readonly [string, string, string],
  hasFullStops: boolean,
  { language, isDayFirst }: DateStyle,
): PartialDate | undefined {
  // Two digits between full stops are rather a number of a version or a section.
  if (third.length !== 4 && (third.length !== 2 || hasFullStops)) return undefined;
  const year = third.length === 4 ? Number(third) : Number(third) + (Number(third) < 70 ? 2000 : 1900);
  const [a, b] = [Number(first), Number(second)];
  const place = { year, start: 0, end: 0 };
  // With full stops nobody puts the month first, unless nothing else makes a date.
  const dayFirst = checked({ ...place, day: a, month: b });
  const monthFirst = checked({ ...place, day: b, month: a });
  const isAmerican = language === 'en' && !isDayFirst && !hasFullStops;
  return isAmerican ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

/** "2022-12", and dates as Chinese, Japanese and Korean write them. */
function yearAndMonth(text: string): PartialDate | undefined {
  const found =
    /(?<![\d./-])(?<year>(?:19|20)\d\d)(?:-(?<month>0[1-9]|1[0-2])(?![\d-])|[年년] ?(?<m>1[0-2]|0?[1-9]) ?[月월](?: ?(?<day>[12]\d|3[01]|0?[1-9]) ?[日일])?)/u.exec(
      text,
    );
  if (!found?.groups) return undefined;
  const { year, month, m, day } = found.groups;
  return checked({
    year: Number(year),
    month: Number(month ?? m),
    day: day === undefined ? undefined : Number(day),
    start: found.index,
    end: found.index + found[0].length,
  });
}

/** "03/2021" */
function monthAndYear(text: string): PartialDate | undefined {
  const found = /(?<![\d./-])(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)(?![\d/]|[.-]\d)/u.exec(text);
  if (!found) return undefined;
  const [whole, month, year] = found;
  const place = { start: found.index, end: found.index + whole.length };
  return { year: Number(year), month: Number(month), day: undefined, ...place };
}

// Between day, month and year: spaces, markup, "of", "de", "del", "day of".
const dayBefore =
  /(?<![\d.,/-])(\d{1,2})(?:st|nd|rd|th|er|ers|re|ᵉʳ?|\.?[ºª°])?[\s.*_-]{0,4}(?:er )?(?:day )?(?:of |de |d'|van )?[\s,*_]{0,3}$/iu;
const yearBefore = /(?<!\d)((?:19|20)\d\d)[\s,-]{1,3}$/u;
const dayBehind = /^[.\s*_-]{1,4}(\d{1,2})(?:st|nd|rd|th)?(?![\d:/%]|[.,]\d(?!\d{3}))/iu;
const yearBehind = /^[.,\s*_-]{1,5}(?:of |de |del |do )?((?:19|20)\d\d)(?!\d)/iu;
const yearInBrackets = /^[.,\s]{0,2}['’](\d\d)(?!\d)/u;

/** Dates in which the month is a word. */
function inWords(text: string, { language }: DateStyle): PartialDate | undefined {
  for (const found of text.matchAll(/\p{L}{3,14}/gu)) {
    const word = found[0];
    // "You may", "the march": in English and German a month has a capital.
    if ((language === 'en' || language === 'de') && /^\p{Ll}/u.test(word)) continue;
    const month = monthOf(word, language);
    if (month === undefined) continue;
    const date = around(text, found.index, { month, length: word.length });
    if (date) return date;
  }
  return undefined;
}

function around(
  text: string,
  at: number,
  { month, length }: { readonly month: number; readonly length: number },
): PartialDate | undefined {
  const before = text.slice(Math.max(0, at - 24), at);
  const end = at + length;
  const early = dayBefore.exec(before);
  const late = early ? undefined : dayBehind.exec(text.slice(end, end + 12));
  const dayEnd = late ? end + late[0].length : end;
  const year =
    yearBehind.exec(text.slice(dayEnd, dayEnd + 16)) ?? yearInBrackets.exec(text.slice(dayEnd, dayEnd + 6));
  const first = year ? undefined : yearBefore.exec(before);
  const digits = year?.[1] ?? first?.[1];
  const day = early?.[1] ?? late?.[1];
  if (day === undefined && digits === undefined) return undefined;
  const opening = early ?? first;
  return checked({
    year: digits === undefined ? undefined : digits.length === 2 ? 2000 + Number(digits) : Number(digits),
    month,
    day: day === undefined ? undefined : Number(day),
    start: opening ? at - before.length + opening.index : at,
    end: year ? dayEnd + year[0].length : dayEnd,
  });
}

function checked(date: PartialDate): PartialDate | undefined {
  const { year, month, day } = date;
  const last = lastDays[month - 1];
  const isDate =
    last !== undefined &&
    (day === undefined || (day >= 1 && day <= last)) &&
    (year === undefined || (year >= 1900 && year < 2200));
  return isDate ? date : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
