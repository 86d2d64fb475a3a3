// Words of a document as quotations inside our own Markdown.
import type { Messages } from '../messages/messages.ts';
import { markdownText } from '../report/markdown-text.ts';

/** A quotation in the marks of the reader's language, shortened in its middle where it is long. */
export function quoted(text: string, { summary }: Messages): string {
  return summary.quoted(markdownText(shorten(text)));
}

const longest = 160;

/** Cut between words, so no surrogate pair is split; a text without any space is cut between code points. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest - 40);
  const start = text.indexOf(' ', text.length - 40);
  const head = text.slice(0, end > 0 ? end : longest - 40).replace(/[\uD800-\uDBFF]$/, '');
  return start > 0 ? `${head} … ${text.slice(start + 1)}` : `${head} …`;
}
