// A letter that asks whoever can permit an act. In the document's language where we have it; what we cannot know is
// left blank, and what the clause says is quoted.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/review.ts';
import { directivePrefix } from '../engine/suppressions.ts';
import { messagesFor } from '../messages/messages.ts';
import { markdownText } from '../report/markdown-text.ts';
import { fileName } from './citation.ts';

export interface PermissionRequest {
  readonly language: string;
  readonly title: string;
  readonly markdown: string;
}

export function permissionRequest(document: TextDocument, finding: Finding): PermissionRequest {
  const language = finding.language === 'fr' ? 'fr' : 'en';
  const { request: words, stacked, list } = messagesFor(language);
  const { permission } = finding;
  const form = stacked(permission?.form ?? []);
  const act = markdownText(finding.activity.text);
  const quotes = [...finding.leadIn, finding.clause, ...finding.exceptions.filter(outsideOf(finding))];
  const purposes = (permission?.purposes ?? []).map(({ text }) => markdownText(text));
  const paragraphs = [
    `# ${words.title}`,
    words.to(addressee(finding) ?? words.unnamed),
    words.date,
    `**${words.subject(act)}**`,
    words.greeting,
    words.opening(markdownText(fileName(document.uri)), markdownText(finding.section.join(' › '))),
    quotes.map(({ text }) => `> ${markdownText(withoutJoin(text))}`).join('\n>\n'),
    words.ask(form, act),
    words.details.map((each) => `- ${each}`).join('\n'),
    ...(purposes.length === 0 ? [] : [words.purposes(list(purposes))]),
    ...(permission?.form.includes('written') === true ? [words.written] : []),
    ...(permission?.form.includes('prior') === true ? [words.before] : []),
    words.closing,
    words.signature,
    // What it quotes is no clause of its own.
    `<!-- ${directivePrefix}disable-file -- ${words.quotes} -->`,
  ];
  return { language, title: words.title, markdown: `${paragraphs.join('\n\n')}\n` };
}

/** An item of a list ends where the next one is joined to it: "…; or". */
function withoutJoin(text: string): string {
  return text.replace(/[;,]\s*\p{L}{0,5}$/u, '');
}

function outsideOf({ clause }: Finding): (part: { span: { start: number } }) => boolean {
  return ({ span }) => span.start < clause.span.start || span.start >= clause.span.end;
}

/** Whoever can give the permission, by name; "us" and "its" name nobody to whom one could write. */
function addressee({ permission, attributedTo }: Finding): string | undefined {
  const grantor = permission?.grantor;
  const name = grantor !== undefined && !/^\p{Ll}{1,6}$/u.test(grantor) ? grantor : attributedTo[0];
  return name === undefined ? undefined : markdownText(name);
}
