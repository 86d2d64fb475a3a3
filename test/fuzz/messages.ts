// Any sequence of messages to the server: it goes on answering, and what it says of an open document is what a server
// says that has seen nothing else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../../server/settings.ts';
import { started } from '../support/in-process.ts';
import { target } from './target.ts';
import { text } from './texts.ts';

const uris = ['file:///w/terms.md', 'file:///w/eula.txt', 'untitled:Terms', 'untitled:%E0%A4%A', '', 'x:y'];
const uri = fc.constantFrom(...uris);
const number = fc.oneof(fc.nat(60), fc.constantFrom(-1, 0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1.5, -0.5));
const position = fc.record({ line: fc.oneof(fc.nat(6), number), character: number });
const range = fc.record({ start: position, end: position });
/** A place of the protocol's, perhaps behind the end. */
const place = fc.record({ line: fc.nat(9), character: fc.oneof(fc.nat(80), fc.constant(2 ** 31 - 1)) });
const versions = fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: number });

/** Where the protocol wants one thing, another. */
const junk = fc.oneof(
  fc.constantFrom(null, true, 0, '', 'x', [], {}, { uri: 7 }, { textDocument: null }, { textDocument: {} }),
  fc.jsonValue({ maxDepth: 2 }),
);

const requests = [
  ...[
    'hover',
    'codeAction',
    'codeLens',
    'inlayHint',
    'semanticTokens/full',
    'semanticTokens/range',
    'completion',
  ],
  ...['documentSymbol', 'foldingRange', 'selectionRange', 'definition', 'references', 'documentHighlight'],
  ...['prepareRename', 'rename', 'documentLink', 'diagnostic'],
].map((name) => `textDocument/${name}`);

const others = [
  ...['workspace/symbol', 'workspace/diagnostic', 'workspace/executeCommand', 'licenseTermReview/status'],
  ...['licenseTermReview/findings', 'licenseTermReview/documents', 'licenseTermReview/export'],
  ...['licenseTermReview/compare', 'licenseTermReview/evidence', 'shutdownn', '$/unheard'],
];

const commands = [
  'licenseTermReview.summarizeMiningTerms',
  'licenseTermReview.draftPermissionRequest',
  'licenseTermReview.copyCitation',
  'licenseTermReview.openRule',
  'workbench.action.reloadWindow',
];

const message = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      method: fc.constant('textDocument/didOpen'),
      params: fc.record({
        textDocument: fc.record({
          uri,
          languageId: fc.constantFrom('markdown', 'plaintext', 'license-terms', 'rust', ''),
          version: versions,
          text,
        }),
      }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      method: fc.constant('textDocument/didChange'),
      params: fc.record({
        textDocument: fc.record({ uri, version: versions }),
        contentChanges: fc.array(
          fc.oneof(
            { weight: 4, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text }) },
            { weight: 1, arbitrary: fc.record({ text }) },
          ),
          { maxLength: 4 },
        ),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constant('textDocument/didClose'),
      params: fc.record({ textDocument: fc.record({ uri }) }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      method: fc.constantFrom(...requests),
      isRequest: fc.constant(true),
      isCancelled: fc.nat(5).map((chance) => chance === 0),
      params: fc.record({
        textDocument: fc.record({ uri }),
        position,
        range,
        positions: fc.array(position, { maxLength: 3 }),
        context: fc.constant({ diagnostics: [], includeDeclaration: true }),
        newName: fc.oneof(fc.constantFrom('Name', '', '“', '\n'), fc.string({ maxLength: 6 })),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constantFrom(...requests, ...others),
      isRequest: fc.constant(true),
      isCancelled: fc.boolean(),
      params: junk,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constant('workspace/executeCommand'),
      isRequest: fc.constant(true),
      params: fc.record({
        command: fc.constantFrom(...commands),
        arguments: fc.array(
          fc.oneof(uri, fc.record({ uri, fingerprint: fc.string({ maxLength: 4 }) }), junk),
          {
            maxLength: 2,
          },
        ),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom(
        'textDocument/didOpen',
        'textDocument/didChange',
        'textDocument/didClose',
        'workspace/didChangeConfiguration',
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeWorkspaceFolders',
        'initialized',
        '$/cancelRequest',
        '$/setTrace',
        'textDocument/didUnheard',
      ),
      params: junk,
    }),
  },
);

interface Message {
  readonly method: string;
  readonly isRequest?: boolean;
  readonly isCancelled?: boolean;
  readonly params: unknown;
}

export const messages = target<readonly Message[]>({
  name: 'messages',
  inputs: fc.array(message, { maxLength: 14 }),
  async check(sequence) {
    const { client, end } = await started();
    const answers: Promise<unknown>[] = [];
    for (const { method, params, isRequest = false, isCancelled = false } of sequence) {
      if (isRequest) answers.push(asked(client, method, params, isCancelled));
      else await client.sendNotification(method, params);
    }
    await Promise.all(answers);
    await works(client);
    for (const document of modelOf(sequence).values()) {
      const fresh = await started();
      await open(fresh.client, document);
      assert.deepEqual(await diagnosed(client, document.uri), await diagnosed(fresh.client, document.uri));
      fresh.end();
    }
    end();
  },
});

/** An answer or a refusal, as the protocol has them: anything but silence. */
async function asked(
  client: ProtocolConnection,
  method: string,
  params: unknown,
  isCancelled: boolean,
): Promise<void> {
  const cancelled = {
    isCancellationRequested: isCancelled,
    onCancellationRequested: (f: () => void) => {
      if (isCancelled) setImmediate(f);
      return { dispose: () => undefined };
    },
  };
  try {
    await client.sendRequest(method, params, cancelled as never);
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error, String(error));
  }
}

async function works(client: ProtocolConnection): Promise<void> {
  const document = TextDocument.create(
    'file:///w/after.md',
    'markdown',
    1,
    '# Terms\n\nCryptocurrency mining is prohibited.\n',
  );
  await open(client, document);
  const codes = (await diagnosed(client, document.uri)).map(({ code }) => code);
  assert.deepEqual(codes, ['mining-prohibited']);
}

async function open(client: ProtocolConnection, document: TextDocument): Promise<void> {
  const { uri, languageId, version } = document;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version, text: document.getText() },
  });
}

async function diagnosed(client: ProtocolConnection, uri: string): Promise<readonly Diagnostic[]> {
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.equal(report.kind, 'full');
  return 'items' in report ? report.items : [];
}

/** The documents that are open in the end, as the protocol's own library reads the messages. */
function modelOf(sequence: readonly Message[]): ReadonlyMap<string, TextDocument> {
  const documents = new Map<string, TextDocument>();
  for (const { method, params } of sequence) {
    if (!isOfDocument(params)) continue;
    const { textDocument, contentChanges = [] } = params;
    const { uri, version = 0, languageId = '', text = '' } = textDocument;
    if (method === 'textDocument/didOpen')
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
    if (method === 'textDocument/didClose') documents.delete(uri);
    const document = documents.get(uri);
    if (method === 'textDocument/didChange' && document !== undefined)
      documents.set(uri, edited(document, contentChanges, version));
  }
  return documents;
}

/** Places are computed afresh after each edit. */
function edited(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  const { uri, languageId } = document;
  return changes.reduce((before, change) => {
    const after = TextDocument.update(before, [change], version);
    return TextDocument.create(uri, languageId, version, after.getText());
  }, document);
}

interface OfDocument {
  readonly textDocument: {
    readonly uri: string;
    readonly version?: number;
    readonly languageId?: string;
    readonly text?: string;
  };
  readonly contentChanges?: readonly TextDocumentContentChangeEvent[];
}

function isOfDocument(params: unknown): params is OfDocument {
  return (
    isRecord(params) &&
    isRecord(params['textDocument']) &&
    uris.includes(String(params['textDocument']['uri']))
  );
}
