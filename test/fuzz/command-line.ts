// Any arguments, on any files: an exit code, and at most lines that say what is wrong; never a stack trace.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { run } from '../../server/cli/program.ts';
import { formats } from '../../server/cli/reports.ts';
import { newReviewer } from '../../server/setup.ts';
import { target } from './target.ts';
import { text } from './texts.ts';

const options = [
  ...['--format', ...formats, '--json', '--format=csv'],
  ...[
    '--language',
    'fr',
    'auto',
    'xx',
    '--languages',
    'en,fr',
    ',',
    '--as',
    'terms',
    'other',
    '--ui',
    'fr',
    'en',
  ],
  ...[
    '--stdin-name',
    '--files-from',
    '-0',
    '--nul',
    '--config',
    '--no-config',
    '--baseline',
    '--write-baseline',
    '--output',
  ],
  ...[
    '--fail-on',
    'warning',
    'none',
    'hint',
    'stance-change',
    '--jobs',
    '0',
    '1',
    '-1',
    '1e9',
    '--version',
    '--help',
    '-h',
    '--',
    '-',
    '--unknown',
    '-x',
  ],
];
const commands = ['review', 'summarize', 'compare', 'explain', 'init', 'mcp', 'help', 'reveiw'];
const names = [
  'a.md',
  'b.txt',
  'c.json',
  'LICENSE',
  'sub',
  'sub/d.md',
  'none.md',
  '*.md',
  '**',
  '{a,b}.*',
  '[',
  '!(a)',
  'HEAD:a.md',
  ':',
  'list.txt',
];
// No system hands on an argument with NUL.
const anything = fc.string({ unit: 'binary', maxLength: 10 }).filter((word) => !/[/\\\0]|\.\./.test(word));

const content = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a.md\nb.txt\n', 'a.md\0b.txt', '{}', '{"schema":1,"documents":{}}'),
  },
);
const bytes = fc.uint8Array({ maxLength: 40 });

export const commandLine = target({
  name: 'command line',
  inputs: fc.record({
    args: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...options) },
        { weight: 2, arbitrary: fc.constantFrom(...commands) },
        { weight: 6, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: anything },
      ),
      { maxLength: 8 },
    ),
    files: fc.record(
      {
        'a.md': content,
        'b.txt': content,
        'c.json': content,
        LICENSE: bytes.map((each) => Buffer.from(each).toString('latin1')),
        'sub/d.md': content,
        'list.txt': content,
        '.licensetermreview.json': fc.constantFrom(
          '{',
          '{"severity":{"mining-prohibited":"off"}}',
          '{"extends":"c.json"}',
          '{"baseline":"c.json"}',
        ),
      },
      { requiredKeys: [] },
    ),
  }),
  async check({ args, files }) {
    emptyHere();
    for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
    const { code, out, err } = await ran(args);
    assert.ok(code === 0 || code === 1 || code === 2, `exit code ${code}`);
    if (!args.includes('help'))
      for (const line of err.split('\n')) if (line !== '') assert.match(line, /^license-term-review: /);
    assert.doesNotMatch(out + err, /\n {4}at /, 'a stack trace');
    if (code !== 0 && out === '') assert.notEqual(err, '', 'it fails and does not say why');
  },
});

/** The working folder is this target's own: whoever runs it has changed there. */
function emptyHere(): void {
  for (const name of readdirSync('.')) rmSync(name, { recursive: true, force: true });
  mkdirSync('sub');
}

async function ran(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const [writeOut, writeErr] = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
  // Every run listens whether its reader goes away; a process has one run.
  process.stdout.removeAllListeners('error');
  process.stdout.write = (text: string | Uint8Array) => ((out += String(text)), true);
  process.stderr.write = (text: string | Uint8Array) => ((err += String(text)), true);
  try {
    const code = await run(['node', 'license-term-review', ...args], {
      newReviewer,
      startMcp: () => Promise.resolve(),
      entry: new URL('../../server/cli.ts', import.meta.url).href,
    });
    return { code, out, err };
  } finally {
    if (writeOut) process.stdout.write = writeOut;
    if (writeErr) process.stderr.write = writeErr;
  }
}
