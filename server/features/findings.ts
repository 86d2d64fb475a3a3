// What has been found, for a client that lists it: each clause under the heading that a list gives it.
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentKind, Finding, Review, RuleId, Stance, Verdict } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { isShown } from './diagnostics.ts';
import { isMining } from './hover.ts';
import { rangeOf } from './place.ts';

export interface DocumentFindings {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly mining: Verdict;
  /** `mining` in the reader's language. */
  readonly label: string;
  readonly clauses: readonly ListedClause[];
}

export interface ListedClause {
  readonly rule: RuleId;
  readonly stance: Stance;
  /** What it is listed under: a stance for mining, a kind of act for permissions. */
  readonly group: string;
  /** `group` in the reader's language. */
  readonly label: string;
  readonly isMining: boolean;
  readonly needsPermission: boolean;
  readonly quote: string;
  readonly explanation: string;
  readonly section: readonly string[];
  readonly range: Range;
  readonly fingerprint: string;
}

export function findingsOf({
  document,
  review,
  messages,
}: {
  readonly document: TextDocument;
  readonly review: Review;
  readonly messages: Messages;
}): DocumentFindings {
  return {
    uri: document.uri,
    kind: review.kind,
    mining: review.mining,
    label: messages.lens.verdicts[review.mining],
    clauses: review.findings.filter(isShown).map((finding) => listed(document, finding, messages)),
  };
}

function listed(document: TextDocument, finding: Finding, messages: Messages): ListedClause {
  const mining = isMining(finding);
  const { rule, stance, activity, permission, quote, explanation, section, fingerprint } = finding;
  return {
    rule,
    stance,
    group: mining ? stance : activity.kind,
    label: mining ? messages.lens.verdicts[stance] : messages.kinds[activity.kind],
    isMining: mining,
    needsPermission: permission !== undefined,
    quote,
    explanation,
    section,
    range: rangeOf(document, finding.span),
    fingerprint,
  };
}
