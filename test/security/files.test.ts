// Folders and project files that lead elsewhere, or in circles. Needs the bundles.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { type Folder, ban, newFolder } from '../cli/support.ts';
import { Editor } from '../protocol/client.ts';

describe('files that lead elsewhere', () => {
  let folder: Folder;
  let outside: Folder;
  beforeEach(() => {
    folder = newFolder({ 'terms.md': ban });
    outside = newFolder({ 'secret.md': `${ban}\nPassword: swordfish\n`, 'secret.txt': 'swordfish' });
  });
  afterEach(() => {
    folder.remove();
    outside.remove();
  });

  const paths = (args: readonly string[]): readonly string[] => {
    const { out } = folder.run([...args, '--format', 'jsonl']);
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { path: string }).path);
  };

  it('folders that hold themselves by a symbolic link are read once', () => {
    mkdirSync(join(folder.path, 'a'));
    symlinkSync('..', join(folder.path, 'a', 'loop'));
    symlinkSync('.', join(folder.path, 'self'));
    assert.deepEqual(paths(['.']), ['terms.md']);
    assert.deepEqual(
      new Set(paths(['**/*.md']).map((path) => path.split('/').at(-1))),
      new Set(['terms.md']),
    );
  });

  it('links to folders elsewhere are not followed when a folder is reviewed', () => {
    symlinkSync(outside.path, join(folder.path, 'elsewhere'));
    assert.deepEqual(paths(['.']), ['terms.md']);
  });

  it('a file that is a link to itself is told, and stops nothing', () => {
    symlinkSync('loop.md', join(folder.path, 'loop.md'));
    const { code, err, out } = folder.run(['--format', 'jsonl', 'loop.md', 'terms.md']);
    assert.equal(code, 2);
    assert.match(
      err,
      /^license-term-review: loop\.md is a symbolic link to itself; name the file that is meant\.\n$/,
    );
    assert.match(out, /"path":"terms\.md"/);
  });

  it('a project file says nothing of the files that it extends but that they are no project files', () => {
    const up = join('..', outside.path.split('/').at(-1) ?? '', 'secret.txt');
    folder.write(
      '.licensetermreview.json',
      JSON.stringify({ extends: [up, join(outside.path, 'secret.txt')] }),
    );
    const { code, out, err } = folder.run(['--format', 'json', 'terms.md']);
    assert.equal(code, 2);
    assert.doesNotMatch(out + err, /swordfish/);
  });

  it('project files that extend each other are read once each', () => {
    folder.write('.licensetermreview.json', '{"extends": ["a.json", "a.json"]}');
    folder.write('a.json', '{"extends": ["b.json", "./.licensetermreview.json"]}');
    folder.write('b.json', '{"extends": "a.json", "severity": {"mining-prohibited": "hint"}}');
    const { out, err } = folder.run(['--format', 'jsonl', 'terms.md']);
    assert.match(err, /“extends” leads back to/);
    assert.match(out, /"severity":"hint"/);
  });

  it('project files that double at each step are read a hundred times at most', () => {
    for (let step = 0; step < 40; step++)
      folder.write(`${step}.json`, JSON.stringify({ extends: [`${step + 1}.json`, `${step + 1}.json`] }));
    folder.write('40.json', '{}');
    folder.write('.licensetermreview.json', '{"extends": "0.json"}');
    const { err } = folder.run(['--format', 'jsonl', 'terms.md']);
    assert.match(err, /“extends” leads to more than 100 files/);
  });

  it('a project file cannot make a device or a folder be read for ever', () => {
    mkdirSync(join(folder.path, 'sub'));
    folder.write(
      '.licensetermreview.json',
      JSON.stringify({ extends: ['/dev/zero', 'sub'], baseline: '/dev/zero' }),
    );
    const { code, err } = folder.run(['--format', 'jsonl', 'terms.md']);
    assert.equal(code, 2);
    assert.match(err, /cannot be read/);
  });

  it('the server reads folders and project files alike', async () => {
    mkdirSync(join(folder.path, 'a'));
    symlinkSync('..', join(folder.path, 'a', 'loop'));
    symlinkSync(outside.path, join(folder.path, 'elsewhere'));
    writeFileSync(
      join(folder.path, '.licensetermreview.json'),
      '{"extends": ["/dev/zero", ".licensetermreview.json"], "baseline": "/dev/zero"}',
    );
    const editor = await Editor.start({ folders: [pathToFileURL(folder.path).href] });
    const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map(({ uri }) => uri),
      [pathToFileURL(join(folder.path, 'terms.md')).href],
    );
    assert.equal(await editor.stop(), 0);
  });
});
