// What clients with views and commands of their own ask for.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CodeLensRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRequest,
  type CodeAction,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { Editor, type Options } from './client.ts';

const permission =
  '# Terms\n\nCustomer may not mine cryptocurrency without the prior written consent of Acme.\n';
const ban = 'Cryptocurrency mining is prohibited.\n';
const assignment = 'You may not assign this Agreement without our consent.\n';

interface Listed {
  readonly uri: string;
  readonly mining: string;
  readonly label: string;
  readonly clauses: readonly { readonly group: string; readonly label: string; readonly quote: string }[];
}

describe('a client with views of its own', () => {
  let folder: string;
  let editor: Editor;
  const at = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const ask = <Answer>(name: string, params: object): Promise<Answer> =>
    editor.connection.sendRequest<Answer>(`licenseTermReview/${name}`, params);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'license-term-review-'));
    write('a/terms.md', permission);
    write('b/aup.txt', ban);
    write('b/drafts/old.md', ban);
    write('b/.gitignore', 'drafts/\n');
    write('b/.licensetermreview.json', '{ "severity": { "mining-prohibited": "error" } }');
    editor = await Editor.start({ folders: [at('a'), at('b')] });
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('learns the documents of all folders, without what Git ignores', async () => {
    assert.deepEqual(await ask('documents', {}), [at('a/terms.md'), at('b/aup.txt')]);
  });

  it('learns what stands in a document that is not open, under the heading of a list', async () => {
    const { mining, label, clauses } = await ask<Listed>('findings', { uri: at('a/terms.md') });
    assert.deepEqual(
      [mining, label, clauses.map((clause) => [clause.group, clause.label, clause.quote])],
      [
        'permission-required',
        'permission required',
        [
          [
            'permission-required',
            'permission required',
            'may not mine cryptocurrency without the prior written consent of Acme',
          ],
        ],
      ],
    );
  });

  it('learns how an open document is read; of any other, nothing', async () => {
    assert.equal(await ask('status', { uri: at('a/terms.md') }), null);
    await editor.open(at('a/terms.md'), permission);
    assert.deepEqual(await ask('status', { uri: at('a/terms.md') }), {
      kind: 'terms',
      language: 'en',
      clauses: 2,
      mining: 'permission-required',
      label: 'permission required',
      notes: [],
    });
    await editor.close(at('a/terms.md'));
  });

  describe('gets a review as a file', () => {
    const exported = async (format: string): Promise<string> =>
      (await ask<{ text: string }>('export', { uris: [at('a/terms.md'), at('b/aup.txt')], format })).text;

    it('in Markdown', async () => {
      const text = await exported('markdown');
      assert.match(text, /^# Mining terms of 2 documents\n/);
      assert.match(text, /\(a\/terms\.md#L3\)/);
    });

    it('that is not reviewed itself, where it is kept', async () => {
      for (const format of ['markdown', 'json', 'csv', 'sarif']) {
        const report = at(`a/report.${format === 'markdown' ? 'md' : format}`);
        await editor.open(report, await exported(format), {
          languageId: format === 'markdown' ? 'markdown' : 'plaintext',
        });
        assert.deepEqual((await editor.published(report, 1)).diagnostics, [], format);
        await editor.close(report);
      }
    });

    it('in JSON, of each folder under its own settings', async () => {
      const { documents } = JSON.parse(await exported('json')) as {
        documents: { path: string; findings: { rule: string; severity: string }[] }[];
      };
      assert.deepEqual(
        documents.map(({ path, findings }) => [
          path,
          ...findings.map((each) => `${each.rule} ${each.severity}`),
        ]),
        [
          ['a/terms.md', 'mining-permission-required warning'],
          ['b/aup.txt', 'mining-prohibited error'],
        ],
      );
    });

    it('in CSV', async () => {
      const [head = '', ...rows] = (await exported('csv')).trim().split(/\r?\n/u);
      assert.match(head, /^path,/);
      assert.deepEqual(
        rows.map((row) => row.split(',')[0]),
        ['a/terms.md', 'b/aup.txt'],
      );
    });

    it('in SARIF', async () => {
      const { runs } = JSON.parse(await exported('sarif')) as {
        runs: { results: { ruleId: string; level: string }[] }[];
      };
      assert.deepEqual(
        runs.flatMap(({ results }) => results.map(({ ruleId, level }) => `${ruleId} ${level}`)),
        ['mining-permission-required warning', 'mining-prohibited error'],
      );
    });
  });

  it('compares a document with an older text of it, and each with where it can be opened', async () => {
    const uri = at('a/terms.md');
    const { markdown } = await ask<{ markdown: string }>('compare', {
      old: { uri, name: 'terms.md (1a2b)', text: `# Terms\n\n${ban}`, address: 'git:/terms.md?1a2b' },
      new: { uri, name: 'terms.md' },
    });
    assert.match(markdown, /\*\*Mining: prohibited → permission required\.\*\*/);
    assert.ok(markdown.includes('(git:/terms.md?1a2b#L3,1)'), markdown);
    assert.ok(markdown.includes(`(${uri}#L3,10)`), markdown);
  });

  it('shows which versions changed the meaning', async () => {
    const version = (commit: string, text: string): object => ({
      commit,
      date: `2024-0${commit.charAt(0)}-01T00:00:00Z`,
      author: 'Jo Park',
      address: `git:/terms.md?${commit}`,
      text,
    });
    const { markdown } = await ask<{ markdown: string }>('history', {
      uri: at('a/terms.md'),
      name: 'terms.md',
      versions: [
        version('1a', '# Terms\n\nBe kind.\n'),
        version('2b', `# Terms\n\n${ban}`),
        version('3c', `# Terms\n\nBe kind. ${ban}`),
        version('4d', permission),
      ],
    });
    assert.deepEqual(
      [...markdown.matchAll(/^## (.*)$/gmu)].map(([, heading]) => heading),
      [
        '2024-01-01 — Mining: silent',
        '2024-02-01 — Mining: silent → prohibited',
        '2024-04-01 — Mining: prohibited → permission required',
      ],
    );
    assert.match(markdown, /\(git:\/terms\.md\?4d#L3\)/);
    assert.match(markdown, /^4 versions, 2 changes of mining terms\.$/mu);
  });

  it('gets sentences with quotations for a language model, of a document or of a text', async () => {
    const { text } = await ask<{ text: string }>('evidence', { uri: at('a/terms.md') });
    assert.match(
      text,
      /“may not mine cryptocurrency without the prior written consent of Acme” \(a\/terms\.md:3:10, Terms\)/,
    );
    const given = await ask<{ text: string }>('evidence', { text: 'Mining Bitcoin is forbidden.' });
    assert.match(given.text, /“Mining Bitcoin is forbidden” \(text\.md:1:1\)/);
  });

  it('hears what is wrong where a document cannot be had', async () => {
    await assert.rejects(ask('findings', { uri: at('a/gone.md') }), /does not exist/);
    await assert.rejects(
      ask('compare', { old: { uri: at('a/gone.md'), name: 'x' }, new: {} }),
      /does not exist/,
    );
  });
});

describe('a reader', () => {
  const uri = 'file:///legal/terms.md';
  const position = { line: 2, character: 22 };

  async function reading(options: Options, text = permission): Promise<{ editor: Editor; message: string }> {
    const editor = await Editor.start({
      ...options,
      capabilities: {
        textDocument: { hover: { contentFormat: ['markdown'] }, ...options.capabilities?.textDocument },
        workspace: { configuration: true },
      },
    });
    await editor.open(uri, text);
    const { diagnostics } = await editor.published(uri, 1);
    const message = diagnostics[0]?.message;
    return { editor, message: typeof message === 'string' ? message : '' };
  }

  it('is called “you” where the party is theirs, in explanation and hover', async () => {
    const { editor, message } = await reading({ settings: () => ({ party: 'customer' }) });
    assert.match(message, /binds you \(“Customer”\)/);
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match(
      (hover?.contents as MarkupContent).value,
      /\| Who is bound \| \[“Customer”\]\([^)]*\) \(you\) \|/,
    );
    await editor.stop();
  });

  it('on the other side learns whose consent it is', async () => {
    const { editor, message } = await reading(
      { settings: () => ({ party: 'provider' }) },
      permission.replace('Acme', 'the Licensor'),
    );
    assert.match(message, /prior written consent, which is yours to give \(“Licensor”\)/);
    assert.match(message, /binds “Customer”/);
    await editor.stop();
  });

  it('reads French where the settings say so, on the pages of the manual and in the summary as well', async () => {
    const { editor, message } = await reading({
      initializationOptions: { clientCommands: true, manual: 'file:///manual/' },
      settings: () => ({ interfaceLanguage: 'fr' }),
    });
    assert.match(
      message,
      /^Le minage de cryptomonnaies demande une autorisation\u00a0: accord préalable et écrit/,
    );
    const { diagnostics } = await editor.published(uri, 1);
    assert.equal(diagnostics[0]?.codeDescription?.href, 'file:///manual/fr/mining-permission-required.md');
    const { markdown } = (await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.summarizeMiningTerms',
      arguments: [{ uri }],
    })) as { markdown: string };
    assert.match(markdown, /^# Conditions de minage\u00a0: terms\.md\n/);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics },
    })) as CodeAction[];
    const page = actions.find(({ command }) => command?.command === 'licenseTermReview.openRule');
    assert.deepEqual(page?.command?.arguments, ['mining-permission-required', 'fr']);
    await editor.stop();
  });

  it('sees the stance of a clause once, where the editor has both lenses and hints', async () => {
    const { editor } = await reading(
      { capabilities: { textDocument: { codeLens: {} } } },
      permission + assignment,
    );
    const titles = async (): Promise<readonly unknown[]> => [
      (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } }))?.map(
        ({ command, range }) => `${range.start.line}: ${command?.title.split(' · ')[0] ?? ''}`,
      ),
      (
        await editor.connection.sendRequest(InlayHintRequest.type, {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        })
      )?.map(({ position, label }) => `${position.line}: ${typeof label === 'string' ? label : ''}`),
    ];
    assert.deepEqual(await titles(), [
      ['0: Mining: permission required', '2: permission required'],
      ['3: permission required'],
    ]);
    editor.settings = () => ({ codeLens: { enabled: false } });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await titles(), [[], ['2: permission required', '3: permission required']]);
    await editor.stop();
  });

  for (const [what, address] of [
    ['an untitled document', 'untitled:Untitled-1'],
    ['a document of a virtual workspace', 'vscode-vfs://github/acme/legal/terms.md'],
  ] as const) {
    it(`may read ${what}`, async () => {
      const editor = await Editor.start();
      await editor.open(address, ban);
      const { diagnostics } = await editor.published(address, 1);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['mining-prohibited'],
      );
      await editor.stop();
    });
  }
});
