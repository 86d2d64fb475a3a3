// Where a report goes: standard output or a file. A reader that has gone away (`| head`) is no error: the rest is
// left unwritten, and `closed` says that no more work is worth doing.
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Failure } from './failure.ts';

export interface Output {
  readonly closed: boolean;
  /** Resolves when it is worth writing more. */
  write(text: string): Promise<void>;
  close(): void;
}

/** @throws {Failure} */
export function openOutput(path: string | undefined): Output {
  return path === undefined || path === '-' ? standardOutput() : fileOutput(path);
}

function standardOutput(): Output {
  let closed = false;
  process.stdout.on('error', () => (closed = true));
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (text === '' || closed) return;
      if (process.stdout.write(text)) await nextTurn();
      else
        await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(
          () => undefined,
        );
    },
    close: () => undefined,
  };
}

function fileOutput(path: string): Output {
  const file = open(path);
  return {
    closed: false,
    write(text) {
      writeSync(file, text);
      return Promise.resolve();
    },
    close: () => closeSync(file),
  };
}

function open(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new Failure('not-written', `${path} cannot be written (${String(error)}); choose another file.`);
  }
}

/** Lets the news of a closed pipe arrive. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
