import { run } from './cli/program.ts';
import { newReviewer } from './setup.ts';

void run(process.argv, newReviewer).then((code) => {
  process.exitCode = code;
});
