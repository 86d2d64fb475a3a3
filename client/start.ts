// What both hosts share. Every feature gets the server and what else it needs; none of them analyses anything.
import type { ExtensionContext } from 'vscode';
import { languageOfDocument } from './status.ts';
import { newReadings } from './readings.ts';
import { newServer, type NewClient } from './server.ts';
import { summaries } from './summary.ts';

export interface Started {
  stop(): Promise<void>;
}

export async function start(context: ExtensionContext, newClient: NewClient): Promise<Started> {
  const readings = newReadings(context.workspaceState);
  const server = newServer(newClient, readings);
  context.subscriptions.push(
    server,
    readings,
    summaries(server, readings),
    languageOfDocument(server, readings),
  );
  await server.start();
  return { stop: () => server.stop() };
}
