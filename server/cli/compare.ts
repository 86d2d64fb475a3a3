import { compareReviews } from '../setup.ts';
import { messagesFor } from '../messages/messages.ts';
import { type ReportedComparison, reportedComparison } from '../report/comparison.ts';
import { comparisonMarkdown } from '../report/comparison-markdown.ts';
import { comparisonPretty } from '../report/comparison-pretty.ts';
import { failPolicy } from '../report/fail-policy.ts';
import { positionsIn } from '../report/positions.ts';
import { formatOf } from './documents.ts';
import type { CompareFailOn, CompareOptions } from './options.ts';
import { openOutput } from './output.ts';
import type { NewReviewer } from './program.ts';
import { rangeLink } from './reports.ts';
import { terminal } from './terminal.ts';
import { readVersion } from './versions.ts';

/** The exit code. @throws {Failure} */
export async function compare(
  oldName: string,
  newName: string,
  options: CompareOptions,
  newReviewer: NewReviewer,
): Promise<number> {
  const reviewer = newReviewer({
    interfaceLanguage: options.ui,
    ...(options.language !== undefined && { language: options.language }),
    ...(options.as !== undefined && { as: options.as }),
  });
  const side = (name: string) => {
    const { path, file, text } = readVersion(name);
    const review = reviewer.review({ text, name: file, format: formatOf(file) });
    return { path, review, positionAt: positionsIn(text) };
  };
  const [old, now] = [side(oldName), side(newName)];
  const comparison = reportedComparison(compareReviews(old.review, now.review), old, now);
  const output = openOutput(options.output);
  await output.write(printed(comparison, options));
  output.close();
  return fails(comparison, options.failOn ?? ['warning']) ? 1 : 0;
}

function printed(comparison: ReportedComparison, options: CompareOptions): string {
  const messages = messagesFor(options.ui);
  switch (options.format ?? 'pretty') {
    case 'pretty':
      return comparisonPretty(comparison, messages, terminal(options.output !== undefined));
    case 'markdown':
      return comparisonMarkdown(comparison, { messages, link: rangeLink });
    case 'json':
      return `${JSON.stringify({ schema: 1, ...comparison })}\n`;
  }
}

/** What was added or changed is judged like a finding of `review`; what was removed only by `stance-change`. */
function fails(
  { mining, clauses, permissions }: ReportedComparison,
  failOn: readonly CompareFailOn[],
): boolean {
  const policy = failPolicy(failOn.filter((each) => each !== 'stance-change' && each !== 'new-permission'));
  const stanceChanged = mining.old !== mining.new || clauses.some(({ fields }) => fields.includes('stance'));
  const permissionIsNew =
    permissions.some(({ change }) => change === 'added') ||
    clauses.some(
      ({ old, new: now }) => now?.stance === 'permission-required' && old?.stance !== 'permission-required',
    );
  return (
    (failOn.includes('stance-change') && stanceChanged) ||
    (failOn.includes('new-permission') && permissionIsNew) ||
    [...clauses, ...permissions].some(({ new: now }) => now !== null && policy(now))
  );
}
