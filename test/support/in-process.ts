// A server and a client in one process, joined by streams: for many short conversations.
import { PassThrough } from 'node:stream';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { serve } from '../../server/server.ts';
import { newReviewer } from '../../server/setup.ts';

export interface Started {
  readonly client: ProtocolConnection;
  readonly end: () => void;
}

/** Pulls diagnostics; the server reads no files. */
export async function started(): Promise<Started> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  serve(server, { version: '0', newReviewer, manual: undefined, files: undefined });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    end: () => {
      client.dispose();
      server.dispose();
    },
  };
}
