// Above the document, its verdict and the way to the summary; above each mining clause, its stance.
import type { CodeLens, Command } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Review } from '../engine/review.ts';
import type { Messages } from '../messages/messages.ts';
import { commandNames } from './commands.ts';
import { isShown } from './diagnostics.ts';
import { isMining } from './hover.ts';
import { rangeOf } from './place.ts';

export function codeLenses(
  document: TextDocument,
  review: Review,
  { messages, locale }: { readonly messages: Messages; readonly locale: 'en' | 'fr' },
): CodeLens[] {
  const shown = review.findings.filter(isShown);
  const mining = shown.filter(isMining);
  if (review.kind === 'other' && mining.length === 0) return [];
  const { lens } = messages;
  const title = lens.document(lens.verdicts[review.mining], mining.length, shown.length - mining.length);
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      command: { title, command: commandNames.summarize, arguments: [{ uri: document.uri }] },
    },
    ...mining.map((finding) => ({
      range: rangeOf(document, finding.span),
      command: commandOf(document, finding, { messages, locale }),
    })),
  ];
}

/** Where permission is needed, the next step is to ask for it; else, to read what the rule is about. */
function commandOf(
  document: TextDocument,
  finding: Finding,
  { messages: { lens, stacked }, locale }: { readonly messages: Messages; readonly locale: 'en' | 'fr' },
): Command {
  const { permission } = finding;
  const stance = lens.verdicts[finding.stance];
  if (permission === undefined)
    return { title: stance, command: commandNames.manual, arguments: [finding.rule, locale] };
  const form = stacked(permission.form);
  return {
    title: `${stance} · ${lens.permissionOf(form, permission.grantor)}`,
    command: commandNames.request,
    arguments: [{ uri: document.uri, fingerprint: finding.fingerprint }],
  };
}
