// Names of months, which the platform knows for every language (ECMA-402).
import { fold } from './fold.ts';

/** 1 to 12 for a name or an abbreviation in the language of the tag, without its full stop; else undefined. */
export function monthOf(word: string, language: string): number | undefined {
  const names = namesIn(language);
  const folded = fold(word);
  const known = names.get(folded);
  if (known !== undefined || folded.length < shortest) return known;
  // Any unmistakable beginning is an abbreviation: "Sept", "févr".
  let month: number | undefined;
  for (const [name, number] of names) {
    if (!name.startsWith(folded)) continue;
    if (month !== undefined && month !== number) return undefined;
    month = number;
  }
  return month;
}

const shortest = 3;
// Months that some countries of a language name in their own way: "Jänner", "setiembre".
const variants: Readonly<Record<string, readonly string[]>> = { de: ['de-AT'], es: ['es-PE'] };

const known = new Map<string, ReadonlyMap<string, number>>();

function namesIn(language: string): ReadonlyMap<string, number> {
  let names = known.get(language);
  if (!names) {
    names = new Map([language, ...(variants[language] ?? [])].flatMap((tag) => [...monthNames(tag)]));
    known.set(language, names);
  }
  return names;
}

function* monthNames(tag: string): Generator<[name: string, month: number]> {
  for (const month of ['long', 'short'] as const) {
    // Slavic languages decline the month beside a day.
    for (const day of [undefined, 'numeric'] as const) {
      const format = formatFor(tag, day === undefined ? { month } : { month, day });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(new Date(Date.UTC(2001, number - 1, 15)));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}{3}/u.test(name)) yield [fold(name).replace(/\./gu, '').trim(), number];
      }
    }
  }
}

function formatFor(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const inUtc = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat([tag, 'en'], inUtc);
  } catch {
    // A malformed tag.
    return new Intl.DateTimeFormat('en', inUtc);
  }
}
