// Entry in the desktop's extension host: the server runs in a Node process of its own.
import { join } from 'node:path';
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type Started } from './start.ts';

let started: Started | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(join('dist', 'server.js'));
  const server = { module, transport: TransportKind.ipc };
  const inspected = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  started = await start(context, {
    newClient: (id, name, options) =>
      new LanguageClient(id, name, { run: server, debug: inspected }, options),
    hasFiles: true,
    manual: Uri.joinPath(context.extensionUri, 'docs', 'rules'),
  });
}

export async function deactivate(): Promise<void> {
  await started?.stop();
}
