import { messagesFor } from '../messages/messages.ts';
import type { Document } from '../report/document.ts';
import { summarize as summaryOf } from '../report/summary.ts';
import { summaryMarkdown } from '../report/summary-markdown.ts';
import { summaryPretty } from '../report/summary-pretty.ts';
import type { NewReviewer } from './program.ts';
import { namedInputs, settingsFrom } from './reading.ts';
import type { SummarizeOptions } from './options.ts';
import { openOutput } from './output.ts';
import { lineLink } from './reports.ts';
import { reviewInputs } from './review-inputs.ts';
import { terminal } from './terminal.ts';
import { tool } from './tool.ts';

/** The exit code. */
export async function summarize(
  operands: readonly string[],
  options: SummarizeOptions,
  newReviewer: NewReviewer,
): Promise<number> {
  const output = openOutput(options.output);
  const documents: Document[] = [];
  for (const { document } of reviewInputs(
    namedInputs(operands, options),
    newReviewer(settingsFrom(options)),
  )) {
    documents.push(document);
    if (document.error) process.stderr.write(`${tool.name}: ${document.error.message}\n`);
  }
  await output.write(printed(documents, options));
  output.close();
  return documents.some((document) => document.error) ? 2 : 0;
}

function printed(documents: readonly Document[], options: SummarizeOptions): string {
  const toFile = options.output !== undefined;
  const messages = messagesFor(options.ui);
  switch (options.format ?? (process.stdout.isTTY && !toFile ? 'pretty' : 'markdown')) {
    case 'pretty':
      return summaryPretty(documents, messages, terminal(toFile));
    case 'markdown':
      return summaryMarkdown(documents, { messages, link: lineLink });
    case 'json':
      return `${JSON.stringify({ schema: 1, tool, ...summaryOf(documents) })}\n`;
    case 'jsonl':
      return summaryOf(documents)
        .documents.map((row) => `${JSON.stringify({ schema: 1, ...row })}\n`)
        .join('');
  }
}
