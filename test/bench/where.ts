// `npm run bench -- --where`: where the time goes, by the files that it is spent in, as a share of a cold review and of a
// keystroke in the large document. Prints the table of ARCHITECTURE.md.
import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { messagesFor } from '../../server/messages/messages.ts';
import { newReviewer } from '../../server/setup.ts';

/** The first that matches tells the stage. */
const stages: readonly (readonly [stage: string, what: string, files: RegExp])[] = [
  [
    'scan',
    'cutting into chunks, what may be parsed',
    /engine\/(?:chunks|rechunk|raw-blocks|guard|references)\.ts/u,
  ],
  [
    'parse',
    'Markdown, by our reader or the parser',
    /node_modules\/|engine\/(?:markdown|simple|plaintext|html|jsx|align)\.ts/u,
  ],
  [
    'clauses',
    'sentences, sections, lists, languages',
    /engine\/(?:block|clause|dates|definitions|effective|fold|frames|joining|kind|labels|lead-ins|markers|months|outline|paragraph|placing|sections|sentences|structure|term-uses|textmap|titles|tongue|words|incorporation|cross-references|frontmatter|span)\.ts/u,
  ],
  [
    'lexicon',
    'laying out phrases, finding them',
    /engine\/(?:lexicon|phrases|tokens|passages)\.ts|languages\//u,
  ],
  [
    'read',
    'acts, consents, what governs them',
    /engine\/(?:acts|consent|exceptions|govern|items|own-governor|polarity|subjects|parts|bound|rulers|consequences|permission-parts)\.ts/u,
  ],
  ['judge', 'verdicts, findings, what is remembered of them', /engine\/|setup\.ts|messages\//u],
  ['publish', 'diagnostics of the findings', /features\/|textdocument/u],
];

export async function where(path: string): Promise<string> {
  let text = readFileSync(path, 'utf8');
  const cold = await profiled(() => newReviewer().review(sourceOf(text)));
  const reviewer = newReviewer();
  const read = (): unknown =>
    diagnostics(
      TextDocument.create('file:///large.md', 'markdown', 1, text),
      reviewer.review(sourceOf(text)),
      { messages: messagesFor('en'), manual: undefined, locale: 'en' },
    );
  for (let i = 0; i < 10; i++) read();
  const middle = text.indexOf(' the ', text.length / 2);
  const typing = await profiled(() => {
    for (let i = 0; i < 30; i++) {
      text = `${text.slice(0, middle)}x${text.slice(middle)}`;
      read();
    }
  });
  const share = (profile: ReadonlyMap<string, number>, stage: string): string =>
    `${Math.round(100 * (profile.get(stage) ?? 0))} %`;
  const rows = [...stages.map(([stage, what]) => [stage, what]), ['memory', 'the garbage collector']].map(
    ([stage = '', what = '']) => [stage, what, share(cold, stage), share(typing, stage)],
  );
  return [['stage', 'what', 'cold megabyte', 'keystroke in it'], ['---', '---', '---:', '---:'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function sourceOf(text: string): { text: string; name: string; format: 'markdown' } {
  return { text, name: 'terms.md', format: 'markdown' };
}

/** Shares of the time by stage. */
async function profiled(work: () => unknown): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const stageOf = new Map<number, string | undefined>();
  const visit = (id: number, above: string | undefined): void => {
    const node = nodes.find((each) => each.id === id);
    if (!node) return;
    const { functionName, url } = node.callFrame;
    const own =
      functionName === '(garbage collector)' ? 'memory' : stages.find(([, , files]) => files.test(url))?.[0];
    // What the platform does is done for whoever called it.
    const stage = own ?? above;
    stageOf.set(id, stage);
    for (const child of node.children ?? []) visit(child, stage);
  };
  const [root] = nodes;
  if (root) visit(root.id, undefined);
  const times = new Map<string, number>();
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const stage = stageOf.get(id);
    const time = timeDeltas[index] ?? 0;
    if (stage === undefined) continue;
    times.set(stage, (times.get(stage) ?? 0) + time);
    all += time;
  }
  return new Map([...times].map(([stage, time]) => [stage, time / all]));
}
