// Which paragraphs and numbered clauses are titles of sections: nothing but their looks and their neighbours tells.
import type { Block } from './block.ts';
import type { Frame } from './frames.ts';
import { opensList, type Previous } from './lead-ins.ts';
import type { Reading } from './markers.ts';

/** An unmarked paragraph that stands as a heading by its looks. */
export function isTitle(block: Block, next: Block | undefined, previous: Previous | undefined): boolean {
  const text = block.clauses[0]?.text ?? '';
  if (block.look === '' || block.startsItem || block.clauses.length > 1 || block.depth > 0 || !next)
    return false;
  if (next.kind === 'cell' && block.look !== 'bold') return false;
  // "Last updated: 1 May 2024" heads nothing.
  if (previous && /\b(?:19|20)\d\d\b/.test(text)) return false;
  switch (block.look) {
    case 'bold':
      return !(/[.;,]$/.test(text) && text.split(' ').length > 6);
    case 'caps':
    case 'underlined':
      return !/[:;,]$/.test(text) || block.look === 'underlined';
    default: {
      const crowded = previous?.block.look === 'short' && !previous.isSection;
      return (
        !crowded &&
        !opensList(previous?.last) &&
        !/\b(?:and|or|et|ou|und|oder)$/u.test(text) &&
        next.look !== 'short' &&
        text.length <= 60 &&
        text.split(' ').length <= 9 &&
        /\p{Ll}/u.test(text)
      );
    }
  }
}

/** A numbered title: what follows is its body. */
export function titleOfItem(
  block: Block,
  reading: Reading,
  next: Block | undefined,
  sibling: Frame | undefined,
): boolean {
  if (reading.kind === 'bullet' || block.depth > 1) return false;
  if (sibling && !sibling.isSection && opensList(sibling.list.intro)) return false;
  const text = block.clauses[0]?.text ?? '';
  if (block.clauses.length > 1) {
    return (
      (!block.startsItem || / /.test(text)) &&
      reading.kind !== 'roman' &&
      reading.kind !== 'alpha' &&
      isTitleLike(text.replace(/[.:]$/, ''), true)
    );
  }
  if (!next) return false;
  if (
    block.look !== 'bold' &&
    block.look !== 'underlined' &&
    !isTitleLike(text.replace(/\.$/, ''), text.endsWith('.'))
  )
    return false;
  const weak = reading.kind === 'roman' || reading.kind === 'alpha' || reading.style === '(1)';
  if (weak && block.look !== 'bold' && block.look !== 'underlined') return false;
  // In a table of contents, only the last one is followed by text.
  if (reading.style === '1.' && sibling && !sibling.isSection) return false;
  const follows =
    next.kind === 'heading' ||
    next.marker?.readings.some(
      ({ style, path }) => style === reading.style && path.length === reading.path.length,
    );
  return follows !== true || reading.kind === 'article';
}

const small = /^(?:\p{Ll}{1,4}|\P{L}+|d['’]\p{L}+|l['’]\p{L}+)$/u;

/** Short, begins with a capital, does not end as a sentence; `strict`: in title case. */
export function isTitleLike(text: string, strict: boolean): boolean {
  const words = text.split(/\s+/);
  const caps = text === text.toUpperCase();
  if (
    text.length > (caps ? 120 : 80) ||
    words.length > (caps ? 16 : 12) ||
    !/^[\p{Lu}\p{Lo}“"«(]/u.test(text) ||
    /[.;:,]$/.test(text)
  )
    return false;
  return !strict || words.every((word) => small.test(word) || /^[\p{Lu}\p{Lo}(“"«&/–-]/u.test(word));
}
