// The outline of a text as a compact picture: one clause a line, lead-ins as indentation, headings with their level.
import type { PlacedClause, Section } from '../../server/engine/clause.ts';
import { newOutliner, type Outline } from '../../server/engine/outline.ts';
import type { Format } from '../../server/engine/review.ts';
import { languages } from '../../server/languages/index.ts';

export function outlineOf(text: string, format: Format = 'markdown'): Outline {
  return newOutliner(languages.map(({ structure }) => structure)).outline(text, format);
}

export function picture(text: string, format: Format = 'markdown'): string {
  const { clauses, sections } = outlineOf(text, format);
  const levels = new Map(flat(sections).map(({ heading, level }) => [heading, level]));
  return clauses.map((placed, index) => line(placed, clauses[index - 1], levels.get(placed))).join('\n');
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}

/** "+" begins a sentence of the same block; "#" a heading; "|" a cell with its column and row. */
function line(placed: PlacedClause, before: PlacedClause | undefined, level: number | undefined): string {
  const { clause, leadIns, column, row } = placed;
  const depth = '  '.repeat(leadIns.length);
  const marker = clause.marker === undefined ? '' : `[${clause.marker}] `;
  if (clause.kind === 'heading') return `${depth}${'#'.repeat(level ?? 0)} ${marker}${clause.text}`;
  if (clause.kind === 'cell') {
    const place = [column, row].flatMap((cell) => (cell ? [cell.clause.text] : [])).join(' / ');
    return `${depth}| ${clause.text}${place === '' ? '' : ` (${place})`}`;
  }
  const same = before?.block === placed.block && before.clause.kind !== 'heading';
  return `${depth}${same ? '+ ' : ''}${marker}${clause.text}`;
}
