import { existsSync, writeFileSync } from 'node:fs';
import { projectFileNames } from '../project/project-file.ts';
import { Failure } from './failure.ts';
import { projectTemplate } from './project-template.ts';
import { unwritable } from './unwritable.ts';

/** Writes a project file in which every key is explained and none changes anything yet. @throws {Failure} */
export function init({ ui }: { readonly ui: 'en' | 'fr' }): number {
  const present = projectFileNames.find((name) => existsSync(name));
  if (present !== undefined) {
    throw new Failure('exists', `${present} exists already; change it, or remove it first.`);
  }
  const [name] = projectFileNames;
  try {
    writeFileSync(name, projectTemplate(ui), { flag: 'wx' });
  } catch (error) {
    throw unwritable(name, error);
  }
  process.stdout.write(`${name}\n`);
  return 0;
}
