import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type LocationLink,
  type MarkupContent,
  type Position,
  type Range,
  type SelectionRange,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './client.ts';

const uri = 'file:///legal/terms.md';

const text = `# Terms of Service

These Terms (the “Agreement”) bind you (“Customer”).

## 1. Definitions

“Service” means the servers that Acme rents out.

## 2. Acceptable use

2.1 Customer shall not use the Service, except as stated in Section 3:

(a) to send spam;

(b) to mine cryptocurrency without Acme’s prior written approval.

2.2 Nobody reads Section 9.

## 3. Exceptions

The Services may be tested. Customer may not assign this Agreement without Acme’s consent.
`;

const document = TextDocument.create(uri, 'markdown', 1, text);
const mining = 'to mine cryptocurrency';

/** The position of the first character of `words`, or of what stands \`inside\` after it. */
function at(words: string, inside = 0): Position {
  const offset = text.indexOf(words);
  assert.notEqual(offset, -1, words);
  return document.positionAt(offset + inside);
}

function shown(range: Range): string {
  return document.getText(range);
}

/** The document after the edits of an action. */
function applied(action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(document, (change?.edits ?? []) as { range: Range; newText: string }[]);
}

describe('features', () => {
  let editor: Editor;
  let found: readonly Diagnostic[];
  const textDocument = { uri };

  before(async () => {
    editor = await Editor.start({
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown', 'plaintext'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          definition: { linkSupport: true },
        },
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      },
      initializationOptions: { clientCommands: true, manual: 'file:///manual' },
    });
    await editor.open(uri, text);
    found = (await editor.published(uri, 1)).diagnostics;
  });
  after(async () => assert.equal(await editor.stop(), 0));

  async function hoverAt(position: Position): Promise<string> {
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async function actionsFor(diagnostic: Diagnostic | undefined): Promise<readonly CodeAction[]> {
    assert.ok(diagnostic);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return (actions ?? []) as CodeAction[];
  }

  it('hover: verdict first, then the parts, each linked to its words, then how it was read', async () => {
    const value = await hoverAt(at(mining));
    assert.match(
      value,
      /^\*\*Mining needs permission\*\* · `mining-permission-required` · Terms of Service › 2\\?\. Acceptable use\n/,
    );
    assert.match(value, /\| Act \| \[“mine cryptocurrency”\]\(file:\/\/\/legal\/terms\.md#L15,8\) \|/);
    assert.match(value, /\| Lead-in \| \[“Customer shall not use the Service/);
    assert.match(value, /\| Form \| prior written \|/);
    assert.match(value, /\*\*How it was read\*\*\n\n1\. /);
    for (const name of [
      'Microsoft',
      'Google Cloud',
      'DigitalOcean',
      'Oracle',
      'OVHcloud',
      'Amazon Web Services',
    ]) {
      assert.ok(value.includes(`| ${name} |`), name);
    }
    assert.match(value, /\(command:licenseTermReview\.summarizeMiningTerms\?/);
    assert.match(
      value,
      /\(command:licenseTermReview\.openRule\?%5B%22mining-permission-required%22%2C%22en%22%5D\)/,
    );
  });

  it('hover: a defined term shows its definition, a cross-reference the clause that it names', async () => {
    assert.match(
      await hoverAt(at('Services may')),
      /^\*\*Service\*\* · Defined term\n\n> the servers that Acme rents out\./,
    );
    assert.match(await hoverAt(at('Section 3')), /Refers to\n\n> 3\\?\. Exceptions$/);
    assert.equal(await hoverAt(at('Nobody')), '');
  });

  it('executeCommand: summarizes open documents for any client', async () => {
    const { markdown, data } = (await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.summarizeMiningTerms',
      arguments: [{ uri }],
    })) as { markdown: string; data: { documents: { mining: string }[] } };
    assert.match(markdown, /^# Mining terms: terms\.md\n/);
    assert.match(markdown, /\(file:\/\/\/legal\/terms\.md#L15,8\)/);
    assert.deepEqual(
      data.documents.map((row) => row.mining),
      ['permission-required'],
    );
  });

  it('executeCommand: drafts the letter that asks for permission', async () => {
    const fingerprint = (
      found.find(({ code }) => code === 'mining-permission-required')?.data as { fingerprint: string }
    ).fingerprint;
    const { markdown } = (await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'licenseTermReview.draftPermissionRequest',
      arguments: [{ uri, fingerprint }],
    })) as { markdown: string };
    assert.match(markdown, /^# Request for permission\n\nTo: Acme/);
    assert.match(markdown, /> to mine cryptocurrency without Acme’s prior written approval\./);
    assert.match(markdown, /your prior written permission/);
  });

  it('executeCommand: says what is wrong with its arguments', async () => {
    const run = (command: string, ...given: unknown[]): Promise<unknown> =>
      editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
    await assert.rejects(run('licenseTermReview.summarizeMiningTerms'), /name a document/);
    await assert.rejects(run('licenseTermReview.summarizeMiningTerms', 7), /name a document/);
    await assert.rejects(
      run('licenseTermReview.summarizeMiningTerms', 'file:///no/such/terms.md'),
      /does not exist/,
    );
    await assert.rejects(
      run('licenseTermReview.draftPermissionRequest', { uri, fingerprint: 'x' }),
      /has changed/,
    );
    await assert.rejects(run('no.such.command'), /no\.such\.command/);
  });

  it('code actions: a comment hides the finding, on its line or in the file', async () => {
    const actions = await actionsFor(found.find(({ code }) => code === 'mining-permission-required'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Draft a permission request',
        'Ignore “mining-permission-required” here',
        'Ignore “mining-permission-required” in this file',
        'Copy as citation',
        'Open the manual page of this rule',
      ],
    );
    for (const [index, version] of [2, 3].entries()) {
      const changed = applied(actions[index + 1]);
      assert.match(
        changed,
        /<!-- license-term-review-disable-(?:line|file) mining-permission-required -- reason -->/,
      );
      await editor.change(uri, version * 2, { text: changed });
      const { diagnostics } = await editor.published(uri, version * 2);
      assert.deepEqual(
        diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('mining')),
        [],
      );
      await editor.change(uri, version * 2 + 1, { text });
      await editor.published(uri, version * 2 + 1);
    }
  });

  it('code actions: a citation says where the words stand', async () => {
    const actions = await actionsFor(found.find(({ code }) => code === 'mining-permission-required'));
    const given = actions.find(({ title }) => title === 'Copy as citation')?.command?.arguments as unknown[];
    assert.equal(
      (given[0] as { text: string }).text,
      '“to mine cryptocurrency without Acme’s prior written approval.” (terms.md, Terms of Service › 2. Acceptable use, line 15)',
    );
  });

  it('diagnostics: each rule and check leads to its page of the manual', async () => {
    const { diagnostics } = await editor.published(uri, 7);
    assert.deepEqual(
      diagnostics.map(({ codeDescription }) => codeDescription?.href),
      diagnostics.map(({ code }) => `file:///manual/${String(code)}.md`),
    );
    assert.ok(diagnostics.some(({ code }) => code === 'broken-reference'));
  });

  it('diagnostics: references that lead nowhere, and terms that nobody uses', async () => {
    const { diagnostics } = await editor.published(uri, 7);
    assert.deepEqual(
      diagnostics
        .filter(({ severity }) => severity === 4)
        .map(({ code, range }) => `${code} ${shown(range)}`),
      ['broken-reference Section 9'],
    );
  });

  it('code lenses: the verdict above the document, the stance above each mining clause', async () => {
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ command, range }) => [range.start.line, command?.title]),
      [
        [0, 'Mining: permission required · 1 clause · 1 permission — Summarize'],
        [14, 'permission required · prior written permission of “Acme”'],
      ],
    );
  });

  it('inlay hints: the stance at the end of each clause', async () => {
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } },
    });
    assert.deepEqual(
      hints?.map(({ position, label }) => [position, label]),
      [
        [at('approval.', 'approval.'.length), 'permission required'],
        [at('Acme’s consent.', 'Acme’s consent.'.length), 'permission required'],
      ],
    );
  });

  it('semantic tokens: mining, permission, parties, terms and duties, each in its colour', async () => {
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const { legend } = editor.result.capabilities.semanticTokensProvider ?? {};
    const names: string[] = [];
    let line = 0;
    let character = 0;
    const data = tokens?.data ?? [];
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5);
      line += lines;
      character = lines === 0 ? character + characters : characters;
      const range = { start: { line, character }, end: { line, character: character + length } };
      names.push(`${legend?.tokenTypes[type]} ${shown(range)}`);
    }
    for (const expected of [
      'type Agreement',
      'type Service',
      'type Services',
      'keyword shall not',
      'macro mine cryptocurrency',
    ]) {
      assert.ok(names.includes(expected), `${expected} in ${names.join(', ')}`);
    }
    assert.ok(
      names.some((name) => name.startsWith('decorator ')),
      names.join(', '),
    );
  });

  it('document symbols: sections and numbered clauses, nested', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const tree = (all: readonly DocumentSymbol[]): unknown[] =>
      all.map(({ name, children = [] }) => (children.length === 0 ? name : [name, ...tree(children)]));
    assert.deepEqual(tree(symbols), [
      [
        'Terms of Service',
        '1. Definitions',
        ['2. Acceptable use', ['2.1', '(a)', '(b)'], '2.2'],
        '3. Exceptions',
      ],
    ]);
    assert.equal(shown(symbols[0]?.selectionRange ?? assert.fail()), 'Terms of Service');
  });

  it('workspace symbols: sections and terms by name', async () => {
    const symbols = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'serv' });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['Terms of Service', 'Service'],
    );
  });

  it('folding: sections and clauses with what stands under them', async () => {
    const ranges = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      ranges?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 20],
        [4, 6],
        [8, 16],
        [10, 14],
        [18, 20],
      ],
    );
  });

  it('selection: word, words of the finding, clause, list, section, document', async () => {
    const [selection] = (await editor.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [at(mining, 4)],
    })) as SelectionRange[];
    const chain: string[] = [];
    for (let each = selection; each; each = each.parent as SelectionRange) chain.push(shown(each.range));
    assert.deepEqual(chain.slice(0, 2), [
      'mine',
      'mine cryptocurrency without Acme’s prior written approval',
    ]);
    assert.equal(chain.at(-1), text);
    assert.ok(
      chain.some((part) => part.startsWith('Acceptable use') || part.startsWith('## 2.')),
      chain.join('\n--\n'),
    );
  });

  it('definition: of a term and of a cross-reference', async () => {
    const definition = async (position: Position): Promise<string[]> => {
      const links = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
      return (links as LocationLink[]).map(({ targetSelectionRange }) => shown(targetSelectionRange));
    };
    assert.deepEqual(await definition(at('Services may')), ['Service']);
    assert.deepEqual(await definition(at('Section 3')), ['Exceptions']);
    assert.deepEqual(await definition(at('Nobody')), []);
  });

  it('references and highlights: every use of a term', async () => {
    const position = at('Service” means');
    const uses = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      uses?.map(({ range }) => [range.start.line, shown(range)]),
      [
        [6, 'Service'],
        [10, 'Service'],
        [20, 'Services'],
      ],
    );
    const marks = await editor.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(
      marks?.map(({ range, kind }) => [range.start.line, kind]),
      [
        [6, 3],
        [10, 2],
        [20, 2],
      ],
    );
  });

  it('rename: a term wherever it stands, in singular and plural', async () => {
    const position = at('Service, except');
    assert.deepEqual(
      await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
      {
        range: { start: position, end: at('Service, except', 7) },
        placeholder: 'Service',
      },
    );
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'Server',
    });
    assert.equal(
      TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []),
      text
        .replace('“Service”', '“Server”')
        .replace('use the Service,', 'use the Server,')
        .replace('The Services', 'The Servers'),
    );
    await assert.rejects(
      editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: '“”' }),
      /at least one letter/,
    );
    await assert.rejects(
      editor.connection.sendRequest(RenameRequest.type, {
        textDocument,
        position: at('Nobody'),
        newName: 'Server',
      }),
      /Only a defined term/,
    );
  });

  it('document links: cross-references lead to their clause', async () => {
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ range, target }) => [shown(range), target]),
      [['Section 3', `${uri}#L19,7`]],
    );
  });

  it('completion: directives in a comment, then rules', async () => {
    const odd = 'file:///legal/comments.md';
    await editor.open(odd, 'Text <!-- lic\n\n<!-- license-term-review-disable-line min\n\nlic\n');
    const labels = async (line: number, character: number): Promise<readonly string[]> => {
      const items = await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: odd },
        position: { line, character },
      });
      return (Array.isArray(items) ? items : (items?.items ?? [])).map(({ label }) => label);
    };
    assert.deepEqual(await labels(0, 13), [
      'license-term-review-disable',
      'license-term-review-enable',
      'license-term-review-disable-line',
      'license-term-review-disable-next-line',
      'license-term-review-disable-file',
    ]);
    assert.ok((await labels(2, 41)).includes('mining-prohibited'));
    assert.deepEqual(await labels(4, 3), []);
  });

  it('code actions: mend a comment that names no rule or hides nothing', async () => {
    const odd = 'file:///legal/suppressed.md';
    const lines =
      'Mining is fun. <!-- license-term-review-disable-line minning-prohibited -->\n\nText. <!-- license-term-review-disable-line -->\n';
    await editor.open(odd, lines);
    const { diagnostics } = await editor.published(odd, 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-rule', 'unused-suppression'],
    );
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: odd },
      range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
      context: { diagnostics },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title, edit }) => {
        const [change] = edit?.documentChanges as TextDocumentEdit[];
        const before = TextDocument.create(odd, 'markdown', 1, lines);
        const after = TextDocument.applyEdits(before, change?.edits as { range: Range; newText: string }[]);
        return [title, after.split('\n')[actions.findIndex((each) => each.title === title) * 2]];
      }),
      [
        [
          'Change to “mining-prohibited”',
          'Mining is fun. <!-- license-term-review-disable-line mining-prohibited -->',
        ],
        ['Remove this suppression', 'Text.'],
      ],
    );
  });
});
