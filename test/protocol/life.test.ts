// What becomes of the server when the editor dies, works for long, or asks for more than it can wait for. Needs the
// bundles.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  CancellationTokenSource,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './client.ts';

const server = join(import.meta.dirname, '..', '..', 'dist', 'server.js');

/** An editor that starts the server, tells its number, and does nothing more. */
const lonely = `
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, [${JSON.stringify(server)}, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
child.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
child.stdout.once('data', () => console.log(child.pid));
setInterval(() => undefined, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isCancellation(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

describe('the server', () => {
  it('ends when the editor is killed', async () => {
    const client = spawn(process.execPath, ['-e', lonely], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) =>
      client.stdout.once('data', (data: Buffer) => resolve(Number(data.toString()))),
    );
    assert.ok(isAlive(pid));
    client.kill('SIGKILL');
    while (isAlive(pid)) await wait(50);
  });

  it('ends when the editor is killed and somebody else holds its pipes', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    const editor = await Editor.start({ processId: client.pid ?? 0 });
    client.kill('SIGKILL');
    assert.equal(await editor.ended, 1);
  }).timeout(30_000);

  it('that was killed leaves nothing behind: another one knows all that is open', async () => {
    const uri = 'file:///terms.md';
    const text = 'Cryptocurrency mining is prohibited.\n';
    const first = await Editor.start();
    await first.open(uri, text);
    const { diagnostics } = await first.published(uri, 1);
    first.kill();
    await first.ended;
    const second = await Editor.start();
    await second.open(uri, text, { version: 7 });
    assert.deepEqual((await second.published(uri, 7)).diagnostics, diagnostics);
    assert.equal(await second.stop(), 0);
  });

  it('holds no more memory after ten thousand edits and a thousand documents', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [
      '--expose-gc',
      '--import',
      'tsx',
      join(import.meta.dirname, 'memory.ts'),
    ]);
    const { edits, documents } = JSON.parse(stdout) as { edits: number; documents: number };
    assert.ok(edits < 1.1, `${edits} of the memory after edits`);
    assert.ok(documents < 1.1, `${documents} of the memory after documents`);
  }).timeout(180_000);

  it('answers a flood of changes with the last version, and drops what is cancelled', async () => {
    const editor = await Editor.start();
    const uri = 'file:///flood.md';
    await editor.open(uri, '# Terms\n');
    const start = { line: 1, character: 0 };
    const asked: Promise<string>[] = [];
    for (let version = 2; version <= 200; version++) {
      const text = version === 200 ? 'Cryptocurrency mining is prohibited.\n' : 'You agree to the terms. ';
      await editor.change(uri, version, { range: { start, end: start }, text });
      const cancelling = new CancellationTokenSource();
      const { connection } = editor;
      const answer: Promise<unknown> =
        version % 2 === 0
          ? connection.sendRequest(
              HoverRequest.type,
              { textDocument: { uri }, position: start },
              cancelling.token,
            )
          : connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' }, cancelling.token);
      asked.push(
        answer.then(
          () => 'answered',
          (error: unknown) => (isCancellation(error) ? 'cancelled' : String(error)),
        ),
      );
      if (version % 3 === 0) cancelling.cancel();
    }
    const { diagnostics } = await editor.published(uri, 200);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['mining-prohibited'],
    );
    assert.deepEqual([...new Set(await Promise.all(asked))].toSorted(), ['answered', 'cancelled']);
    const published = editor.publications.filter((each) => each.uri === uri).length;
    assert.ok(published < 200, `${published} publications for 200 versions`);
    assert.deepEqual(editor.messages, []);
    assert.equal(await editor.stop(), 0);
  });
});
