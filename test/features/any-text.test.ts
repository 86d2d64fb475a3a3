// No text makes a feature throw, and every range lies inside the document.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Format } from '../../server/engine/review.ts';
import { codeLenses } from '../../server/features/code-lenses.ts';
import { consistency } from '../../server/features/consistency.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { hover } from '../../server/features/hover.ts';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import { documentLinks } from '../../server/features/links.ts';
import { selectionRanges } from '../../server/features/selection.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { slips } from '../../server/features/slips.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { definitionLinks, highlights, rename } from '../../server/features/terms.ts';
import { messagesFor } from '../../server/messages/messages.ts';
import { readSettings } from '../../server/settings.ts';
import { newReviewer } from '../../server/setup.ts';

const messages = messagesFor('fr');
const { settings } = readSettings({ as: 'terms', severity: { 'undefined-term': 'hint' } }, 'fr');
const reviewer = newReviewer(settings.review);

/** All that the editor may ask of a document, at one position. */
function everything(
  text: string,
  format: Format,
  offset: number,
): { document: TextDocument; answers: unknown } {
  const document = TextDocument.create('untitled:x', format, 1, text);
  const source = { text, name: 'x', format };
  const made = { review: reviewer.review(source), structure: reviewer.structure(source) };
  const position = document.positionAt(offset);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const answers = [
    diagnostics(document, made.review, { messages, manual: undefined, locale: 'fr' }),
    slips(document, made.review),
    consistency(document, made, { settings, messages, manual: undefined, locale: 'fr' }),
    hover(document, made, position, {
      messages,
      locale: 'fr',
      manual: undefined,
      commandLinks: true,
      isReader: () => true,
      markdown: true,
    }),
    codeLenses(document, made.review, { messages, locale: 'fr' }),
    inlayHints(document, made.review, range, { messages, hasLenses: false }),
    documentSymbols(document, made.structure),
    foldingRanges(document, made.structure),
    selectionRanges(document, made, [position]),
    documentLinks(document, made, () => undefined),
    definitionLinks(document, made.structure, position),
    highlights(document, made.structure, position),
    rename(document, made.structure, position, 'Name'),
  ];
  semanticTokens(document, made);
  return { document, answers };
}

function* rangesIn(
  value: unknown,
): Generator<{ start: { line: number; character: number }; end: { line: number; character: number } }> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as never;
  else for (const each of Object.values(value)) yield* rangesIn(each);
}

const words = [
  '# ',
  '## 1. ',
  '1.1 ',
  '(a) ',
  '- ',
  '> ',
  '| ',
  ' | ',
  '|---|\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '“',
  '”',
  '"',
  '«\u00a0',
  '\u00a0»',
  'Service',
  'Services ',
  'means ',
  'désigne ',
  '(the “',
  '”) ',
  'Section 1.1(a) ',
  'article 2 ',
  'Exhibit A ',
  'You may not ',
  'mine cryptocurrency ',
  'without our prior written consent ',
  '. ',
  ': ',
  '<!-- ',
  ' -->',
  'license-term-review-disable-line ',
  'license-term-review-enable ',
  'mining-prohibited ',
  '-- why ',
  '😀',
  '\uD83D',
  '\uFEFF',
  '&quot;',
  '\\',
  '**',
  '`',
  '\t',
  '<p>',
  '</p>',
];

describe('any text', () => {
  for (const format of ['markdown', 'plaintext'] as const) {
    it(`as ${format} is answered, with ranges inside it`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), fc.nat(), (parts, at) => {
          const text = parts.join('');
          const { document, answers } = everything(text, format, at % (text.length + 1));
          for (const { start, end } of rangesIn(answers)) {
            const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
            assert.ok(from <= to && to <= text.length, `${from}–${to} of ${text.length}`);
            assert.deepEqual([document.positionAt(from), document.positionAt(to)], [start, end]);
          }
        }),
        { seed: 20221201, numRuns: 1500 },
      );
    }).timeout(120_000);
  }
});
