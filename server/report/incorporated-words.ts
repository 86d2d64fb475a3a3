import type { Messages } from '../messages/messages.ts';
import { oneLine } from './markdown-text.ts';
import type { Document, ReportedIncorporation } from './document.ts';

/**
 * "it incorporates “Acceptable Use Policy” (aup.md), which prohibits mining", for each that has something to say on it;
 * `write` gives the name as the page shows it.
 */
export function incorporatedWords(
  { incorporates }: Pick<Document, 'incorporates'>,
  { summary }: Messages,
  write: (each: ReportedIncorporation) => string,
): string[] {
  return incorporates.flatMap((each) =>
    each.mining === null || each.mining === 'silent'
      ? []
      : [summary.itIncorporates(write(each), summary.says[each.mining])],
  );
}

/** The same as sentences: "It incorporates …, which prohibits mining." */
export function incorporatedSentences(
  document: Pick<Document, 'incorporates'>,
  messages: Messages,
  write: (each: ReportedIncorporation) => string,
): string[] {
  return incorporatedWords(document, messages, write).map(
    (words) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
  );
}

/** For a terminal. */
export function incorporatedLines(document: Pick<Document, 'incorporates'>, messages: Messages): string[] {
  return incorporatedSentences(document, messages, ({ name, target }) =>
    [messages.summary.quoted(oneLine(name)), ...(target === null ? [] : [`(${oneLine(target)})`])].join(' '),
  );
}
