// Words of documents inside Markdown of ours: nothing in them may become a link, an image, HTML, a heading or a list.

/** One line of plain words, for any inline place: paragraph, table cell, link text. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~&$!{}@^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The target of a link. */
export function markdownTarget(target: string): string {
  return target.replace(/[\s<>()\\[\]|`"']/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

/** White space folded; characters that control terminals or the direction of writing replaced. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}

/** Control characters and those that turn the direction of writing shown as U+FFFD, one for one. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u{FFFD}');
}
