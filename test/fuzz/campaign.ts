// Tries many generated inputs on one target, in a process of its own.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ToInputs {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  /** The file that holds the input that is being tried. */
  readonly current: string;
}

export type FromInputs =
  | { readonly kind: 'progress'; readonly done: number; readonly slowest: Slowest }
  | { readonly kind: 'broken'; readonly input: unknown; readonly error: string };

/** In processor time: nothing else that runs on the machine counts. */
export interface Slowest {
  readonly milliseconds: number;
  readonly input: string;
}

export interface Broken {
  readonly input: unknown;
  readonly error: string;
}

export interface Campaign {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly slowest: Slowest;
  readonly broken: readonly Broken[];
  readonly hung: boolean;
}

export interface Options {
  readonly seed: number;
  readonly runs: number;
  /** Without a sign of life for so long, an input hangs. */
  readonly patience?: number;
  readonly onProgress?: (done: number) => void;
}

export function campaign(
  target: string,
  { seed, runs, patience = 120_000, onProgress }: Options,
): Promise<Campaign> {
  const folder = mkdtempSync(join(tmpdir(), 'license-term-review-fuzz-'));
  const current = join(folder, 'input.json');
  const child = fork(join(import.meta.dirname, 'inputs.ts'), { execArgv: ['--import', 'tsx'] });
  child.send({ target, seed, runs, current } satisfies ToInputs);
  let done = 0;
  let slowest: Slowest = { milliseconds: 0, input: '' };
  const broken: Broken[] = [];
  let hung = false;
  const newWatch = (): NodeJS.Timeout =>
    setTimeout(() => {
      hung = true;
      broken.push({ input: JSON.parse(readFileSync(current, 'utf8')), error: 'It hangs.' });
      child.kill('SIGKILL');
    }, patience);
  let watch = newWatch();
  child.on('message', (message: FromInputs) => {
    clearTimeout(watch);
    watch = newWatch();
    if (message.kind === 'broken') broken.push({ input: message.input, error: message.error });
    else {
      ({ done, slowest } = message);
      onProgress?.(done);
    }
  });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      clearTimeout(watch);
      if (code !== 0 && !hung)
        broken.push({
          input: JSON.parse(readFileSync(current, 'utf8')),
          error: `The process ended (${code ?? signal}).`,
        });
      rmSync(folder, { recursive: true, force: true });
      resolve({ target, seed, runs: done, slowest, broken, hung });
    });
  });
}
