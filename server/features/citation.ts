// A clause as one cites it: its words, then where they stand.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Review } from '../engine/review.ts';
import { nameOf } from '../session.ts';

/** “Cryptocurrency mining is prohibited.” (terms.md, Acceptable Use › (c), line 12, 2024-05-01) */
export function citation(document: TextDocument, review: Review, finding: Finding): string {
  const quote = finding.language === 'fr' ? `« ${finding.clause.text} »` : `“${finding.clause.text}”`;
  const line = document.positionAt(finding.clause.span.start).line + 1;
  const place = [
    fileName(document.uri),
    finding.section.join(' › '),
    finding.language === 'fr' ? `ligne ${line}` : `line ${line}`,
    review.effective ?? '',
  ];
  return `${quote} (${place.filter((part) => part !== '').join(', ')})`;
}

export function fileName(uri: string): string {
  return nameOf(uri).split('/').at(-1) ?? uri;
}
