// Marks that stand in a text without being text: markup that its format does not know, rules, dotted lines.
import type { TextMapBuilder } from './textmap.ts';

const hint = /\{[%:]|\*\*|[-=_~]{4}|[.…·]{5}|\]\(|<\/?[a-z]/i;
const leftover =
  /\{%[^%\n]{0,300}%\}|\{:[^{}\n]{0,200}\}|\*\*(?=[\p{L}\p{N}(“"«])|(?<=[\p{L}\p{N}.:;,!?)”"»])\*\*|[-=_~]{4,}|[.…·]{5,}|<\/?(?:br|[pbiua]|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?\/?>|\[(?<label>[^[\]\n]{1,300})\]\([^()\n]{0,500}\)/giu;

/** Copies `text`, which stands at `source`, without them. */
export function copyText(text: string, source: number, builder: TextMapBuilder): void {
  if (!hint.test(text)) {
    builder.copy(text, source);
    return;
  }
  let from = 0;
  for (const match of text.matchAll(leftover)) {
    const { index } = match;
    const mark = match[0];
    builder.copy(text.slice(from, index), source + from);
    from = index + mark.length;
    const label = match.groups?.['label'];
    if (label !== undefined) builder.copy(label, source + index + 1);
    else if (mark !== '**' && !/^<\/?(?!br|p\b)/i.test(mark)) builder.space(source + index, source + from);
  }
  builder.copy(text.slice(from), source + from);
}
