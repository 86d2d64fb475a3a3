// Each text stands beside a picture of its colours: `name.snap`. UPDATE_SNAPSHOTS=1 draws the pictures anew; read the
// difference before committing it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { legend, semanticTokens } from '../../server/features/semantic-tokens.ts';
import { newReviewer } from '../../server/setup.ts';

const here = import.meta.dirname;
const syntaxes = join(here, '../../syntaxes');

const files: Readonly<Record<string, string>> = {
  'text.license-terms': join(syntaxes, 'license-terms.tmLanguage.json'),
  'markdown.duty-words.injection': join(syntaxes, 'markdown-duty-words.tmLanguage.json'),
  'text.html.markdown': join(here, 'markdown.tmLanguage.json'),
};

const pictures = [
  { text: 'terms.txt', grammar: 'text.license-terms' },
  { text: 'conditions.txt', grammar: 'text.license-terms' },
  { text: 'duty.md', grammar: 'text.html.markdown' },
];

describe('grammars', () => {
  let registry: textmate.Registry;

  before(async () => {
    await oniguruma.loadWASM(
      readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
    );
    registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: (scope) => {
        const file = files[scope];
        return Promise.resolve(
          file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
        );
      },
      getInjections: (scope) =>
        scope === 'text.html.markdown' ? ['markdown.duty-words.injection'] : undefined,
    });
  });

  for (const { text, grammar } of pictures) {
    it(`colours ${text} as its picture shows`, async () => {
      const loaded = await registry.loadGrammar(grammar);
      assert.ok(loaded);
      const picture = draw(loaded, readFileSync(join(here, text), 'utf8'));
      const file = join(here, `${text}.snap`);
      if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(file, picture);
      assert.equal(picture, readFileSync(file, 'utf8'));
    });
  }

  for (const { text: name } of pictures.slice(0, 2)) {
    it(`agrees with the colours by meaning, wherever both colour a word of ${name}`, async () => {
      const loaded = await registry.loadGrammar('text.license-terms');
      assert.ok(loaded);
      const text = readFileSync(join(here, name), 'utf8');
      const scopes = scopesOf(loaded, text);
      const meanings = meaningsOf(text, name);
      const both = [...text.matchAll(/[\p{L}']+/gu)].flatMap(({ index, 0: word }) => {
        const scope = scopes[index] ?? '';
        const meaning = meanings[index] ?? '';
        return scope === '' || scope.startsWith('entity.name.section') || meaning === ''
          ? []
          : [{ word, scope, meaning }];
      });
      assert.ok(both.length > 20, String(both.length));
      assert.deepEqual(
        both.filter(({ scope, meaning }) => !scope.startsWith(alike[meaning] ?? meaning)),
        [],
      );
    });
  }

  it('colours a hostile line of 20,000 characters at once', async () => {
    const loaded = await registry.loadGrammar('text.license-terms');
    assert.ok(loaded);
    for (const piece of ['(', '1.', '"a ', 'A', 'prior ', '§ 1, ', 'accord, ', '[a ', ' ']) {
      const line = piece.repeat(20_000 / piece.length);
      const { stoppedEarly } = loaded.tokenizeLine(line, textmate.INITIAL, 2000);
      assert.equal(stoppedEarly, false, piece);
    }
  });
});

/** What the grammar calls the words that the server's tokens call so. */
const alike: Readonly<Record<string, string>> = {
  keyword: 'keyword.control',
  decorator: 'keyword.other.consent',
  type: 'entity.name.type.defined-term',
};

/** The innermost scope of each character; empty where it has no colour. */
function scopesOf(grammar: IGrammar, text: string): readonly string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const scopes = Array.from(`${line}\n`, () => '');
    for (const { startIndex, endIndex, scopes: all } of tokens) {
      scopes.fill(all.length > 1 ? (all.at(-1) ?? '') : '', startIndex, Math.min(endIndex, line.length));
    }
    return scopes;
  });
}

/** The server's token of each character. */
function meaningsOf(text: string, name: string): readonly string[] {
  const reviewer = newReviewer({ as: 'terms' });
  const source = { text, name, format: 'plaintext' } as const;
  const document = TextDocument.create(`file:///${name}`, 'license-terms', 1, text);
  const { data } = semanticTokens(document, {
    review: reviewer.review(source),
    structure: reviewer.structure(source),
  });
  const meanings = Array.from(text, () => '');
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const start = document.offsetAt({ line, character });
    meanings.fill(legend.tokenTypes[type] ?? '', start, start + length);
  }
  return meanings;
}

/** Every line, and under it its coloured stretches with their scopes. */
function draw(grammar: IGrammar, text: string): string {
  const lines: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.trimEnd().split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    lines.push(`>${line}`);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const [, ...inner] = scopes.map((scope) => scope.replace(/\.(?:license-terms|markdown)$/, ''));
      if (inner.length === 0) continue;
      const stretch = '^'.repeat(Math.max(1, Math.min(endIndex, line.length) - startIndex));
      lines.push(`#${' '.repeat(startIndex)}${stretch} ${inner.join(' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
