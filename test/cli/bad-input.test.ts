import assert from 'node:assert/strict';
import { type Folder, ban, newFolder } from './support.ts';

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
});
