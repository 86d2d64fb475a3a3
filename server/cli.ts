import { isMainThread } from 'node:worker_threads';
import { run } from './cli/program.ts';
import { serveReviews } from './cli/workers.ts';
import { newReviewer } from './setup.ts';

if (!isMainThread) {
  serveReviews(newReviewer);
} else if (process.argv.includes('--stdio')) {
  // The language server: a bundle of its own, so that the command line starts without it.
  const entry = import.meta.url.endsWith('.ts') ? './main.ts' : './server.js';
  void import(new URL(entry, import.meta.url).href);
} else {
  void run(process.argv, { newReviewer, entry: import.meta.url }).then((code) => {
    process.exitCode = code;
  });
}
