import { failPolicy } from '../report/fail-policy.ts';
import type { NewReviewer } from './program.ts';
import { namedInputs, settingsFrom } from './reading.ts';
import type { ReviewOptions } from './options.ts';
import { openOutput } from './output.ts';
import { newReport } from './reports.ts';
import { reviewInputs } from './review-inputs.ts';
import { tool } from './tool.ts';

/** The exit code. */
export async function review(
  operands: readonly string[],
  options: ReviewOptions,
  newReviewer: NewReviewer,
): Promise<number> {
  const inputs = namedInputs(operands, options);
  const fails = failPolicy(options.failOn ?? ['warning']);
  const report = newReport(options.format ?? 'pretty', {
    ui: options.ui,
    toFile: options.output !== undefined,
    fails,
  });
  const output = openOutput(options.output);
  let unread = false;
  let failed = false;
  for (const { document, lines } of reviewInputs(inputs, newReviewer(settingsFrom(options)))) {
    if (document.error) {
      unread = true;
      process.stderr.write(`${tool.name}: ${document.error.message}\n`);
    }
    failed ||= document.findings.some(fails);
    await output.write(report.document(document, lines));
    if (output.closed) break;
  }
  await output.write(report.end());
  output.close();
  return unread ? 2 : failed ? 1 : 0;
}
