import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './client.ts';

const ban = 'Cryptocurrency mining is prohibited.\n';

describe('the server goes on', () => {
  let editor: Editor;
  before(async () => (editor = await Editor.start()));
  after(async () => assert.equal(await editor.stop(), 0));

  /** It still answers rightly. */
  async function works(): Promise<void> {
    const uri = `file:///after-${Math.random()}/terms.md`;
    await editor.open(uri, ban);
    assert.deepEqual(
      (await editor.published(uri, 1)).diagnostics.map(({ code }) => code),
      ['mining-prohibited'],
    );
  }

  it('after requests on documents that were never opened', async () => {
    const textDocument = { uri: 'file:///nowhere.md' };
    const position = { line: 3, character: 3 };
    assert.equal(await editor.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.deepEqual(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ text: ban }],
    });
    await works();
  });

  it('after requests that are not in the protocol, or not in its shape', async () => {
    await assert.rejects(editor.connection.sendRequest('textDocument/unheardOf', {}), /Unhandled method/);
    assert.equal(await editor.connection.sendRequest('textDocument/hover', {}), null);
    assert.equal(await editor.connection.sendRequest('textDocument/hover', { textDocument: null }), null);
    assert.deepEqual(
      await editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: 7 } }),
      [],
    );
    assert.ok(editor.messages.some((message) => message.includes('could not answer “textDocument/hover”')));
    await works();
  });

  it('with positions outside of the text', async () => {
    const uri = 'file:///short/terms.md';
    await editor.open(uri, ban);
    const textDocument = { uri };
    const position = { line: 9000, character: 9000 };
    await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    await works();
  });

  for (const [what, text] of [
    ['an empty document', ''],
    ['half a surrogate pair', '\uD83D mining bitcoin is prohibited'],
    ['nothing but a carriage return', '\r'],
    ['a byte order mark', `\uFEFF${ban}`],
    ['a wall of brackets', '['.repeat(50_000)],
    ['a deep list', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- mining\n`).join('')],
    ['an open comment', '<!-- license-term-review-disable'],
    ['odd addresses', ban],
  ] as const) {
    it(`with ${what}`, async () => {
      const uri = what === 'odd addresses' ? 'untitled:%E0%A4%A' : `untitled:${encodeURIComponent(what)}`;
      await editor.open(uri, text);
      await editor.published(uri, 1);
      const textDocument = { uri };
      await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
      await editor.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 0, character: 2 },
      });
      await works();
    });
  }
});
