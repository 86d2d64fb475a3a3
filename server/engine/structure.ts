// What a document is made of, apart from what it says: clauses in their places, defined terms, cross-references. Made
// for the editor's navigation; each part when it is first asked for.
import { type CrossReference, crossReferencesIn } from './cross-references.ts';
import { type Definition, type TermUse, definitionsIn } from './definitions.ts';
import type { DraftingWords } from './language.ts';
import type { Outline } from './outline.ts';
import { usesOf } from './term-uses.ts';

export interface Structure {
  readonly outline: Outline;
  readonly definitions: readonly Definition[];
  readonly uses: readonly TermUse[];
  readonly crossReferences: readonly CrossReference[];
}

export function structureOf(outline: Outline, drafting: readonly DraftingWords[]): Structure {
  let definitions: readonly Definition[] | undefined;
  let uses: readonly TermUse[] | undefined;
  let crossReferences: readonly CrossReference[] | undefined;
  return {
    outline,
    get definitions() {
      return (definitions ??= definitionsIn(outline.clauses, definitionWords(drafting)));
    },
    get uses() {
      return (uses ??= usesOf(this.definitions, outline.clauses));
    },
    get crossReferences() {
      return (crossReferences ??= crossReferencesIn(
        outline.clauses,
        outline.numbered,
        referenceWords(drafting),
      ));
    },
  };
}

// The readers of these remember what they make of one and the same list.
const definitionLists = new WeakMap<readonly DraftingWords[], readonly DraftingWords['definitions'][]>();
const referenceLists = new WeakMap<readonly DraftingWords[], readonly DraftingWords['references'][]>();

function definitionWords(drafting: readonly DraftingWords[]): readonly DraftingWords['definitions'][] {
  const known = definitionLists.get(drafting) ?? drafting.map(({ definitions }) => definitions);
  definitionLists.set(drafting, known);
  return known;
}

function referenceWords(drafting: readonly DraftingWords[]): readonly DraftingWords['references'][] {
  const known = referenceLists.get(drafting) ?? drafting.map(({ references }) => references);
  referenceLists.set(drafting, known);
  return known;
}
