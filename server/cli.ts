import { run } from './cli/program.ts';
import { newReviewer } from './setup.ts';

if (process.argv.includes('--stdio')) {
  // The language server: a bundle of its own, so that the command line starts without it.
  const entry = import.meta.url.endsWith('.ts') ? './main.ts' : './server.js';
  void import(new URL(entry, import.meta.url).href);
} else {
  void run(process.argv, newReviewer).then((code) => {
    process.exitCode = code;
  });
}
