// A squiggle on the operative words of each finding, and what else the reader should look at.
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Evidence, Finding, Review, Severity, Step } from '../engine/review.ts';
import { type Span, contains } from '../engine/span.ts';
import type { Messages } from '../messages/messages.ts';
import { locationOf, rangeOf } from './place.ts';

export const source = 'license-term-review';

/** What a diagnostic carries so that its actions can be made again from the latest review. */
export interface FindingData {
  readonly rule: string;
  readonly fingerprint: string;
}

export interface DiagnosticOptions {
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
  /** The address under which each rule has its page, or undefined where there is none. */
  readonly manual: string | undefined;
}

export function diagnostics(
  document: TextDocument,
  review: Review,
  { messages, manual, locale }: DiagnosticOptions,
): Diagnostic[] {
  return review.findings.filter(isShown).map((finding): Diagnostic => {
    const related = relatedTo(document, finding, messages);
    return {
      range: rangeOf(document, finding.span),
      severity: severities[finding.severity],
      code: finding.rule,
      ...described(finding.rule, { manual, locale }),
      source,
      message: finding.explanation,
      ...(related.length === 0 ? {} : { relatedInformation: related }),
      data: { rule: finding.rule, fingerprint: finding.fingerprint } satisfies FindingData,
    };
  });
}

export function isShown(finding: Finding): boolean {
  return finding.severity !== 'off' && finding.suppression === undefined;
}

/** The manual's page of a rule, behind its name. */
export function described(
  rule: string,
  { manual, locale }: Pick<DiagnosticOptions, 'manual' | 'locale'>,
): Pick<Diagnostic, 'codeDescription'> {
  return manual === undefined ? {} : { codeDescription: { href: manualPage(manual, rule, locale) } };
}

export function manualPage(manual: string, rule: string, locale: 'en' | 'fr'): string {
  return `${manual.endsWith('/') ? manual : `${manual}/`}${locale === 'fr' ? 'fr/' : ''}${rule}.md`;
}

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  off: DiagnosticSeverity.Hint,
};

function relatedTo(
  document: TextDocument,
  finding: Finding,
  { diagnostics: words, labelled }: Messages,
): DiagnosticRelatedInformation[] {
  const labels: Readonly<Partial<Record<Step['what'], string>>> = {
    'lead-in': words.leadIn,
    heading: words.heading,
    column: words.heading,
    definition: words.definition,
    'trailing-rule': words.trailingRule,
    'cross-reference': words.crossReference,
    'sentence-before': words.before,
  };
  const seen: Span[] = [];
  const related: DiagnosticRelatedInformation[] = [];
  const add = (label: string | undefined, { text, span }: Evidence): void => {
    if (label === undefined || seen.some((each) => contains(each, span))) return;
    seen.push(span);
    related.push({ location: locationOf(document, span), message: labelled(label, text) });
  };
  for (const leadIn of finding.leadIn) add(words.leadIn, leadIn);
  for (const step of finding.path) add(labels[step.what], step.evidence);
  for (const exception of finding.exceptions) add(words.exception, exception);
  return related;
}
