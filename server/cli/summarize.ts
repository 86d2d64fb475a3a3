import { messagesFor } from '../messages/messages.ts';
import type { Document } from '../report/document.ts';
import type { Parties } from '../report/providers.ts';
import { summarize as summaryOf } from '../report/summary.ts';
import { summaryMarkdown } from '../report/summary-markdown.ts';
import { summaryPretty } from '../report/summary-pretty.ts';
import type { Setup } from './program.ts';
import { reading } from './reading.ts';
import type { SummarizeOptions } from './options.ts';
import { openOutput } from './output.ts';
import { rangeLink } from './reports.ts';
import { terminal } from './terminal.ts';
import { tool } from '../report/tool.ts';

/** The exit code. */
export async function summarize(
  operands: readonly string[],
  options: SummarizeOptions,
  setup: Setup,
): Promise<number> {
  const read = reading(operands, options, setup);
  const output = openOutput(options.output);
  const documents: Document[] = [];
  for await (const { document } of read.documents) documents.push(document);
  await output.write(printed(documents, options, read.parties));
  output.close();
  return read.troubled ? 2 : 0;
}

function printed(documents: readonly Document[], options: SummarizeOptions, parties: Parties): string {
  const toFile = options.output !== undefined;
  const messages = messagesFor(options.ui);
  switch (options.format ?? (process.stdout.isTTY && !toFile ? 'pretty' : 'markdown')) {
    case 'pretty':
      return summaryPretty(documents, { messages, terminal: terminal(toFile), parties });
    case 'markdown':
      return summaryMarkdown(documents, { messages, link: rangeLink, parties });
    case 'json':
      return `${JSON.stringify({ schema: 1, tool, ...summaryOf(documents, parties) })}\n`;
    case 'jsonl':
      return summaryOf(documents, parties)
        .documents.map((row) => `${JSON.stringify({ schema: 1, ...row })}\n`)
        .join('');
  }
}
