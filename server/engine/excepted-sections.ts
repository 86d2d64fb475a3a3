// "Except as stated in Section 9.2": the section that an exception names, as a step of how the finding was read.
import { inDocument, type PlacedClause } from './clause.ts';
import { crossReferencesIn } from './cross-references.ts';
import type { Draft } from './finding.ts';
import type { ReferenceWords } from './language.ts';
import type { Labelled } from './labels.ts';
import type { Evidence, Step } from './review.ts';
import { contains, type Span } from './span.ts';

export function withExceptedSections(
  drafts: readonly Draft[],
  clauses: readonly PlacedClause[],
  numbered: readonly Labelled[],
  words: readonly ReferenceWords[],
): Draft[] {
  const naming = drafts.flatMap(({ exceptions }) => exceptions.filter(({ text }) => /\d/u.test(text)));
  if (naming.length === 0) return [...drafts];
  const places = clauses.filter((placed) => naming.some(({ span }) => contains(spanOf(placed), span)));
  const references = crossReferencesIn(places, numbered, words);
  const targetsIn = (exception: Evidence): Step[] =>
    references.flatMap(({ place, span, target }) =>
      target && contains(exception.span, inDocument(place, span))
        ? [{ what: 'cross-reference' as const, evidence: { text: target.clause.text, span: spanOf(target) } }]
        : [],
    );
  return drafts.map((draft) => {
    const steps = draft.exceptions.flatMap(targetsIn);
    return steps.length === 0 ? draft : { ...draft, path: [...draft.path, ...steps] };
  });
}

function spanOf(placed: PlacedClause): Span {
  return inDocument(placed, { start: 0, end: placed.clause.text.length });
}
