// Any project file, and any baseline: read without an exception, and what cannot be used is told with its line.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBaseline } from '../../server/project/baseline.ts';
import { readProjectFile } from '../../server/project/project-file.ts';
import { projects } from '../../server/project/project.ts';
import { withProject } from '../../server/project-settings.ts';
import { readSettings } from '../../server/settings.ts';
import { target } from './target.ts';

const { settings } = readSettings({}, 'en');

const keys = [
  ...['$schema', 'extends', 'severity', 'language', 'languages', 'as', 'failOn', 'terms', 'other', 'ignore'],
  ...['parties', 'baseline', 'suppressions', 'overrides', 'files', 'fingerprint', 'reason', 'severiti'],
  ...[
    'mining-prohibited',
    'permission-required',
    'undefined-term',
    '__proto__',
    'constructor',
    'toString',
    '',
  ],
  ...['schema', 'documents', 'terms.md'],
];

const globs = [
  ...[
    '*.md',
    '**/*.md',
    'legal/',
    './x',
    '/abs',
    '../up',
    '!x',
    '{a,b}',
    '[',
    '[!',
    '(',
    '+(a',
    '!(a|b)',
    '?(',
    '\\',
  ],
  ...[
    '**/**/**/**',
    '*'.repeat(50),
    '{'.repeat(30),
    'a/../b',
    '//',
    '%E0',
    '%2e%2e%2f',
    '#',
    '?',
    ' ',
    '\0',
    'file:///x',
  ],
  ...[
    'base.json',
    '.licensetermreview.json',
    './base.json',
    '../.licensetermreview.json',
    'http://e.org/x.json',
    '~',
  ],
  ...['warning', 'error', 'off', 'fr', 'auto', 'terms', 'Acme'],
];

const string = fc.oneof(fc.constantFrom(...globs), fc.string({ unit: 'binary', maxLength: 8 }));

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    string,
    fc.constantFrom(null, true, 0, -1, 1e308, 1),
    fc.array(string, { maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), string), tie('value')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

const object = fc
  .array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 6 })
  .map((entries) => JSON.stringify(Object.fromEntries(entries), null, 1));

/** A good file, damaged: signs put in, taken out. */
const damaged = fc
  .tuple(
    object,
    fc.array(
      fc.tuple(
        fc.nat(300),
        fc.nat(6),
        fc.constantFrom(
          '',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"',
          '//',
          '/*',
          '*/',
          '\n',
          '\\',
          '\\u',
          '\0',
          '\ufeff',
          '-',
          '1e',
          '\ud83d',
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((all, [at, remove, insert]) => all.slice(0, at) + insert + all.slice(at + remove), text),
  );

const file = fc.oneof(
  { weight: 3, arbitrary: object },
  { weight: 3, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

export const projectFiles = target({
  name: 'project files',
  inputs: fc.record({
    own: file,
    base: fc.option(file, { nil: undefined }),
    document: fc.oneof(
      fc.constantFrom(
        'file:///w/legal/terms.md',
        'file:///w/%E0%A4%A.md',
        'untitled:Terms',
        'x',
        '',
        'vscode-vfs://h/r/a.md',
      ),
      fc.webUrl(),
      fc.string({ maxLength: 20 }),
    ),
  }),
  check({ own, base, document }) {
    const { problems } = readProjectFile(own);
    const lines = own.split(/\r\n?|\n/).length;
    for (const { message, line, offset, length } of problems) {
      assert.notEqual(message, '');
      assert.ok(1 <= line && line <= lines, `line ${line} of ${lines}`);
      assert.ok(0 <= offset && length >= 0);
    }
    const read = (uri: string): string | undefined =>
      uri.endsWith('/base.json') ? base : uri.endsWith('/.licensetermreview.json') ? own : undefined;
    projects(read).of(document)?.for(document);
    const laid = withProject(settings, document, read);
    for (const problem of laid.problems) assert.match(problem, /^[^\n]*:\d+: /);
    try {
      readBaseline(own);
    } catch (error) {
      assert.ok(error instanceof SyntaxError, String(error));
    }
  },
});
