import { isMainThread } from 'node:worker_threads';
import { run } from './cli/program.ts';
import { serveReviews } from './cli/workers.ts';
import { newReviewer } from './setup.ts';

if (!isMainThread) {
  serveReviews(newReviewer);
} else if (process.argv.includes('--stdio')) {
  void start('./main.ts', './server.js');
} else {
  const startMcp = (): Promise<unknown> => start('./mcp.ts', './mcp.js');
  void run(process.argv, { newReviewer, startMcp, entry: import.meta.url }).then((code) => {
    process.exitCode = code;
  });
}

/** Servers are bundles of their own, so that the command line starts without them. */
function start(source: string, bundle: string): Promise<unknown> {
  const entry = import.meta.url.endsWith('.ts') ? source : bundle;
  return import(new URL(entry, import.meta.url).href);
}
