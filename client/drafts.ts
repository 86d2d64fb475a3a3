// What the server writes about one clause: a letter that asks for permission, a citation.
import { commands, Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import { chosenDocument } from './documents.ts';
import type { Clause, Findings } from './findings.ts';
import type { Server } from './server.ts';

/** How the server is told a clause. */
interface ClauseName {
  readonly uri: string;
  readonly fingerprint: string;
}

const draft = 'licenseTermReview.draftPermissionRequest';
const cite = 'licenseTermReview.copyCitation';

export function drafts(server: Server, findings: Findings): Disposable {
  return Disposable.from(
    commands.registerCommand(draft, async (argument: unknown) => {
      const clause = await chosenClause(argument, findings, ({ needsPermission }) => needsPermission);
      if (clause === undefined) return;
      const letter = await server.execute<{ markdown: string }>(draft, [clause], { aloud: true });
      if (letter === undefined) return;
      const document = await workspace.openTextDocument({ language: 'markdown', content: letter.markdown });
      await window.showTextDocument(document, { preview: false });
    }),
    commands.registerCommand(cite, async (argument: unknown) => {
      const clause = await chosenClause(argument, findings, () => true);
      if (clause === undefined) return;
      const citation = await server.execute<string>(cite, [clause], { aloud: true });
      if (citation === undefined) return;
      await env.clipboard.writeText(citation);
      window.setStatusBarMessage(l10n.t('$(check) Citation copied'), 3000);
    }),
  );
}

/** The clause that a lens, an action or the view names; else the one at the cursor; else the user chooses. */
async function chosenClause(
  argument: unknown,
  findings: Findings,
  isMeant: (clause: Clause) => boolean,
): Promise<ClauseName | undefined> {
  const named = nameIn(argument);
  if (named !== undefined) return named;
  const document = await chosenDocument(argument);
  if (document === undefined) return undefined;
  const uri = document.uri.toString();
  const clauses = (await findings.read(Uri.parse(uri)))?.clauses.filter(isMeant) ?? [];
  const line = window.activeTextEditor?.selection.active.line;
  const here = clauses.filter(({ range }) => range.start.line === line);
  const [only] = here.length > 0 ? here : clauses;
  if (only === undefined) {
    void window.showInformationMessage(l10n.t('This document has no such clause.'));
    return undefined;
  }
  if (here.length === 1 || clauses.length === 1) return { uri, fingerprint: only.fingerprint };
  const choice = await window.showQuickPick(
    clauses.map(({ quote, section, fingerprint }) => ({
      label: quote,
      detail: section.join(' › '),
      fingerprint,
    })),
    { title: l10n.t('Choose a Clause'), matchOnDetail: true },
  );
  return choice === undefined ? undefined : { uri, fingerprint: choice.fingerprint };
}

function nameIn(argument: unknown): ClauseName | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('fingerprint' in argument && 'uri' in argument) return argument as ClauseName;
  if ('clause' in argument && 'uri' in argument && argument.uri instanceof Uri) {
    return { uri: argument.uri.toString(), fingerprint: (argument.clause as Clause).fingerprint };
  }
  return undefined;
}
