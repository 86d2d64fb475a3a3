import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  CodeActionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type CodeAction,
  type Location,
  type MarkupContent,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './client.ts';

const root = join(import.meta.dirname, '..', '..');
const uri = 'file:///legal/terms.md';
const text =
  '# Terms\n\n“Service” means a server.\n\n## 1. Use\n\n1.1 You may not use the Service to mine cryptocurrency.\n';

/** What every editor asks first; answers by id. */
const conversation = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { method: 'initialized', params: {} },
  {
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
  },
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
}

describe('a client that', () => {
  it('knows nothing new gets locations, flat symbols, plain text and simple edits', async () => {
    const editor = await Editor.start();
    await editor.open(uri, text);
    const { diagnostics } = await editor.published(uri, 1);
    const textDocument = { uri };
    const position = { line: 6, character: 28 };

    const locations = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as Location[];
    assert.deepEqual(locations, [
      { uri, range: { start: { line: 2, character: 1 }, end: { line: 2, character: 8 } } },
    ]);
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as SymbolInformation[];
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['Terms', undefined],
        ['1. Use', 'Terms'],
        ['1.1', '1. Use'],
      ],
    );
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 6, character: 45 },
    });
    const { kind, value } = hover?.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^Mining is prohibited \(mining-prohibited\)\n/);
    assert.doesNotMatch(value, /[\\*]|\]\(/);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, Object.keys(edit ?? {})]),
      [
        ['Ignore “mining-prohibited” here', ['changes']],
        ['Ignore “mining-prohibited” in this file', ['changes']],
      ],
    );
    await editor.stop();
  });

  it('holds places in snippets may fill in the reason for a suppression', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    });
    await editor.open(uri, text);
    const { diagnostics } = await editor.published(uri, 1);
    const [action] = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
      context: { diagnostics },
    })) as CodeAction[];
    const at = { line: 6, character: text.split('\n')[6]?.length };
    assert.deepEqual(action?.edit?.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [
          {
            range: { start: at, end: at },
            snippet: {
              kind: 'snippet',
              value: ' <!-- license-term-review-disable-line mining-prohibited -- ${1:reason} -->',
            },
          },
        ],
      },
    ]);
    await editor.stop();
  });

  it('is a Node process may speak over IPC', async () => {
    const server = fork(join(root, 'dist', 'server.js'), ['--node-ipc'], { silent: true });
    const codes = new Promise<readonly string[]>((resolve) => {
      server.on('message', ({ id, method, params }: Message) => {
        if (id === 1) conversation.slice(1).forEach((each) => server.send({ jsonrpc: '2.0', ...each }));
        if (method === 'textDocument/publishDiagnostics')
          resolve((params?.diagnostics ?? []).map(({ code }) => code));
      });
    });
    server.send({ jsonrpc: '2.0', ...conversation[0] });
    assert.deepEqual(await codes, ['mining-prohibited']);
    server.kill();
  });

  it('is a browser runs the server in a worker', async () => {
    const bundle = join(root, 'dist', 'browser', 'server.js');
    assert.ok(existsSync(bundle));
    // A web worker's `self`, of which the server uses no more than messages.
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       globalThis.self = globalThis;
       globalThis.addEventListener = () => undefined;
       globalThis.postMessage = (message) => parentPort.postMessage(message);
       parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
       ${readFileSync(bundle, 'utf8')}`,
      { eval: true },
    );
    const codes = new Promise<readonly string[]>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', ({ id, method, params }: Message) => {
        if (id === 1)
          conversation.slice(1).forEach((each) => worker.postMessage({ jsonrpc: '2.0', ...each }));
        if (method === 'textDocument/publishDiagnostics')
          resolve((params?.diagnostics ?? []).map(({ code }) => code));
      });
    });
    worker.postMessage({ jsonrpc: '2.0', ...conversation[0] });
    assert.deepEqual(await codes, ['mining-prohibited']);
    await worker.terminate();
  });

  it('starts the command line with --stdio gets the same server', async () => {
    const editor = await Editor.start({ server: join(root, 'dist', 'cli.js') });
    await editor.open(uri, text);
    assert.equal((await editor.published(uri, 1)).diagnostics.length, 1);
    assert.equal(await editor.stop(), 0);
  });
});
