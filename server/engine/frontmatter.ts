// The YAML or TOML block at the top of a Markdown file: no text of the document, save for its title.
import type { Span } from './span.ts';

export interface FrontMatter {
  /** Where the document begins. */
  readonly end: number;
  readonly title: Span | undefined;
}

const longest = 20_000;

/** Undefined where `text` has none. `from` is where the text begins, past a mark of byte order. */
export function frontMatterOf(text: string, from: number): FrontMatter | undefined {
  const opening = /^(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(from, from + 80));
  if (!opening) return undefined;
  const head = text.slice(from, from + longest);
  const closing = new RegExp(
    `(?:\\r\\n|\\n|\\r)(?:${opening[0].startsWith('-') ? '---|\\.\\.\\.' : '\\+\\+\\+'})[ \\t]*(?=[\\r\\n]|$)`,
    'g',
  );
  closing.lastIndex = opening[0].length - 1;
  const closed = closing.exec(head);
  if (!closed) return undefined;
  const body = head.slice(opening[0].length, closed.index + 1);
  // A rule, prose and a rule are no front matter.
  if (body.trim() !== '' && !/^(?:#|[\w"'-]+\s*[:=](?:\s|$))/.test(body)) return undefined;
  if (/^[ \t]*[\r\n]/.test(body)) return undefined;
  return { end: from + closed.index + closed[0].length, title: titleIn(body, from + opening[0].length) };
}

/** The value of `title:`, without its quotation marks. `at` is where `body` starts. */
function titleIn(body: string, at: number): Span | undefined {
  const line = /^title[ \t]*[:=](.*)$/m.exec(body);
  if (!line) return undefined;
  const value = line[1] ?? '';
  const quote = /^\s*(["'])/.exec(value)?.[1] ?? '';
  const lead = value.length - value.trimStart().length + quote.length;
  const trimmed = value.trimEnd();
  const end = quote !== '' && trimmed.endsWith(quote) ? trimmed.length - 1 : trimmed.length;
  const start = at + line.index + line[0].length - value.length;
  return end > lead ? { start: start + lead, end: start + end } : undefined;
}
