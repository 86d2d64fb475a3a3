// Prints every expression that is built while texts in all languages are read, apart from those in the source.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const built = new Map<string, string>();
const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, given: [string | RegExp, string?]) {
    const expression = new target(...given);
    // Of a copy, the original counts.
    if (typeof given[0] === 'string') built.set(String(expression), expression.flags);
    return expression;
  },
});

const { newReviewer } = await import('../../server/setup.ts');
const root = join(import.meta.dirname, '..', '..');
for (const tag of ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt']) {
  const folder = join(root, 'test', 'corpus', tag);
  for (const name of readdirSync(folder)) {
    const source = {
      text: readFileSync(join(folder, name), 'utf8'),
      name,
      format: name.endsWith('.md') ? 'markdown' : 'plaintext',
    } as const;
    const reviewer = newReviewer();
    reviewer.review(source);
    const { definitions, uses, crossReferences, duties } = reviewer.structure(source);
    if ([definitions, uses, crossReferences, duties].includes(undefined as never)) throw new Error(name);
  }
}
console.log(JSON.stringify([...built.keys()]));
