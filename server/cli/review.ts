import type { Reviewer, Settings } from '../setup.ts';
import { type Document, documentOf, unreadDocument } from '../report/document.ts';
import { json } from '../report/json.ts';
import { jsonl } from '../report/jsonl.ts';
import { positionsIn } from '../report/positions.ts';
import type { Report } from '../report/report.ts';
import { formatOf } from './documents.ts';
import { Failure } from './failure.ts';
import { type Input, findInputs } from './inputs.ts';
import type { ReviewOptions } from './options.ts';
import { openOutput } from './output.ts';
import { readStandardInput, readText } from './read.ts';
import { tool } from './tool.ts';

export type NewReviewer = (settings?: Partial<Settings>) => Reviewer;

/** The exit code. */
export async function review(
  operands: readonly string[],
  options: ReviewOptions,
  newReviewer: NewReviewer,
): Promise<number> {
  const inputs = findInputs({ operands, files: listedFiles(options), standardInput: options.stdinName });
  if (inputs.length === 0)
    throw new Failure('nothing', 'name a file, a folder or - for standard input; see --help.');
  const output = openOutput(options.output);
  const report = newReport(options);
  const reviewer = newReviewer(settingsFrom(options));
  let unread = 0;
  for (const input of inputs) {
    const document = reviewed(input, reviewer);
    if (document.error) {
      unread++;
      process.stderr.write(`${tool.name}: ${document.error.message}\n`);
    }
    await output.write(report.document(document, () => undefined));
    if (output.closed) break;
  }
  await output.write(report.end());
  output.close();
  return unread > 0 ? 2 : 0;
}

function reviewed(input: Input, reviewer: Reviewer): Document {
  const format = formatOf(input.path);
  try {
    if (input.kind === 'none') throw input.failure;
    const { text, notes } = input.kind === 'standard-input' ? readStandardInput() : readText(input.path);
    const review = reviewer.review({ text, name: input.path, format });
    const document = documentOf({ path: input.path, review, positionAt: positionsIn(text) });
    return notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return unreadDocument(input.path, format, { code: error.code, message: error.message });
  }
}

function newReport(options: ReviewOptions): Report {
  return options.format === 'json' ? json(tool) : jsonl();
}

function settingsFrom(options: ReviewOptions): Partial<Settings> {
  return {
    language: options.language,
    as: options.as,
    ...(options.languages && { languages: options.languages }),
  };
}

/** @throws {Failure} */
function listedFiles({ filesFrom, nul }: ReviewOptions): string[] {
  if (filesFrom === undefined) return [];
  const { text } = filesFrom === '-' ? readStandardInput() : readText(filesFrom);
  return text.split(nul === true ? '\0' : /\r?\n/).filter((path) => path !== '');
}
