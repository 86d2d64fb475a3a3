// The summary as Markdown: what the editor previews and what the command line prints. A title, a one-sentence answer,
// a table, then the quoted clauses. Every statement links to its words.
import type { Verdict } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import type { Document, Part, ReportedFinding, ReportedIncorporation } from './document.ts';
import { incorporatedWords } from './incorporated-words.ts';
import { markdownTarget, markdownText } from './markdown-text.ts';
import { permissionWords } from './permission-words.ts';
import type { Range } from './positions.ts';
import type { Parties } from './providers.ts';
import {
  type PermissionGroup,
  type Summary,
  type SummaryClause,
  type SummaryDocument,
  type SummaryPermission,
  type SummaryProvider,
  summarize,
  verdictOrder,
} from './summary.ts';

export interface SummaryOptions {
  readonly messages: Messages;
  /** A URI that opens the document at `path`, at these words. */
  readonly link: (path: string, range: Range | undefined) => string;
  readonly parties?: Parties;
}

export function summaryMarkdown(
  documents: readonly Document[],
  { messages, link, parties }: SummaryOptions,
): string {
  const summary = summarize(documents, parties);
  const page: Page = {
    messages,
    link: (text, path, range) => `[${text}](${markdownTarget(link(path, range))})`,
    finding: ({ path, finding }) => documents.find((each) => each.path === path)?.findings[finding],
    many: documents.length > 1,
  };
  return [
    title(summary, page),
    answer(summary, page),
    table(summary, page),
    clauses(summary.clauses, page.messages.summary.clauses, page),
    clauses(summary.clues, page.messages.summary.clues, page),
    permissions(summary.permissions, page),
    incorporated(summary, page),
    silent(summary, page),
    notes(documents, page),
    `*${messages.summary.disclaimer}*`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** What every part of the page needs. */
interface Page {
  readonly messages: Messages;
  /** `text` is Markdown already. */
  readonly link: (text: string, path: string, range?: Range) => string;
  readonly finding: (clause: SummaryClause) => ReportedFinding | undefined;
  readonly many: boolean;
}

function title({ documents }: Summary, { messages }: Page): string {
  const [first] = documents;
  return first && documents.length === 1
    ? `# ${messages.summary.title(markdownText(nameOf(first.path)))}`
    : `# ${messages.summary.titleOfMany(documents.length)}`;
}

function answer({ documents }: Summary, page: Page): string {
  const { messages } = page;
  const [first] = documents;
  if (!first) return '';
  if (documents.length === 1) return answerOfOne(first, page);
  const count = (verdict: Verdict): number =>
    documents.filter((each) => !each.error && each.mining === verdict).length;
  const verdicts = verdictOrder
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => messages.summary.ofDocuments(messages.lens.verdicts[verdict], count(verdict)));
  const unread = documents.filter((each) => each.error).length;
  return `**${capital([...verdicts, ...(unread > 0 ? [messages.cli.unread(unread)] : [])].join(' · '))}.**`;
}

function answerOfOne(row: SummaryDocument, page: Page): string {
  const { summary, semicolons } = page.messages;
  if (row.error) return page.messages.labelled(`**${summary.unread}**`, markdownText(row.error.message));
  if (row.providers.length > 0) return answerOfReport(row, page);
  const others = incorporatedWords(row, page.messages, (each) => incorporation(each, page));
  if (!row.deciding) {
    return others.length === 0
      ? `**${summary.answer[row.mining]}.**`
      : `${semicolons([`**${summary.silentItself}**`, ...others])}.`;
  }
  const details = [permission(row.permission, page), ...row.scope.map((scope) => quoted(scope, page))].filter(
    Boolean,
  );
  const inWhichCase = details.length > 0 ? ` (${semicolons(details)})` : '';
  const own = page.messages.labelled(
    `**${summary.answer[row.mining]}**${inWhichCase}`,
    quoteLink(row.deciding, page),
  );
  return `${semicolons([own, ...others])}.`;
}

/** The name, with a link where the document can be opened. */
function incorporation({ name, target, mining }: ReportedIncorporation, page: Page): string {
  const text = quoted(name, page);
  // Where it was not found, a path counts from the document, not from this page.
  const isReachable = target !== null && (mining !== null || /^https?:/i.test(target));
  return isReachable ? page.link(text, target) : text;
}

/** "Microsoft and Google Cloud: permission required. Oracle: prohibited." */
function answerOfReport(row: SummaryDocument, { messages }: Page): string {
  const says = verdictOrder.flatMap((verdict) => {
    const names = row.providers
      .filter((each) => each.mining === verdict)
      .map((each) => markdownText(each.name));
    return names.length > 0
      ? [messages.summary.ofProviders(messages.list(names), messages.lens.verdicts[verdict])]
      : [];
  });
  return `**${messages.summary.report(row.providers.length)}.** ${says.map((each) => `${each}.`).join(' ')}`;
}

function table(summary: Summary, page: Page): string {
  const { columns } = page.messages.summary;
  const providers = summary.documents.flatMap((row) => row.providers.map((provider) => ({ row, provider })));
  const documents = summary.documents.filter((row) => row.providers.length === 0 || page.many);
  return [
    rows(
      [
        columns.document,
        columns.mining,
        columns.clause,
        columns.permission,
        columns.scope,
        columns.exceptions,
        columns.bound,
        columns.consequences,
        columns.effective,
      ],
      documents.map((row) => documentCells(row, page)),
    ),
    rows(
      [
        ...(page.many ? [columns.document] : []),
        columns.provider,
        columns.mining,
        columns.clause,
        columns.permission,
        columns.scope,
      ],
      providers.map(({ row, provider }) => providerCells(row, provider, page)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function documentCells(row: SummaryDocument, page: Page): string[] {
  const { messages } = page;
  const texts = (all: readonly string[]): string =>
    messages.semicolons(all.map((text) => quoted(text, page)));
  return [
    page.link(markdownText(row.path), row.path),
    row.error ? messages.summary.unread : verdicts(row, page),
    row.deciding ? clauseLink(row.deciding, page) : '',
    permission(row.permission, page),
    texts(row.scope),
    texts(row.exceptions),
    texts(row.bound),
    texts(row.consequences),
    row.effective ?? '',
  ];
}

/** "silent; “Acceptable Use Policy”: prohibited" */
function verdicts(row: SummaryDocument, page: Page): string {
  const { lens, labelled, semicolons } = page.messages;
  return semicolons([
    lens.verdicts[row.mining],
    ...row.incorporates.flatMap((each) =>
      each.mining === null || each.mining === 'silent'
        ? []
        : [labelled(incorporation(each, page), lens.verdicts[each.mining])],
    ),
  ]);
}

function providerCells(row: SummaryDocument, provider: SummaryProvider, page: Page): string[] {
  return [
    ...(page.many ? [page.link(markdownText(row.path), row.path)] : []),
    markdownText(provider.name),
    page.messages.lens.verdicts[provider.mining],
    provider.clause ? clauseLink(provider.clause, page) : '',
    permission(provider.permission, page),
    page.messages.semicolons(provider.scope.map((text) => quoted(text, page))),
  ];
}

/** Columns without a single entry are left out, save the first two. */
function rows(head: readonly string[], cells: readonly (readonly string[])[]): string {
  if (cells.length === 0) return '';
  const kept = head.map((_, column) => column < 2 || cells.some((row) => row[column] !== ''));
  const line = (row: readonly string[]): string =>
    `| ${row.filter((_, column) => kept[column]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}

function clauses(all: readonly SummaryClause[], heading: string, page: Page): string {
  if (all.length === 0) return '';
  return [`## ${heading}`, ...all.map((clause) => quotedClause(clause, page))].join('\n\n');
}

function quotedClause(clause: SummaryClause, page: Page): string {
  const { messages } = page;
  const finding = page.finding(clause);
  const line = messages.summary.line(clause.line);
  const place = page.many ? `${markdownText(clause.path)}, ${line}` : capital(line);
  const below = [
    clause.section.map(markdownText).join(' › '),
    finding && finding.attributedTo.length > 0
      ? messages.summary.attributed(finding.attributedTo.map(markdownText))
      : '',
    markdownText(finding?.explanation ?? ''),
    finding?.suppression ? messages.summary.suppressed(markdownText(finding.suppression.reason)) : '',
  ].filter((part) => part !== '');
  return [
    `### ${page.link(place, clause.path, clause.range)} — ${messages.lens.verdicts[clause.stance]}`,
    [
      ...(finding?.leadIn ?? []).map((part) => leadIn(part, clause, page)),
      `> ${markClause(clause, finding)}`,
    ].join('\n>\n'),
    ...below,
  ].join('\n\n');
}

function leadIn(part: Part, clause: SummaryClause, page: Page): string {
  return `> ${markdownText(part.text)} (${page.link(page.messages.summary.line(part.range.start.line + 1), clause.path, part.range)})`;
}

/** The whole clause, its operative words bold. */
function markClause({ quote }: SummaryClause, finding: ReportedFinding | undefined): string {
  const whole = finding?.clause.text ?? quote;
  const at = whole.indexOf(quote);
  if (at === -1 || quote === '') return `**${markdownText(quote)}**`;
  const before = whole.slice(0, at);
  const after = whole.slice(at + quote.length);
  const joined = (text: string, space: string): string =>
    text.trim() === '' ? '' : space + markdownText(text);
  return [
    joined(before, ''),
    before.endsWith(' ') && before.trim() !== '' ? ' ' : '',
    `**${markdownText(quote)}**`,
    joined(after, after.startsWith(' ') ? ' ' : ''),
  ].join('');
}

function permissions(groups: readonly PermissionGroup[], page: Page): string {
  const { messages } = page;
  if (groups.length === 0) return '';
  const group = ({ kind, requirements }: PermissionGroup): string =>
    [
      `### ${capital(messages.kinds[kind])} (${requirements.length})`,
      requirements.map((each) => `- ${requirement(each, page)}`).join('\n'),
    ].join('\n\n');
  return [`## ${messages.summary.permissions}`, ...groups.map(group)].join('\n\n');
}

function requirement(each: PermissionGroup['requirements'][number], page: Page): string {
  const place = page.many ? `${markdownText(each.path)}, ` : '';
  const at = page.link(`${place}${page.messages.summary.line(each.line)}`, each.path, each.range);
  const needed = permission(each.permission, page);
  const words = quoted(each.quote, page);
  return `${at} — ${needed === '' ? words : page.messages.labelled(needed, words)}`;
}

function incorporated({ documents }: Summary, page: Page): string {
  const { summary, lens, labelled } = page.messages;
  const items = documents.flatMap((row) =>
    row.incorporates.map(
      (each) =>
        `- ${labelled(
          summary.incorporates(
            page.link(markdownText(row.path), row.path, each.range),
            incorporation(each, page),
          ),
          each.mining === null ? summary.notFound : lens.verdicts[each.mining],
        )}`,
    ),
  );
  return items.length === 0 ? '' : [`## ${summary.incorporated}`, items.join('\n')].join('\n\n');
}

function silent({ documents }: Summary, page: Page): string {
  const rows = documents.filter((row) => row.mining === 'silent' && !row.error);
  if (rows.length === 0 || !page.many) return '';
  return [
    `## ${page.messages.summary.silent}`,
    rows.map((row) => `- ${page.link(markdownText(row.path), row.path)}`).join('\n'),
  ].join('\n\n');
}

function notes(documents: readonly Document[], page: Page): string {
  const items = documents.flatMap(({ path, notes }) =>
    notes.map(
      ({ message, range }) =>
        `- ${page.messages.labelled(page.link(markdownText(nameOf(path)), path, range), markdownText(message))}`,
    ),
  );
  return items.length === 0 ? '' : [`## ${page.messages.summary.notes}`, items.join('\n')].join('\n\n');
}

function permission(given: SummaryPermission | null, { messages }: Page): string {
  return given ? permissionWords(given, messages, markdownText) : '';
}

function clauseLink(clause: SummaryClause, page: Page): string {
  const section = clause.section.at(-1);
  return [
    page.link(page.messages.summary.line(clause.line), clause.path, clause.range),
    ...(section === undefined ? [] : [markdownText(section)]),
    quoted(clause.quote, page),
  ].join(' · ');
}

function quoteLink(clause: SummaryClause, page: Page): string {
  return page.link(quoted(clause.quote, page), clause.path, clause.range);
}

function quoted(text: string, { messages }: Page): string {
  return messages.summary.quoted(markdownText(text));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
