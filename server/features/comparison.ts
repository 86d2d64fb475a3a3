// What changed in meaning between two versions, as the command line prints it; links lead to the documents' addresses.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { type Side, reportedComparison } from '../report/comparison.ts';
import { comparisonMarkdown } from '../report/comparison-markdown.ts';
import { compareReviews } from '../setup.ts';

export interface Version {
  readonly name: string;
  readonly document: TextDocument;
  readonly review: Review;
  /** Where this very text can be opened; undefined where nowhere. */
  readonly address: string | undefined;
}

export function comparisonOf(old: Version, now: Version, messages: Messages): { readonly markdown: string } {
  const comparison = reportedComparison(compareReviews(old.review, now.review), sideOf(old), sideOf(now));
  return {
    markdown: comparisonMarkdown(comparison, {
      messages,
      link: (path, range) => {
        const version = path === now.name ? now : old;
        // A text that is gone: the document as it is now can be opened.
        if (range === undefined || version.address === undefined)
          return version.address ?? version.document.uri;
        return `${version.address}#L${range.start.line + 1},${range.start.character + 1}`;
      },
    }),
  };
}

function sideOf({ name, document }: Version): Side {
  return { path: name, positionAt: (offset) => document.positionAt(offset) };
}
