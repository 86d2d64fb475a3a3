// What the review notes about comments that suppress: misspelt, naming no rule, or hiding nothing.
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../engine/review.ts';
import { source } from './diagnostics.ts';
import { rangeOf } from './place.ts';

export const slipCodes = ['unknown-directive', 'unknown-rule', 'unused-suppression'] as const;

export function slips(document: TextDocument, { notes }: Review): Diagnostic[] {
  return notes.flatMap(({ code, message, span }) => {
    const known = slipCodes.find((each) => each === code);
    if (known === undefined || span === undefined) return [];
    const isUnused = known === 'unused-suppression';
    return [
      {
        range: rangeOf(document, span),
        severity: isUnused ? DiagnosticSeverity.Hint : DiagnosticSeverity.Warning,
        code,
        source,
        message,
        ...(isUnused ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      },
    ];
  });
}
