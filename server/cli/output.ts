// Where a report goes: standard output or a file. A reader that has gone away (`| head`) is no error: the rest is
// left unwritten, and `closed` says that no more work is worth doing.
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Failure } from './failure.ts';
import { unwritable } from './unwritable.ts';

export interface Output {
  readonly closed: boolean;
  /** Resolves when it is worth writing more. @throws {Failure} */
  write(text: string): Promise<void>;
  close(): void;
}

/** @throws {Failure} */
export function openOutput(path: string | undefined): Output {
  return path === undefined || path === '-' ? standardOutput() : fileOutput(path);
}

function standardOutput(): Output {
  let closed = false;
  let failure: Failure | undefined;
  process.stdout.on('error', (error: Error) => {
    closed = true;
    if (!('code' in error && error.code === 'EPIPE')) failure = unwritable('standard output', error);
  });
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (text === '' || closed) return;
      if (process.stdout.write(text)) await nextTurn();
      else await drained();
      if (failure) throw failure;
    },
    close: () => undefined,
  };
}

/** Until the reader has caught up, or is gone; nobody listens any longer after that. */
async function drained(): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const ends = ['drain', 'close'].map((event) => once(process.stdout, event, { signal }));
  await Promise.race(ends).catch(() => undefined);
  over.abort();
  await Promise.allSettled(ends);
}

function fileOutput(path: string): Output {
  const file = guarded(path, () => openSync(path, 'w'));
  return {
    closed: false,
    write(text) {
      guarded(path, () => writeSync(file, text));
      return Promise.resolve();
    },
    close: () => guarded(path, () => closeSync(file)),
  };
}

function guarded<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Lets the news of a closed pipe arrive. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
