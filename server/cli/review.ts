import type { KnownFinding } from '../project/baseline.ts';
import { writeBaseline } from './baselines.ts';
import type { ReviewOptions } from './options.ts';
import { openOutput } from './output.ts';
import type { Setup } from './program.ts';
import { reading } from './reading.ts';
import { newReport } from './reports.ts';

/** The exit code. */
export async function review(
  operands: readonly string[],
  options: ReviewOptions,
  setup: Setup,
): Promise<number> {
  const format = options.format ?? 'pretty';
  const read = reading(operands, { ...options, withLines: format === 'pretty' }, setup);
  const report = newReport(format, {
    ui: options.ui,
    toFile: options.output !== undefined,
    parties: read.parties,
  });
  const output = openOutput(options.output);
  const known = new Map<string, readonly KnownFinding[]>();
  let failed = false;
  for await (const each of read.documents) {
    failed ||= each.document.findings.some(each.fails);
    if (options.writeBaseline !== undefined) known.set(each.document.path, each.known);
    const text = report.document(each.document, each);
    if (text !== '') read.clear();
    await output.write(text);
    if (output.closed) break;
  }
  await output.write(report.end());
  output.close();
  if (options.writeBaseline !== undefined) writeBaseline(options.writeBaseline, known);
  return read.troubled ? 2 : failed && options.writeBaseline === undefined ? 1 : 0;
}
