import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { Editor, pull } from './client.ts';

const uri = 'file:///terms/acceptable-use.md';

const text = `# Acceptable use

You may not:

- mine cryptocurrency without our prior written approval.
`;

/** "4:2-4:56 warning mining-…", the place zero-based. */
function brief({ range: { start, end }, severity, code }: Diagnostic): string {
  const names = ['', 'error', 'warning', 'information', 'hint'];
  return `${start.line}:${start.character}-${end.line}:${end.character} ${names[severity ?? 0]} ${code}`;
}

describe('diagnostics', () => {
  describe('pushed', () => {
    let editor: Editor;
    before(async () => (editor = await Editor.start()));
    after(async () => assert.equal(await editor.stop(), 0));

    it('say where, how badly, by which rule, and what else to look at', async () => {
      await editor.open(uri, text);
      const { diagnostics, version } = await editor.published(uri, 1);
      assert.equal(version, 1);
      assert.equal(diagnostics.length, 1);
      const [{ data, message, codeDescription, ...diagnostic } = { data: {}, message: '' }] = diagnostics;
      assert.deepEqual(diagnostic, {
        range: { start: { line: 4, character: 2 }, end: { line: 4, character: 56 } },
        severity: 2,
        code: 'mining-permission-required',
        source: 'license-term-review',
        relatedInformation: [
          {
            location: {
              uri,
              range: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
            },
            message: 'Lead-in: You may not:',
          },
        ],
      });
      assert.match(typeof message === 'string' ? message : message.value, /permission/);
      assert.match(codeDescription?.href ?? '', /docs\/rules\/mining-permission-required\.md$/);
      assert.deepEqual(Object.keys(data as object), ['rule', 'fingerprint']);
    });

    it('follow edits, whose ranges count from what the edits before them left', async () => {
      await editor.change(
        uri,
        2,
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Short.\n\n' },
        { range: { start: { line: 6, character: 21 }, end: { line: 6, character: 56 } }, text: '' },
      );
      const { diagnostics } = await editor.published(uri, 2);
      assert.deepEqual(diagnostics.map(brief), ['6:2-6:21 warning mining-prohibited']);
    });

    it('of a burst of edits are published once, for the newest version', async () => {
      const before = editor.publications.length;
      for (let version = 3; version < 40; version++) {
        void editor.change(uri, version, { text: `${text}\n${'Text. '.repeat(version)}` });
      }
      await editor.change(uri, 40, { text: 'No rule here.' });
      assert.deepEqual((await editor.published(uri, 40)).diagnostics, []);
      const versions = editor.publications.slice(before).map(({ version }) => version ?? 0);
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => a - b),
      );
      assert.ok(versions.length < 10, `published ${versions.join(' ')}`);
    });

    it('go with the document when it is closed', async () => {
      await editor.change(uri, 41, { text });
      await editor.published(uri, 41);
      await editor.close(uri);
      assert.deepEqual((await editor.published(uri, undefined)).diagnostics, []);
    });

    it('count characters as UTF-16 does, lines as editors do', async () => {
      assert.equal(editor.result.capabilities.positionEncoding, 'utf-16');
      const odd = 'file:///terms/odd-terms.md';
      await editor.open(odd, '# Terms\r\n\r\n😀 **Cryptocurrency** mining is &quot;prohibited&quot;.\r\n');
      const { diagnostics } = await editor.published(odd, 1);
      assert.deepEqual(diagnostics.map(brief), ['2:5-2:48 warning mining-prohibited']);
    });

    it('stay away from languages that nobody asked to review', async () => {
      const code = 'file:///terms/code.js';
      await editor.open(code, '// Cryptocurrency mining is prohibited.', { languageId: 'javascript' });
      assert.deepEqual((await editor.published(code, 1)).diagnostics, []);
    });
  });

  describe('pulled', () => {
    let editor: Editor;
    before(async () => (editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } })));
    after(async () => assert.equal(await editor.stop(), 0));

    it('are answered, with an id that stands for the same answer', async () => {
      await editor.open(uri, text);
      const first = await pull(editor, uri);
      assert.ok(first.kind === 'full');
      assert.deepEqual(first.items.map(brief), ['4:2-4:56 warning mining-permission-required']);
      assert.deepEqual(await pull(editor, uri, first.resultId), {
        kind: 'unchanged',
        resultId: first.resultId,
      });
      await editor.change(uri, 2, { text: 'Nothing.' });
      const second = await pull(editor, uri, first.resultId);
      assert.deepEqual(second, { kind: 'full', resultId: second.resultId, items: [] });
      assert.notEqual(second.resultId, first.resultId);
    });

    it('are never pushed as well', async () => {
      await editor.change(uri, 3, { text });
      await pull(editor, uri);
      assert.deepEqual(editor.publications, []);
    });

    it('of a request that was cancelled are not answered', async () => {
      const source = new CancellationTokenSource();
      const answer = editor.connection.sendRequest(
        DocumentDiagnosticRequest.type,
        { textDocument: { uri } },
        source.token,
      );
      source.cancel();
      await assert.rejects(
        answer,
        (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
      );
    });

    it('of a document that is not open are none', async () => {
      assert.deepEqual(await pull(editor, 'file:///nowhere.md'), { kind: 'full', items: [] });
    });
  });
});
