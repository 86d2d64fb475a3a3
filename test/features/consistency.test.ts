import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { consistency } from '../../server/features/consistency.ts';
import { messagesFor } from '../../server/messages/messages.ts';
import { en, fr } from '../../server/rules/examples/hints.ts';
import { type HintRule, hintRules, readSettings } from '../../server/settings.ts';
import { newReviewer } from '../../server/setup.ts';

/** "rule “words”: message" of each diagnostic; every check is on unless it is named in `off`. */
function checked(
  text: string,
  { off = [], as = 'terms' }: { off?: readonly HintRule[]; as?: string } = {},
): readonly string[] {
  const severity = Object.fromEntries(hintRules.map((rule) => [rule, off.includes(rule) ? 'off' : 'hint']));
  const { settings } = readSettings({ severity, as }, 'en');
  const document = TextDocument.create('file:///terms.md', 'markdown', 1, text);
  const reviewer = newReviewer(settings.review);
  const source = { text, name: 'terms.md', format: 'markdown' } as const;
  const made = { review: reviewer.review(source), structure: reviewer.structure(source) };
  return consistency(document, made, {
    settings,
    messages: messagesFor('en'),
    locale: 'en',
    manual: undefined,
  }).map(({ code, range, relatedInformation }) =>
    [
      `${String(code)} “${document.getText(range)}”`,
      ...(relatedInformation ?? []).map(({ location }) => `line ${location.range.start.line + 1}`),
    ].join(', '),
  );
}

describe('checks of terms and references', () => {
  it('find terms that are defined twice, and say where else', () => {
    assert.deepEqual(
      checked('“Service” means a server.\n\nThe Service is good.\n\nThe program (the “Service”) runs.\n'),
      ['duplicate-term “Service”, line 1'],
    );
  });

  it('find terms that nobody uses; names of parties such as “we” need no use', () => {
    assert.deepEqual(checked('“Widget” means a part. Acme SARL (“we”) makes it.\n'), [
      'unused-term “Widget”',
    ]);
  });

  it('find references to clauses that the document does not have', () => {
    assert.deepEqual(checked('## 1. Use\n\nSee Section 1 and Section 2.\n'), [
      'broken-reference “Section 2”',
    ]);
  });

  it('find words that read like terms and have no definition', () => {
    assert.deepEqual(
      checked('You shall sign the Order Form. We keep the Order Form. See the White House.\n'),
      ['undefined-term “Order Form”'],
    );
  });

  it('can be switched off, each by itself', () => {
    assert.deepEqual(
      checked('“Widget” means a part. See Section 2.\n\n## 1. Use\n\nText.\n', { off: ['unused-term'] }),
      ['broken-reference “Section 2”'],
    );
  });

  it('can be suppressed by a comment', () => {
    assert.deepEqual(
      checked(
        '“Widget” means a part. <!-- license-term-review-disable-line unused-term -- kept for later -->\n',
      ),
      [],
    );
  });

  it('leave documents alone that are no terms', () => {
    assert.deepEqual(checked('“Widget” means a part.\n', { as: 'other' }), []);
  });
});

for (const [language, examples] of [['en', en] as const, ['fr', fr] as const]) {
  describe(`examples of the checks in ${language}`, () => {
    for (const rule of hintRules) {
      const off = hintRules.filter((each) => each !== rule);
      for (const text of examples[rule].flagged) {
        it(`${rule} flags “${text.replaceAll(/\s+/g, ' ')}”`, () =>
          assert.equal(checked(text, { off }).length, 1));
      }
      for (const { text, because } of examples[rule].clean) {
        it(`${rule} leaves alone “${text.replaceAll(/\s+/g, ' ')}”: ${because}`, () =>
          assert.deepEqual(checked(text, { off }), []));
      }
    }
  });
}
