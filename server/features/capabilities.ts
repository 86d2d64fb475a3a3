// What the server tells the client that it can do.
import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerCapabilities } from 'vscode-languageserver';
import { commands } from './commands.ts';
import { legend } from './semantic-tokens.ts';

/** UTF-16 is the one encoding that every client must know. */
export function capabilitiesFor({ hasFiles }: { readonly hasFiles: boolean }): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    diagnosticProvider: {
      identifier: 'licenseTermReview',
      interFileDependencies: false,
      workspaceDiagnostics: hasFiles,
      workDoneProgress: true,
    },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    completionProvider: { triggerCharacters: ['-', ' '] },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    executeCommandProvider: { commands: [...commands] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
