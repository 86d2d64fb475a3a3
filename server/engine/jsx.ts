// What of a component's source is text: words between tags, and strings of code that read like prose. Everything else
// is code. Light and linear; no parser.

export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A string of code: the value of `title:` and its like, a member of an array, or any other prose. */
  | { readonly kind: 'title' | 'item' | 'prose'; readonly start: number; readonly end: number }
  /** Stands for a space: `{" "}`, a comment, an expression. */
  | { readonly kind: 'space'; readonly start: number; readonly end: number };

/** Does the source look like a component (React, Svelte) rather than a page? */
export function isComponent(source: string): boolean {
  return /\bclassName=|^import .{1,200} from ['"]|^<script[^>]*>\s*(?:import|export|let|const)\b/m.test(
    source.slice(0, 20_000),
  );
}

/** Pieces of what stands between two tags, in order. */
export function piecesOf(source: string, start: number, end: number): Piece[] {
  const text = source.slice(start, end);
  if (!/[{}=;]/.test(text)) return [{ kind: 'text', start, end }];
  return isCode(text) ? strings(text, start) : interpolated(text, start);
}

const expression = /\{(?:\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|\s*(["'`])([^"'`{}\n]*)\1\s*|[^{}\n]*)\}/g;

const codeLine =
  /[{}]|=>|^[ \t]*(?:import[ \t]+[*\w]|export[ \t]+\w|(?:const|let)[ \t]+\w+[ \t]*[=:]|return[ \t]*[(;<\n]|function[ \t]+\w+\(|[)\]]+[,;]*[ \t]*$)/m;

function isCode(text: string): boolean {
  const bare = text.replace(expression, ' ');
  return codeLine.test(bare);
}

function interpolated(text: string, at: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(expression)) {
    const { index } = match;
    if (index > from) pieces.push({ kind: 'text', start: at + from, end: at + index });
    const inner = match[2] ?? (/^\{\s*[\w.]+\s*\}$/.test(match[0]) ? match[0].slice(1, -1) : '');
    const end = index + match[0].length;
    if (inner.trim() === '') pieces.push({ kind: 'space', start: at + index, end: at + end });
    else {
      const start = index + match[0].indexOf(inner, 1);
      pieces.push({ kind: 'text', start: at + start, end: at + start + inner.length });
    }
    from = end;
  }
  if (from < text.length) pieces.push({ kind: 'text', start: at + from, end: at + text.length });
  return pieces;
}

const literal = /(["'`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const titleKey = /(?:^|[\s{,])(?:title|heading|header|question|label|name|q)["']?\s*:\s*$/i;
const anyKey = /[\w"']\s*[:=]\s*$/;

function strings(text: string, at: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(literal)) {
    const value = match[2] ?? '';
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const start = at + match.index + 1;
    const end = start + value.length;
    if (/\b(?:from|import|require\()\s*$/.test(before)) continue;
    if (titleKey.test(before)) {
      if (/\p{Lu}/u.test(value) && !/^[\w-]+\/|^https?:/.test(value))
        pieces.push({ kind: 'title', start, end });
    } else if (isProse(value)) pieces.push({ kind: anyKey.test(before) ? 'prose' : 'item', start, end });
  }
  return pieces;
}

/** Words with spaces between them, and no list of style names. */
function isProse(value: string): boolean {
  const words = value.trim().split(/\s+/);
  if (words.length < 2 || /[{}<>=$[\]]/.test(value)) return false;
  const styled = words.filter(
    (word) => /^[#%.A-Z_]*[-\d/:][\w#%\-./:]*$/i.test(word) && !/[.,;:!?)]$/.test(word),
  ).length;
  return /^[\p{L}\p{N}("“«•]/u.test(value.trim()) && styled * 3 < words.length;
}
