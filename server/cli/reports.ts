// The formats by name.
import { csv } from '../report/csv.ts';
import { github } from '../report/github.ts';
import { gitlab } from '../report/gitlab.ts';
import { json } from '../report/json.ts';
import { jsonl } from '../report/jsonl.ts';
import { junit } from '../report/junit.ts';
import { markdown } from '../report/markdown.ts';
import type { Parties } from '../report/providers.ts';
import type { Range } from '../report/positions.ts';
import { pretty } from '../report/pretty.ts';
import type { Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { messagesFor } from '../messages/messages.ts';
import { homepage, ruleHelp } from '../report/rule-help.ts';
import { terminal } from './terminal.ts';
import { tool } from '../report/tool.ts';

export const formats = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'csv',
] as const;

export type ReportFormat = (typeof formats)[number];

export interface ReportSettings {
  readonly ui: 'en' | 'fr';
  readonly toFile: boolean;
  readonly parties: Parties;
}

export function newReport(format: ReportFormat, { ui, toFile, parties }: ReportSettings): Report {
  const messages = messagesFor(ui);
  switch (format) {
    case 'pretty':
      return pretty(messages, terminal(toFile), toFile);
    case 'json':
      return json(tool, parties);
    case 'jsonl':
      return jsonl();
    case 'sarif':
      return sarifReport({ tool, homepage, rules: ruleHelp(ui), steps: messages.steps });
    case 'github':
      return github();
    case 'gitlab':
      return gitlab();
    case 'junit':
      return junit(tool.name);
    case 'markdown':
      return markdown({ messages, link: rangeLink, parties });
    case 'csv':
      return csv();
  }
}

/** As forges and editors understand it: the path, then `#L` and the line. */
export function rangeLink(path: string, range: Range | undefined): string {
  return lineLink(path, range && range.start.line + 1);
}

export function lineLink(path: string, line: number | undefined): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return line === undefined ? encoded : `${encoded}#L${line}`;
}
