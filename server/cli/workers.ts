// Many documents on several threads. Each reads for itself; only what it found comes back, in the order of the input.
import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Reviewer } from '../setup.ts';
import { type ReadDocument, type ReaderOptions, newDocumentReader } from './document-reader.ts';
import type { Input } from './inputs.ts';
import { statOf } from './stat.ts';

type Answer = ReadDocument | undefined;

interface Batch {
  readonly index: number;
  readonly inputs: readonly Input[];
}

interface Answers {
  readonly index: number;
  readonly answers: readonly Answer[];
}

/** How many threads pay for themselves: below some megabytes the start of a thread costs more than it saves. */
export function jobsFor(inputs: readonly Input[], wanted: number | undefined): number {
  const most = Math.min(wanted ?? availableParallelism(), inputs.length, mostJobs);
  if (most < 2 || wanted !== undefined) return most;
  let bytes = 0;
  for (const { path } of inputs) {
    bytes += statOf(path)?.size ?? 0;
    if (bytes > worthwhile) return most;
  }
  return 1;
}

const worthwhile = 2_000_000;
/** More threads than any machine has use for would only fill its memory. */
const mostJobs = 128;

/** Most of what a review makes is gone when it ends: room for it saves clearing it away again and again. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** How many batches a thread may be ahead of the output. */
const ahead = 8;

/** `entry`: the script that this process runs; it must call `serveReviews` where it is not the main thread. */
export async function* readOnThreads(
  inputs: readonly Input[],
  jobs: number,
  entry: string,
  options: ReaderOptions,
): AsyncGenerator<Answer> {
  const batches = batchesOf(inputs, jobs);
  const answers = new Map<number, readonly Answer[]>();
  const idle: Worker[] = [];
  let next = 0;
  let done = 0;
  let wake = (): void => undefined;
  let failure: Error | undefined;
  // Whoever reads the answers may be slower than we, or wait for the first of them: what waits is bounded.
  const give = (worker: Worker): void => {
    const batch = batches[next];
    if (!batch) return;
    if (next >= done + jobs * ahead) {
      idle.push(worker);
      return;
    }
    worker.postMessage(batch);
    next++;
  };
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL(entry), { workerData: options, resourceLimits });
    worker.on('message', ({ index, answers: found }: Answers) => {
      answers.set(index, found);
      give(worker);
      wake();
    });
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
    give(worker);
    return worker;
  });
  try {
    for (const { index } of batches) {
      while (!answers.has(index)) {
        await new Promise<void>((resolve) => (wake = resolve));
        if (failure) throw failure;
      }
      yield* answers.get(index) ?? [];
      answers.delete(index);
      done++;
      for (const worker of idle.splice(0)) give(worker);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The other side: answers batches until it is terminated. */
export function serveReviews(newReviewer: () => Reviewer): void {
  const read = newDocumentReader(workerData as ReaderOptions, newReviewer());
  parentPort?.on('message', ({ index, inputs }: Batch) => {
    parentPort?.postMessage({ index, answers: inputs.map(read) } satisfies Answers);
  });
}

/** Small enough that all threads end at about the same time. */
function batchesOf(inputs: readonly Input[], jobs: number): Batch[] {
  const size = Math.max(1, Math.min(16, Math.floor(inputs.length / (jobs * 4))));
  const batches: Batch[] = [];
  for (let from = 0; from < inputs.length; from += size) {
    batches.push({ index: batches.length, inputs: inputs.slice(from, from + size) });
  }
  return batches;
}
