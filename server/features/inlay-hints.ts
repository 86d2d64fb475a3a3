// The stance at the end of each clause. Where a lens says it above the clause already, it is not said twice.
import type { InlayHint, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import { overlaps } from '../engine/span.ts';
import type { Messages } from '../messages/messages.ts';
import { isShown } from './diagnostics.ts';
import { isMining } from './hover.ts';
import { spanOf } from './place.ts';

export interface InlayHintOptions {
  readonly messages: Messages;
  /** Whether the client shows a lens above each mining clause. */
  readonly hasLenses: boolean;
}

export function inlayHints(
  document: TextDocument,
  review: Review,
  range: Range,
  { messages: { lens }, hasLenses }: InlayHintOptions,
): InlayHint[] {
  const wanted = spanOf(document, range);
  const hints = new Map<number, { labels: Set<string>; tooltip: string }>();
  for (const finding of review.findings) {
    const { span } = finding.clause;
    if (!isShown(finding) || (hasLenses && isMining(finding))) continue;
    if (!overlaps(span, { ...wanted, end: wanted.end + 1 })) continue;
    const hint = hints.get(span.end) ?? { labels: new Set<string>(), tooltip: finding.explanation };
    hint.labels.add(lens.verdicts[finding.stance]);
    hints.set(span.end, hint);
  }
  return [...hints].map(([end, { labels, tooltip }]) => ({
    position: document.positionAt(end),
    label: [...labels].join(', '),
    tooltip,
    paddingLeft: true,
  }));
}
