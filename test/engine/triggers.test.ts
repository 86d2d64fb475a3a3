// Only clauses that hold a word of some rule are read. Reading all of them gives the same review.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../server/engine/lexicon.ts';
import { newEngine, newVocabulary, type Vocabulary } from '../../server/engine/reviewer.ts';
import type { Review } from '../../server/engine/review.ts';
import { drafting } from '../../server/languages/drafting.ts';
import { languages } from '../../server/languages/index.ts';

const own = join(import.meta.dirname, '../corpus');
const others = join(import.meta.dirname, '../../../shared/corpus/docs');

const vocabulary = newVocabulary(languages, drafting);
const eager = new Map<Lexicon, Lexicon>();

/** Every clause may name everything. */
const readsAll: Vocabulary = {
  ...vocabulary,
  lexiconOf(tag) {
    const lexicon = vocabulary.lexiconOf(tag);
    if (!lexicon) return undefined;
    const known = eager.get(lexicon) ?? {
      ...lexicon,
      mayNameMining: () => true,
      mayNameConsent: () => true,
    };
    eager.set(lexicon, known);
    return known;
  },
};

function reviewed(by: Vocabulary, path: string): Review {
  const options = {
    language: 'auto',
    as: 'auto',
    severityOf: () => 'warning' as const,
    explain: () => '',
    note: () => '',
    plainText: '',
  } as const;
  const format = path.endsWith('.md') ? 'markdown' : 'plaintext';
  return newEngine(by).review({ text: readFileSync(path, 'utf8'), name: path, format }, options);
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

function check(paths: readonly string[]): void {
  for (const path of paths)
    assert.deepEqual(summary(reviewed(vocabulary, path)), summary(reviewed(readsAll, path)), path);
}

/** Sections hold the whole outline, which words do not change. */
function summary({ sections, ...rest }: Review): unknown {
  return { ...rest, sections: sections.length };
}

describe('reading only what may be ruled on', () => {
  it('finds what reading everything finds, in our own documents', function () {
    this.timeout(240_000);
    check(documentsIn(own));
  });

  it('finds what reading everything finds, in documents of others', function () {
    if (!existsSync(others)) {
      console.log('      (no documents of others beside this folder)');
      return this.skip();
    }
    this.timeout(240_000);
    check(documentsIn(others).filter((_, index) => index % 60 === 0));
  });
});
