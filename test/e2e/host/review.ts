// The API of VS Code, asked from inside, for what the extension gives it.
import * as assert from './assert.ts';
import * as vscode from 'vscode';

describe('the packaged extension', () => {
  it('has reviewed the documents of the workspace before any is opened', async () => {
    const unopened = vscode.Uri.joinPath(folder(), 'conditions-utilisation.md');
    await open('README.md');
    await until(() => vscode.languages.getDiagnostics(unopened).length > 0);
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unopened.toString()));
  });

  it('underlines the operative words of a clause whose lead-in forbids it', async () => {
    const document = await open('terms.md');
    const [mining] = await diagnosticsOf(document, 'mining-permission-required');
    assert.equal(
      document.getText(mining.range),
      "mine cryptocurrency without Meadow's prior written approval, except on dedicated servers",
    );
    assert.equal(mining.source, 'license-term-review');
    assert.equal(mining.severity, vscode.DiagnosticSeverity.Warning);
    const related = mining.relatedInformation?.map(({ message }) => message).join('\n') ?? '';
    assert.match(related, /Neither Customer nor anybody/);
  });

  it('finds the consent that an assignment needs', async () => {
    const document = await open('terms.md');
    const [assignment] = await diagnosticsOf(document, 'permission-required');
    assert.match(
      document.getText(assignment.range),
      /assign this Agreement.*prior written consent of Meadow/,
    );
    assert.equal(assignment.severity, vscode.DiagnosticSeverity.Information);
  });

  it('explains a clause in its hover, with its words', async () => {
    const document = await open('terms.md');
    const [mining] = await diagnosticsOf(document, 'mining-permission-required');
    const text = await hoverAt(document, mining.range.start);
    assert.match(text, /Mining needs permission/);
    assert.match(text, /Meadow/);
    assert.match(text, /dedicated servers/);
  });

  it('reads French terms', async () => {
    const document = await open('conditions-utilisation.md');
    await diagnosticsOf(document, 'mining-permission-required');
    assert.deepEqual(rulesOf(document), [
      'mining-restricted',
      'mining-permission-required',
      'permission-required',
    ]);
  });

  it('reads numbered terms in plain text, hard-wrapped', async () => {
    const document = await open('EULA.txt');
    await diagnosticsOf(document, 'permission-required');
    assert.deepEqual(rulesOf(document), ['mining-prohibited', 'permission-required']);
  });

  it('leaves a README alone', async () => {
    const document = await open('README.md');
    await status(document);
    assert.deepEqual(rulesOf(document), []);
  });

  it('follows edits: a clause that is written is found, one that is deleted is forgotten', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# Terms\n\n',
    });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'You may not mine Bitcoin here.'));
    const [ban] = await diagnosticsOf(document, 'mining-prohibited');
    assert.match(document.getText(ban.range), /mine Bitcoin/);
    await editor.edit((edit) => edit.delete(ban.range));
    await until(() => rulesOf(document).length === 0);
  });

  it('summarizes the workspace beside the document', async () => {
    await open('terms.md');
    await vscode.commands.executeCommand('licenseTermReview.summarizeWorkspace');
    await until(
      () => tabs().includes('Mining terms of the workspace'),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('opens a sample that it has something to say about', async () => {
    await vscode.commands.executeCommand('licenseTermReview.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await diagnosticsOf(document, 'mining-permission-required');
    await diagnosticsOf(document, 'mining-restricted');
  });

  it('offers actions for a finding: to ignore it, to cite it, to ask for permission', async () => {
    const document = await open('terms.md');
    const [mining] = await diagnosticsOf(document, 'mining-permission-required');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mining.range,
    );
    const titles = actions.map(({ title }) => title).join('\n');
    assert.match(titles, /Ignore “mining-permission-required” here/);
    assert.match(titles, /Copy as citation/);
    assert.match(titles, /Draft a permission request/);
  });

  it('opens the page of a rule behind its name', async () => {
    const document = await open('terms.md');
    const [mining] = await diagnosticsOf(document, 'mining-permission-required');
    assert.ok(typeof mining.code === 'object');
    assert.match(mining.code.target.toString(), /^command:licenseTermReview\.openRule/);
    await vscode.commands.executeCommand('licenseTermReview.openRule', mining.code.value);
    await until(
      () => tabs().some((label) => label.includes('mining-permission-required.md')),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('copies the clause at the cursor as a citation', async function () {
    await vscode.env.clipboard.writeText('before');
    // A browser may refuse.
    if ((await vscode.env.clipboard.readText()) !== 'before') this.skip();
    const document = await open('terms.md');
    const [mining] = await diagnosticsOf(document, 'mining-permission-required');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(mining.range.start, mining.range.start);
    await vscode.commands.executeCommand('licenseTermReview.copyCitation');
    assert.match(
      await vscode.env.clipboard.readText(),
      /^“to mine cryptocurrency .*” \(terms\.md, .*Acceptable use, line 14, 2025-03-01\)$/,
    );
  });

  it('lists articles and clauses in the outline of a plain text', async () => {
    const document = await open('EULA.txt');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.match(namesOf(symbols).join(), /GRANT OF LICENSE.*RESTRICTIONS/);
  });

  describe('gives language models sentences with quotations and places, where VS Code has such tools:', () => {
    const [, minor = 0] = vscode.version.split('.').map(Number);
    const invoke = async (tool: string, input: object): Promise<string> => {
      const { lm } = vscode as unknown as { lm: LanguageModels };
      const result = await lm.invokeTool(
        `licenseTermReview_${tool}`,
        { input, toolInvocationToken: undefined },
        new vscode.CancellationTokenSource().token,
      );
      return result.content.map((part) => ('value' in part ? String(part.value) : '')).join('\n');
    };

    it('of a document', async function () {
      if (minor < 95) this.skip();
      const said = await invoke('summarizeMiningTerms', { filePath: 'terms.md' });
      assert.match(said, /terms\.md: permission required\./);
      const text = (await open('terms.md')).getText();
      const quotations = [...said.matchAll(/ “([^“”]*)” \(\S*terms\.md:/g)].map(
        ([, quotation = '']) => quotation,
      );
      assert.equal(quotations.length, 2);
      for (const quotation of quotations) assert.ok(text.includes(quotation), quotation);
    });

    it('of the active document, where none is named', async function () {
      if (minor < 95) this.skip();
      await open('EULA.txt');
      assert.match(await invoke('summarizeMiningTerms', {}), /EULA\.txt: prohibited\./);
    });

    it('of a text', async function () {
      if (minor < 95) this.skip();
      const said = await invoke('reviewClause', {
        text: 'You may not mine Bitcoin without our consent. You may not assign it without leave.',
      });
      assert.match(said, /“.*mine Bitcoin without our consent” \(text\.md:1:/);
      assert.match(said, /assign it without leave” \(text\.md:1:/);
    });

    it('of what changed between two documents', async function () {
      if (minor < 95) this.skip();
      const said = await invoke('compareTerms', { oldPath: 'EULA.txt', newPath: 'terms.md' });
      assert.match(said, /\*\*Mining: prohibited → permission required\.\*\*/);
      assert.match(said, /> You shall not use the Software to mine Bitcoin/);
    });
  });

  it('announces every command that it contributes', async () => {
    const extension = vscode.extensions.getExtension('license-term-review.license-term-review');
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});

interface LanguageModels {
  invokeTool(name: string, options: object, token: vscode.CancellationToken): Promise<{ content: object[] }>;
}

function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
}

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits for those of a rule; never empty. */
async function diagnosticsOf(
  { uri }: vscode.TextDocument,
  rule: string,
): Promise<[vscode.Diagnostic, ...vscode.Diagnostic[]]> {
  const found = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
  await until(() => found().length > 0);
  return found() as [vscode.Diagnostic, ...vscode.Diagnostic[]];
}

function rulesOf({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(ruleOf);
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function hoverAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Once the server has answered about a document, it has reviewed it. */
async function status({ uri }: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

async function until(
  holds: () => boolean,
  event: vscode.Event<unknown> = vscode.languages.onDidChangeDiagnostics,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => finish(new Error(`It did not come to be: ${holds.toString()}`)), 15_000);
    const listening = event(() => {
      if (holds()) finish();
    });
    function finish(error?: Error): void {
      clearTimeout(timer);
      listening.dispose();
      if (error === undefined) resolve();
      else reject(error);
    }
  });
}
