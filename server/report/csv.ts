// One row a finding, for spreadsheets: no cell can be taken for a formula.
import type { Document, Part, ReportedFinding } from './document.ts';
import { visible } from './markdown-text.ts';
import type { Report } from './report.ts';

export function csv(): Report {
  let begun = false;
  return {
    document(document) {
      const rows = document.findings.map((finding) => columns.map(([, cell]) => cell(finding, document)));
      return head() + rows.map(csvRow).join('');
    },
    end: () => head(),
  };

  function head(): string {
    if (begun) return '';
    begun = true;
    return csvRow(columns.map(([name]) => name));
  }
}

const columns: readonly (readonly [string, (finding: ReportedFinding, document: Document) => string])[] = [
  ['path', (_, document) => document.path],
  ['line', ({ range }) => String(range.start.line + 1)],
  ['column', ({ range }) => String(range.start.character + 1)],
  ['endLine', ({ range }) => String(range.end.line + 1)],
  ['endColumn', ({ range }) => String(range.end.character + 1)],
  ['rule', ({ rule }) => rule],
  ['severity', ({ severity }) => severity],
  ['stance', ({ stance }) => stance],
  ['confidence', ({ confidence }) => confidence],
  ['quote', ({ quote }) => quote],
  ['section', ({ section }) => section.join(' › ')],
  ['activity', ({ activity }) => activity.text],
  ['kind', ({ activity }) => activity.kind],
  ['form', ({ permission }) => (permission?.form ?? []).join(' ')],
  ['grantor', ({ permission }) => permission?.grantor ?? ''],
  ['qualifiers', ({ permission }) => (permission?.qualifiers ?? []).join('; ')],
  ['purposes', ({ permission }) => texts(permission?.purposes ?? [])],
  ['exceptions', ({ exceptions }) => texts(exceptions)],
  ['scope', ({ scope }) => texts(scope)],
  ['bound', ({ bound }) => texts(bound)],
  ['consequences', ({ consequences }) => texts(consequences)],
  ['since', ({ since }) => since ?? ''],
  ['attributedTo', ({ attributedTo }) => attributedTo.join('; ')],
  ['suppression', ({ suppression }) => (suppression ? `${suppression.kind}: ${suppression.reason}` : '')],
  ['language', ({ language }) => language],
  ['explanation', ({ explanation }) => explanation],
  ['fingerprint', ({ fingerprint }) => fingerprint],
];

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A leading sign would make a spreadsheet compute (half- or full-width, after spaces too): an apostrophe stops it. */
function csvCell(text: string): string {
  const plain = visible(text.replace(/[\t\r\n]+/g, ' '));
  const safe = /^\s*[=+\-@＝＋－＠|%]/u.test(plain) ? `'${plain}` : plain;
  return /[",;\s']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function texts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('; ');
}
