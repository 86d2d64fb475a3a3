// Tools for language models: what the reviewer has read, each sentence with its words and their place. VS Code has
// them from 1.95 on; where it does not, nothing is registered.
import * as vscode from 'vscode';
import type { Server } from './server.ts';

/** As much of the later API as we use; the types of the oldest supported version do not know it. */
interface LanguageModels {
  registerTool?<Input>(name: string, tool: Tool<Input>): vscode.Disposable;
}
interface Tool<Input> {
  prepareInvocation(options: { input: Input }): { invocationMessage: string };
  invoke(options: { input: Input }, token: vscode.CancellationToken): Promise<object>;
}
interface Results {
  LanguageModelToolResult?: new (parts: readonly object[]) => object;
  LanguageModelTextPart?: new (text: string) => object;
}

export function tools(server: Server): vscode.Disposable {
  try {
    return register(server);
  } catch {
    // Just before 1.95 they were a proposal, and refuse.
    return vscode.Disposable.from();
  }
}

function register(server: Server): vscode.Disposable {
  const {
    lm,
    LanguageModelToolResult: Result,
    LanguageModelTextPart: Text,
  } = vscode as typeof vscode & {
    lm: LanguageModels;
  } & Results;
  if (lm.registerTool === undefined || Result === undefined || Text === undefined) {
    return vscode.Disposable.from();
  }

  async function answer(source: object, token: vscode.CancellationToken): Promise<object> {
    const evidence = await server.ask<{ text: string }>('licenseTermReview/evidence', source, { token });
    if (evidence === undefined || Result === undefined || Text === undefined) {
      throw new Error(vscode.l10n.t('The reviewer is not running.'));
    }
    return new Result([new Text(evidence.text)]);
  }

  return vscode.Disposable.from(
    lm.registerTool<{ filePath?: string }>('licenseTermReview_summarizeMiningTerms', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Reading the mining terms of {0}', input.filePath ?? ''),
      }),
      invoke: ({ input }, token) => answer({ uri: uriOf(input.filePath).toString() }, token),
    }),
    lm.registerTool<{ text: string }>('licenseTermReview_reviewClause', {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Reviewing a clause') }),
      invoke: ({ input }, token) => answer({ text: input.text }, token),
    }),
  );
}

/** A path in the workspace, an absolute path or an address; without one, the active document. */
function uriOf(path: string | undefined): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (path === undefined || path === '') {
    if (active === undefined) throw new Error(vscode.l10n.t('Name a document.'));
    return active;
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return vscode.Uri.parse(path);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (path.startsWith('/') || /^[a-z]:[\\/]/i.test(path) || folder === undefined)
    return vscode.Uri.file(path);
  return vscode.Uri.joinPath(folder.uri, path);
}
