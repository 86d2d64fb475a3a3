// What both hosts share. Every feature gets the server and what else it needs; none of them analyses anything.
import type { ExtensionContext } from 'vscode';
import { comparisons } from './compare.ts';
import { drafts } from './drafts.ts';
import { newFindings } from './findings.ts';
import { histories } from './history.ts';
import { manual } from './manual.ts';
import { newReadings } from './readings.ts';
import { sample } from './sample.ts';
import { newServer, type Host } from './server.ts';
import { languageOfDocument } from './status.ts';
import { summaries } from './summary.ts';
import { tools } from './tools.ts';
import { termsView } from './view.ts';
import { wholeWorkspace } from './workspace.ts';

export interface Started {
  stop(): Promise<void>;
}

export async function start(context: ExtensionContext, host: Host): Promise<Started> {
  const readings = newReadings(context.workspaceState);
  const server = newServer(host, readings);
  const findings = newFindings(server);
  context.subscriptions.push(
    server,
    readings,
    findings,
    manual(context.extensionUri),
    sample(context.extensionUri),
    drafts(server, findings),
    termsView(findings),
    wholeWorkspace(server, findings),
    comparisons(server),
    histories(server),
    tools(server),
    summaries(server, readings),
    languageOfDocument(server, readings),
  );
  await server.start();
  return { stop: () => server.stop() };
}
