// A comparison as Markdown: the verdict before and after, then each change with links to both sides.
import type { Messages } from '../messages/messages.ts';
import { changedParts } from './change-words.ts';
import { type ReportedChange, type ReportedComparison, isEmpty } from './comparison.ts';
import type { ReportedFinding } from './document.ts';
import { markdownTarget, markdownText } from './markdown-text.ts';
import type { Range } from './positions.ts';

export interface ComparisonOptions {
  readonly messages: Messages;
  /** A URI that opens the version at `path`, at these words. */
  readonly link: (path: string, range: Range | undefined) => string;
}

export function comparisonMarkdown(comparison: ReportedComparison, options: ComparisonOptions): string {
  const { messages } = options;
  const { old, new: now, unchanged } = comparison;
  return [
    `# ${messages.comparison.title(markdownText(old.path), markdownText(now.path))}`,
    `**${verdictChange(comparison.mining, messages)}.**`,
    ...(isEmpty(comparison) ? [messages.comparison.nothing] : []),
    ...changesMarkdown(comparison, options),
    messages.comparison.unchanged(unchanged.clauses, unchanged.permissions),
    `*${messages.summary.disclaimer}*`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** `old` is null for the first version of a history. */
export function verdictChange(
  { old, new: now }: { readonly old: Verdict | null; readonly new: Verdict },
  { comparison, lens }: Messages,
): string {
  if (old === null) return comparison.firstVerdict(lens.verdicts[now]);
  return old === now
    ? comparison.sameVerdict(lens.verdicts[now])
    : comparison.verdict(lens.verdicts[old], lens.verdicts[now]);
}

type Verdict = ReportedComparison['mining']['new'];

interface Changes {
  readonly old: { readonly path: string };
  readonly new: { readonly path: string };
  readonly clauses: readonly ReportedChange[];
  readonly permissions: readonly ReportedChange[];
}

/** Under headings that `heading` begins. */
export function changesMarkdown(changes: Changes, options: ComparisonOptions, heading = '##'): string[] {
  const { messages } = options;
  const paths: Paths = { old: changes.old.path, new: changes.new.path };
  return [
    ...(changes.clauses.length > 0
      ? [
          `${heading} ${messages.summary.clauses}`,
          ...changes.clauses.map((change) => clauseChange(change, paths, options, heading)),
        ]
      : []),
    ...(changes.permissions.length > 0
      ? [
          `${heading} ${messages.summary.permissions}`,
          changes.permissions.map((change) => `- ${permissionChange(change, paths, options)}`).join('\n'),
        ]
      : []),
  ];
}

interface Paths {
  readonly old: string;
  readonly new: string;
}

function clauseChange(
  change: ReportedChange,
  paths: Paths,
  options: ComparisonOptions,
  heading: string,
): string {
  const { messages } = options;
  const stances = [change.old, change.new].flatMap((side) =>
    side ? [messages.lens.verdicts[side.stance]] : [],
  );
  return [
    `${heading}# ${messages.comparison.changes[change.change]} — ${[...new Set(stances)].join(' → ')}`,
    changedParts(change, messages, markdownText)
      .map((part) => `- ${part}`)
      .join('\n'),
    ...sides(change, paths).map(
      ({ label, finding, path }) =>
        `${messages.comparison[label]}, ${place(finding, path, options)}:\n\n> ${markdownText(finding.clause.text)}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function permissionChange(change: ReportedChange, paths: Paths, options: ComparisonOptions): string {
  const { messages } = options;
  const parts = changedParts(change, messages, markdownText);
  const { finding, path } = sides(change, paths).at(-1) ?? { finding: undefined, path: '' };
  if (!finding) return '';
  return [
    messages.labelled(
      `**${messages.comparison.changes[change.change]}**, ${messages.kinds[finding.activity.kind]}, ${place(finding, path, options)}`,
      messages.summary.quoted(markdownText(finding.quote)),
    ),
    ...(parts.length > 0 ? [messages.semicolons(parts)] : []),
  ].join(' — ');
}

interface SideOfChange {
  readonly label: 'before' | 'after';
  readonly finding: ReportedFinding;
  readonly path: string;
}

function sides({ old, new: now }: ReportedChange, paths: Paths): SideOfChange[] {
  return [
    ...(old ? [{ label: 'before', finding: old, path: paths.old } as const] : []),
    ...(now ? [{ label: 'after', finding: now, path: paths.new } as const] : []),
  ];
}

function place({ range }: ReportedFinding, path: string, { messages, link }: ComparisonOptions): string {
  return `[${messages.summary.line(range.start.line + 1)}](${markdownTarget(link(path, range))})`;
}
