// What once broke something. Each is tried again at every run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'breakers.json');

type Breakers = Readonly<Record<string, readonly unknown[]>>;

export function breakersOf(target: string): readonly unknown[] {
  return read()[target] ?? [];
}

export function keepBreaker(target: string, input: unknown): void {
  const all = read();
  const kept = all[target] ?? [];
  const known = kept.some((each) => JSON.stringify(each) === JSON.stringify(input));
  if (!known) writeFileSync(file, `${JSON.stringify({ ...all, [target]: [...kept, input] }, null, 2)}\n`);
}

function read(): Breakers {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Breakers) : {};
}
