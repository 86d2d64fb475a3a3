// Documents on the disk, found and read as the command line finds and reads them.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findInputs } from './cli/inputs.ts';
import { readText } from './cli/read.ts';
import { statOf } from './cli/stat.ts';
import type { Files } from './world.ts';

export const diskFiles: Files = {
  find(folder) {
    const inputs = findInputs({ operands: [fileURLToPath(folder)], files: [], standardInput: '' });
    return inputs.filter(({ kind }) => kind === 'file').map(({ path }) => pathToFileURL(path).href);
  },
  read: (uri) => readText(fileURLToPath(uri)).text,
  readNow(uri) {
    try {
      if (!uri.startsWith('file:')) return undefined;
      const path = fileURLToPath(uri);
      // A project file can name anything: a device would be read for ever.
      return statOf(path)?.isFile() === true ? readText(path).text : undefined;
    } catch {
      return undefined;
    }
  },
};
