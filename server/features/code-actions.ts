// What a reader can do about a finding: hide it with a reason, mark it as reviewed, ask for the permission, cite it.
import { CodeActionKind } from 'vscode-languageserver';
import type {
  CodeAction,
  Command,
  Diagnostic,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Review } from '../engine/review.ts';
import type { Span } from '../engine/span.ts';
import { overlaps } from '../engine/span.ts';
import { directiveKinds, directivePrefix, suppressible } from '../engine/suppressions.ts';
import type { Messages } from '../messages/messages.ts';
import { nearest } from '../project/nearest.ts';
import { isRecord } from '../settings.ts';
import { citation } from './citation.ts';
import type { Client } from './client.ts';
import { commandNames } from './commands.ts';
import { isShown, source } from './diagnostics.ts';
import { rangeOf, spanOf } from './place.ts';
import { type ProjectPlace, ignoreInProject, markReviewed } from './project-edits.ts';

export interface ActionOptions {
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
  readonly client: Client;
  readonly manual: string | undefined;
  /** Undefined where there is no folder that a project file could stand in, or no way to read it. */
  readonly project: ProjectPlace | undefined;
}

/** For the diagnostics that the client names; where it names none, for the findings in `range`. */
export function codeActions(
  document: TextDocument,
  review: Review,
  { range, diagnostics }: { readonly range: Range; readonly diagnostics: readonly Diagnostic[] },
  options: ActionOptions,
): CodeAction[] {
  const ours = diagnostics.filter((diagnostic) => diagnostic.source === source);
  const named = ours.map((diagnostic) => fingerprintOf(diagnostic));
  const wanted = spanOf(document, range);
  const findings = review.findings.filter(
    (finding) =>
      isShown(finding) &&
      (ours.length > 0 ? named.includes(finding.fingerprint) : touches(finding.span, wanted)),
  );
  return [
    ...ours.flatMap((diagnostic) => ofComment(document, diagnostic, options)),
    ...ours
      .filter((diagnostic) => fingerprintOf(diagnostic) === undefined && isSuppressible(diagnostic.code))
      .flatMap((diagnostic) =>
        ignoreHere(
          document,
          review,
          String(diagnostic.code),
          spanOf(document, diagnostic.range),
          options,
        ).map((action) => ({ ...action, diagnostics: [diagnostic] })),
      ),
    ...findings.flatMap((finding) => {
      const diagnostic = ours.find((each) => fingerprintOf(each) === finding.fingerprint);
      return ofFinding(document, review, finding, options).map((action) =>
        diagnostic === undefined ? action : { ...action, diagnostics: [diagnostic] },
      );
    }),
  ];
}

function ofFinding(
  document: TextDocument,
  review: Review,
  finding: Finding,
  options: ActionOptions,
): CodeAction[] {
  const { messages, locale, client, project, manual } = options;
  const { actions: words } = messages;
  const run = (title: string, command: string, ...args: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: args } satisfies Command,
  });
  const edit = (title: string, documentChanges: ReturnType<typeof markReviewed>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    edit: { documentChanges: [...documentChanges] },
  });
  const at = { uri: document.uri, fingerprint: finding.fingerprint };
  return [
    ...(finding.permission === undefined || !client.clientCommands
      ? []
      : [run(words.request, commandNames.request, at)]),
    ...ignoreHere(document, review, finding.rule, finding.span, options),
    ...(project === undefined || !client.createsFiles
      ? []
      : [
          edit(words.ignoreInWorkspace, ignoreInProject(finding, words.reason, project)),
          edit(words.markReviewed, markReviewed(finding, project)),
        ]),
    ...(client.clientCommands
      ? [run(words.citation, commandNames.citation, { ...at, text: citation(document, review, finding) })]
      : []),
    ...(manual !== undefined && (client.showsDocuments || client.clientCommands)
      ? [run(words.manual, commandNames.manual, finding.rule, locale)]
      : []),
  ];
}

/** Only Markdown has comments; in plain text the project file is the place. */
function ignoreHere(
  document: TextDocument,
  review: Review,
  rule: string,
  span: Span,
  { messages, client }: ActionOptions,
): CodeAction[] {
  if (review.format !== 'markdown') return [];
  const { actions: words } = messages;
  const action = (
    title: string,
    offset: number,
    before: string,
    kind: string,
    after: string,
  ): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    edit: editOf(
      document,
      insertion(document, offset, [before, comment(kind, rule), after], words.reason, client),
      client,
    ),
  });
  const top = endOfFrontMatter(document.getText());
  return [
    action(words.ignoreHere(rule), endOfLine(document, span.start), ' ', 'disable-line', ''),
    action(words.ignoreInFile(rule), top, '', 'disable-file', '\n\n'),
  ];
}

/** Snippets stand in versioned edits alone. */
function editOf(
  { uri, version }: TextDocument,
  edit: TextEdit | SnippetTextEdit,
  { versionedEdits }: Client,
): WorkspaceEdit {
  return versionedEdits || 'snippet' in edit
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] }
    : { changes: { [uri]: [edit] } };
}

function comment(kind: string, rule: string): string {
  return `<!-- ${directivePrefix}${kind} ${rule} -- \0 -->`;
}

/** The reason (`\0` in `parts`) is left for the reader to fill in, where the client can hold a place for it. */
function insertion(
  document: TextDocument,
  offset: number,
  parts: readonly string[],
  reason: string,
  { snippetEdits }: Client,
): TextEdit | SnippetTextEdit {
  const position = document.positionAt(offset);
  const range = { start: position, end: position };
  const text = parts.join('');
  return snippetEdits
    ? { range, snippet: { kind: 'snippet', value: text.replace('\0', `\${1:${reason}}`) } }
    : { range, newText: text.replace('\0', reason) };
}

/** Before white space and marks that must stay last: a hard break, the end of a table's row. */
function endOfLine(document: TextDocument, offset: number): number {
  const { line } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  let end = text.length;
  while (/[\s\\]/u.test(text.charAt(end - 1))) end--;
  if (/^\s*\|.*\|$/su.test(text.slice(0, end))) {
    end--;
    while (/\s/u.test(text.charAt(end - 1))) end--;
  }
  return document.offsetAt({ line, character: end });
}

function endOfFrontMatter(text: string): number {
  return (
    /^---\r?\n(?:(?!---\s*$).*\r?\n){0,200}---[ \t]*\r?\n/mu.exec(text.slice(0, 20_000))?.[0].length ?? 0
  );
}

/** Comments that are misspelt or hide nothing can be mended. */
function ofComment(
  document: TextDocument,
  diagnostic: Diagnostic,
  { messages, client }: ActionOptions,
): CodeAction[] {
  const { actions: words } = messages;
  const fix = (title: string, range: Range, newText: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: editOf(document, { range, newText }, client),
  });
  const written = document.getText(diagnostic.range);
  switch (diagnostic.code) {
    case 'unknown-rule': {
      const id = nearest(written, suppressible);
      return id === undefined ? [] : [fix(words.replaceRule(id), diagnostic.range, id)];
    }
    case 'unknown-directive': {
      const name = nearest(
        written,
        directiveKinds.map((kind) => directivePrefix + kind),
      );
      return name === undefined ? [] : [fix(words.replaceRule(name), diagnostic.range, name)];
    }
    case 'unused-suppression':
      return [fix(words.removeSuppression, unusedRange(document, diagnostic.range), '')];
    default:
      return [];
  }
}

/** A whole comment goes with the white space before it; a rule's id with the comma behind it. */
function unusedRange(document: TextDocument, range: Range): Range {
  const text = document.getText();
  const span = spanOf(document, range);
  let { start, end } = span;
  if (text.startsWith('<!--', start)) {
    while (/[ \t]/u.test(text.charAt(start - 1))) start--;
  } else {
    end += /^[\s,]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0;
    if (text.startsWith('--', end)) end--;
  }
  return rangeOf(document, { start, end });
}

function fingerprintOf({ data }: Diagnostic): string | undefined {
  const given: unknown = data;
  const fingerprint = isRecord(given) ? given['fingerprint'] : undefined;
  return typeof fingerprint === 'string' ? fingerprint : undefined;
}

function isSuppressible(code: Diagnostic['code']): boolean {
  return typeof code === 'string' && suppressible.includes(code);
}

function touches(span: Span, wanted: Span): boolean {
  return overlaps(span, { start: wanted.start, end: wanted.end + 1 });
}
