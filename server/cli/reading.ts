// What `review` and `summarize` have in common: which documents are read, and with which settings.
import type { Settings } from '../setup.ts';
import { Failure } from './failure.ts';
import { type Input, findInputs } from './inputs.ts';
import type { ReadingOptions } from './options.ts';
import { readStandardInput, readText } from './read.ts';

/** @throws {Failure} */
export function namedInputs(operands: readonly string[], options: ReadingOptions): Input[] {
  if (operands.length === 0 && options.filesFrom === undefined) {
    throw new Failure('nothing', 'name a file, a folder, or - for standard input; --help shows how.');
  }
  const inputs = findInputs({ operands, files: listedFiles(options), standardInput: options.stdinName });
  if (inputs.length === 0) throw new Failure('nothing', 'the list of files is empty; nothing was reviewed.');
  return inputs;
}

export function settingsFrom(options: ReadingOptions): Partial<Settings> {
  return {
    language: options.language,
    as: options.as,
    interfaceLanguage: options.ui,
    ...(options.languages && { languages: options.languages }),
  };
}

function listedFiles({ filesFrom, nul }: ReadingOptions): string[] {
  if (filesFrom === undefined) return [];
  const { text } = filesFrom === '-' ? readStandardInput(nul) : readText(filesFrom, nul);
  return text.split(nul === true ? '\0' : /\r?\n/).filter((path) => path !== '');
}
