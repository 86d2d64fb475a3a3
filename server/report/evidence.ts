// What was read, for a language model to pass on: each sentence with the words that say it and their place. A sentence
// whose quotation does not stand in the text, word for word, is left out.
import type { Messages } from '../messages/messages.ts';
import type { Document, ReportedFinding } from './document.ts';
import { incorporatedSentences } from './incorporated-words.ts';
import { oneLine } from './markdown-text.ts';

/** `text` is what `document` was read from. Silence is said, too. */
export function evidence(document: Document, text: string, messages: Messages): string {
  const { summary, lens, labelled } = messages;
  const proven = document.findings.filter(
    (finding) => isProven(finding, text) && finding.suppression === null,
  );
  const incorporated = incorporatedSentences(document, messages, ({ name, target, range: { start } }) => {
    const place = `${document.path}:${start.line + 1}:${start.character + 1}`;
    return `“${name}” (${place}${target === null ? '' : ` → ${target}`})`;
  });
  const sentences = proven.map((finding) => sentence(document.path, finding));
  return [
    `${labelled(document.path, document.mining === 'silent' ? summary.answer.silent : lens.verdicts[document.mining])}.`,
    ...[...incorporated, ...sentences].map((each) => `- ${each}`),
    summary.disclaimer,
  ].join('\n');
}

/** Mining is prohibited. “You may not mine Bitcoin” (terms.md:12:5, Acceptable use) */
function sentence(path: string, { explanation, quote, range, section, confidence }: ReportedFinding): string {
  const place = [`${path}:${range.start.line + 1}:${range.start.character + 1}`, section.join(' › ')];
  const said = `${explanation} “${quote}” (${place.filter((part) => part !== '').join(', ')})`;
  return confidence === 'high' ? said : `${said} [${confidence}]`;
}

function isProven({ offset: [start, end], quote }: ReportedFinding, text: string): boolean {
  return quote !== '' && oneLine(text.slice(start, end)) === oneLine(quote);
}
