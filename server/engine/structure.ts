// What a document is made of, apart from what it says: clauses in their places, defined terms, cross-references. Made
// for the editor's navigation; each part when it is first asked for.
import { type CrossReference, crossReferencesIn } from './cross-references.ts';
import { type Definition, type TermUse, definitionsIn } from './definitions.ts';
import { type DutyWords, dutiesIn } from './duties.ts';
import type { DraftingWords } from './language.ts';
import type { Outline } from './outline.ts';
import { usesOf } from './term-uses.ts';

export interface Structure {
  readonly outline: Outline;
  readonly definitions: readonly Definition[];
  readonly uses: readonly TermUse[];
  readonly crossReferences: readonly CrossReference[];
  readonly duties: readonly DutyWords[];
}

export function structureOf(outline: Outline, drafting: readonly DraftingWords[]): Structure {
  const words = listsOf(drafting);
  let definitions: readonly Definition[] | undefined;
  let uses: readonly TermUse[] | undefined;
  let crossReferences: readonly CrossReference[] | undefined;
  let duties: readonly DutyWords[] | undefined;
  return {
    outline,
    get definitions() {
      return (definitions ??= definitionsIn(outline.clauses, words.definitions));
    },
    get uses() {
      return (uses ??= usesOf(this.definitions, outline.clauses));
    },
    get crossReferences() {
      return (crossReferences ??= crossReferencesIn(outline.clauses, outline.numbered, words.references));
    },
    get duties() {
      return (duties ??= dutiesIn(outline.clauses, words.duties));
    },
  };
}

interface Lists {
  readonly definitions: readonly DraftingWords['definitions'][];
  readonly references: readonly DraftingWords['references'][];
  readonly duties: readonly DraftingWords['duties'][];
}

// The readers of these remember what they make of one and the same list.
const lists = new WeakMap<readonly DraftingWords[], Lists>();

function listsOf(drafting: readonly DraftingWords[]): Lists {
  const known = lists.get(drafting) ?? {
    definitions: drafting.map(({ definitions }) => definitions),
    references: drafting.map(({ references }) => references),
    duties: drafting.map(({ duties }) => duties),
  };
  lists.set(drafting, known);
  return known;
}
