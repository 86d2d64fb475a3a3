// What the client on the other side can do, read once from its first message.
import type { InitializeParams } from 'vscode-languageserver';
import { isRecord } from '../settings.ts';

export interface Client {
  /** BCP 47 tag of its interface. */
  readonly locale: string;
  /** Asks for diagnostics itself; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsCodeLenses: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly hasConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly showsMarkdown: boolean;
  readonly snippetEdits: boolean;
  readonly showsDocuments: boolean;
  /** Edits name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly clientCommands: boolean;
  readonly folders: readonly string[];
  readonly options: ClientOptions;
}

/** What a client may say in `initializationOptions`. */
export interface ClientOptions {
  /** Address of the folder that holds the manual's page of each rule. */
  readonly manual: string | undefined;
  /** The client has commands that show what ours answer, so that hovers, lenses and actions may link to them. */
  readonly clientCommands: boolean;
  /** Answers `licenseTermReview/findDocuments` and `licenseTermReview/readDocument`, for servers without files. */
  readonly files: boolean;
  /** The settings, for clients without `workspace/configuration`. */
  readonly settings: unknown;
}

type Told = Pick<InitializeParams, 'capabilities'> & Partial<InitializeParams>;

export function clientOf(params: Told): Client {
  const { capabilities } = params;
  const { workspace, textDocument } = capabilities;
  return {
    locale: params.locale ?? 'en',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsCodeLenses: textDocument?.codeLens !== undefined,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    changesFolders: workspace?.workspaceFolders === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showsDocuments: capabilities.window?.showDocument?.support === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    clientCommands: optionsOf(params.initializationOptions).clientCommands,
    folders: foldersOf(params),
    options: optionsOf(params.initializationOptions),
  };
}

// Some clients know one folder only, and name it the old way.
// eslint-disable-next-line @typescript-eslint/no-deprecated
function foldersOf({ workspaceFolders, rootUri }: Told): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function optionsOf(given: unknown): ClientOptions {
  const options = isRecord(given) ? given : {};
  return {
    manual: typeof options['manual'] === 'string' ? options['manual'] : undefined,
    clientCommands: options['clientCommands'] === true,
    files: options['files'] === true,
    settings: options['settings'],
  };
}
