// What remark-parse does not survive in reasonable time is read as plain text instead. The numbers were measured: each
// bounds a cost that grows faster than the text.
import { loneDefinition } from './references.ts';

const longest = 128 * 1024;
const mostLines = 2500;
const mostItems = 1200;
const deepest = 20;
const widestIndent = 72;
const mostDelimiters = 64;
const mostBrackets = 100;
const shortest = 120;

/**
 * How much dearer than its length `chunk` is to parse; `Infinity` where it must not be parsed at all. Costs of one
 * document add up against `mostCost`.
 */
export function parsingCost(chunk: string): number {
  if (chunk.length > longest) return Infinity;
  const counts = { lines: 0, items: 0, cost: 0, paragraph: '' };
  let inTable = false;
  for (const line of chunk.split(/\r\n?|\n/, mostLines + 1)) {
    if (++counts.lines > mostLines) return Infinity;
    const prefix = /^(?:\s*(?:[-*+>]|\d{1,9}[.)])(?=\s|>|$))*\s*/.exec(line)?.[0] ?? '';
    if (prefix.length > widestIndent && /\S/.test(prefix)) return Infinity;
    const containers = prefix.match(/[-*+>.)]/g)?.length ?? 0;
    if (containers > deepest) return Infinity;
    if (containers > 0 || line.startsWith('|')) counts.items++;
    if (counts.items > mostItems) return Infinity;
    const isBlank = prefix.length === line.length;
    if (containers > 0 || isBlank) {
      counts.cost += costOf(counts.paragraph);
      counts.paragraph = '';
    }
    inTable = !isBlank && (inTable || (line.includes('|') && /^[\s>|:-]+$/.test(line) && line.includes('-')));
    if (inTable) for (const cell of line.split('|')) counts.cost += costOf(cell);
    else counts.paragraph += `${line}\n`;
  }
  return counts.cost + costOf(counts.paragraph) + costOfStarting(chunk);
}

/** Of short chunks, it is not the length that costs. */
function costOfStarting(chunk: string): number {
  if (chunk.length > shortest || !signs.test(chunk) || loneDefinition(chunk) !== undefined) return 0;
  // Footnotes take a parser of their own.
  return chunk.includes('[^') ? 200 : 60;
}

export const mostCost = 400_000;

const signs = /[*_[`~<]/;
const simplePair = /(?<![*_])(\*{1,3}|_{1,3})(?!\s)[^*_]+\1(?![*_])/g;
const simpleLink = /\[[^[\]]*\](?:\([^()\s]*\)|(?!\())/g;

function costOf(paragraph: string): number {
  if (!signs.test(paragraph)) return 0;
  const unlinked = paragraph.replace(simpleLink, '');
  const delimiters =
    unlinked
      .replace(simplePair, '')
      .replace(simplePair, '')
      .match(/\*+|_+|~+/g)?.length ?? 0;
  if (delimiters > mostDelimiters) return Infinity;
  const brackets = unlinked.match(/\[/g)?.length ?? 0;
  if (brackets > mostBrackets) return Infinity;
  const ticks = paragraph.match(/`+|<(?=[a-z!?/])/gi)?.length ?? 0;
  return delimiters * delimiters + brackets * brackets + (ticks > 200 ? ticks * 10 : 0);
}
