// Cuts a source where a new top-level block certainly begins. Doubt costs speed, never truth.

export interface Chunk {
  readonly text: string;
  /** Where it starts in the source. */
  readonly at: number;
}

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Chunks of Markdown, in order, without the blank lines between them. */
export function markdownChunks(text: string, from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let stop = 0;
  let blank = true;
  let open = '';
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    const first = text.charCodeAt(line);
    if (isBlank(text, line, end)) blank = true;
    else {
      if (start < 0) start = line;
      else if (open === '' && blank && begins(text, line, first)) {
        chunks.push({ text: text.slice(start, stop), at: start });
        start = line;
      }
      open = stillOpen(text.slice(line, Math.min(end, line + 400)), open);
      stop = end;
      blank = false;
    }
    line = end;
  }
  if (start >= 0) chunks.push({ text: text.slice(start, stop), at: start });
  return chunks;
}

/** Chunks of plain text: what stands between blank lines. */
export function plainTextChunks(text: string, from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let stop = 0;
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    if (!isBlank(text, line, end)) {
      if (start < 0) start = line;
      stop = end;
    } else if (start >= 0) {
      chunks.push({ text: text.slice(start, stop), at: start });
      start = -1;
    }
    line = end;
  }
  if (start >= 0) chunks.push({ text: text.slice(start, stop), at: start });
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
  if (first === 32 || first === 9 || first === 0xfeff) return false;
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
  const close =
    html[1] !== undefined
      ? '</'
      : html[2] !== undefined
        ? '-->'
        : html[3] !== undefined
          ? '?>'
          : html[4] !== undefined
            ? ']]>'
            : '>';
  return bare.toLowerCase().slice(html[0].length).includes(close) ? '' : close;
}
