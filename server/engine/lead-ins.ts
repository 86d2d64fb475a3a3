// What governs a clause from outside, and how one tells that a paragraph does.
import type { Block } from './block.ts';
import type { PlacedClause } from './clause.ts';

/** The block just placed. */
export interface Previous {
  readonly first: PlacedClause;
  readonly last: PlacedClause;
  readonly block: Block;
  readonly isSection: boolean;
}

/** Lead-ins of what stands under `intro`, the last clause of the block before. */
export function leadInsUnder(intro: PlacedClause, previous: Previous | undefined): readonly PlacedClause[] {
  const titled =
    previous?.block.marker !== undefined &&
    previous.first !== intro &&
    previous.last === intro &&
    previous.first.clause.kind !== 'heading' &&
    previous.first.clause.text.length <= 60;
  return titled ? under(under(intro.leadIns, previous.first), intro) : under(intro.leadIns, intro);
}

/** Nesting without end would cost without end. */
export const deepest = 12;

export function under(leadIns: readonly PlacedClause[], intro: PlacedClause): readonly PlacedClause[] {
  return leadIns.length < deepest ? [...leadIns, intro] : [...leadIns.slice(0, deepest - 1), intro];
}

/** Ends in a colon or a dash, or says that something follows. */
export function opensList(placed: PlacedClause | undefined): boolean {
  return (
    placed !== undefined && /(?:(?<!:)[:：]|\s[–—-]|—)["'”’)]*$|\bfollowing\.?$/u.test(placed.clause.text)
  );
}

/** As `opensList`, or simply does not end. */
export function opens(placed: PlacedClause | undefined): boolean {
  return placed !== undefined && (opensList(placed) || !/[.;!?。]["'”’)\]»\s]*$/u.test(placed.clause.text));
}
