// GitLab's code quality report: one array, a finding an entry.
import type { Severity } from '../engine/review.ts';
import type { Document, ReportedFinding } from './document.ts';
import { repositoryPath } from './repository-path.ts';
import type { Report } from './report.ts';

export function gitlab(): Report {
  const entries: string[] = [];
  return {
    document(document) {
      entries.push(
        ...document.findings.filter(isShown).map((finding) => JSON.stringify(entry(document, finding))),
      );
      return '';
    },
    end: () => (entries.length === 0 ? '[]\n' : `[\n${entries.join(',\n')}\n]\n`),
  };
}

function isShown({ suppression, severity, confidence }: ReportedFinding): boolean {
  return suppression === null && severity !== 'off' && confidence !== 'low';
}

function entry(
  document: Document,
  { rule, severity, range, explanation, quote, fingerprint }: ReportedFinding,
): object {
  const place = ({ line, character }: typeof range.start): object => ({
    line: line + 1,
    column: character + 1,
  });
  const path = repositoryPath(document.path);
  return {
    type: 'issue',
    check_name: rule,
    description: `${explanation} “${quote}”`,
    categories: ['Compatibility'],
    severity: severities[severity],
    // The same words may stand in two documents.
    fingerprint: `${path}:${fingerprint}`,
    location: {
      path,
      positions: { begin: place(range.start), end: place(range.end) },
      lines: { begin: range.start.line + 1 },
    },
  };
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
  off: 'info',
};
