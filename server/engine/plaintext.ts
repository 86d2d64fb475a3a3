// Plain text → blocks: paragraphs between blank lines, cut again where a line begins a clause of its own.
import type { Block } from './block.ts';
import { copyText } from './leftovers.ts';
import { itemMarker } from './markers.ts';
import { blocksOf, inParagraph, type LineStart, type Setting } from './paragraph.ts';
import { TextMapBuilder } from './textmap.ts';
import type { Words } from './words.ts';

export interface Line {
  readonly text: string;
  /** Where it starts in the chunk. */
  readonly start: number;
}

/** Lines of `text`, without their endings. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|[\n\r\f\u2029]/g;
  let start = 0;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

/** Between the pages of a printed contract. */
const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*[-–—]|\s*(?:of|de|von|\/)\s*\d{1,4})?\s*$/i;

/** `shift` is added to every offset. */
export function readPlainText(lines: readonly Line[], words: Words, shift = 0): Block[] {
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  let wasString = false;
  const flush = (underlined: boolean, level = 0, kind: Partial<Setting> = {}): void => {
    const setting: Setting = {
      ...inParagraph,
      plain: true,
      underlined,
      level,
      kind: level > 0 ? 'heading' : 'paragraph',
      ...kind,
    };
    if (paragraph.length > 0)
      for (const block of readParagraph(paragraph, words, shift, setting)) blocks.push(block);
    paragraph = [];
  };
  for (const line of lines) {
    const string = stringIn(line, wasString);
    wasString = string !== undefined;
    if (string) {
      flush(false);
      paragraph.push(string);
      flush(false, 0, { depth: 1, list: 'strings', startsItem: true, itemMarker: itemMarker('-') });
    } else if (/^\s*(?:[-=_*~#]\s?){4,}\s*$/.test(line.text)) {
      const last = paragraph[paragraph.length - 1];
      const underlines =
        last !== undefined &&
        line.text.trim().length <= last.text.trim().length * 2 + 2 &&
        last.text.trim().length <= 90;
      if (underlines && paragraph.length > 1) {
        paragraph.pop();
        flush(false);
        paragraph = [last];
      }
      flush(underlines);
    } else if (/^[\s>|]*$/.test(line.text)) flush(false);
    else if (paragraph.length === 0 && pageNumber.test(line.text)) continue;
    else if (/^\s{0,3}#{1,6}\s+\S/.test(line.text)) {
      flush(false);
      const level = /#+/.exec(line.text)?.[0].length ?? 1;
      const at = line.text.indexOf('#') + level;
      const end = line.text.trimEnd().length;
      paragraph.push({ text: line.text.slice(at, Math.max(at, end)), start: line.start + at });
      flush(false, level);
    } else paragraph.push(line);
  }
  flush(false);
  return blocks;
}

/** A member of an array, where the text is a program's source: `'Mining',` */
function stringIn({ text, start }: Line, wasString: boolean): Line | undefined {
  const trimmed = text.trim();
  const quote = trimmed[0] ?? '';
  if (!/["'`]/.test(quote)) return undefined;
  const value = trimmed.endsWith(',') ? trimmed.slice(1, -2) : trimmed.slice(1, -1);
  const isWhole =
    trimmed.endsWith(`${quote},`) || (wasString && trimmed.length > 2 && trimmed.endsWith(quote));
  if (!isWhole || value.includes(quote) || !/\S \S/.test(value)) return undefined;
  return { text: value, start: start + text.indexOf(quote) + 1 };
}

function readParagraph(lines: readonly Line[], words: Words, shift: number, setting: Setting): Block[] {
  const builder = new TextMapBuilder();
  const starts: LineStart[] = [];
  for (const { text, start } of lines) {
    const lead = /^[\s>|]*/.exec(text)?.[0].length ?? 0;
    const indent = indentOf(text.slice(0, lead).replace(/[>|]/g, ' '));
    builder.space(start + shift, start + shift);
    const at = builder.isEmpty ? 0 : builder.length + 1;
    starts.push({ at, indent, hard: false });
    copyText(text.slice(lead), start + shift + lead, builder);
  }
  const map = builder.take();
  return map ? blocksOf(map, starts, [], setting, words) : [];
}

function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 8 - (columns % 8);
    else if (/\s/.test(character)) columns++;
    else break;
  }
  return columns;
}
