// Entry of the language server in a web worker. It has no files: the client reads them, if it offers to.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { newReviewer } from './setup.ts';

// The project's types are those of Node, which has no such thing.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: '',
  newReviewer,
  manual: undefined,
  files: undefined,
});
