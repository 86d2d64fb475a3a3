// Words that lead somewhere: cross-references to their clause, names of documents to the document.
import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import type { Review } from '../engine/review.ts';
import type { Structure } from '../engine/structure.ts';
import { spanOfClause } from './clauses.ts';
import { linkTo, rangeOf } from './place.ts';

/** `named` tells the document of the workspace that is called so. */
export function documentLinks(
  document: TextDocument,
  { review, structure }: { readonly review: Review; readonly structure: Structure },
  named: (name: string) => string | undefined,
): DocumentLink[] {
  const references = structure.crossReferences.flatMap(({ place, span, target }) =>
    target === undefined
      ? []
      : [
          {
            range: rangeOf(document, inDocument(place, span)),
            target: linkTo(document, spanOfClause(target)),
            tooltip: target.clause.text,
          },
        ],
  );
  const documents = review.incorporates.flatMap(({ span, target, name }) => {
    const uri = target === undefined ? named(name) : resolved(target, document.uri);
    return uri === undefined ? [] : [{ range: rangeOf(document, span), target: uri, tooltip: name }];
  });
  return [...references, ...documents];
}

function resolved(target: string, base: string): string | undefined {
  return URL.canParse(target, base) ? new URL(target, base).href : undefined;
}
