import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, newFolder, silent } from './support.ts';

describe('which documents are reviewed', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = newFolder({
      'a.md': silent,
      'b.txt': silent,
      'c.markdown': silent,
      'd.license': silent,
      LICENSE: silent,
      'main.js': 'x',
      'legal/EULA': silent,
      'legal/notes.rst': silent,
      'legal/old/terms.md': silent,
      'node_modules/p/LICENSE': silent,
    });
  });

  afterEach(() => folder.remove());

  function reviewed(args: readonly string[], input = ''): string[] {
    const { out } = folder.run(['--format', 'jsonl', ...args], { input });
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { path: string }).path);
  }

  it('of a folder: Markdown, plain text and names of licences and terms, in a stable order', () => {
    assert.deepEqual(reviewed(['.']), [
      'LICENSE',
      'a.md',
      'b.txt',
      'c.markdown',
      'd.license',
      'legal/EULA',
      'legal/old/terms.md',
    ]);
  });

  it('of a folder: not what Git ignores, and nothing can be taken back from an ignored folder', () => {
    folder.write('.gitignore', '*.txt\nold/\n!old/terms.md\n');
    folder.write('legal/.gitignore', 'EULA\n');
    assert.deepEqual(reviewed(['.']), ['LICENSE', 'a.md', 'c.markdown', 'd.license']);
    assert.deepEqual(reviewed(['legal/EULA']), ['legal/EULA'], 'what is named is read');
  });

  it('of a folder: not what the project file passes over', () => {
    folder.write('.licensetermreview.json', '{ "ignore": ["legal/**", "*.txt"] }');
    assert.deepEqual(reviewed(['.']), ['LICENSE', 'a.md', 'c.markdown', 'd.license']);
    assert.deepEqual(reviewed(['b.txt']), ['b.txt'], 'what is named is read');
  });

  it('of a glob: all that match', () => {
    assert.deepEqual(reviewed(['**/*.{md,rst}']), ['a.md', 'legal/notes.rst', 'legal/old/terms.md']);
  });

  it('of a list: all of them, whatever they are called, in its order and each once', () => {
    folder.write('list', 'main.js\r\nlegal/notes.rst\na.md\nmain.js\n');
    assert.deepEqual(reviewed(['--files-from', 'list']), ['main.js', 'legal/notes.rst', 'a.md']);
    assert.deepEqual(reviewed(['--files-from', '-'], 'a.md\n'), ['a.md']);
    assert.deepEqual(
      reviewed(['a.md', './a.md', 'legal/../a.md', '.']).filter((path) => /a\.md$/.test(path)),
      ['a.md'],
    );
    assert.deepEqual(reviewed(['-0', '--files-from', '-'], 'a.md\0b.txt\0'), ['a.md', 'b.txt']);
  });

  it('of a folder with a link to itself: each file once', () => {
    symlinkSync('..', join(folder.path, 'legal/up'));
    assert.deepEqual(reviewed(['legal']), ['legal/EULA', 'legal/old/terms.md']);
  });

  it('reads a name that stands as a file although it looks like a pattern', () => {
    folder.write('terms[1].md', silent);
    assert.deepEqual(reviewed(['terms[1].md']), ['terms[1].md']);
  });
});
