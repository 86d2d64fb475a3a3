// Workflow commands that GitHub shows as annotations on the lines of a pull request.
import type { Severity } from '../engine/review.ts';
import type { ReportedFinding } from './document.ts';
import { visible } from './markdown-text.ts';
import { repositoryPath } from './repository-path.ts';
import type { Report } from './report.ts';

export function github(): Report {
  return {
    document({ path, error, findings }) {
      if (error) return command('error', { file: repositoryPath(path), title: error.code }, error.message);
      return findings
        .filter((finding) => finding.suppression === null && finding.confidence !== 'low')
        .map((finding) => annotation(path, finding))
        .join('');
    },
    end: () => '',
  };
}

function annotation(file: string, { severity, range, rule, explanation, quote }: ReportedFinding): string {
  const level = levels[severity];
  if (level === undefined) return '';
  const { start, end } = range;
  const columns =
    // Columns over several lines are refused.
    start.line === end.line
      ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }
      : {};
  const place = { file: repositoryPath(file), line: start.line + 1, endLine: end.line + 1, ...columns };
  return command(level, { ...place, title: rule }, `${explanation}\n“${quote}”`);
}

/** Hints would drown the rest: GitHub shows ten annotations of a kind. */
const levels: Readonly<Record<Severity, string | undefined>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: undefined,
  off: undefined,
};

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
