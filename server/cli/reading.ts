// What `review` and `summarize` have in common: documents come one after another, and what is wrong with them or with
// their project file is said once, on standard error.
import { existsSync } from 'node:fs';
import { nearest } from '../project/nearest.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Project } from '../project/project.ts';
import { failPolicy } from '../report/fail-policy.ts';
import { visible } from '../report/markdown-text.ts';
import type { ReportSource } from '../report/report.ts';
import { tool } from '../report/tool.ts';
import {
  type ReadDocument,
  type ReaderOptions,
  newDocumentReader,
  newProjectWatch,
} from './document-reader.ts';
import { commandNames } from './command-names.ts';
import { Failure } from './failure.ts';
import { type Input, findInputs } from './inputs.ts';
import { incorporating } from './incorporated.ts';
import type { ReadingOptions, ReviewOptions } from './options.ts';
import type { Setup } from './program.ts';
import { newProgress } from './progress.ts';
import { uriOf } from './projects.ts';
import { statOf } from './stat.ts';
import { readStandardInput, readText } from './read.ts';
import { jobsFor, readOnThreads } from './workers.ts';

export interface Reading {
  readonly documents: AsyncIterable<DocumentInTurn>;
  /** Takes the progress from the terminal, before something else is written to it. */
  clear(): void;
  /** Whether anything so far could not be read or used. */
  readonly troubled: boolean;
  /** Usual names of parties, as the projects so far give them. */
  readonly parties: ReadonlyMap<string, string>;
}

export interface DocumentInTurn extends Pick<ReadDocument, 'document' | 'known'>, ReportSource {}

type Options = ReaderOptions & Pick<ReviewOptions, 'failOn'>;

/** @throws {Failure} */
export function reading(operands: readonly string[], options: Options, setup: Setup): Reading {
  const inputs = namedInputs(operands, options);
  const projects = newProjectWatch(options);
  const parties = new Map<string, string>();
  let troubled = false;
  let done = 0;
  const progress = newProgress(inputs.length, messagesFor(options.ui).progress.ofDocuments);
  const say = (message: string): void => {
    troubled = true;
    progress.clear();
    process.stderr.write(`${tool.name}: ${visible(message)}\n`);
  };
  const meet = (project: Project): void => {
    projects.meet(project).forEach(say);
    for (const [other, usual] of project.parties) parties.set(other, usual);
  };
  const inTurn = async function* (): AsyncGenerator<DocumentInTurn> {
    for await (const { document, lines, known } of incorporating(readAll(inputs, options, setup), inputs)) {
      const project = projects.finder.of(document.path);
      if (project) meet(project);
      if (document.error) say(document.error.message);
      const failOn = options.failOn ?? project?.for(uriOf(document.path)).failOn ?? ['warning'];
      yield { document, known, lines: (line) => lines.get(line), fails: failPolicy(failOn) };
      progress.show(++done);
    }
    progress.clear();
    for (const { path, findings } of projects.gone(operands.filter(isFolder))) {
      const what = findings === 1 ? 'finding' : 'findings';
      const gone = `${path} is gone, and with it ${findings} ${what} that the baseline knows; write it anew.`;
      process.stderr.write(`${tool.name}: ${visible(gone)}\n`);
    }
  };
  return {
    documents: inTurn(),
    clear: () => progress.clear(),
    parties,
    get troubled() {
      return troubled;
    },
  };
}

async function* readAll(
  inputs: readonly Input[],
  options: Options,
  { newReviewer, entry }: Setup,
): AsyncGenerator<ReadDocument | undefined> {
  const jobs = jobsFor(inputs, options.jobs);
  if (jobs > 1) {
    yield* readOnThreads(inputs, jobs, entry, options);
    return;
  }
  const read = newDocumentReader(options, newReviewer());
  for (const input of inputs) yield read(input);
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

function namedInputs(operands: readonly string[], options: ReadingOptions): Input[] {
  if (operands.length === 0 && options.filesFrom === undefined) {
    throw new Failure('nothing', 'name a file, a folder, or - for standard input; --help shows how.');
  }
  // "sumarize terms.md" would be two files, the first of them missing.
  const [first = ''] = operands;
  const command =
    operands.length > 1 && /^\w+$/.test(first) && !existsSync(first)
      ? nearest(first, commandNames)
      : undefined;
  if (command !== undefined) {
    throw new Failure(
      'nothing',
      `there is neither a file nor a command “${first}”; did you mean ${command}?`,
    );
  }
  return findInputs({ operands, files: listedFiles(options), standardInput: options.stdinName });
}

function listedFiles({ filesFrom, nul }: ReadingOptions): string[] {
  if (filesFrom === undefined) return [];
  const { text } = filesFrom === '-' ? readStandardInput(nul) : readText(filesFrom, nul);
  return text.split(nul === true ? '\0' : /\r?\n/).filter((path) => path !== '');
}
