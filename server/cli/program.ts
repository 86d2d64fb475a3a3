// The commands and their options: how the command line is understood. What the commands do stands beside it.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type FailOn, failOnValues } from '../report/fail-policy.ts';
import { visible } from '../report/markdown-text.ts';
import { type Reviewer, type Settings, languageTags } from '../setup.ts';
import type { CommandName } from './command-names.ts';
import { Failure } from './failure.ts';
import { nearest } from '../project/nearest.ts';
import type {
  CompareFailOn,
  CompareOptions,
  HistoryOptions,
  ReviewOptions,
  SummarizeOptions,
} from './options.ts';
import { formats } from './reports.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { history } from './history.ts';
import { init } from './init.ts';
import { review } from './review.ts';
import { summarize } from './summarize.ts';
import { tool } from '../report/tool.ts';

export type NewReviewer = (settings?: Partial<Settings>) => Reviewer;

export interface Setup {
  readonly newReviewer: NewReviewer;
  readonly startMcp: () => Promise<unknown>;
  /** URL of the script that this process runs, for its threads. */
  readonly entry: string;
}

/** The exit code: 0 nothing fails, 1 findings that fail, 2 wrong arguments or something that could not be read. */
export async function run(argv: readonly string[], setup: Setup): Promise<number> {
  const { newReviewer } = setup;
  let code = 0;
  const program = newProgram({
    review: async (operands, options) => {
      code = await review(operands, options, setup);
    },
    summarize: async (operands, options) => {
      code = await summarize(operands, options, setup);
    },
    compare: async (old, now, options) => {
      code = await compare(old, now, options, newReviewer);
    },
    history: async (path, options) => {
      code = await history(path, options, newReviewer);
    },
    explain: async (rule, options) => {
      code = await explain(rule, options, newReviewer);
    },
    init: (options) => {
      code = init(options);
    },
    mcp: setup.startMcp,
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${tool.name}: ${visible(error.message)}\n`);
    return 2;
  }
  return code;
}

interface Actions {
  readonly review: (operands: readonly string[], options: ReviewOptions) => Promise<void>;
  readonly summarize: (operands: readonly string[], options: SummarizeOptions) => Promise<void>;
  readonly compare: (old: string, now: string, options: CompareOptions) => Promise<void>;
  readonly history: (path: string, options: HistoryOptions) => Promise<void>;
  readonly explain: (rule: string | undefined, options: { readonly ui: 'en' | 'fr' }) => Promise<void>;
  readonly init: (options: { readonly ui: 'en' | 'fr' }) => void;
  readonly mcp: () => Promise<unknown>;
}

function newProgram(actions: Actions): Command {
  const program = new Command(tool.name)
    .description(
      'Says whether a document lets you mine cryptocurrency, whose permission you need, and which words say so.',
    )
    .version(tool.version)
    .option('--stdio', 'start the language server')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
review is the default command: ${tool.name} terms.md
Options of a command: ${tool.name} help review

Exit codes: 0 nothing fails, 1 findings that fail, 2 something could not be read or the arguments are wrong.`,
    )
    .configureOutput({ outputError: (text, write) => write(oneLineError(text, '--help')) });

  const command = (name: CommandName, settings = {}): Command =>
    program
      .command(name, settings)
      .copyInheritedSettings(program)
      .configureOutput({ outputError: (text, write) => write(oneLineError(text, `help ${name}`)) });

  readingOptions(command('review', { isDefault: true }))
    .description('review files, folders, globs or standard input (this is the default command)')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(format(formats, 'pretty'))
    .option('--output <file>', 'write there instead of standard output')
    .option('--write-baseline <file>', 'write what was found there, as the baseline of later reviews')
    .option(
      '--fail-on <list>',
      'rules and severities that make the exit code 1; a severity stands for itself and above (default: warning)',
      failOn,
    )
    .action(actions.review);

  readingOptions(command('summarize'))
    .description('summarize the mining terms of documents: verdict, permission, scope, exceptions')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(format(['pretty', 'markdown', 'json', 'jsonl'], 'pretty on a terminal, else markdown'))
    .option('--output <file>', 'write there instead of standard output')
    .action(actions.summarize);

  oneDocument(command('compare'))
    .description('say what changed in meaning between two versions of a document')
    .argument('<old>', 'a file, or REV:path in Git')
    .argument('<new>', 'a file, or REV:path in Git')
    .addOption(format(['pretty', 'markdown', 'json'], 'pretty'))
    .option(
      '--fail-on <list>',
      'what makes the exit code 1: stance-change, new-permission, or rules and severities of what is new (default: warning)',
      failOnChange,
    )
    .action(actions.compare);

  oneDocument(command('history'))
    .description('walk through the Git history of a document: when its mining terms and permissions changed')
    .argument('<file>', 'a document in a Git repository')
    .addOption(format(['pretty', 'markdown', 'json'], 'pretty'))
    .option('--json', 'the same as --format json')
    .option('--since <date>', 'only versions since then, as Git understands dates')
    .action(actions.history);

  command('explain')
    .description('explain a rule with examples, and how they are read; without a name, list the rules')
    .argument('[rule]', 'for example mining-prohibited')
    .addOption(ui())
    .action(actions.explain);

  command('init')
    .description('write a project file with comments into this folder')
    .addOption(ui())
    .action(actions.init);

  command('mcp')
    .description('start the server for agents (Model Context Protocol over standard input and output)')
    .action(async () => {
      await actions.mcp();
    });

  return program;
}

function readingOptions(command: Command): Command {
  return command
    .option('--language <tag>', 'language of the documents (default: auto, decided per section)', language)
    .option('--languages <list>', 'languages to look for, separated by commas', languages)
    .addOption(as('the documents are'))
    .option('--stdin-name <name>', 'the name under which - is reported', '<stdin>')
    .option('--files-from <file>', 'read the list of files from there (- for standard input), one a line')
    .option('-0, --nul', 'the list of files is separated by NUL instead')
    .option('--config <file>', 'project file (default: the nearest .licensetermreview.json)')
    .option('--no-config', 'use no project file')
    .option('--baseline <file>', 'report only what is new since the baseline')
    .option('--jobs <n>', 'worker threads (default: as many as pay)', positive)
    .addOption(ui());
}

function oneDocument(command: Command): Command {
  return command
    .option('--language <tag>', 'language of the document (default: auto, decided per section)', language)
    .addOption(as('the document is'))
    .option('--output <file>', 'write there instead of standard output')
    .addOption(ui());
}

function as(what: string): Option {
  return new Option('--as <kind>', `whether ${what} terms (default: auto)`).choices([
    'terms',
    'other',
    'auto',
  ]);
}

function ui(): Option {
  return new Option('--ui <language>', 'language of explanations').choices(['en', 'fr']).default('en');
}

function format(choices: readonly string[], fallback: string): Option {
  return new Option('--format <format>', `how to print (default: ${fallback})`)
    .choices(choices)
    .argParser((value: string) => known([value], choices)[0]);
}

function failOn(value: string, before: readonly FailOn[] = []): readonly FailOn[] {
  return [...before, ...known(list(value), failOnValues)];
}

function failOnChange(value: string, before: readonly CompareFailOn[] = []): readonly CompareFailOn[] {
  return [...before, ...known(list(value), ['stance-change', 'new-permission', ...failOnValues] as const)];
}

function known<T extends string>(values: readonly string[], choices: readonly T[]): T[] {
  return values.map((value) => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new InvalidArgumentError(unknownValue(value, choices));
    return choice;
  });
}

function unknownValue(value: string, known: readonly string[]): string {
  const near = nearest(value, known);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`;
}

function language(value: string): string {
  return known([primaryTag(value)], ['auto', ...languageTags])[0] ?? 'auto';
}

function languages(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...known(list(value).map(primaryTag), languageTags)];
}

/** "en" of "en-GB". */
function primaryTag(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? tag;
}

function list(value: string, before: readonly string[] = []): readonly string[] {
  const values = value.split(',').map((each) => each.trim());
  return [...before, ...values.filter((each) => each !== '')];
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 up.');
  return number;
}

/** "license-term-review: unknown option '--formt' (Did you mean --format?)"; what has no remedy is sent to the help. */
function oneLineError(text: string, help: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const message = lines.filter((line) => line !== '').join(' ');
  const hasRemedy = /[.?!)]$/.test(message);
  const said = hasRemedy ? message : `${message}; “${tool.name} ${help}” shows how.`;
  return `${tool.name}: ${visible(said.replace(/^error: /, ''))}\n`;
}
