// Entry in the web extension host: the server runs in a worker.
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, type Started } from './start.ts';

// The project's types are those of Node, which has no such thing.
declare const Worker: new (script: string) => unknown;

let started: Started | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  started = await start(context, {
    newClient: (id, name, options) => new LanguageClient(id, name, new Worker(script), options),
    hasFiles: false,
    manual: Uri.joinPath(context.extensionUri, 'docs', 'rules'),
  });
}

export async function deactivate(): Promise<void> {
  await started?.stop();
}
