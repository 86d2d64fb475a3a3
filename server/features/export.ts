// A review of several documents as a file: the reports of the command line, written by the editor.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { directivePrefix } from '../engine/suppressions.ts';
import { homepage, ruleHelp } from '../report/rule-help.ts';
import { tool } from '../report/tool.ts';
import type { Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { csv } from '../report/csv.ts';
import { json } from '../report/json.ts';
import { markdown } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { namedDocument } from './incorporated.ts';
import { pathOf } from './place.ts';

export const exportFormats = ['markdown', 'json', 'csv', 'sarif'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
  readonly folders: readonly string[];
}

export function exported(
  reviewed: readonly { readonly document: TextDocument; readonly review: Review }[],
  format: ExportFormat,
  options: ExportOptions,
): string {
  const report = newReport(format, options);
  const nameOf = (uri: string): string => pathOf(uri, options.folders);
  const parts = reviewed.map((each) =>
    report.document(namedDocument(each, nameOf), { lines: () => undefined, fails: () => false }),
  );
  // A report quotes clauses and holds none: it must not be reviewed where it is kept.
  const end =
    format === 'markdown'
      ? `\n<!-- ${directivePrefix}disable-file -- ${options.messages.summary.quotes} -->\n`
      : '';
  return [...parts, report.end(), end].join('');
}

function newReport(format: ExportFormat, { messages, locale }: ExportOptions): Report {
  const parties = new Map<string, string>();
  switch (format) {
    case 'markdown':
      return markdown({ messages, parties, link: (path, range) => `${encodeURI(path)}${line(range)}` });
    case 'json':
      return json(tool, parties);
    case 'csv':
      return csv();
    case 'sarif':
      return sarifReport({ tool, homepage, rules: ruleHelp(locale), steps: messages.steps });
  }
}

function line(range: { readonly start: { readonly line: number } } | undefined): string {
  return range === undefined ? '' : `#L${range.start.line + 1}`;
}
