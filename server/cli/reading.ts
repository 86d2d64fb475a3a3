// What `review` and `summarize` have in common: documents come one after another, and what is wrong with them or with
// their project file is said once, on standard error.
import type { Project } from '../project/project.ts';
import type { Reviewer } from '../setup.ts';
import { type ReadDocument, type ReaderOptions, newDocumentReader } from './document-reader.ts';
import { Failure } from './failure.ts';
import { type Input, findInputs } from './inputs.ts';
import type { ReadingOptions } from './options.ts';
import { problemLines } from './projects.ts';
import { readStandardInput, readText } from './read.ts';
import { tool } from '../report/tool.ts';

export interface Reading {
  readonly documents: Iterable<ReadDocument>;
  /** Whether anything so far could not be read or used. */
  readonly troubled: boolean;
  /** Usual names of parties, as the projects so far give them. */
  readonly parties: ReadonlyMap<string, string>;
}

/** @throws {Failure} */
export function reading(operands: readonly string[], options: ReaderOptions, reviewer: Reviewer): Reading {
  const inputs = namedInputs(operands, options);
  const reader = newDocumentReader(options, reviewer);
  const parties = new Map<string, string>();
  const seen = new Set<Project>();
  let troubled = false;
  const say = (message: string): void => {
    troubled = true;
    process.stderr.write(`${tool.name}: ${message}\n`);
  };
  const meet = (project: Project | undefined): void => {
    if (!project || seen.has(project)) return;
    seen.add(project);
    problemLines(project).forEach(say);
    for (const [other, usual] of project.parties) parties.set(other, usual);
  };
  const read = function* (): Generator<ReadDocument> {
    for (const input of inputs) {
      const each = reader.read(input);
      if (!each) continue;
      meet(each.project);
      if (each.document.error) say(each.document.error.message);
      yield each;
    }
  };
  return {
    documents: read(),
    parties,
    get troubled() {
      return troubled;
    },
  };
}

function namedInputs(operands: readonly string[], options: ReadingOptions): Input[] {
  if (operands.length === 0 && options.filesFrom === undefined) {
    throw new Failure('nothing', 'name a file, a folder, or - for standard input; --help shows how.');
  }
  const inputs = findInputs({ operands, files: listedFiles(options), standardInput: options.stdinName });
  if (inputs.length === 0) throw new Failure('nothing', 'the list of files is empty; nothing was reviewed.');
  return inputs;
}

function listedFiles({ filesFrom, nul }: ReadingOptions): string[] {
  if (filesFrom === undefined) return [];
  const { text } = filesFrom === '-' ? readStandardInput(nul) : readText(filesFrom, nul);
  return text.split(nul === true ? '\0' : /\r?\n/).filter((path) => path !== '');
}
