// What is measured. Everybody takes turns, so that a busy machine slows all of them down alike; medians are compared.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Editor, type Command } from './editor.ts';
import type { Inputs } from './inputs.ts';
import type { Figure } from './table.ts';

export interface Tools {
  /** Where our bundles lie. */
  readonly dist: string;
  /** Where the bundled peers lie, and where to put what they need. */
  readonly peers: string;
}

type Times = readonly number[];

export function median(values: Times): number {
  return quantile(values, 0.5);
}

function quantile(values: Times, share: number): number {
  const sorted = values.filter((each) => !Number.isNaN(each)).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const typed =
  'the terms say that nobody may rely on them unless they have been read in full by whoever agrees ';

// --- Servers -----------------------------------------------------------------------------------------------------

interface Typing {
  readonly latencies: Times;
  readonly processorTime: number;
  readonly memory: number;
  readonly diagnostics: readonly unknown[];
}

/** Everybody has the document open and types the same, one after another. */
async function type(
  servers: Readonly<Record<string, Command>>,
  path: string,
  edits: number,
): Promise<Readonly<Record<string, Typing>>> {
  const editors = new Map<string, Editor>();
  for (const [name, command] of Object.entries(servers)) editors.set(name, await Editor.open(command, path));
  const latencies = new Map<string, number[]>([...editors.keys()].map((name) => [name, []]));
  const before = new Map<string, number>();
  // A server that has just read a document is still being compiled and cleaned up after.
  const warmUp = Math.min(10, edits);
  for (let edit = 0; edit < edits + warmUp; edit++) {
    for (const [name, editor] of editors) {
      if (edit === warmUp) before.set(name, editor.processorTime);
      const latency = await editor.type(typed[edit % typed.length] ?? ' ');
      if (edit >= warmUp) latencies.get(name)?.push(latency);
      await pause(edits > 20 ? 10 : 0);
    }
  }
  return Object.fromEntries(
    [...editors].map(([name, editor]) => {
      const typing: Typing = {
        latencies: latencies.get(name) ?? [],
        processorTime: (editor.processorTime - (before.get(name) ?? 0)) / edits,
        memory: editor.memory,
        diagnostics: editor.diagnostics,
      };
      editor.close();
      return [name, typing];
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Another server that publishes what we publish. */
async function echoOf(path: string, ours: Command, { peers }: Tools): Promise<Command> {
  const editor = await Editor.open(ours, path);
  const file = join(peers, `${basename(path)}.json`);
  writeFileSync(file, JSON.stringify(editor.diagnostics));
  editor.close();
  return { script: join(peers, 'echo-server.js'), args: [file] };
}

function servers({ dist, peers }: Tools): { ours: Command; empty: Command; remark: Command } {
  return {
    ours: { script: join(dist, 'server.js') },
    empty: { script: join(peers, 'echo-server.js') },
    remark: { script: join(import.meta.dirname, 'remark-server.mjs'), cwd: import.meta.dirname },
  };
}

export async function keystrokes(inputs: Inputs, tools: Tools): Promise<Figure[]> {
  const { ours, empty, remark } = servers(tools);
  const edits = inputs.isQuick ? 5 : 60;
  const figures: Figure[] = [];

  const echo = await echoOf(inputs.large, ours, tools);
  const parse = median(repeat(inputs.isQuick ? 1 : 3, () => wholeParse(inputs.large, tools)));
  const large = await type({ ours, echo, empty }, inputs.large, edits);
  const [us, them] = [large['ours']!, large['echo']!];
  const of = (share: number, typing: Typing): number => quantile(typing.latencies, share);
  const count = us.diagnostics.length;
  figures.push(
    ratio(
      'keystroke, 1 MB, p50',
      `echo server with the same ${count} diagnostics`,
      of(0.5, us),
      of(0.5, them),
      '≤',
      1.3,
    ),
    ratio(
      'keystroke, 1 MB, p95',
      `echo server with the same ${count} diagnostics`,
      of(0.95, us),
      of(0.95, them),
      '≤',
      1.3,
    ),
    ratio(
      'keystroke, 1 MB, processor time',
      `echo server with the same ${count} diagnostics`,
      us.processorTime,
      them.processorTime,
    ),
    ratio('keystroke, 1 MB: times as fast', 'one whole remark-parse', parse, of(0.5, us), '≥', 200),
    ratio(
      'memory, 1 MB open',
      `echo server with the same ${count} diagnostics`,
      us.memory,
      them.memory,
      '≤',
      1.4,
    ),
  );

  const quiet = await type({ ours, empty }, inputs.quiet, edits);
  figures.push(
    ratio(
      'keystroke, 1 MB with few findings, p50',
      `empty echo server (${quiet['ours']!.diagnostics.length} diagnostics)`,
      of(0.5, quiet['ours']!),
      of(0.5, quiet['empty']!),
      '≤',
      1.5,
    ),
  );

  const huge = await type({ ours, empty }, inputs.huge, Math.min(edits, 4));
  figures.push(
    ratio(
      'keystroke, 10 MB, processor time beyond the empty echo',
      'the same in 1 MB',
      huge['ours']!.processorTime - huge['empty']!.processorTime,
      us.processorTime - large['empty']!.processorTime,
    ),
  );

  if (inputs.isQuick) return figures;
  const small = await type({ ours, remark }, inputs.small, 40);
  figures.push(
    ratio(
      'keystroke, 100 KB: times as fast',
      'unified-language-server with remark',
      of(0.5, small['remark']!),
      of(0.5, small['ours']!),
      '≥',
      25,
    ),
  );
  return figures;
}

export async function starts(inputs: Inputs, tools: Tools): Promise<Figure[]> {
  const { ours, remark } = servers(tools);
  const echo = await echoOf(inputs.small, ours, tools);
  const times = new Map<string, number[]>();
  const everybody: [string, Command][] = [
    ['ours', ours],
    ['echo', echo],
    ...(inputs.isQuick ? [] : [['remark', remark] as [string, Command]]),
  ];
  for (let round = 0; round < (inputs.isQuick ? 2 : 9); round++) {
    for (const [name, command] of everybody) {
      const editor = await Editor.open(command, inputs.small);
      times.set(name, [...(times.get(name) ?? []), editor.firstDiagnostics]);
      editor.close();
    }
  }
  const of = (name: string): number => median(times.get(name) ?? []);
  return [
    ratio(
      'start to first diagnostics, 100 KB',
      'echo server with the same diagnostics',
      of('ours'),
      of('echo'),
      '≤',
      1.5,
    ),
    ...(inputs.isQuick
      ? []
      : [
          ratio(
            'start to first diagnostics, 100 KB: times as fast',
            'unified-language-server with remark',
            of('remark'),
            of('ours'),
            '≥',
            4,
          ),
        ]),
  ];
}

// --- Command line ------------------------------------------------------------------------------------------------

function run(script: string, args: readonly string[]): number {
  return timed(process.execPath, [script, ...args]);
}

function timed(command: string, args: readonly string[]): number {
  const started = performance.now();
  const { error, status } = spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 });
  const time = performance.now() - started;
  // Linters end with 1 where they find something.
  if (error || (status !== 0 && status !== 1))
    throw error ?? new Error(`${command} ${args.join(' ')}: ${status}`);
  return time;
}

function repeat(times: number, measure: () => number): number[] {
  return Array.from({ length: times }, measure);
}

function wholeParse(path: string, { peers }: Tools): number {
  return run(join(peers, 'remark-parse.js'), [path]);
}

const words = 'mining|miner|mine|cryptocurrency|consent|approval|permission|authorization';

export function commandLine(inputs: Inputs, tools: Tools): Figure[] {
  const rounds = inputs.isQuick ? 1 : 3;
  const review = (...paths: string[]): number =>
    run(join(tools.dist, 'cli.js'), ['review', '--format', 'jsonl', ...paths]);
  const everybody: Record<string, () => number> = {
    'our corpus': () => review(inputs.corpus),
    'their corpus': () => wholeParse(inputs.corpus, tools),
    'our dense': () => review(inputs.dense),
    'their dense': () => wholeParse(inputs.dense, tools),
    'our large': () => review(inputs.large),
    'our huge': () => review(inputs.huge),
    'our small': () => review(inputs.small),
    ...(hasRipgrep() && { ripgrep: () => timed('rg', ['-i', '-c', words, inputs.corpus]) }),
    ...(!inputs.isQuick && {
      markdownlint: () => run(binaryOf('markdownlint-cli2'), [inputs.small]),
      textlint: () => run(binaryOf('textlint'), ['--rule', 'no-todo', inputs.small]),
    }),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(everybody))
      times.set(name, [...(times.get(name) ?? []), measure()]);
  }
  if (!inputs.isQuick) times.set('harper', [run(join(import.meta.dirname, 'harper.mjs'), [inputs.small])]);
  const of = (name: string): number => median(times.get(name) ?? []);
  const growth = (of('our huge') - of('our large')) / (9 * (of('our large') - of('our small')) * (1 / 0.9));
  return [
    ratio(
      'command line, SPDX corpus',
      'remark-parse on everything',
      of('our corpus'),
      of('their corpus'),
      '≤',
      0.15,
    ),
    ...(times.has('ripgrep')
      ? [ratio('command line, SPDX corpus', 'ripgrep, the same words', of('our corpus'), of('ripgrep'))]
      : []),
    ratio(
      'command line, 1 MB, every chunk parsed',
      'one whole remark-parse',
      of('our dense'),
      of('their dense'),
      '≤',
      0.4,
    ),
    ...(inputs.isQuick
      ? []
      : [
          {
            work: 'growth: the next 9 MB, each',
            against: 'the first',
            value: growth,
            sign: '≤',
            goal: 1.2,
          } satisfies Figure,
        ]),
    ...['markdownlint', 'textlint', 'harper']
      .filter((name) => times.has(name))
      .map((name) =>
        ratio('command line, 100 KB: times as fast', peerNames[name] ?? name, of(name), of('our small')),
      ),
  ];
}

const peerNames: Readonly<Record<string, string>> = {
  markdownlint: 'markdownlint-cli2',
  textlint: 'textlint, one rule',
  harper: 'harper.js',
};

/** What the extension host does for us before the server's process is asked for. */
export function activation(inputs: Inputs, { dist }: Tools): Figure[] {
  const times = repeat(inputs.isQuick ? 1 : 9, () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'activation.cjs'), join(dist, 'client.js')],
      { encoding: 'utf8' },
    );
    const time = Number(stdout);
    if (!(time > 0)) throw new Error(stderr);
    return time;
  });
  return [
    {
      work: 'activation of the extension, before the server is spawned',
      against: '50 ms',
      value: median(times) / 50,
      sign: '≤',
      goal: 1,
    },
  ];
}

export function hostile(inputs: Inputs, tools: Tools): Figure[] {
  const bare = median(repeat(3, () => timed(process.execPath, ['-e', '0'])));
  let slowest = { name: '', time: 0 };
  for (const path of inputs.hostile) {
    const time = run(join(tools.dist, 'cli.js'), ['review', '--format', 'jsonl', path]);
    if (time > slowest.time) slowest = { name: basename(path, '.md'), time };
  }
  const { name, time } = slowest;
  return [
    {
      work: `slowest hostile input (${name})`,
      against: 'one second',
      value: time / 1000,
      sign: '≤',
      goal: 1,
    },
    ratio(`slowest hostile input (${name})`, 'the start of Node', time, bare),
  ];
}

function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0;
}

function binaryOf(name: string): string {
  const folder = join(import.meta.dirname, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

function ratio(
  work: string,
  against: string,
  ours: number,
  theirs: number,
  sign?: '≤' | '≥',
  goal?: number,
): Figure {
  return {
    work,
    against,
    value: ours / theirs,
    ...(sign !== undefined && goal !== undefined && { sign, goal }),
  };
}
