// How far long work has come: on standard error, and only where a person watches.

export interface Progress {
  show(done: number): void;
  /** Before anything else is written. */
  clear(): void;
}

/** Shorter work shows nothing, and nobody reads faster. */
const fewest = 20;
const pause = 100;

export function newProgress(all: number, words: (done: number, all: number) => string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || all < fewest) return { show: () => undefined, clear: () => undefined };
  let shown = -pause;
  let isShown = false;
  return {
    show(done) {
      const now = performance.now();
      if (now - shown < pause && done < all) return;
      stderr.write(`\r\u001b[K${words(done, all)}`);
      shown = now;
      isShown = true;
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
