// The commands and their options. Says how the command line is understood; what the commands do stands beside it.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type NewReviewer, review } from './review.ts';
import type { ReviewOptions } from './options.ts';
import { Failure } from './failure.ts';
import { tool } from './tool.ts';

/** The exit code: 0 nothing fails, 1 findings that fail, 2 wrong arguments or something that could not be read. */
export async function run(argv: readonly string[], newReviewer: NewReviewer): Promise<number> {
  let code = 0;
  const program = newProgram({
    review: async (operands, options) => {
      code = await review(operands, options, newReviewer);
    },
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${tool.name}: ${error.message}\n`);
    return 2;
  }
  return code;
}

interface Actions {
  review(operands: readonly string[], options: ReviewOptions): Promise<void>;
}

function newProgram(actions: Actions): Command {
  const program = new Command(tool.name)
    .description(
      'Says whether a document lets you mine cryptocurrency, whose permission you need, and which words say so.',
    )
    .version(tool.version)
    .exitOverride()
    .showSuggestionAfterError();

  withReviewOptions(program.command('review', { isDefault: true }))
    .description('review files, folders, globs or standard input (-)')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .action(async (operands: string[], options: ReviewOptions) => actions.review(operands, options));

  return program;
}

function withReviewOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print').choices(['json', 'jsonl']))
    .option('--output <file>', 'write there instead of standard output')
    .option('--language <tag>', 'language of the documents, or "auto" to decide per section', 'auto')
    .option('--languages <list>', 'languages to look for, separated by commas', list)
    .addOption(
      new Option('--as <kind>', 'whether the documents are terms')
        .choices(['terms', 'other', 'auto'])
        .default('auto'),
    )
    .option('--stdin-name <name>', 'the name under which - is reported', '<stdin>')
    .option('--files-from <file>', 'read the list of files from there (- for standard input), one a line')
    .option('-0, --nul', 'the list of files is separated by NUL')
    .option('--config <file>', 'project file; otherwise the nearest .licensetermreview.json')
    .option('--no-config', 'use no project file')
    .option('--jobs <n>', 'worker threads', positive);
}

function list(value: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  ];
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 up.');
  return number;
}
