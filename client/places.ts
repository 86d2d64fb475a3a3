// Places as the server writes them: "file:///terms.md#L12,5", line and column counted from 1.
import { Position, Range, Uri, ViewColumn, window } from 'vscode';

/** Shows the place in the editor that already holds its document, else beside nothing else: in the first column. */
export async function goTo(place: string): Promise<void> {
  const uri = Uri.parse(place);
  const [, line = '1', column = '1'] = /^L(\d+)(?:,(\d+))?/.exec(uri.fragment) ?? [];
  const position = new Position(Number(line) - 1, Number(column) - 1);
  const document = uri.with({ fragment: '' });
  await window.showTextDocument(document, {
    selection: new Range(position, position),
    viewColumn: columnOf(document) ?? ViewColumn.One,
  });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
    ?.viewColumn;
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
