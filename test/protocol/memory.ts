// Run with --expose-gc: prints how much memory holds after edits, and after documents have come and gone, as a share of
// what held before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { started } from '../support/in-process.ts';

const text = readFileSync(
  join(import.meta.dirname, '../../examples/corvane-render-farm-agreement.txt'),
  'utf8',
).slice(0, 5000);
const { client, end } = await started();

async function open(uri: string): Promise<void> {
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  await ask(uri);
}

async function close(uri: string): Promise<void> {
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

async function ask(uri: string): Promise<void> {
  await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

async function heap(): Promise<number> {
  await client.sendRequest('licenseTermReview/documents', {});
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

async function edit(uri: string, from: number, count: number): Promise<void> {
  for (let version = from; version < from + count; version++) {
    // Typed and taken back, in ever other places.
    const line = (version * 7) % 60;
    const start = { line, character: 0 };
    const isTyped = version % 2 === 0;
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        isTyped
          ? { range: { start, end: start }, text: `x${version} ` }
          : {
              range: {
                start: { line: ((version - 1) * 7) % 60, character: 0 },
                end: { line: ((version - 1) * 7) % 60, character: `x${version - 1} `.length },
              },
              text: '',
            },
      ],
    });
    if (version % 50 === 0) await ask(uri);
  }
  await ask(uri);
}

const uri = 'file:///w/terms.txt';
await open(uri);
await edit(uri, 2, 2000);
const before = await heap();
await edit(uri, 2002, 10_000);
const afterEdits = await heap();
await close(uri);
for (let index = 0; index < 300; index++) {
  await open(`file:///w/warm${index}.txt`);
  await close(`file:///w/warm${index}.txt`);
}
const beforeOpening = await heap();
for (let index = 0; index < 1000; index++) {
  await open(`file:///w/${index}.txt`);
  await close(`file:///w/${index}.txt`);
}
const afterOpening = await heap();
end();
console.log(JSON.stringify({ edits: afterEdits / before, documents: afterOpening / beforeOpening }));
process.exit(0);
