import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'jsonc-parser';
import { projectTemplate } from '../../server/cli/project-template.ts';
import { readProjectFile } from '../../server/project/project-file.ts';
import { type Folder, ban, newFolder, permission, silent } from './support.ts';

const root = join(import.meta.dirname, '../..');

function schema(name: string): ValidateFunction {
  const file = join(root, 'docs/schemas', `${name}.schema.json`);
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
}

function assertValid(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
}

describe('what the command line prints is what its schema says', () => {
  let folder: Folder;

  before(() => {
    folder = newFolder({ 'terms.md': permission, 'aup.md': ban, 'silent.md': silent });
    folder.run(['--write-baseline', 'baseline.json', 'aup.md']);
    folder.write('latin.txt', Buffer.from('caf\xe9 terms', 'latin1'));
    for (const content of [ban, permission]) {
      folder.write('versioned.md', content);
      if (content === ban) folder.git('init', '--quiet');
      folder.git('add', 'versioned.md');
      folder.git('commit', '--quiet', '--message', 'Terms');
    }
  });

  after(() => folder.remove());

  const examples = readdirSync(join(root, 'examples')).map((name) => join(root, 'examples', name));

  it('review --format json', () => {
    const { out } = folder.run([
      '--format',
      'json',
      '--baseline',
      'baseline.json',
      'nope.md',
      '.',
      ...examples,
    ]);
    assertValid(schema('review'), JSON.parse(out));
  });

  it('review --format json where nothing could be read', () => {
    assertValid(schema('review'), JSON.parse(folder.run(['--format', 'json', 'nope.md']).out));
  });

  it('review --format jsonl', () => {
    const { out } = folder.run(['--format', 'jsonl', 'nope.md', '.', ...examples]);
    const validate = schema('document');
    for (const line of out.trim().split('\n')) assertValid(validate, JSON.parse(line));
  });

  it('summarize --format json', () => {
    assertValid(
      schema('summary'),
      JSON.parse(folder.run(['summarize', '--format', 'json', '.', ...examples]).out),
    );
  });

  it('compare --format json', () => {
    assertValid(
      schema('comparison'),
      JSON.parse(folder.run(['compare', '--format', 'json', 'silent.md', 'terms.md']).out),
    );
  });

  it('history --format json', () => {
    assertValid(
      schema('history'),
      JSON.parse(folder.run(['history', '--format', 'json', 'versioned.md']).out),
    );
  });

  it('the project file that init writes', () => {
    for (const ui of ['en', 'fr'] as const) {
      assertValid(schema('project'), parse(projectTemplate(ui), [], { allowTrailingComma: true }));
    }
  });

  it('the project file knows the same keys as the reader', () => {
    const { properties } = JSON.parse(
      readFileSync(join(root, 'docs/schemas/project.schema.json'), 'utf8'),
    ) as {
      properties: Record<string, unknown>;
    };
    const [problem] = readProjectFile('{ "qqqqqqqqqqqqqqqq": 1 }').problems;
    const known = problem?.message.replace(/^.*known are /, '').split(', ');
    assert.deepEqual(Object.keys(properties).toSorted(), known?.toSorted());
  });
});
