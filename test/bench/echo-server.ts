// The least that a language server can do: applies the edits, and publishes the diagnostics of a file, or none.
import { readFileSync } from 'node:fs';
import {
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
} from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const file = process.argv.find((each) => each.endsWith('.json'));
const diagnostics = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Diagnostic[]);
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
