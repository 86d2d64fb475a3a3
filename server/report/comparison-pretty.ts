// A comparison for a terminal.
import picocolors from 'picocolors';
import type { Messages } from '../messages/messages.ts';
import { changedParts } from './change-words.ts';
import type { ReportedChange, ReportedComparison } from './comparison.ts';
import { isEmpty } from './comparison.ts';
import { verdictChange } from './comparison-markdown.ts';
import { oneLine } from './markdown-text.ts';
import type { Terminal } from './pretty.ts';
import { indent, link } from './terminal-text.ts';

export function comparisonPretty(
  comparison: ReportedComparison,
  messages: Messages,
  terminal: Terminal,
): string {
  const { old, new: now, mining, unchanged } = comparison;
  const colors = picocolors.createColors(terminal.color);
  const verdict = `${verdictChange(mining, messages)}.`;
  return [
    indent(colors.bold(`${oneLine(old.path)} → ${oneLine(now.path)}`), 0, terminal.width),
    indent(mining.old === mining.new ? verdict : colors.yellow(colors.bold(verdict)), 0, terminal.width),
    ...(isEmpty(comparison) ? ['', messages.comparison.nothing] : []),
    ...changeLines(comparison, { old: old.path, new: now.path }, { messages, terminal }),
    '',
    messages.comparison.unchanged(unchanged.clauses, unchanged.permissions),
  ]
    .join('\n')
    .concat('\n');
}

export interface ChangePage {
  readonly messages: Messages;
  readonly terminal: Terminal;
}

export function changeLines(
  { clauses, permissions }: Pick<ReportedComparison, 'clauses' | 'permissions'>,
  paths: { readonly old: string; readonly new: string },
  { messages, terminal }: ChangePage,
): string[] {
  const colors = picocolors.createColors(terminal.color);
  const signs = { added: colors.green('+'), removed: colors.red('-'), changed: colors.yellow('~') };
  const one = (change: ReportedChange): string[] => {
    const finding = change.new ?? change.old;
    if (!finding) return [];
    const path = change.new ? paths.new : paths.old;
    const place = link(
      messages.summary.line(finding.range.start.line + 1),
      path,
      finding.range.start,
      terminal,
    );
    const what =
      finding.rule === 'permission-required'
        ? messages.kinds[finding.activity.kind]
        : messages.lens.verdicts[finding.stance];
    return [
      indent(
        `${signs[change.change]} ${messages.labelled(messages.comparison.changes[change.change], what)} · ${place} · ${messages.summary.quoted(oneLine(finding.quote))}`,
        2,
        terminal.width,
      ),
      ...changedParts(change, messages, oneLine).map((part) => indent(part, 6, terminal.width)),
    ];
  };
  const group = (heading: string, changes: readonly ReportedChange[]): string[] =>
    changes.length === 0 ? [] : ['', colors.bold(heading), ...changes.flatMap(one)];
  return [...group(messages.summary.clauses, clauses), ...group(messages.summary.permissions, permissions)];
}
