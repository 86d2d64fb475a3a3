// Makes the package of the extension. The same sources give the same bytes, wherever and whenever they are packed.
import { createVSIX } from '@vscode/vsce';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Of `cwd`, which may hold no more than what is shipped. */
export async function pack(packagePath: string, cwd = root): Promise<void> {
  // Files in a ZIP have a time, and a ZIP has no zone.
  process.env['TZ'] = 'UTC';
  process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2022, 11, 1) / 1000);
  await createVSIX({
    cwd,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

if (process.argv[1] === import.meta.filename) await pack(join(root, 'license-term-review.vsix'));
