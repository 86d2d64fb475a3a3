import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type Folder, ban, command, newFolder, permission, silent } from './support.ts';

describe('license-term-review mcp', () => {
  let folder: Folder;
  let outside: Folder;
  let client: Client;

  before(async () => {
    outside = newFolder({ 'secret.md': permission });
    folder = newFolder({ 'legal/terms.md': permission, 'aup.md': ban, 'silent.md': silent });
    symlinkSync(join(outside.path, 'secret.md'), join(folder.path, 'link.md'));
    client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [command, 'mcp'], cwd: folder.path }),
    );
  });

  after(async () => {
    await client.close();
    folder.remove();
    outside.remove();
  });

  async function call(
    name: string,
    args: Record<string, string>,
  ): Promise<{ text: string; isError: boolean }> {
    const { content, isError } = (await client.callTool({ name, arguments: args })) as {
      content: { text: string }[];
      isError?: boolean;
    };
    return { text: content.map(({ text }) => text).join('\n'), isError: isError === true };
  }

  it('offers its tools, none of which changes anything', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['summarizeMiningTerms', 'reviewClause', 'compareTerms'],
    );
    for (const { annotations } of tools) assert.equal(annotations?.readOnlyHint, true);
  });

  it('answers with quotations that stand in the document, and their places', async () => {
    const { text } = await call('summarizeMiningTerms', { filePath: 'legal/terms.md' });
    assert.match(
      text,
      /^legal\/terms\.md: permission required\.\n- [^\n]*” \(legal\/terms\.md:3:5, Terms of Service\)/,
    );
    const quotations = [...text.matchAll(/ “([^”]*)” \(legal/g)].map(([, quotation = '']) => quotation);
    assert.equal(quotations.length, 2);
    for (const quotation of quotations) assert.ok(permission.includes(quotation), quotation);
  });

  it('takes in what a document says that another one makes part of itself', async () => {
    folder.write('own/terms.md', `${silent}\nUse of the Service is subject to our Acceptable Use Policy.\n`);
    folder.write('own/aup.md', ban);
    const { text } = await call('summarizeMiningTerms', { filePath: 'own/terms.md' });
    assert.match(
      text,
      /\n- It incorporates “Acceptable Use Policy” \(own\/terms\.md:5:38 → own\/aup\.md\), which prohibits mining\.\n/,
    );
  });

  it('says that a document is silent', async () => {
    const { text } = await call('summarizeMiningTerms', { filePath: 'silent.md' });
    assert.match(text, /says nothing on mining/);
  });

  it('reviews a clause that is given as text', async () => {
    const { text } = await call('reviewClause', { text: 'You may not:\n\n- mine Bitcoin.\n' });
    assert.match(text, /^text\.md: prohibited\./);
  });

  it('compares two versions', async () => {
    const { text } = await call('compareTerms', { oldPath: 'silent.md', newPath: 'aup.md' });
    assert.match(text, /\*\*Mining: silent → prohibited\.\*\*/);
  });

  it('reads nothing outside of its folder, not through links either', async () => {
    for (const filePath of [
      join(outside.path, 'secret.md'),
      `../${join(outside.path, 'secret.md')}`,
      '..',
      'link.md',
      dirname(folder.path),
    ]) {
      const { text, isError } = await call('summarizeMiningTerms', { filePath });
      assert.ok(isError, filePath);
      assert.ok(!text.includes('approval'), text);
    }
  });

  it('says what is wrong with a document', async () => {
    assert.deepEqual(await call('summarizeMiningTerms', { filePath: 'legal' }), {
      text: 'legal is a folder; name a file in it.',
      isError: true,
    });
  });
});
