// The page that shows Markdown beside a document: it keeps its place while it is updated, and says where its links
// lead. VS Code's own preview opens a Markdown file as another preview; here a link leads to the line in the editor.

/** Told by the page: it wants its content, or the reader follows a link. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'go'; readonly target: string };

export interface ToPage {
  readonly html: string;
}

/** `state` comes back when VS Code restores the page after a restart. */
export function page(state: object, language: string): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main></main>
<script nonce="${nonce}">const state = ${JSON.stringify(state).replaceAll('<', '\\u003c')};${script}</script>
</body>
</html>`;
}

/** Links to documents, made into what the page reports: Markdown renderers drop links to files. */
export function withPlaces(markdown: string): string {
  return markdown.replace(
    /\]\(<?((?!https?:|mailto:)[a-z][\w+.-]*:[^\s()<>]+)>?\)/gi,
    (_, target: string) => `](#${encodeURIComponent(target)})`,
  );
}

const script = `
const vscode = acquireVsCodeApi();
vscode.setState(state);
const main = document.querySelector('main');
addEventListener('message', ({ data }) => {
  main.innerHTML = data.html;
  for (const table of main.querySelectorAll('table')) if (table.tBodies[0]?.rows.length === 1) turn(table);
  // Wide ones scroll, by the keyboard, too.
  for (const table of main.querySelectorAll('table')) table.tabIndex = 0;
  for (const cell of main.querySelectorAll('td')) cell.classList.toggle('long', cell.textContent.length > 60);
});
/** A table with one row reads better from top to bottom, without what is empty. */
function turn(table) {
  const heads = [...table.tHead.rows[0].cells];
  const cells = [...table.tBodies[0].rows[0].cells];
  const rows = heads.map((head, column) => [head, cells[column]]).filter(([, cell]) => cell?.textContent.trim());
  const body = document.createElement('tbody');
  for (const row of rows) body.insertRow().append(...row);
  table.replaceChildren(body);
  table.classList.add('turned');
}
addEventListener('click', (event) => {
  const href = event.target.closest('a')?.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return;
  event.preventDefault();
  vscode.postMessage({ kind: 'go', target: decodeURIComponent(href.slice(1)) });
});
vscode.postMessage({ kind: 'ready' });
`;

const style = `
body { padding: 0 26px 26px; line-height: 1.5; font-family: var(--vscode-markdown-font-family, var(--vscode-font-family)); font-size: var(--vscode-markdown-font-size, var(--vscode-font-size)); }
h1 { font-size: 1.8em; line-height: 1.2; padding-bottom: 0.3em; border-bottom: 1px solid var(--vscode-widget-border, rgba(128, 128, 128, 0.3)); }
h2 { font-size: 1.4em; margin-top: 1.6em; }
h3 { font-size: 1.15em; }
a { text-decoration: none; color: var(--vscode-textLink-foreground); }
a:hover, a:focus { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
blockquote { margin: 0.6em 0; padding: 0.1em 1em; border-left: 4px solid var(--vscode-textBlockQuote-border); background: var(--vscode-textBlockQuote-background); }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { min-width: 5em; max-width: 24em; padding: 5px 12px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, rgba(128, 128, 128, 0.3)); }
th { white-space: nowrap; }
td.long { min-width: 18em; }
table.turned td { min-width: 0; max-width: none; }
code { font-family: var(--vscode-editor-font-family); }
`;
