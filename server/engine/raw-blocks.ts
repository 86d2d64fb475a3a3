// Follows fenced code and those kinds of HTML that may hold blank lines, line by line, together with the containers
// that end them. What stands in a container is over at column 0 in any case; the rest must be known for certain.

/** Of a line, no more than this is looked at, save for the end of raw HTML. */
export const longestLook = 400;

interface Raw {
  readonly closes: (line: string) => boolean;
  /** In a block quotation: ends with the first line that has no `>`. */
  readonly quoted: boolean;
  /** Content column of the list item that it stands in; 0 for none. */
  readonly column: number;
  /** Perhaps that item was over before. */
  readonly doubtful: boolean;
}

interface Item {
  readonly column: number;
  doubtful: boolean;
}

const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const fenceStart = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const htmlStart =
  /^<(?:(?<text>(?:script|pre|style|textarea)(?=[\s>]|$))|(?<comment>!--)|(?<instruction>\?)|(?<data>!\[CDATA\[)|![a-z])/i;

const htmlBlock =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const htmlTag = /^<\/?[a-z][^<>]*>\s*$/i;
const soundTag =
  /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>\s*$/i;

export class Scan {
  #raw: Raw | undefined;
  #items: Item[] = [];
  #before: 'text' | 'other' | 'unknown' = 'other';
  #lost = false;
  #closesHere = false;
  #opened: Raw | undefined;
  /** HTML that ends at the next blank line, and whether it is certain. */
  #html: { readonly column: number; readonly quoted: boolean; readonly certain: boolean } | undefined;

  /** Whether a block may begin at the line that was entered. */
  get mayCut(): boolean {
    return this.#raw === undefined && !this.#lost;
  }

  /** `line` is the start of the next line that is not blank, `whole` all of it. */
  enter(line: string, afterBlank: boolean, whole: string): void {
    const indent = columnAt(line, line.length - line.trimStart().length);
    this.#closesHere = false;
    if (this.#raw) {
      if (this.#stillInside(this.#raw, line, indent)) {
        this.#closesHere = this.#raw.closes(whole);
        this.#before = 'other';
        return;
      }
      this.#raw = undefined;
    }
    this.#next(line, indent, afterBlank, whole);
  }

  /** The line is over. */
  leave(): void {
    if (this.#closesHere) this.#raw = undefined;
    else if (this.#opened) this.#raw = this.#opened;
    this.#opened = undefined;
  }

  #stillInside(raw: Raw, line: string, indent: number): boolean {
    if (raw.quoted) return /^\s*>/.test(line) || (raw.column > 0 && indent >= raw.column);
    if (indent >= raw.column) return true;
    // Inside or out, the two readings part here and never meet again for certain.
    if (raw.doubtful) this.#lost = true;
    return raw.doubtful;
  }

  #next(line: string, indent: number, afterBlank: boolean, whole: string): void {
    const html = this.#html;
    if (afterBlank || (html && (indent < html.column || (html.quoted && !/^\s*>/.test(line)))))
      this.#html = undefined;
    if (this.#html?.certain === true) return;
    const bare = line.trim();
    const isBlock = listMarker.test(bare) || /^(?:[>#<]|`{3}|~{3}|[-*_](?:[ \t]*[-*_]){2,}\s*$)/.test(bare);
    const isLazy = !afterBlank && !isBlock;
    if (!isLazy || this.#before === 'other')
      this.#items = this.#items.filter(({ column }) => column <= indent);
    else if (this.#before === 'unknown')
      for (const item of this.#items) item.doubtful ||= item.column > indent;
    let rest = line;
    let column = 0;
    let quoted = false;
    let base = this.#items[this.#items.length - 1]?.column ?? 0;
    for (;;) {
      rest = rest.trimStart();
      column = columnAt(line, line.length - rest.length);
      if (column - base > 3 && !quoted) break;
      if (rest.startsWith('>')) {
        quoted = true;
        rest = rest.slice(1);
        base = column + 1;
        continue;
      }
      const marker = listMarker.exec(rest)?.[0];
      if (marker === undefined || /^[-*_](?:[ \t]*[-*_]){2,}\s*$/.test(rest)) break;
      const after = rest.slice(marker.length);
      const padding = columnAt(line, line.length - after.trimStart().length) - column - marker.length;
      base = column + marker.length + (padding > 4 || after.trim() === '' ? 1 : padding);
      if (!quoted) this.#items.push({ column: base, doubtful: false });
      rest = after;
    }
    const wasText = this.#before === 'text' && !afterBlank;
    const mayBeText = this.#before !== 'other' && !afterBlank;
    this.#before = kindOf(rest);
    if (column - base > 3 && !quoted) return;
    const item = this.#items[this.#items.length - 1];
    const closes = rawStart(
      rest,
      whole.slice(line.length - rest.length),
      quoted ? undefined : (item?.column ?? 0),
    );
    if (!closes) {
      const plain = htmlBlock.test(rest);
      if (plain || (htmlTag.test(rest) && !wasText))
        this.#html ??= {
          column: item?.column ?? 0,
          quoted,
          certain: plain || (!mayBeText && soundTag.test(rest)),
        };
      return;
    }
    if (this.#html) this.#lost = true;
    this.#opened = {
      closes,
      quoted,
      column: item?.column ?? 0,
      doubtful: !quoted && this.#items.some(({ doubtful }) => doubtful),
    };
  }
}

function kindOf(rest: string): 'text' | 'other' | 'unknown' {
  if (/^(?:#{1,6}(?:\s|$)|`{3}|~{3})/.test(rest) || rest.trim() === '') return 'other';
  return /^[<|[ \t]/.test(rest) || rest.includes('|') ? 'unknown' : 'text';
}

/** What ends the raw block that begins with `rest`; undefined where none begins, or where it ends on its line. `column` is that of its container, where that is known. */
function rawStart(
  rest: string,
  whole: string,
  column: number | undefined,
): ((line: string) => boolean) | undefined {
  const fence = fenceStart.exec(rest);
  if (fence) {
    const sign = fence[0];
    const close = new RegExp(
      `^[\\s${column === undefined ? '>' : ''}]*${sign[0] ?? '`'}{${sign.length},}\\s*$`,
    );
    return (line) =>
      close.test(line) && (column === undefined || columnAt(line, line.search(/\S/)) - column <= 3);
  }
  const html = htmlStart.exec(rest);
  if (!html) return undefined;
  const { text, comment, instruction, data } = html.groups ?? {};
  const end = text
    ? /<\/(?:script|pre|style|textarea)>/i
    : comment
      ? /-->/
      : instruction
        ? /\?>/
        : data
          ? /\]\]>/
          : />/;
  return end.test(whole) ? undefined : (line) => end.test(line);
}

function columnAt(line: string, index: number): number {
  let column = 0;
  for (let at = 0; at < index; at++) column += line[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}
