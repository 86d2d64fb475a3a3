// Cuts a source where a new top-level block certainly begins. Doubt costs speed, never truth.

export interface Chunk {
  readonly text: string;
  /** Where it starts in the source. */
  readonly at: number;
}

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Chunks of Markdown, in order; together they are the source. */
export function markdownChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let blank = true;
  let open = '';
  for (let line = 0; line < text.length; ) {
    const end = lineEnd(text, line);
    const first = text.charCodeAt(line);
    if (isBlank(text, line, end)) blank = true;
    else {
      if (open === '' && blank && line > start && begins(text, line, first)) {
        chunks.push({ text: text.slice(start, line), at: start });
        start = line;
      }
      open = stillOpen(text.slice(line, Math.min(end, line + 400)), open);
      blank = false;
    }
    line = end;
  }
  if (start < text.length) chunks.push({ text: text.slice(start), at: start });
  return chunks;
}

/** Chunks of plain text: paragraphs with the blank lines after them. */
export function plainTextChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let blank = false;
  for (let line = 0; line < text.length; ) {
    const end = lineEnd(text, line);
    if (isBlank(text, line, end)) blank = true;
    else {
      if (blank && line > start) {
        chunks.push({ text: text.slice(start, line), at: start });
        start = line;
      }
      blank = false;
    }
    line = end;
  }
  if (start < text.length) chunks.push({ text: text.slice(start), at: start });
  return chunks;
}

/** After the line ending. */
function lineEnd(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return index + 1;
    if (code === 13) return text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
  }
  return text.length;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

/** At column 0, and no list marker: every list and quotation before it is over. */
function begins(text: string, line: number, first: number): boolean {
  if (first === 32 || first === 9) return false;
  // - * +
  if (first === 45 || first === 42 || first === 43) {
    const next = text.charCodeAt(line + 1);
    return first === 42 && next === 42;
  }
  if (first >= 48 && first <= 57) return !/^\d{1,9}[.)](?:\s|$)/.test(text.slice(line, line + 12));
  return true;
}

function stillOpen(line: string, open: string): string {
  if (open !== '') {
    if (open.startsWith('`') || open.startsWith('~')) {
      const close = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? '';
      return close.startsWith(open) ? '' : open;
    }
    return line.toLowerCase().includes(open) ? '' : open;
  }
  const bare = line.replace(/^(?:[ >]|[-*+] |\d{1,9}[.)] )+/, '').trimEnd();
  const fenced = fence.exec(bare)?.[1];
  if (fenced !== undefined) return fenced;
  const html = /^<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![a-z]))/i.exec(bare);
  if (!html) return '';
  const close = html[1] !== undefined ? '</' : html[2] !== undefined ? '-->' : html[3] !== undefined ? '?>' : html[4] !== undefined ? ']]>' : '>';
  return bare.toLowerCase().slice(html[0].length).includes(close) ? '' : close;
}
