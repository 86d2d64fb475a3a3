// The numbers, letters and bullets in front of clauses: "4.2", "(a)", "iv)", "Article 3 –", "•".
import type { Words } from './words.ts';

export interface Marker {
  /** As it stands, without white space at its ends. */
  readonly text: string;
  /** Up to where the text that it marks begins. */
  readonly length: number;
  /** Every way to read it: "(i)" is the ninth letter and the first Roman number. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  /** Markers of one list have one style: "(a)", "1.", "bullet •". */
  readonly style: string;
  readonly kind: 'bullet' | 'decimal' | 'alpha' | 'roman' | 'article';
  /** Its place among its siblings, from 1; 0 for bullets. */
  readonly ordinal: number;
  /** "4.2" has two; all others one. */
  readonly path: readonly string[];
}

const bullet =
  /^(?:[-*+•·–—▪▫◦‣⁃●○■□►▶➢➤→✓✔✗✘]|(?![©®™ℹ‼⁉])\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)(?:\s+|$)/u;
const bracketed = /^([([]?)([a-z]{1,5}|\d{1,3})([)\]])(?:\s+|(?=[“"'«])|$)/i;
const lettered = /^([a-z]|([a-z])\2|[ivxl]{2,5})[.°º](?:\s+|$)/i;
const dotted =
  /^(?:§{1,2}\s*)?(\d{1,3}(?:[.-]\d{1,3}){0,5})((?:\([a-z0-9]{1,4}\))*)(?:([.):°º/]|\.\)|\.?\s*[-–—](?=\s))\s*|\s+|$)/i;
const headed =
  /^(\p{L}+\.?)\s+((?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z])(?:\s?(?:bis|ter))?)(?:\s*[.:)–—-](?=\s|$)|(?=\s|$))\s*/u;

/** The marker that `text` begins with. */
export function markerOf(text: string, words: Words): Marker | undefined {
  return (
    bulletOf(text) ??
    bracketedOf(text) ??
    dottedOf(text) ??
    letteredOf(text, words) ??
    headedOf(text, words.sectionWords)
  );
}

/** The marker of an item of a real list, as the source writes it: "-", "4.", "3)". */
export function itemMarker(text: string): Marker {
  const number = /^(\d+)([.)])$/.exec(text);
  if (!number)
    return { text, length: 0, readings: [{ style: `bullet ${text}`, kind: 'bullet', ordinal: 0, path: [] }] };
  const ordinal = Number(number[1]);
  return {
    text,
    length: 0,
    readings: [{ style: `1${number[2] ?? ''}`, kind: 'decimal', ordinal, path: [String(ordinal)] }],
  };
}

function bulletOf(text: string): Marker | undefined {
  const match = bullet.exec(text);
  if (!match) return undefined;
  const sign = match[0].trim();
  return {
    text: sign,
    length: match[0].length,
    readings: [{ style: `bullet ${sign}`, kind: 'bullet', ordinal: 0, path: [] }],
  };
}

function bracketedOf(text: string): Marker | undefined {
  const match = bracketed.exec(text);
  if (!match) return undefined;
  const [whole, left = '', label = '', right = ''] = match;
  if (left !== '' && (left === '(') !== (right === ')')) return undefined;
  const readings = readingsOf(label, left, right);
  return readings.length === 0 ? undefined : { text: whole.trim(), length: whole.length, readings };
}

function letteredOf(text: string, { abbreviations }: Words): Marker | undefined {
  const match = lettered.exec(text);
  // "M. Dupont"
  const label = match?.[1] ?? '';
  if (!match || (label !== label.toLowerCase() && abbreviations.has(label.toLowerCase()))) return undefined;
  const readings = readingsOf(match[1] ?? '', '', '.');
  return readings.length === 0 ? undefined : { text: match[0].trim(), length: match[0].length, readings };
}

function readingsOf(label: string, left: string, right: string): Reading[] {
  const readings: Reading[] = [];
  if (/^\d/.test(label)) {
    return [
      { style: `${left}1${right}`, kind: 'decimal', ordinal: Number(label), path: [String(Number(label))] },
    ];
  }
  const lower = label.toLowerCase();
  if (lower !== label && label.toUpperCase() !== label) return [];
  const upper = lower !== label;
  // "(aa)" follows "(z)".
  if (/^([a-z])\1{0,2}$/.test(lower)) {
    const ordinal = lower.charCodeAt(0) - 96 + 26 * (lower.length - 1);
    readings.push({ style: `${left}${upper ? 'A' : 'a'}${right}`, kind: 'alpha', ordinal, path: [lower] });
  }
  const roman = romanNumber(lower);
  if (roman > 0)
    readings.push({
      style: `${left}${upper ? 'I' : 'i'}${right}`,
      kind: 'roman',
      ordinal: roman,
      path: [lower],
    });
  return readings;
}

function dottedOf(text: string): Marker | undefined {
  const match = dotted.exec(text);
  if (!match) return undefined;
  const [whole, number = '', tail = '', separator = ''] = match;
  const rest = text.slice(whole.length);
  const parts = number.split(/[.-]/);
  const plain = parts.length === 1 && tail === '';
  if (number.includes('-') && !number.includes('.')) return undefined;
  if (whole.length === number.length && tail === '' && rest !== '') return undefined;
  if (plain && !whole.startsWith('§')) {
    // "3 days", "2.": a bare number marks nothing.
    if (separator === '' || !/\s$/.test(whole)) return undefined;
  } else if (separator === '' && rest !== '' && !/^[\p{Lu}\p{Lo}"“‘«„([*_<]/u.test(rest)) {
    // "3.5 million"
    return undefined;
  }
  const path = [
    ...parts.map((part) => String(Number(part))),
    ...(tail.match(/[a-z0-9]+/gi) ?? []).map((part) => part.toLowerCase()),
  ];
  const last = path[path.length - 1] ?? '';
  const ordinal = /^\d+$/.test(last) ? Number(last) : /^[a-z]$/.test(last) ? last.charCodeAt(0) - 96 : 1;
  // "§ 4" heads a section whose paragraphs are numbered "1.", "2.".
  if (plain && whole.startsWith('§')) {
    const reading: Reading = { style: 'article §', kind: 'article', ordinal, path };
    return { text: whole.trim(), length: whole.length, readings: [reading] };
  }
  const style = plain ? `1${/^[):]/.test(separator) ? separator : '.'}` : `1.${path.length}`;
  return { text: whole.trim(), length: whole.length, readings: [{ style, kind: 'decimal', ordinal, path }] };
}

function headedOf(text: string, sectionWords: ReadonlySet<string>): Marker | undefined {
  const match = headed.exec(text);
  if (!match) return undefined;
  const [whole, word = '', number = ''] = match;
  const name = word.replace(/\.$/, '').toLowerCase();
  if (!sectionWords.has(name)) return undefined;
  const trimmed = whole.trim();
  const separated = /[.:)–—-]$/.test(trimmed);
  const sign = separated ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const rest = text.slice(whole.length);
  // "Section 4 of this Agreement applies" is a sentence.
  if (
    !separated &&
    rest !== '' &&
    !(rest.length < 80 && /^[\p{Lu}\p{Lo}"“«(]/u.test(rest) && !/[.;,:]$/.test(rest))
  )
    return undefined;
  const path = number
    .toLowerCase()
    .split('.')
    .filter((part) => part !== '');
  const last = path[path.length - 1] ?? '';
  const ordinal = /^\d+/.test(last)
    ? Number.parseInt(last, 10)
    : romanNumber(last) || last.charCodeAt(0) - 96;
  return {
    text: sign,
    length: whole.length,
    readings: [{ style: `article ${name}`, kind: 'article', ordinal, path }],
  };
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** 0 where it is none. */
export function romanNumber(text: string): number {
  if (!/^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return 0;
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const value = romanDigits[text[index] ?? ''] ?? 0;
    const next = romanDigits[text[index + 1] ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
