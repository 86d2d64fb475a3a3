import picocolors from 'picocolors';
import type { Messages } from '../messages/messages.ts';
import { changeLines } from './comparison-pretty.ts';
import { verdictChange } from './comparison-markdown.ts';
import { type History, type HistoryEntry, miningChanges } from './history.ts';
import { oneLine } from './markdown-text.ts';
import type { Terminal } from './pretty.ts';
import { indent } from './terminal-text.ts';

/** The timeline for a terminal: mining clauses one by one, permissions counted. */
export function historyPretty(history: History, messages: Messages, terminal: Terminal): string {
  const colors = picocolors.createColors(terminal.color);
  const entry = (each: HistoryEntry): string[] => {
    const { mining, clauses, permissions } = each;
    const count = (change: string): number => permissions.filter((one) => one.change === change).length;
    const changed = mining.old !== null && mining.old !== mining.new;
    const verdict = verdictChange(mining, messages);
    return [
      '',
      indent(
        `${colors.bold(each.date.slice(0, 10))}  ${colors.dim(each.commit.slice(0, 10))}  ${changed ? colors.yellow(colors.bold(verdict)) : verdict}  ${colors.dim(oneLine(each.author))}`,
        0,
        terminal.width,
      ),
      ...changeLines(
        { clauses, permissions: [] },
        { old: each.path, new: each.path },
        { messages, terminal },
      ).slice(2),
      ...(permissions.length > 0
        ? [
            indent(
              colors.dim(messages.history.permissions(count('added'), count('removed'), count('changed'))),
              2,
              terminal.width,
            ),
          ]
        : []),
    ];
  };
  return [
    indent(colors.bold(oneLine(history.path)), 0, terminal.width),
    messages.history.summary(history.versions, miningChanges(history)),
    ...history.timeline.flatMap(entry),
  ]
    .join('\n')
    .concat('\n');
}
