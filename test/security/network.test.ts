// Nothing of ours needs a network: all of it works where reaching for one ends the program. Needs the bundles.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  HoverRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { type Folder, command, newFolder, permission } from '../cli/support.ts';
import { Editor } from '../protocol/client.ts';

const guard = join(import.meta.dirname, 'no-network.cjs');
const linked = `${permission}\nOur [Acceptable Use Policy](https://example.com/aup.md) is part of these Terms.\n`;

describe('without any network', () => {
  let folder: Folder;
  before(() => {
    folder = newFolder({
      'terms.md': linked,
      'old.md': '# Terms\n',
      '.licensetermreview.json': '{"extends": "https://example.com/x.json"}',
    });
  });
  after(() => folder.remove());

  it('the guard itself works', () => {
    for (const script of [
      "fetch('https://example.com')",
      "require('net').connect(1)",
      "require('dns').lookup('x', () => 0)",
    ]) {
      const { status, stderr } = spawnSync(process.execPath, ['--require', guard, '-e', script], {
        encoding: 'utf8',
      });
      assert.equal(status, 99, stderr);
    }
  });

  for (const args of [
    ['terms.md', '--format', 'sarif'],
    ['summarize', '.'],
    ['compare', 'old.md', 'terms.md'],
    ['explain', 'mining-prohibited'],
    ['--jobs', '2', 'terms.md', 'old.md'],
  ]) {
    it(`the command line runs: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', guard, command, ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      assert.doesNotMatch(stderr, /NETWORK/);
      assert.notEqual(status, 99);
      assert.notEqual(stdout, '');
    });
  }

  it('the language server answers', async () => {
    const editor = await Editor.start({
      node: ['--require', guard],
      folders: [pathToFileURL(folder.path).href],
    });
    const uri = pathToFileURL(join(folder.path, 'terms.md')).href;
    await editor.open(uri, linked);
    assert.notDeepEqual((await editor.published(uri, 1)).diagnostics, []);
    const textDocument = { uri };
    const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 14 } };
    const { connection } = editor;
    await connection.sendRequest(HoverRequest.type, { textDocument, position: range.start });
    await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    await connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.summarizeMiningTerms',
      arguments: [uri],
    });
    assert.equal(await editor.stop(), 0);
  });
});

describe('the bundles that are shipped', () => {
  const root = join(import.meta.dirname, '..', '..');
  for (const name of [
    'cli.js',
    'client.js',
    'server.js',
    'library.js',
    'browser/client.js',
    'browser/server.js',
  ]) {
    const source = readFileSync(join(root, 'dist', name), 'utf8');

    it(`${name} makes no code of texts`, () => {
      assert.doesNotMatch(source, /\beval\(|\bnew Function\(|\bFunction\("|node:vm\b|require\("vm"\)/);
    });

    it(`${name} holds no client of the web`, () => {
      assert.doesNotMatch(
        source,
        /require\("(?:node:)?(?:https?|http2|tls|dgram|dns)"\)|\bXMLHttpRequest\b|\bWebSocket\(|\bfetch\(/,
      );
    });
  }
});
