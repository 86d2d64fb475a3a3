// What the client says and does, as far as its source tells.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].toSorted();

describe('the client', () => {
  it('keeps the places that are filled in', () => {
    for (const [english, french] of Object.entries(json('l10n/bundle.l10n.fr.json'))) {
      const places = (text: string): string[] => sorted(text.match(/\{\d\}|\$\([a-z-]+\)/gu) ?? []);
      assert.deepEqual(places(french), places(english), english);
    }
  });

  it('registers every command that the manifest contributes', () => {
    const manifest = JSON.parse(read('package.json')) as {
      contributes: { commands: { command: string }[]; menus: Record<string, { command: string }[]> };
    };
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const sources = readdirSync(join(root, 'client')).map((file) =>
      file.endsWith('.ts') ? read(`client/${file}`) : '',
    );
    const named = commands.filter((command) => sources.some((source) => source.includes(`'${command}'`)));
    assert.deepEqual(named, commands);
    for (const [menu, items] of Object.entries(manifest.contributes.menus)) {
      for (const { command } of items) assert.ok(commands.includes(command), `${menu}: ${command}`);
    }
  });
});
