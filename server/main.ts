// Entry of the language server in Node: `--stdio`, or `--node-ipc` from a Node client.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { diskFiles } from './files.ts';
import { serve } from './server.ts';
import { newReviewer } from './setup.ts';

const root = join(import.meta.dirname, '..');
const manual = join(root, 'docs', 'rules');

serve(createConnection(ProposedFeatures.all), {
  version: versionIn(join(root, 'package.json')),
  newReviewer,
  manual: existsSync(manual) ? pathToFileURL(manual).href : undefined,
  files: diskFiles,
});

function versionIn(manifest: string): string {
  try {
    return /"version":\s*"([^"]*)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
