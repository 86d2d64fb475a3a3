// One or two plain sentences from the parts of a finding; no sentence without a span that supports it.
import type { Draft } from './finding.ts';
import type { Evidence, MiningKind, PermissionForm, PermissionKind, Stance } from './review.ts';

/** The words of explanations, in the language of the interface; quotations stay in the document's. */
export interface ExplanationWords {
  readonly verdict: Readonly<Record<Stance, (act: string) => string>>;
  readonly permission: (act: string) => string;
  readonly acts: Readonly<Record<MiningKind | PermissionKind, string>>;
  readonly consent: (
    forms: readonly PermissionForm[],
    grantor: string | undefined,
    isReader: IsReader,
  ) => string;
  readonly purposes: (quotes: readonly string[]) => string;
  readonly qualifiers: (quotes: readonly string[]) => string;
  readonly bound: (names: readonly string[], isReader: IsReader) => string;
  readonly scope: (quotes: readonly string[]) => string;
  readonly exceptions: (quotes: readonly string[]) => string;
  readonly consequences: (quotes: readonly string[]) => string;
  readonly detailed: (sentence: string, details: readonly string[]) => string;
  readonly attributed: (names: readonly string[], sentence: string) => string;
}

/** Whether a party, as the text names it, is the reader. */
export type IsReader = (party: string) => boolean;

export function explain(draft: Draft, words: ExplanationWords, isReader: IsReader = () => false): string {
  const act = words.acts[draft.activity.kind];
  const verdict =
    draft.rule === 'permission-required' ? words.permission(act) : words.verdict[draft.stance](act);
  const details = [
    draft.permission && words.consent(draft.permission.form, draft.permission.grantor, isReader),
    draft.permission?.purposes.length ? words.purposes(texts(draft.permission.purposes)) : undefined,
    draft.permission?.qualifiers.length ? words.qualifiers(draft.permission.qualifiers) : undefined,
    draft.bound.length > 0 ? words.bound(texts(draft.bound), isReader) : undefined,
    draft.scope.length > 0 ? words.scope(texts(draft.scope)) : undefined,
    draft.exceptions.length > 0 ? words.exceptions(texts(draft.exceptions)) : undefined,
    draft.consequences.length > 0 ? words.consequences(texts(draft.consequences)) : undefined,
  ].filter((d) => d !== undefined);
  const first = draft.attributedTo.length > 0 ? words.attributed(draft.attributedTo, verdict) : verdict;
  return details.length === 0 ? `${first}.` : words.detailed(first, details);
}

function texts(parts: readonly Evidence[]): string[] {
  return parts.map((p) => p.text);
}
