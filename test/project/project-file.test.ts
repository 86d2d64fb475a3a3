import assert from 'node:assert/strict';
import { projectTemplate } from '../../server/cli/project-template.ts';
import { readProjectFile } from '../../server/project/project-file.ts';

function problems(text: string): string[] {
  return readProjectFile(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('project file', () => {
  it('may hold comments and commas at the end', () => {
    const { file, problems } = readProjectFile(
      '{\n  // why\n  "language": "fr", /* and */\n  "terms": ["a.md",],\n}',
    );
    assert.deepEqual([file.language, file.terms, problems], ['fr', ['a.md'], []]);
  });

  it('may be as empty as it likes', () => {
    assert.deepEqual(problems('{}'), []);
    assert.deepEqual(readProjectFile('{}').file.terms, []);
  });

  for (const ui of ['en', 'fr'] as const) {
    it(`written by init is one without a problem, and asks for nothing but the defaults: ${ui}`, () => {
      const { file, problems } = readProjectFile(projectTemplate(ui));
      assert.deepEqual(problems, []);
      assert.deepEqual(file, { ...readProjectFile('{}').file, language: 'auto', failOn: ['warning'] });
    });

    it(`written by init holds when what it only proposes is taken up: ${ui}`, () => {
      const text = projectTemplate(ui).replace(/\/\/ (?="[\w-]+":|\{)/g, '');
      const { file, problems } = readProjectFile(text.replace(/(?<=[\]}"])\n(?=\s*"(?:\w|-)+":)/g, ',\n'));
      assert.deepEqual(problems, []);
      assert.equal(file.severity['mining-prohibited'], 'error');
      assert.deepEqual(file.overrides[0]?.files, ['archive/**']);
    });
  }

  const table: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
    [
      'an unknown key, with the nearest one and its line',
      '{\n  "severty": {}\n}',
      ['2: there is no key “severty”; did you mean “severity”?'],
    ],
    [
      'an unknown rule',
      '{ "severity": { "mining-prohibitd": "error" } }',
      ['1: there is no key “severity.mining-prohibitd”; did you mean “mining-prohibited”?'],
    ],
    [
      'an unknown severity',
      '{ "severity": { "mining-prohibited": "eror" } }',
      ['1: “severity.mining-prohibited” cannot be "eror"; did you mean “error”?'],
    ],
    [
      'a key that nothing is near to',
      '{ "colour": true }',
      [
        '1: there is no key “colour”; known are $schema, extends, severity, language, languages, as, party, failOn, terms, other, ignore, parties, baseline, suppressions, overrides',
      ],
    ],
    ['a value of the wrong kind', '{ "terms": "a.md" }', ['1: “terms” must be a list: [ … ].']],
    ['an element of the wrong kind', '{ "terms": [1] }', ['1: “terms” must be a text in double quotes.']],
    ['a list instead of the file', '[]', ['1: “the file” must be an object: { … }.']],
    [
      'a suppression without a fingerprint',
      '{ "suppressions": [{ "reason": "x" }] }',
      ['1: “suppressions” needs “fingerprint”: the JSON report prints it.'],
    ],
    [
      'an override without files',
      '{ "overrides": [{ "language": "fr" }] }',
      ['1: “overrides” needs “files”: the globs for which it holds.'],
    ],
  ];
  for (const [what, text, said] of table) {
    it(`${what} is named`, () => assert.deepEqual(problems(text), said));
  }

  it('that is no JSON is named with its line, and what could be read before holds', () => {
    const { file, problems } = readProjectFile('{\n  "language": "fr",\n  terms: ["a.md"]\n}');
    assert.equal(file.language, 'fr');
    assert.equal(problems[0]?.line, 3);
    assert.match(problems[0].message, /^this is not JSON/);
  });

  it('keeps what is right beside what is wrong', () => {
    const { file } = readProjectFile(
      '{ "severity": { "mining-prohibited": "error", "permission-required": 3 } }',
    );
    assert.deepEqual(file.severity, { 'mining-prohibited': 'error' });
  });

  it('cannot reach into the prototypes of objects', () => {
    const { file } = readProjectFile(
      '{ "__proto__": { "terms": ["x"] }, "parties": { "__proto__": ["x"] } }',
    );
    assert.deepEqual(file.terms, []);
    assert.equal(({} as Record<string, unknown>)['terms'], undefined);
  });
});
