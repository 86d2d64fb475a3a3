// For a server that has no files: it asks the editor for documents and for their texts.
import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const names = [
  'LICENSE',
  'LICENCE',
  'COPYING',
  'NOTICE',
  'EULA',
  'TERMS',
  'TOS',
  'AUP',
  'POLICY',
  'AGREEMENT',
];
const documents = `**/{*.md,*.markdown,*.txt,*.license,${names.map((name) => `${name},${name.toLowerCase()}`).join(',')}}`;

export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest('licenseTermReview/findDocuments', async ({ folder }: { folder: string }) => {
    const found = await workspace.findFiles(
      new RelativePattern(Uri.parse(folder), documents),
      '**/node_modules/**',
    );
    return found.map((uri) => uri.toString()).toSorted();
  });
  client.onRequest('licenseTermReview/readDocument', async ({ uri }: { uri: string }) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))),
  );
}
