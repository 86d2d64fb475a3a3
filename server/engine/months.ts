// Names of months, which the platform knows for every language (ECMA-402).
import { fold } from './fold.ts';

/** 1 to 12 for a name or an abbreviation in the language of the tag, without its full stop; else undefined. */
export function monthOf(word: string, language: string): number | undefined {
  const folded = fold(word);
  let month: number | undefined;
  for (const { name, number } of namesIn(language).get(folded.slice(0, shortest)) ?? []) {
    if (name === folded) return number;
    // Any unmistakable beginning is an abbreviation: "Sept", "févr".
    if (!name.startsWith(folded) || month === number) continue;
    if (month !== undefined) return undefined; // "jui"
    month = number;
  }
  return month;
}

const shortest = 3;
// Months that some countries of a language name in their own way: "Jänner", "setiembre".
const variants: Readonly<Record<string, readonly string[]>> = { de: ['de-AT'], es: ['es-PE'] };

interface Month {
  readonly name: string;
  readonly number: number;
}

/** By language, then by the first letters of the name. */
const known = new Map<string, ReadonlyMap<string, readonly Month[]>>();

function namesIn(language: string): ReadonlyMap<string, readonly Month[]> {
  let names = known.get(language);
  if (!names) {
    const sorted = new Map<string, Month[]>();
    for (const tag of [language, ...(variants[language] ?? [])]) {
      for (const [name, number] of monthNames(tag)) {
        const start = name.slice(0, shortest);
        sorted.set(start, [...(sorted.get(start) ?? []), { name, number }]);
      }
    }
    names = sorted;
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
