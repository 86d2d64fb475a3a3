// What the review notes about its reading: comments that suppress and are misspelt, name no rule or hide nothing; and
// what was not read as it is written.
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import type { Span } from '../engine/span.ts';
import { source } from './diagnostics.ts';
import { rangeOf } from './place.ts';

const { Warning, Information, Hint } = DiagnosticSeverity;

const comments: ReadonlyMap<string, DiagnosticSeverity> = new Map([
  ['unknown-directive', Warning],
  ['unknown-rule', Warning],
  ['unused-suppression', Hint],
]);

const parts: ReadonlyMap<string, DiagnosticSeverity> = new Map([
  ['read-as-plain-text', Information],
  ['not-read', Warning],
]);

export function slips(document: TextDocument, { notes }: Review): Diagnostic[] {
  return notes.flatMap(({ code, message, span }) => {
    const severity = comments.get(code) ?? parts.get(code);
    if (severity === undefined || span === undefined) return [];
    return [
      {
        range: rangeOf(document, parts.has(code) ? firstLine(document, span) : span),
        severity,
        code,
        source,
        message,
        ...(severity === Hint ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      },
    ];
  });
}

/** Of many lines, a squiggle under the first is enough. */
function firstLine(document: TextDocument, { start, end }: Span): Span {
  const { line } = document.positionAt(start);
  const length = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }) - start;
  return { start, end: Math.min(end, start + Math.min(length, longest)) };
}

const longest = 200;
