// Inside a comment: the names of directives, then the ids of rules.
import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { directiveKinds, directivePrefix } from '../engine/suppressions.ts';
import type { Messages } from '../messages/messages.ts';
import { hints } from '../rules/hints.ts';
import { type Rule, rules } from '../rules/rules.ts';

export function completions(
  document: TextDocument,
  position: Position,
  { messages, locale }: { readonly messages: Messages; readonly locale: 'en' | 'fr' },
): CompletionItem[] {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const comment = line.slice(Math.max(0, line.lastIndexOf('<!--')));
  const isComment = comment.startsWith('<!--') || /^\s*(?:[#;%*]|\/\/)/u.test(line);
  if (!isComment || comment.includes('-->')) return [];
  const afterDirective = new RegExp(`${directivePrefix}(?:${directiveKinds.join('|')})\\s(.*)$`, 'u').exec(
    comment,
  );
  if (afterDirective !== null) {
    if (/(?:^|\s)--/u.test(afterDirective[1] ?? '')) return [];
    return [...ruleItems(rules, locale), ...ruleItems(hints, locale)];
  }
  const typed = comment.split(/[^\w-]/u).at(-1) ?? '';
  const word = typed.replace(/^-+/u, '');
  const start = { line: position.line, character: position.character - word.length };
  return directiveKinds.map((kind) => ({
    label: directivePrefix + kind,
    kind: CompletionItemKind.Keyword,
    documentation: messages.suppressions.complete[kind],
    textEdit: { range: { start, end: position }, newText: `${directivePrefix}${kind} ` },
  }));
}

function ruleItems(described: Readonly<Record<string, Rule>>, locale: 'en' | 'fr'): CompletionItem[] {
  return Object.entries(described).map(([id, { title, what }]) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: title[locale],
    documentation: what[locale],
  }));
}
