// The summary for a terminal: a block per document, its verdict first, then what decides it.
import picocolors from 'picocolors';
import type { Verdict } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import type { Document } from './document.ts';
import { incorporatedLines } from './incorporated-words.ts';
import { oneLine } from './markdown-text.ts';
import type { Terminal } from './pretty.ts';
import type { Parties } from './providers.ts';
import { permissionWords } from './permission-words.ts';
import { type SummaryClause, type SummaryDocument, type SummaryProvider, summarize } from './summary.ts';
import { indent, link } from './terminal-text.ts';

export interface SummaryPrettyOptions {
  readonly messages: Messages;
  readonly terminal: Terminal;
  readonly parties: Parties;
}

export function summaryPretty(
  documents: readonly Document[],
  { messages, terminal, parties }: SummaryPrettyOptions,
): string {
  const summary = summarize(documents, parties);
  const page: Page = { messages, terminal, colors: picocolors.createColors(terminal.color) };
  const permissions = summary.permissions.map(({ kind, requirements }) =>
    messages.labelled(messages.kinds[kind], String(requirements.length)),
  );
  return [
    ...summary.documents.map((row) => documentBlock(row, page).join('\n')),
    ...(permissions.length > 0
      ? [
          indent(
            messages.labelled(page.colors.bold(messages.summary.permissions), permissions.join(' · ')),
            0,
            terminal.width,
          ),
        ]
      : []),
    page.colors.dim(messages.summary.disclaimer),
  ]
    .join('\n\n')
    .concat('\n');
}

interface Page {
  readonly messages: Messages;
  readonly terminal: Terminal;
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

function documentBlock(row: SummaryDocument, page: Page): string[] {
  const { messages, colors, terminal } = page;
  const { summary } = messages;
  const name = colors.underline(colors.bold(oneLine(row.path)));
  const line = (text: string, columns = 2): string => indent(text, columns, terminal.width);
  if (row.error) return [name, line(colors.red(oneLine(row.error.message)))];
  if (row.providers.length > 0) {
    return [
      name,
      line(colors.bold(summary.report(row.providers.length))),
      ...row.providers.map((provider) => line(providerLine(provider, page))),
    ];
  }
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [summary.columns.permission, row.permission ? [permissionWords(row.permission, messages, oneLine)] : []],
    [summary.columns.scope, quotes(row.scope, page)],
    [summary.columns.exceptions, quotes(row.exceptions, page)],
    [summary.columns.bound, quotes(row.bound, page)],
    [summary.columns.consequences, quotes(row.consequences, page)],
    [summary.columns.effective, row.effective === null ? [] : [row.effective]],
  ];
  return [
    name,
    line(verdictColor(row.mining, page)(colors.bold(summary.answer[row.mining]))),
    ...(row.deciding ? [line(clauseLine(row.deciding, page))] : []),
    ...incorporatedLines(row, messages).map((text) => line(text)),
    ...parts
      .filter(([, texts]) => texts.length > 0)
      .map(([label, texts]) => line(messages.labelled(colors.dim(label), messages.semicolons(texts)))),
  ];
}

function providerLine({ name, mining, clause, permission }: SummaryProvider, page: Page): string {
  const { messages } = page;
  return [
    messages.labelled(
      page.colors.bold(oneLine(name)),
      verdictColor(mining, page)(messages.lens.verdicts[mining]),
    ),
    ...(permission ? [permissionWords(permission, messages, oneLine)] : []),
    ...(clause ? [clauseLine(clause, page)] : []),
  ].join(' · ');
}

function clauseLine(clause: SummaryClause, { messages, terminal, colors }: Page): string {
  const place = link(messages.summary.line(clause.line), clause.path, clause.range.start, terminal);
  const section = clause.section.at(-1);
  return [
    place,
    ...(section === undefined ? [] : [colors.dim(oneLine(section))]),
    messages.summary.quoted(oneLine(clause.quote)),
  ].join(' · ');
}

function quotes(all: readonly string[], { messages }: Page): string[] {
  return all.map((text) => messages.summary.quoted(oneLine(text)));
}

function verdictColor(verdict: Verdict, { colors }: Page): (text: string) => string {
  switch (verdict) {
    case 'prohibited':
      return colors.red;
    case 'permission-required':
    case 'restricted':
    case 'by-provider':
      return colors.yellow;
    case 'permitted':
      return colors.green;
    case 'mention':
    case 'silent':
      return colors.dim;
  }
}
