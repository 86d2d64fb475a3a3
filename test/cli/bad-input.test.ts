import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, ban, command, newFolder } from './support.ts';

describe('bad input', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({ 'aup.md': ban, 'empty/main.js': '', 'binary.md': Uint8Array.of(1, 2, 0, 3) });
  });

  afterEach(() => folder.remove());

  /** Standard error, which must be one line, and exit code 2. */
  function complaint(...args: readonly string[]): string {
    const { code, err } = folder.run(args);
    assert.equal(code, 2);
    assert.match(err, /^license-term-review: [^\n]+\n$/);
    return err.slice('license-term-review: '.length, -1);
  }

  const table: readonly (readonly [what: string, args: readonly string[], said: string])[] = [
    ['a missing file', ['nope.md'], 'nope.md does not exist; check the spelling and the folder.'],
    [
      'a folder without documents',
      ['empty'],
      'empty holds no documents (.md, .markdown, .txt, .license, LICENSE and the like); name other files one by one.',
    ],
    [
      'a pattern that matches nothing',
      ['*.rst'],
      '*.rst matches no file; check the pattern, and quote it for the shell.',
    ],
    [
      'a binary file',
      ['binary.md'],
      'binary.md is a binary file; convert it to plain text or Markdown first.',
    ],
    ['nothing at all', [], 'name a file, a folder, or - for standard input; --help shows how.'],
    ['an unknown option', ['--formt', 'json', 'aup.md'], "unknown option '--formt' (Did you mean --format?)"],
    [
      'an option that none is near to',
      ['--bogus', 'aup.md'],
      "unknown option '--bogus'; “license-term-review help review” shows how.",
    ],
    [
      'an argument that is missing',
      ['compare', 'aup.md'],
      "missing required argument 'new'; “license-term-review help compare” shows how.",
    ],
    [
      'a command that is misspelt',
      ['sumarize', 'aup.md'],
      'there is neither a file nor a command “sumarize”; did you mean summarize?',
    ],
    [
      'an unknown format',
      ['--format', 'jsno', 'aup.md'],
      "option '--format <format>' argument 'jsno' is invalid. Did you mean json?",
    ],
    [
      'a report into a folder that is missing',
      ['--output', 'nope/report.json', 'aup.md'],
      'nope/report.json cannot be written: its folder does not exist; make it first, or choose another file.',
    ],
    [
      'a report into a folder',
      ['--output', 'empty', 'aup.md'],
      'empty cannot be written: it is a folder; name a file in it.',
    ],
    [
      'a baseline into a folder that is missing',
      ['--write-baseline', 'nope/baseline.json', 'aup.md'],
      'nope/baseline.json cannot be written: its folder does not exist; make it first, or choose another file.',
    ],
    [
      'an unknown value of --fail-on',
      ['--fail-on', 'wrning', 'aup.md'],
      "option '--fail-on <list>' argument 'wrning' is invalid. Did you mean warning?",
    ],
    [
      'a language that it cannot read',
      ['--language', 'frr', 'aup.md'],
      "option '--language <tag>' argument 'frr' is invalid. Did you mean fr?",
    ],
    [
      'a list of files that is missing',
      ['--files-from', 'list'],
      'list does not exist; check the spelling and the folder.',
    ],
    [
      'a project file that is missing',
      ['--config', 'project.json', 'aup.md'],
      'project.json does not exist; check the spelling and the folder.',
    ],
    [
      'a baseline that is missing',
      ['--baseline', 'baseline.json', 'aup.md'],
      'baseline.json does not exist; check the spelling and the folder.',
    ],
    [
      'a baseline that is none',
      ['--baseline', 'aup.md', 'aup.md'],
      'aup.md is no baseline; write it anew with --write-baseline.',
    ],
  ];
  for (const [what, args, said] of table) {
    it(`${what}: says what, and what to do`, () => assert.equal(complaint(...args), said));
  }

  it('a full disk: says so, and is no success', function () {
    if (!existsSync('/dev/full')) this.skip();
    assert.equal(
      complaint('--output', '/dev/full', 'aup.md'),
      '/dev/full cannot be written: its disk is full; make room, or choose another file.',
    );
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command, 'aup.md'], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(stderr, /^license-term-review: standard output cannot be written: its disk is full/);
  });

  it('what cannot be read is said once on a terminal, and stands in a report that is kept', () => {
    const said = 'nope.md does not exist; check the spelling and the folder.';
    assert.doesNotMatch(folder.run(['nope.md', 'aup.md']).out, /does not exist/);
    folder.run(['--output', 'report.txt', 'nope.md', 'aup.md']);
    assert.ok(readFileSync(join(folder.path, 'report.txt'), 'utf8').startsWith(`nope.md\n  ${said}\n`));
  });

  it('an empty list of files is an empty report, and no failure', () => {
    const formats = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'csv'];
    for (const format of formats) {
      const { code, err } = folder.run(['--files-from', '-', '--format', format]);
      assert.deepEqual([code, err], [0, ''], format);
    }
    assert.match(folder.run(['--files-from', '-']).out, /^0 documents /);
  });

  it('one unreadable file does not stop the others', () => {
    const { code, out, err } = folder.run(['--format', 'jsonl', 'nope.md', 'aup.md']);
    assert.equal(code, 2);
    assert.equal(err, 'license-term-review: nope.md does not exist; check the spelling and the folder.\n');
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: { code: string }; mining: string });
    assert.deepEqual(
      documents.map(({ error, mining }) => error?.code ?? mining),
      ['not-found', 'prohibited'],
    );
  });

  it('invalid UTF-8 is read with replacement, and a note says so', () => {
    folder.write(
      'latin.md',
      Buffer.from('# Conditions\n\nLe minage de cryptomonnaies est interdit \xe0 tous.\n', 'latin1'),
    );
    const { out, err } = folder.run(['--format', 'jsonl', 'latin.md']);
    const { mining, notes } = JSON.parse(out) as { mining: string; notes: { code: string }[] };
    assert.equal(err, '');
    assert.equal(mining, 'prohibited');
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['invalid-utf8'],
    );
  });

  it('UTF-16 with a byte order mark is read, and the mark counts nothing', () => {
    folder.write('utf16.md', Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(ban, 'utf16le')]));
    folder.write('utf8.md', `\ufeff${ban}`);
    for (const file of ['utf16.md', 'utf8.md']) {
      const { mining, findings } = JSON.parse(folder.run(['--format', 'jsonl', file]).out) as {
        mining: string;
        findings: { offset: number[] }[];
      };
      assert.equal(mining, 'prohibited');
      assert.equal(findings[0]?.offset[0], ban.indexOf('Cryptocurrency'), file);
    }
  });

  it('a project file that cannot be used wholly: each key with its line, documents reviewed all the same', () => {
    folder.write('.licensetermreview.json', '{\n  "severiti": {},\n  "failOn": ["warnin"]\n}\n');
    const { code, out, err } = folder.run(['--format', 'jsonl', 'aup.md']);
    assert.equal(code, 2);
    assert.equal(
      err,
      [
        'license-term-review: .licensetermreview.json:2: there is no key “severiti”; did you mean “severity”?',
        'license-term-review: .licensetermreview.json:3: “failOn” cannot be "warnin"; did you mean “warning”?',
        '',
      ].join('\n'),
    );
    assert.match(out, /"mining":"prohibited"/);
  });

  it('a baseline that the project names and that is missing: its place, and once', () => {
    folder.write('legal/base.json', '{\n  "baseline": "known.json"\n}\n');
    folder.write('.licensetermreview.json', '{ "extends": "legal/base.json", "as": "term" }');
    folder.write('terms.md', ban);
    const { code, out, err } = folder.run(['aup.md', 'terms.md']);
    assert.equal(code, 2);
    assert.equal(
      err,
      [
        'license-term-review: .licensetermreview.json:1: “as” cannot be "term"; did you mean “terms”?',
        'license-term-review: legal/base.json:2: “baseline”: legal/known.json does not exist; check the spelling and the folder.',
        '',
      ].join('\n'),
    );
    assert.doesNotMatch(out, /did you mean|does not exist/);
  });

  it('all that is wrong in a project file is told in the order of its lines', () => {
    folder.write(
      '.licensetermreview.json',
      '{\n  "as": 1,\n  "langauge": "en",\n  "terms": {}\n  "other": []\n}\n',
    );
    const { err } = folder.run(['aup.md']);
    assert.deepEqual(
      [...err.matchAll(/json:(\d):/g)].map(([, line]) => line),
      ['2', '3', '4', '5'],
    );
  });
});
