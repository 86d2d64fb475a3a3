import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './client.ts';

const uri = 'file:///legal/terms.md';
const text =
  'You may not mine cryptocurrency.\n\nYou may not assign this Agreement without our prior consent.\n';

async function rules(
  editor: Editor,
  of = uri,
  version = 1,
): Promise<readonly (number | string | undefined)[]> {
  const { diagnostics } = await editor.published(of, version);
  return diagnostics.flatMap(({ code, severity }) => [code, severity]);
}

describe('settings', () => {
  it('are asked for each document, and hold for it alone', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { configuration: true } },
      settings: (of) =>
        of === uri ? { severity: { 'mining-prohibited': 'error', 'permission-required': 'off' } } : {},
    });
    await editor.open(uri, text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 1]);
    await editor.open('file:///other/terms.md', text);
    assert.deepEqual(await rules(editor, 'file:///other/terms.md'), [
      'mining-prohibited',
      2,
      'permission-required',
      3,
    ]);
    await editor.stop();
  });

  it('are read again when they change, and the documents reviewed anew', async () => {
    const editor = await Editor.start({
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      },
    });
    await editor.open(uri, text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 2, 'permission-required', 3]);
    assert.deepEqual(editor.registered, ['workspace/didChangeConfiguration']);
    editor.settings = () => ({ severity: { 'mining-prohibited': 'hint' }, as: 'other' });
    const before = editor.publications.length;
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await editor.publishedAfter(before);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 4]);
    await editor.stop();
  });

  it('may be pushed by clients that cannot be asked', async () => {
    const editor = await Editor.start({
      initializationOptions: { settings: { severity: { 'permission-required': 'off' } } },
    });
    await editor.open(uri, text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 2]);
    const before = editor.publications.length;
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { licenseTermReview: { severity: { 'mining-prohibited': 'off' } } },
    });
    await editor.publishedAfter(before);
    assert.deepEqual(await rules(editor), ['permission-required', 3]);
    await editor.stop();
  });

  it('name documents by globs: what is terms, what is not, what is not reviewed', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ other: ['notes.md'], exclude: ['draft-*'] }),
    });
    await editor.open('file:///legal/notes.md', text);
    assert.deepEqual(await rules(editor, 'file:///legal/notes.md'), ['mining-prohibited', 2]);
    await editor.open('file:///legal/draft-terms.md', text);
    assert.deepEqual(await rules(editor, 'file:///legal/draft-terms.md'), []);
    await editor.open(uri, text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 2, 'permission-required', 3]);
    await editor.stop();
  });

  it('yield to how the user wants one document to be read', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ terms: ['*.md'], reading: { as: 'other' } }),
    });
    await editor.open(uri, text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 2]);
    await editor.stop();
  });

  it('that cannot be used are named once, and the default is taken', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ severity: { 'mining-prohibited': 'loud', 'no-such-rule': 'error' }, as: 7 }),
    });
    await editor.open(uri, text);
    await editor.open('file:///other.md', text);
    assert.deepEqual(await rules(editor), ['mining-prohibited', 2, 'permission-required', 3]);
    await editor.published('file:///other.md', 1);
    assert.deepEqual(editor.messages, [
      'License Term Review cannot use licenseTermReview.severity.no-such-rule, licenseTermReview.severity.mining-prohibited and licenseTermReview.as: the default is taken. Correct it in the settings.',
    ]);
    await editor.stop();
  });

  it('choose the language of the interface; the editor’s own is the default', async () => {
    const editor = await Editor.start({
      locale: 'fr',
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    await editor.open(uri, text);
    await editor.published(uri, 1);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 14 },
    });
    assert.match((hover?.contents as MarkupContent).value, /^\*\*Le minage est interdit\*\*/);
    await editor.stop();
  });

  it('of the project file win, its slips are told, and a change of it is seen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    const project = join(folder, '.licensetermreview.json');
    const terms = pathToFileURL(join(folder, 'terms.md')).href;
    writeFileSync(project, '{\n  "severity": { "mining-prohibited": "hint" },\n  "langage": "fr"\n}\n');
    const editor = await Editor.start({
      capabilities: {
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      folders: [pathToFileURL(folder).href],
      settings: () => ({ severity: { 'mining-prohibited': 'error', 'permission-required': 'off' } }),
    });
    await editor.open(terms, text);
    assert.deepEqual(await rules(editor, terms), ['mining-prohibited', 4]);
    assert.deepEqual(editor.messages, [
      '.licensetermreview.json:3: there is no key “langage”; did you mean “language”?',
    ]);
    writeFileSync(project, '{ "as": "other" }');
    const before = editor.publications.length;
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(project).href, type: FileChangeType.Changed }],
    });
    await editor.publishedAfter(before);
    assert.deepEqual(await rules(editor, terms), ['mining-prohibited', 1]);
    await editor.stop();
    rmSync(folder, { recursive: true });
  });
});
