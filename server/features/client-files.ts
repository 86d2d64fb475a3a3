// Files as the client reads them for a server that has none, as in a browser.
import type { Connection } from 'vscode-languageserver';
import type { Files } from '../world.ts';

/** `arrived` is called when a file that was wanted at once has come in. */
export function clientFiles(connection: Connection, arrived: () => void): Files {
  const known = new Map<string, string | undefined>();
  const read = (uri: string): Promise<string> =>
    connection.sendRequest<string>('licenseTermReview/readDocument', { uri });
  return {
    find: (folder) => connection.sendRequest<string[]>('licenseTermReview/findDocuments', { folder }),
    read,
    readNow(uri) {
      if (!known.has(uri)) {
        known.set(uri, undefined);
        read(uri).then(
          (text) => {
            known.set(uri, text);
            arrived();
          },
          // There is no such file.
          () => undefined,
        );
      }
      return known.get(uri);
    },
    forget: () => known.clear(),
  };
}
