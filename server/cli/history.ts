import { messagesFor } from '../messages/messages.ts';
import { type History, type HistoryEntry, type ReviewedVersion, historyEntry } from '../report/history.ts';
import { historyMarkdown } from '../report/history-markdown.ts';
import { historyPretty } from '../report/history-pretty.ts';
import { positionsIn } from '../report/positions.ts';
import type { Reviewer } from '../setup.ts';
import { formatOf } from './documents.ts';
import { Failure } from './failure.ts';
import { type Version, gitFiles, versionsOf } from './git.ts';
import type { HistoryOptions } from './options.ts';
import { openOutput } from './output.ts';
import { newProgress } from './progress.ts';
import type { NewReviewer } from './program.ts';
import { decode } from './read.ts';
import { lineLink } from './reports.ts';
import { statOf } from './stat.ts';
import { terminal } from './terminal.ts';

/** The exit code. @throws {Failure} */
export async function history(
  path: string,
  options: HistoryOptions,
  newReviewer: NewReviewer,
): Promise<number> {
  const reviewer = newReviewer({
    interfaceLanguage: options.ui,
    ...(options.language !== undefined && { language: options.language }),
    ...(options.as !== undefined && { as: options.as }),
  });
  if (statOf(path)?.isDirectory() === true) {
    throw new Failure('is-a-folder', `${path} is a folder; name a document in it.`);
  }
  const versions = versionsOf(path, options.since);
  if (versions.length === 0) {
    throw new Failure(
      'no-history',
      options.since === undefined
        ? `${path} is not known to Git; commit it first.`
        : `${path} has no version since ${options.since}; give an earlier date.`,
    );
  }
  const output = openOutput(options.output);
  const progress = newProgress(versions.length, messagesFor(options.ui).history.progress);
  const { timeline, reviewed } = await walk(versions, path, reviewer, (done) => {
    progress.show(done);
  });
  progress.clear();
  await output.write(printed({ path, versions: reviewed, timeline }, options));
  output.close();
  return 0;
}

/** Versions are taken out of Git so many at a time. */
const batch = 50;

interface Walked {
  readonly timeline: readonly HistoryEntry[];
  readonly reviewed: number;
}

async function walk(
  versions: readonly Version[],
  path: string,
  reviewer: Reviewer,
  progress: (done: number) => void,
): Promise<Walked> {
  const timeline: HistoryEntry[] = [];
  let before: (ReviewedVersion & { readonly blob: string }) | undefined;
  let reviewed = 0;
  for (let from = 0; from < versions.length; from += batch) {
    const some = versions.slice(from, from + batch);
    const files = gitFiles(
      some.map(({ blob }) => blob),
      folderOf(path),
    );
    for (const [index, version] of some.entries()) {
      const file = files[index];
      if (!file || version.blob === before?.blob) continue;
      const text = textOf(file, version);
      if (text === undefined) continue;
      const review = reviewer.review({ text, name: version.path, format: formatOf(version.path) });
      const now = { path: version.path, review, positionAt: positionsIn(text), blob: version.blob };
      const { commit, date, author, path } = version;
      const entry = historyEntry({ commit, date, author, path }, before, now);
      if (entry) timeline.push(entry);
      before = now;
      reviewed++;
    }
    progress(from + some.length);
    // Lets an interrupt through.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { timeline, reviewed };
}

/** A version that is no text is passed over, as if it had not been. */
function textOf(file: Buffer, { path, commit }: Version): string | undefined {
  try {
    return decode(file, `${commit}:${path}`).text;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function printed(history: History, options: HistoryOptions): string {
  const messages = messagesFor(options.ui);
  switch (options.json === true ? 'json' : (options.format ?? 'pretty')) {
    case 'pretty':
      return historyPretty(history, messages, terminal(options.output !== undefined));
    case 'markdown':
      return historyMarkdown(history, {
        messages,
        link: ({ commit, path }, line) => lineLink(`${commit}:${path}`, line),
      });
    case 'json':
      return `${JSON.stringify({ schema: 1, ...history })}\n`;
  }
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '.' : path.slice(0, end) || '/';
}
