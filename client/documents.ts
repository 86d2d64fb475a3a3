// Which documents are reviewed, and which one a command means.
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';

/** Markdown, plain text, licence terms, and what the user adds. */
function languages(): readonly string[] {
  const added = workspace.getConfiguration('licenseTermReview').get<string[]>('languageIds', []);
  return ['markdown', 'plaintext', 'license-terms', ...added];
}

/** For the manifest's `when` clauses. */
export function tellLanguages(): void {
  void commands.executeCommand('setContext', 'licenseTermReview.languageIds', languages());
}

export function selector(): { readonly language: string }[] {
  return languages().map((language) => ({ language }));
}

// Texts that VS Code itself shows as Markdown or plain text, and nobody's terms.
const notTexts = new Set(['output', 'comment', 'debug', 'vscode', 'walkThrough', 'walkThroughSnippet']);

// Plain text for want of a better name: reports of ours, which quote clauses, among them.
const data = /\.(?:sarif|csv|tsv|json|jsonl|xml|log)$/i;

/** Whether the server shall see a document; its language is known to be one of ours. */
export function isReviewed(document: TextDocument): boolean {
  return (
    languages().includes(document.languageId) &&
    !notTexts.has(document.uri.scheme) &&
    !(document.languageId === 'plaintext' && data.test(document.uri.path))
  );
}

/** The document that a command is about: the one that it was called on, else the one in the active editor. */
export async function chosenDocument(argument: unknown): Promise<TextDocument | undefined> {
  const uri = uriOf(argument);
  if (uri !== undefined) return await workspace.openTextDocument(uri);
  const active = window.activeTextEditor?.document;
  return active !== undefined && isReviewed(active) ? active : undefined;
}

/** Menus hand over a `Uri`, the server's lenses and actions `{ uri: string }`. */
function uriOf(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === 'string') return Uri.parse(argument);
  if (typeof argument === 'object' && argument !== null && 'uri' in argument) return uriOf(argument.uri);
  return undefined;
}
