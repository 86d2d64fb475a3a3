// How the language client is set up: what it tells the server, and what it does differently from itself.
import type { LogOutputChannel, Uri } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  ExecuteCommandRequest,
  RevealOutputChannelOn,
  vsdiag,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { isReviewed, selector } from './documents.ts';
import { withManual } from './manual.ts';
import type { Readings } from './readings.ts';

interface ClientSetup {
  readonly log: LogOutputChannel;
  readonly hasFiles: boolean;
  /** The folder that holds the manual's page of each rule. */
  readonly manual: Uri;
}

export function clientOptions(
  readings: Readings,
  { log, hasFiles, manual }: ClientSetup,
): LanguageClientOptions {
  return {
    documentSelector: selector(),
    initializationOptions: { clientCommands: true, files: !hasFiles, manual: manual.toString() },
    outputChannel: log,
    // Failures are told, and mended, by `server.ts`: in one message, in words for the user.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
    markdown: { isTrusted: { enabledCommands: hoverCommands }, supportThemeIcons: true },
    middleware: {
      didOpen: async (document, next) => {
        if (isReviewed(document)) await next(document);
      },
      didChange: async (event, next) => {
        if (isReviewed(event.document)) await next(event);
      },
      didClose: async (document, next) => {
        if (isReviewed(document)) await next(document);
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        diagnostics.forEach(withManual);
        next(uri, diagnostics);
      },
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(withManual);
        return report;
      },
      provideWorkspaceDiagnostics: (previous, token, report, next) =>
        next(previous, token, (part) => {
          for (const each of part?.items ?? []) {
            if (each.kind === vsdiag.DocumentDiagnosticReportKind.full) each.items.forEach(withManual);
          }
          report(part);
        }),
      workspace: { configuration: readings.configuration },
    },
  };
}

/** What a hover or a message of the server may call. */
const hoverCommands = [
  'licenseTermReview.summarizeMiningTerms',
  'licenseTermReview.draftPermissionRequest',
  'licenseTermReview.goToClause',
  'licenseTermReview.openRule',
];

/**
 * The client registers every command that the server announces, and fails where one exists. Those that show
 * something are ours, and must answer even while the server is down.
 */
export function registerOnlyNewCommands(client: BaseLanguageClient, existing: readonly string[]): void {
  const feature = client.getFeature(ExecuteCommandRequest.method);
  const register = feature.register.bind(feature);
  feature.register = (data) => {
    const added = data.registerOptions.commands.filter((command) => !existing.includes(command));
    register({ ...data, registerOptions: { ...data.registerOptions, commands: added } });
  };
}
