// Texts that are meant to break a reader, through the server: each is answered, in bounded memory, and where it was not
// read as it is written the user is told. How long that takes is for the benchmarks to say.
import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { hostileTexts } from '../support/hostile-texts.ts';
import { Editor } from './client.ts';

const megabytes = 700;

/** What is not plain to see in these is said. */
const told: Readonly<Record<string, string>> = {
  'a megabyte of brackets': 'read-as-plain-text',
  'emphasis that never closes': 'read-as-plain-text',
  'links that never close': 'read-as-plain-text',
  'list markers in a row': 'read-as-plain-text',
  'a staircase of lists': 'read-as-plain-text',
  'nested quotations': 'read-as-plain-text',
  'many items': 'read-as-plain-text',
  'table rows': 'read-as-plain-text',
  'short paragraphs with code': 'read-as-plain-text',
  'definitions that are used': 'read-as-plain-text',
  'a million definitions': 'not-read',
};

describe('hostile texts in the editor', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ node: [`--max-old-space-size=${megabytes}`] });
  });
  after(async () => assert.equal(await editor.stop(), 0));

  async function answered(uri: string, text: string, languageId: string): Promise<readonly unknown[]> {
    await editor.open(uri, text, { languageId });
    const { diagnostics } = await editor.published(uri, 1);
    const textDocument = { uri };
    const position = { line: 0, character: 2 };
    await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] });
    await editor.close(uri);
    return diagnostics.map(({ code }) => code);
  }

  for (const { name, make } of hostileTexts) {
    it(`${name}: answered`, async () => {
      const codes = await answered(`untitled:${encodeURIComponent(name)}.md`, make(), 'markdown');
      const code = told[name];
      if (code !== undefined) assert.ok(codes.includes(code), String(codes));
      assert.deepEqual(editor.messages, []);
    }).timeout(60_000);
  }

  it('a single line of a hundred megabytes: two million characters are read, and the user is told', async () => {
    const codes = await answered('file:///long.txt', 'words here and there '.repeat(5_000_000), 'plaintext');
    assert.ok(codes.includes('not-read'));
    assert.deepEqual(editor.messages, []);
  }).timeout(60_000);
});
