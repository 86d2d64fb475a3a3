// Steps through the value of a Markdown node and its source together, so that every character finds its place.
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { copyText } from './leftovers.ts';
import type { TextMapBuilder } from './textmap.ts';

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/iy;
const punctuation = /[!-/:-@[-`{-~]/;

/**
 * Text: escapes and references of `source` read as one; line endings take the marks of `quotes` enclosing quotations
 * with them. `onLine` hears where each further line begins; true where the next line begins behind `source`.
 */
export function align(
  source: string,
  at: number,
  quotes: number,
  builder: TextMapBuilder,
  onLine: (textStart: number) => void,
): boolean {
  let from = 0;
  let index = 0;
  let lineEnded = false;
  const flush = (to: number): void => {
    if (to <= from) return;
    copyText(source.slice(from, to), at + from, builder);
  };
  const begin = (): void => {
    if (!lineEnded) return;
    lineEnded = false;
    if (!builder.isEmpty) onLine(builder.length + (builder.endsWithSpace ? 1 : 0));
  };
  while (index < source.length) {
    const character = source[index] ?? '';
    if (character === '\n' || character === '\r') {
      flush(index);
      const start = index;
      index = afterPrefix(source, index, quotes);
      builder.space(at + start, at + index);
      lineEnded = true;
      from = index;
      continue;
    }
    begin();
    if (character === '\\' && punctuation.test(source[index + 1] ?? '')) {
      flush(index);
      builder.replace(source[index + 1] ?? '', at + index, at + index + 2);
      index += 2;
      from = index;
      continue;
    }
    if (character === '&') {
      reference.lastIndex = index;
      const match = reference.exec(source);
      const decoded = match ? decode(match) : undefined;
      if (match && decoded !== undefined) {
        flush(index);
        builder.replace(decoded, at + index, at + index + match[0].length);
        index += match[0].length;
        from = index;
        continue;
      }
    }
    index++;
  }
  flush(source.length);
  return lineEnded;
}

/** Code: the ticks and the padding around it fall away; nothing else is read in another way. */
export function alignCode(value: string, source: string, at: number, builder: TextMapBuilder): void {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const inner = source.slice(ticks, source.length - ticks);
  if (value.trim() === '') builder.space(at + ticks, at + source.length - ticks);
  else {
    const lead = inner.length - inner.trimStart().length;
    const lines = inner.trim().split(/(?<=\n|\r)[ \t>]*/);
    if (lines.length === 1) builder.copy(inner.trim(), at + ticks + lead);
    else {
      let index = ticks + lead;
      for (const line of lines) {
        index = source.indexOf(line, index);
        builder.copy(line, at + index);
        index += line.length;
      }
    }
  }
}

/** What a character reference stands for; undefined where it is none. Numbers that stand for nothing become U+FFFD. */
export function decodeReference(
  text: string,
  index: number,
): { readonly text: string; readonly length: number } | undefined {
  reference.lastIndex = index;
  const match = reference.exec(text);
  const decoded = match ? decode(match) : undefined;
  return match && decoded !== undefined ? { text: decoded, length: match[0].length } : undefined;
}

function decode([, hex, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) {
    const decoded = decodeNamedCharacterReference(name);
    return decoded === false ? undefined : decoded;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  return String.fromCodePoint(code);
}

function afterPrefix(source: string, index: number, quotes: number): number {
  let next = index + (source[index] === '\r' && source[index + 1] === '\n' ? 2 : 1);
  let left = quotes;
  for (;;) {
    const character = source[next];
    if (character === ' ' || character === '\t') next++;
    else if (character === '>' && left > 0) {
      left--;
      next++;
    } else return next;
  }
}
