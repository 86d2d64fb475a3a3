// Checks of drafting, apart from the rules of the review: terms and cross-references that do not fit together. Only in
// documents that are terms.
import { DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import type { Definition } from '../engine/definitions.ts';
import type { Review, Suppression } from '../engine/review.ts';
import type { Span } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import { directivesIn, suppress, suppressible } from '../engine/suppressions.ts';
import { undefinedTerms } from '../engine/undefined-terms.ts';
import type { Messages } from '../messages/messages.ts';
import type { EditorSettings, HintRule } from '../settings.ts';
import { type DiagnosticOptions, described, severities, source } from './diagnostics.ts';
import { locationOf, rangeOf } from './place.ts';

interface Slip {
  readonly rule: HintRule;
  readonly span: Span;
  readonly message: string;
  readonly others: readonly Span[];
  readonly suppression: Suppression | undefined;
}

export function consistency(
  document: TextDocument,
  { review, structure }: { readonly review: Review; readonly structure: Structure },
  { settings, messages, ...where }: DiagnosticOptions & { readonly settings: EditorSettings },
): Diagnostic[] {
  const isOn = (rule: HintRule): boolean => settings.hints[rule] !== 'off';
  if (review.kind !== 'terms') return [];
  const slips = [
    ...(isOn('duplicate-term') ? duplicates(structure, messages) : []),
    ...(isOn('unused-term') ? unused(structure, messages) : []),
    ...(isOn('broken-reference') ? broken(structure, messages) : []),
    ...(isOn('undefined-term') ? undefinedOnes(structure, messages) : []),
  ];
  const { directives } = directivesIn(document.getText(), review.format, structure.outline.comments);
  return suppress(slips, directives, suppressible)
    .findings.filter(({ suppression }) => suppression === undefined)
    .map(({ rule, span, message, others }) => ({
      range: rangeOf(document, span),
      severity: severities[settings.hints[rule]],
      code: rule,
      ...described(rule, where),
      source,
      message,
      ...(rule === 'unused-term' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(others.length === 0
        ? {}
        : {
            relatedInformation: others.map((other) => ({
              location: locationOf(document, other),
              message: messages.terms.alsoDefined,
            })),
          }),
    }));
}

function duplicates({ definitions }: Structure, { terms }: Messages): readonly Slip[] {
  const byTerm = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const same = byTerm.get(definition.term);
    if (same === undefined) byTerm.set(definition.term, [definition]);
    else same.push(definition);
  }
  return [...byTerm.values()].flatMap((same) =>
    same.slice(1).map((definition) => {
      const others = same.filter((each) => each !== definition).slice(0, 5);
      return slip(
        'duplicate-term',
        spanOf(definition),
        terms.definedTwice(definition.term),
        others.map(spanOf),
      );
    }),
  );
}

/** Pronouns that stand for a party ("we", "you") need no use that we would find. */
function unused({ definitions, uses }: Structure, { terms }: Messages): readonly Slip[] {
  const used = new Set(uses.map(({ term }) => term));
  return definitions
    .filter(({ term }) => !used.has(term) && /^\p{Lu}/u.test(term) && term.length > 3)
    .map((definition) => slip('unused-term', spanOf(definition), terms.unusedTerm(definition.term)));
}

function broken({ crossReferences }: Structure, { terms }: Messages): readonly Slip[] {
  return crossReferences
    .filter(({ isBroken }) => isBroken)
    .map(({ place, span, name }) =>
      slip('broken-reference', inDocument(place, span), terms.brokenReference(name)),
    );
}

function undefinedOnes(structure: Structure, { terms }: Messages): readonly Slip[] {
  return undefinedTerms(structure.outline.clauses, structure.definitions).map(({ place, span, term }) =>
    slip('undefined-term', inDocument(place, span), terms.undefinedTerm(term)),
  );
}

function slip(rule: HintRule, span: Span, message: string, others: readonly Span[] = []): Slip {
  return { rule, span, message, others, suppression: undefined };
}

function spanOf({ place, span }: Definition): Span {
  return inDocument(place, span);
}
