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
interface Answer {
  readonly text?: string;
  readonly markdown?: string;
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

  async function answer(
    request: string,
    params: object,
    { token, said }: { token: vscode.CancellationToken; said: (answer: Answer) => string | undefined },
  ): Promise<object> {
    const answer = await server.ask<Answer>(`licenseTermReview/${request}`, params, { token });
    const text = answer && said(answer);
    if (text === undefined || Result === undefined || Text === undefined) {
      throw new Error(vscode.l10n.t('The reviewer is not running.'));
    }
    return new Result([new Text(text)]);
  }
  const evidence = (source: object, token: vscode.CancellationToken): Promise<object> =>
    answer('evidence', source, { token, said: ({ text }) => text });

  return vscode.Disposable.from(
    lm.registerTool<{ filePath?: string }>('licenseTermReview_summarizeMiningTerms', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Reading the mining terms of {0}', input.filePath ?? ''),
      }),
      invoke: ({ input }, token) => evidence({ uri: uriOf(input.filePath).toString() }, token),
    }),
    lm.registerTool<{ text: string }>('licenseTermReview_reviewClause', {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Reviewing a clause') }),
      invoke: ({ input }, token) => evidence({ text: input.text }, token),
    }),
    lm.registerTool<{ oldPath: string; newPath?: string }>('licenseTermReview_compareTerms', {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Comparing mining terms') }),
      invoke: ({ input }, token) => {
        const [old, now] = [uriOf(input.oldPath), uriOf(input.newPath)].map((uri) => ({
          uri: uri.toString(),
          name: vscode.workspace.asRelativePath(uri),
        }));
        return answer('compare', { old, new: now }, { token, said: ({ markdown }) => markdown });
      },
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
