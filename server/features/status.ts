// How a document is being read, for the client's status item.
import type { Messages } from '../messages/messages.ts';
import type { DocumentKind, Review, Verdict } from '../engine/review.ts';

export interface Status {
  readonly kind: DocumentKind;
  readonly language: string;
  readonly clauses: number;
  readonly mining: Verdict;
  /** `mining` in the reader's language. */
  readonly label: string;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

export function statusOf({ kind, language, clauses, mining, notes }: Review, { lens }: Messages): Status {
  return {
    kind,
    language,
    clauses,
    mining,
    label: lens.verdicts[mining],
    notes: notes.map(({ code, message }) => ({ code, message })),
  };
}
