// The numbers and letters under which the parts of a document can be named: "4.2", "4.2(b)", "Exhibit A".
import type { PlacedClause } from './clause.ts';
import { fold } from './fold.ts';
import { romanNumber } from './markers.ts';

/** A part and its full number, "4.2.b". */
export interface Labelled {
  readonly number: string;
  readonly clause: PlacedClause;
}

export interface Labels {
  find(sought: Sought): PlacedClause | undefined;
  /** Whether the document numbers any of its parts, or names any attachment. */
  has(isAttachment: boolean): boolean;
}

export interface Sought {
  /** "4.2(b)" */
  readonly label: string;
  readonly isAttachment: boolean;
  /** "paragraph (b)" means the one of the section in which it is said. */
  readonly from: PlacedClause;
}

export function labelsOf(numbered: readonly Labelled[], attachmentWords: ReadonlySet<string>): Labels {
  const parts = new Map<string, PlacedClause>();
  const attachments = new Map<string, PlacedClause>();
  const numbers = new Map<number, readonly string[]>();
  for (const { number, clause } of numbered) {
    const path = pathOf(number);
    const labels = isAttachment(clause, attachmentWords) ? attachments : parts;
    if (!labels.has(path.join('.'))) labels.set(path.join('.'), clause);
    if (labels === parts && !numbers.has(clause.block)) numbers.set(clause.block, path);
  }
  return {
    find: ({ label, isAttachment, from }) => {
      const path = pathOf(label);
      if (isAttachment) return attachments.get(path.join('.'));
      const targets = origins(path, numberOf(from, numbers)).map((origin) =>
        parts.get([...origin, ...path].join('.')),
      );
      return targets.find((target) => target !== undefined);
    },
    has: (isAttachment) => (isAttachment ? attachments : parts).size > 0,
  };
}

/** "4.2(b)" is 4, 2, b; a lone "III" is 3. */
function pathOf(label: string): readonly string[] {
  const parts = fold(label).match(/[a-z]+|\d+/gu) ?? [];
  const [only] = parts;
  const roman = parts.length === 1 && only !== undefined && !label.includes('(') ? romanNumber(only) : 0;
  // "Exhibit C" and "Exhibit D" stay letters: they are no numbers that one would write so.
  return roman > 0 && (only?.length ?? 0) > 1 ? [String(roman)] : parts;
}

/**
 * From where a label can be meant: a number from the document on, else from the nearest part ("Section 4" inside 4.4 is
 * not 4.4); a letter from the nearest part on.
 */
function origins(path: readonly string[], around: readonly string[]): readonly (readonly string[])[] {
  const nearestFirst = around.map((_, index) => around.slice(0, around.length - index));
  return /^\d/u.test(path[0] ?? '') ? [[], ...nearestFirst] : [...nearestFirst, []];
}

/** The number of the innermost numbered part that holds `place`. */
function numberOf(place: PlacedClause, numbers: ReadonlyMap<number, readonly string[]>): readonly string[] {
  const own =
    numbers.get(place.block) ?? place.leadIns.map(({ block }) => numbers.get(block)).findLast(Boolean);
  if (own !== undefined) return own;
  for (let section = place.section; section !== undefined; section = section.parent) {
    const number = section.heading === undefined ? undefined : numbers.get(section.heading.block);
    if (number !== undefined) return number;
  }
  return [];
}

function isAttachment({ clause }: PlacedClause, words: ReadonlySet<string>): boolean {
  const [word] = /^[a-z]+/u.exec(fold(clause.marker ?? '')) ?? [];
  return word !== undefined && words.has(word);
}
