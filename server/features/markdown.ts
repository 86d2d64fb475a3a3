// Words of a document inside our own Markdown: shown as they are, never read as marks.

/** Escaped for running text and for table cells; line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A quotation, shortened in its middle where it is long. */
export function quoted(text: string): string {
  return `“${escapeMarkdown(shorten(text))}”`;
}

const longest = 160;

/** Cut between words; surrogate pairs stay whole because a cut is made at a space or after a whole code point. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 40).replace(/[\uD800-\uDBFF]$/, '').replace(/\s+\S*$/, '');
  const tail = text.slice(-35).replace(/^[\uDC00-\uDFFF]/, '').replace(/^\S*\s+/, '');
  return `${head} … ${tail}`;
}
