// Reads and reviews one input after another. What cannot be read is a document with an error; the others go on.
import type { Reviewer } from '../setup.ts';
import { type Document, documentOf, unreadDocument } from '../report/document.ts';
import { positionsIn } from '../report/positions.ts';
import type { Lines } from '../report/report.ts';
import { formatOf } from './documents.ts';
import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import { linesOf } from './lines.ts';
import { readStandardInput, readText } from './read.ts';

export interface ReviewedInput {
  readonly document: Document;
  readonly lines: Lines;
}

export function* reviewInputs(inputs: Iterable<Input>, reviewer: Reviewer): Generator<ReviewedInput> {
  for (const input of inputs) yield reviewInput(input, reviewer);
}

function reviewInput(input: Input, reviewer: Reviewer): ReviewedInput {
  const { path } = input;
  const format = formatOf(path);
  try {
    if (input.kind === 'none') throw input.failure;
    const { text, notes } = input.kind === 'standard-input' ? readStandardInput() : readText(path);
    const review = reviewer.review({ text, name: path, format });
    const document = documentOf({ path, review, positionAt: positionsIn(text) });
    return {
      document: notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] },
      lines: linesOf(text),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      document: unreadDocument(path, format, { code: error.code, message: error.message }),
      lines: () => undefined,
    };
  }
}
