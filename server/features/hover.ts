// What a reader asks of a clause: the verdict in one line, its parts in the clause's own words, and how it was read.
import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { IsReader } from '../engine/explain.ts';
import type { Evidence, Finding, Review } from '../engine/review.ts';
import type { Structure } from '../engine/structure.ts';
import type { Messages } from '../messages/messages.ts';
import { markdownTarget, markdownText } from '../report/markdown-text.ts';
import { referenceProviders } from '../rules/providers.ts';
import { isShown, manualPage } from './diagnostics.ts';
import { quoted } from './markdown.ts';
import { hoverElsewhere } from './hover-elsewhere.ts';
import { isInside, linkTo, rangeOf } from './place.ts';

export interface HoverOptions {
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
  readonly manual: string | undefined;
  /** Whether the client runs `command:` links in hovers. */
  readonly commandLinks: boolean;
  /** Whether a party is the reader. */
  readonly isReader: IsReader;
  /** Whether the client shows Markdown; without, the same text is sent with its marks taken out. */
  readonly markdown: boolean;
}

export function hover(
  document: TextDocument,
  { review, structure }: { readonly review: Review; readonly structure: Structure },
  position: Position,
  options: HoverOptions,
): Hover | null {
  const findings = findingsAt(document, review, position);
  const other = hoverElsewhere(document, structure, position, options.messages);
  const [first] = findings;
  const span = first?.span ?? other?.span;
  if (span === undefined) return null;
  const range = rangeOf(document, span);
  if (!options.markdown) {
    const plain = [
      ...findings.map((finding) => describePlainly(finding, options)),
      ...(other ? [other.plain] : []),
    ];
    return { contents: { kind: MarkupKind.PlainText, value: plain.join('\n\n') }, range };
  }
  const parts = [
    ...findings.map((finding) => describe(document, finding, options)),
    ...(other ? [other.markdown] : []),
    ...(first === undefined ? [] : [details(document, first, options)]),
  ];
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') }, range };
}

/** Findings whose operative words hold `position`; else those whose clause does. Mining first. */
export function findingsAt(document: TextDocument, review: Review, position: Position): readonly Finding[] {
  const shown = review.findings.filter(isShown);
  const onWords = shown.filter((finding) => isInside(document, position, finding.span));
  const found =
    onWords.length > 0 ? onWords : shown.filter((f) => isInside(document, position, f.clause.span));
  return found.toSorted((a, b) => Number(isMining(b)) - Number(isMining(a)));
}

export function isMining(finding: Finding): boolean {
  return finding.rule !== 'permission-required';
}

/** "Mining needs permission", or what else the finding says in a few words. */
export function verdictLine(finding: Finding, messages: Messages): string {
  if (!isMining(finding))
    return messages.hover.permissionVerdict(
      messages.kinds[finding.activity.kind],
      finding.permission?.grantor,
    );
  const verdict = messages.verdicts[finding.stance];
  return verdict.charAt(0).toUpperCase() + verdict.slice(1);
}

/** The short answer: verdict and parts. Editors show the explanation beside it, with the diagnostic. */
function describe(document: TextDocument, finding: Finding, { messages, isReader }: HoverOptions): string {
  const { hover: words } = messages;
  const path = finding.section.map(markdownText).join(' › ');
  return [
    `**${markdownText(verdictLine(finding, messages))}** · \`${finding.rule}\`${path === '' ? '' : ` · ${path}`}`,
    table(
      [words.part, words.inTheText],
      parts(finding, { messages, isReader, show: linking(document, messages) }),
    ),
    ...(finding.confidence === 'high'
      ? []
      : [messages.labelled(words.confidence, words.confidences[finding.confidence])]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What a reader may want to know next: how it was read, what others say, what to do. */
function details(document: TextDocument, finding: Finding, options: HoverOptions): string {
  const { messages } = options;
  const link = linking(document, messages);
  const steps = finding.path.map(
    (step, i) => `${i + 1}. ${messages.labelled(messages.steps[step.what], link(step.evidence))}`,
  );
  return [
    ...(steps.length === 0 ? [] : [`**${messages.hover.howRead}**`, steps.join('\n')]),
    ...(isMining(finding) ? [comparison(options)] : []),
    nextSteps(document, finding, options),
    `*${messages.hover.disclaimer}*`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function linking(document: TextDocument, messages: Messages): (evidence: Evidence) => string {
  return ({ text, span }) => `[${quoted(text, messages)}](${markdownTarget(linkTo(document, span))})`;
}

/** Rows of the table: what is asked, and the words that answer it. Parts that the text does not have have no row. */
function parts(
  finding: Finding,
  {
    messages,
    isReader,
    show,
  }: Pick<HoverOptions, 'messages' | 'isReader'> & { readonly show: (evidence: Evidence) => string },
): readonly (readonly [string, string])[] {
  const { hover: words } = messages;
  const { permission } = finding;
  const shown = (evidence: readonly Evidence[]): string => messages.semicolons(evidence.map(show));
  const yours = (party: string, said: string): string =>
    isReader(party) ? `${said} (${words.reader})` : said;
  const rows: readonly (readonly [string, string])[] = [
    [words.attributedTo, finding.attributedTo.map(markdownText).join(', ')],
    [words.bound, messages.semicolons(finding.bound.map((party) => yours(party.text, show(party))))],
    [words.activity, show(finding.activity)],
    [words.leadIn, shown(finding.leadIn)],
    ...(permission === undefined
      ? []
      : ([
          [words.permission, show(permission)],
          [words.form, messages.stacked(permission.form)],
          [
            words.grantor,
            permission.grantor === undefined
              ? words.nobodyNamed
              : yours(permission.grantor, markdownText(permission.grantor)),
          ],
          [
            words.qualifiers,
            messages.semicolons(permission.qualifiers.map((each) => quoted(each, messages))),
          ],
          [words.purposes, shown(permission.purposes)],
        ] as const)),
    [words.scope, shown(finding.scope)],
    [words.exceptions, shown(finding.exceptions)],
    [words.consequences, shown(finding.consequences)],
    [words.since, finding.since ?? ''],
  ];
  return rows.filter(([, value]) => value !== '');
}

function comparison({ messages, locale }: HoverOptions): string {
  const { hover: words, lens } = messages;
  const rows = referenceProviders.map(({ name, stance, says, asOf, source }) => [
    name,
    messages.labelled(`**${lens.verdicts[stance]}**`, says[locale]),
    `${asOf} (${source[locale]})`,
  ]);
  return `**${words.providers}**\n\n${table([words.provider, words.says, words.asOf], rows)}`;
}

function nextSteps(document: TextDocument, finding: Finding, options: HoverOptions): string {
  const { next } = options.messages.hover;
  const command = (title: string, name: string, ...args: readonly unknown[]): string =>
    `[${title}](command:licenseTermReview.${name}?${encodeURIComponent(JSON.stringify(args))})`;
  return [
    ...(options.commandLinks
      ? [
          ...(isMining(finding) ? [command(next.summarize, 'summarizeMiningTerms', document.uri)] : []),
          ...(finding.permission === undefined
            ? []
            : [
                command(next.request, 'draftPermissionRequest', {
                  uri: document.uri,
                  fingerprint: finding.fingerprint,
                }),
              ]),
        ]
      : []),
    ...manualLink(finding, options, command),
  ].join(' · ');
}

/** A client with commands of its own shows the page, rather than its source. */
function manualLink(
  { rule }: Finding,
  { messages, manual, locale, commandLinks }: HoverOptions,
  command: (title: string, name: string, ...args: readonly unknown[]) => string,
): readonly string[] {
  const title = messages.hover.next.manual;
  if (commandLinks) return [command(title, 'openRule', rule, locale)];
  return manual === undefined ? [] : [`[${title}](${manualPage(manual, rule, locale)})`];
}

function describePlainly(finding: Finding, { messages, isReader }: HoverOptions): string {
  const plain = (evidence: Evidence): string => messages.summary.quoted(evidence.text);
  return [
    `${verdictLine(finding, messages)} (${finding.rule})`,
    finding.explanation,
    ...parts(finding, { messages, isReader, show: plain }).map(([label, value]) =>
      messages.labelled(label, value.replaceAll('\\', '')),
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => ':--')), ...rows.map(line)].join('\n');
}
