// For people at a terminal: each finding with its explanation and its words underlined in their lines.
import picocolors from 'picocolors';
import type { Severity } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import type { Document, ReportedFinding, ReportedNote } from './document.ts';
import { frame } from './frame.ts';
import { incorporatedLines } from './incorporated-words.ts';
import { oneLine } from './markdown-text.ts';
import type { Position } from './positions.ts';
import type { Lines, Report } from './report.ts';
import { indent, link } from './terminal-text.ts';

export interface Terminal {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** A URI for the place, where the terminal understands links. */
  readonly link: ((path: string, position: Position) => string) | undefined;
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** `saysErrors`: standard error, where the same was said, is not read together with the report. */
export function pretty(messages: Messages, terminal: Terminal, saysErrors = true): Report {
  const colors = picocolors.createColors(terminal.color);
  const page: Page = { messages, terminal, colors };
  const counts: Counts = { documents: 0, error: 0, warning: 0, other: 0, clues: 0, suppressed: 0, unread: 0 };
  return {
    document(document, { lines }) {
      count(document, counts);
      if (document.error && !saysErrors) return '';
      const shown = saysErrors ? document : { ...document, notes: document.notes.filter(isOfDocument) };
      return `${documentLines(shown, lines, page).join('\n')}\n\n`;
    },
    end: () => `${closing(counts, page)}\n`,
  };
}

/** What is wrong with a project file is said once, not at each document. */
function isOfDocument({ code }: ReportedNote): boolean {
  return code !== 'setting-ignored';
}

interface Page {
  readonly messages: Messages;
  readonly terminal: Terminal;
  readonly colors: Colors;
}

function documentLines(document: Document, lines: Lines, page: Page): string[] {
  const { messages, colors } = page;
  const name = colors.underline(colors.bold(oneLine(document.path)));
  if (document.error)
    return [name, indent(colors.red(oneLine(document.error.message)), 2, page.terminal.width)];
  const head = [
    messages.cli.kinds[document.kind],
    document.language,
    ...(document.effective === null ? [] : [messages.cli.effective(document.effective)]),
  ].join(' · ');
  return [
    name,
    indent(`${colors.bold(verdict(document, page))} ${colors.dim(`· ${head}`)}`, 2, page.terminal.width),
    ...incorporatedLines(document, messages).map((text) => indent(text, 2, page.terminal.width)),
    ...document.notes.map((note) =>
      indent(colors.dim(messages.labelled(messages.cli.note, oneLine(note.message))), 2, page.terminal.width),
    ),
    ...(document.gone ?? []).map(({ quote }) =>
      indent(messages.cli.gone(messages.summary.quoted(oneLine(quote))), 2, page.terminal.width),
    ),
    ...shownFindings(document).flatMap((finding) => [
      '',
      ...findingLines(finding, document.path, lines, page),
    ]),
  ];
}

function verdict({ mining, providers }: Document, { messages }: Page): string {
  if (providers.length === 0) return capital(messages.verdicts[mining]);
  return capital(
    providers
      .map((each) => messages.labelled(oneLine(each.name), messages.lens.verdicts[each.mining]))
      .join(' · '),
  );
}

/** Clues come last: they decide nothing. */
function shownFindings({ findings }: Document): ReportedFinding[] {
  const shown = findings.filter((finding) => finding.severity !== 'off' && finding.suppression === null);
  return [
    ...shown.filter((finding) => finding.confidence !== 'low'),
    ...shown.filter((finding) => finding.confidence === 'low'),
  ];
}

function findingLines(finding: ReportedFinding, path: string, lines: Lines, page: Page): string[] {
  const { messages, colors, terminal } = page;
  const clue = finding.confidence === 'low';
  const color = clue ? colors.dim : severityColor(finding.severity, colors);
  const { start } = finding.range;
  const place = link(`${start.line + 1}:${start.character + 1}`, path, start, terminal);
  const label = clue ? messages.cli.clue : messages.cli.severities[finding.severity];
  const style = {
    width: terminal.width - 4,
    dim: colors.dim,
    mark: color,
    more: messages.cli.moreLines,
  };
  return [
    indent(
      `${place}  ${color(label)}  ${oneLine(finding.explanation)}  ${colors.dim(finding.rule)}`,
      2,
      terminal.width,
    ),
    ...(finding.section.length > 0
      ? [indent(colors.dim(finding.section.map(oneLine).join(' › ')), 4, page.terminal.width)]
      : []),
    ...finding.leadIn.map((part) => indent(colors.dim(`${oneLine(part.text)} …`), 4, page.terminal.width)),
    ...frame(finding.range, lines, style).map((line) => `    ${line}`),
  ];
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.cyan;
    case 'hint':
    case 'off':
      return colors.dim;
  }
}

interface Counts {
  documents: number;
  error: number;
  warning: number;
  other: number;
  clues: number;
  suppressed: number;
  unread: number;
}

function count(document: Document, counts: Counts): void {
  counts.documents++;
  if (document.error) counts.unread++;
  for (const { severity, suppression, confidence } of document.findings) {
    if (severity === 'off') continue;
    if (suppression) counts.suppressed++;
    else if (confidence === 'low') counts.clues++;
    else if (severity === 'error' || severity === 'warning') counts[severity]++;
    else counts.other++;
  }
}

function closing(counts: Counts, { messages, colors }: Page): string {
  const { cli } = messages;
  return colors.bold(
    [
      cli.counts(counts.documents, counts.error, counts.warning, counts.other),
      ...(counts.clues > 0 ? [cli.clues(counts.clues)] : []),
      ...(counts.suppressed > 0 ? [cli.suppressed(counts.suppressed)] : []),
      ...(counts.unread > 0 ? [cli.unread(counts.unread)] : []),
    ].join(' · '),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
