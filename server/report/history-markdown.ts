import { changesMarkdown, verdictChange, type ComparisonOptions } from './comparison-markdown.ts';
import { type History, type HistoryEntry, miningChanges } from './history.ts';
import { markdownText } from './markdown-text.ts';

export interface HistoryOptions extends Pick<ComparisonOptions, 'messages'> {
  /** Opens the document as it was in that version. */
  readonly link: (entry: HistoryEntry, line: number | undefined) => string;
}

export function historyMarkdown(history: History, { messages, link }: HistoryOptions): string {
  const entry = (each: HistoryEntry): string[] => {
    const version = `[${each.commit.slice(0, 10)}](${link(each, undefined)})`;
    return [
      `## ${each.date.slice(0, 10)} — ${verdictChange(each.mining, messages)}`,
      messages.history.of(version, markdownText(each.author)),
      ...(each.mining.old === null
        ? [messages.history.first]
        : changesMarkdown(
            { old: each, new: each, clauses: each.clauses, permissions: each.permissions },
            { messages, link: (_, range) => link(each, range && range.start.line + 1) },
            '###',
          )),
    ];
  };
  return [
    `# ${messages.history.title(markdownText(history.path))}`,
    messages.history.summary(history.versions, miningChanges(history)),
    ...history.timeline.flatMap(entry),
    `*${messages.summary.disclaimer}*`,
  ]
    .join('\n\n')
    .concat('\n');
}
