import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  FileChangeType,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type CodeAction,
  type PreviousResultId,
  type Range,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Summary } from '../../server/report/summary.ts';
import { Editor } from './client.ts';

const ban = 'Cryptocurrency mining is prohibited.\n';
const consent = 'You may not assign this Agreement without our prior written consent.\n';

describe('a workspace', () => {
  let folder: string;
  let editor: Editor;
  const at = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    write('terms.md', ban);
    write('legal/contract.txt', consent);
    write('README.md', 'Nothing to see here.\n');
    write('node_modules/x/LICENSE.md', ban);
    write('main.js', `// ${ban}`);
    editor = await Editor.start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: {
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      folders: [pathToFileURL(folder).href],
    });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  async function problems(previous: PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> {
    return editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: previous });
  }

  /** "terms.md mining-prohibited", a document a line. */
  function brief(items: readonly WorkspaceDocumentDiagnosticReport[]): readonly string[] {
    return items.map((item) =>
      [
        item.uri.slice(`${at('')}/`.length),
        ...(item.kind === 'full' ? item.items.map(({ code }) => String(code)) : ['unchanged']),
      ].join(' '),
    );
  }

  function ids(items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] {
    return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  }

  it('is reviewed without opening its documents; what has not changed is not sent again', async () => {
    const { items } = await problems();
    assert.deepEqual(brief(items), [
      'README.md',
      'legal/contract.txt permission-required',
      'terms.md mining-prohibited',
    ]);
    write('README.md', ban);
    rmSync(join(folder, 'terms.md'));
    assert.deepEqual(brief((await problems(ids(items))).items), [
      'README.md mining-prohibited',
      'legal/contract.txt unchanged',
      'terms.md',
    ]);
  });

  it('takes the text of an open document from the editor', async () => {
    await editor.open(at('terms.md'), consent);
    const { items } = await problems();
    const terms = items.find(({ uri }) => uri === at('terms.md'));
    assert.ok(terms?.kind === 'full');
    assert.deepEqual([terms.version, terms.items.map(({ code }) => code)], [1, ['permission-required']]);
  });

  it('is passed over where the project file says so', async () => {
    write('.licensetermreview.json', '{ "ignore": ["legal/"] }');
    assert.deepEqual(brief((await problems()).items), ['README.md', 'terms.md mining-prohibited']);
  });

  it('is streamed with progress; a second request waits until something changes', async () => {
    const streamed: WorkspaceDocumentDiagnosticReport[] = [];
    const progress: string[] = [];
    editor.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'stream', ({ items }) => {
      streamed.push(...items);
    });
    editor.connection.onProgress(WorkDoneProgress.type, 'work', ({ kind }) => {
      progress.push(kind);
    });
    const first = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 'stream',
      workDoneToken: 'work',
    });
    assert.deepEqual(first, { items: [] });
    assert.equal(streamed.length, 3);
    assert.equal(progress[0], 'begin');
    assert.equal(progress.at(-1), 'end');

    let isAnswered = false;
    const second = editor.connection
      .sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: ids(streamed),
        partialResultToken: 'again',
      })
      .then(() => (isAnswered = true));
    // Answered after everything that was asked before it, had it an answer.
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.summarizeMiningTerms',
      arguments: [at('terms.md')],
    });
    assert.equal(isAnswered, false);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: at('terms.md'), type: FileChangeType.Changed }],
    });
    await second;
  });

  it('need not be reviewed to its end', async () => {
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, /cancelled/);
  });

  it('holds the documents that its documents name', async () => {
    write('legal/aup.md', ban);
    await editor.open(at('terms.md'), 'Your use of the Service is subject to our Acceptable Use Policy.\n');
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: at('terms.md') },
    });
    assert.deepEqual(
      links?.map(({ target, tooltip }) => [target, tooltip]),
      [[at('legal/aup.md'), 'Acceptable Use Policy']],
    );
  });

  it('tells what the documents say that a document makes part of itself, as they are now', async () => {
    const text = '# Terms\n\nYour use of the Service is subject to our Acceptable Use Policy.\n';
    write('legal/aup.md', ban);
    await editor.open(at('legal/terms.md'), text);
    const summary = async (): Promise<{ markdown: string; data: unknown }> =>
      (await editor.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'licenseTermReview.summarizeMiningTerms',
        arguments: [at('legal/terms.md')],
      })) as { markdown: string; data: unknown };
    const { markdown, data } = await summary();
    const policy = `[“Acceptable Use Policy”](${at('legal/aup.md')})`;
    assert.ok(
      markdown.includes(
        `**This document itself says nothing on mining**; it incorporates ${policy}, which prohibits mining.`,
      ),
      markdown,
    );
    assert.deepEqual(
      (data as Summary).documents.map(({ mining, incorporates }) => [mining, incorporates]),
      [
        [
          'silent',
          [
            {
              name: 'Acceptable Use Policy',
              target: 'legal/aup.md',
              mining: 'prohibited',
              range: { start: { line: 2, character: 42 }, end: { line: 2, character: 63 } },
            },
          ],
        ],
      ],
    );
    const evidence = await editor.connection.sendRequest<{ text: string }>('licenseTermReview/evidence', {
      uri: at('legal/terms.md'),
    });
    assert.match(
      evidence.text,
      /\n- It incorporates “Acceptable Use Policy” \(legal\/terms\.md:3:43 → legal\/aup\.md\), which prohibits mining\.\n/,
    );
    await editor.open(at('legal/aup.md'), ban.replace('.', ' without our prior consent.'));
    assert.match((await summary()).markdown, /which makes mining depend on permission\./);
  });

  it('is summarized as a matrix', async () => {
    const { markdown } = (await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.summarizeMiningTerms',
      arguments: [at('terms.md'), at('legal/contract.txt')],
    })) as { markdown: string };
    assert.match(markdown, /\| \[terms\.md\]\(file:[^)]*\) \| prohibited \|/);
    assert.match(markdown, /\| \[legal\/contract\.txt\]\(file:[^)]*\) \| silent \|/);
  });

  /** Does what an action says, as an editor would. */
  function apply(action: CodeAction | undefined): void {
    for (const change of action?.edit?.documentChanges ?? []) {
      if ('kind' in change) continue;
      const { textDocument, edits } = change;
      const path = decodeURIComponent(textDocument.uri.slice(`${at('')}/`.length));
      let before = '';
      try {
        before = readFileSync(join(folder, path), 'utf8');
      } catch {
        // The change before this one makes it.
      }
      const document = TextDocument.create(textDocument.uri, 'json', 0, before);
      write(path, TextDocument.applyEdits(document, edits as { range: Range; newText: string }[]));
    }
  }

  for (const title of ['Ignore this clause in the workspace (project file)', 'Mark as reviewed']) {
    it(`keeps what was decided in its project file: ${title}`, async () => {
      write('.licensetermreview.json', '{\n  // Ours.\n  "severity": { "mining-prohibited": "error" }\n}\n');
      const { items } = await problems();
      const terms = items.find(({ uri }) => uri === at('terms.md'));
      const diagnostics = terms?.kind === 'full' ? terms.items : [];
      await editor.open(at('terms.md'), ban);
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: at('terms.md') },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics },
      })) as CodeAction[];
      apply(actions.find((action) => action.title === title));
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: at('.licensetermreview.json'), type: FileChangeType.Changed }],
      });
      assert.deepEqual(brief((await problems()).items), [
        'README.md',
        'legal/contract.txt permission-required',
        'terms.md',
      ]);
      assert.match(
        readFileSync(join(folder, '.licensetermreview.json'), 'utf8'),
        /\/\/ Ours\.\n {2}"severity"/,
      );
    });
  }
});
