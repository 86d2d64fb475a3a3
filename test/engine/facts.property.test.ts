// No text makes the reading of a document's facts throw, and every span lies in the text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstDate } from '../../server/engine/dates.ts';
import { documentDate, effectiveDate, sinceDate } from '../../server/engine/effective.ts';
import { fold } from '../../server/engine/fold.ts';
import { incorporationsIn } from '../../server/engine/incorporation.ts';
import { decideKind } from '../../server/engine/kind.ts';
import { newOutliner } from '../../server/engine/outline.ts';
import { languagesOf, tellLanguage } from '../../server/engine/tongue.ts';
import { languages } from '../../server/languages/index.ts';
import { documentLanguages } from '../support/document-languages.ts';

const seed = 20221201;
const outliner = newOutliner(languages.map((pack) => pack.structure));
const words = documentLanguages.flatMap(({ document }) => [
  ...document.effective,
  ...document.incorporates,
  ...document.documentNouns,
  ...document.stopWords,
]);

/** Fragments that the readers look for, in any order, between anything at all. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        ...[
          '# ',
          '\n\n',
          '\r',
          '[',
          '](x.md)',
          '][',
          ']: y',
          '(the “',
          '”)',
          '**',
          '---\n',
          'title: ',
          '| ',
          '<a href="',
          'İ',
          '\ud83d',
          '\u0000',
        ],
        ...[
          '1 December',
          'December 1, 2022',
          '1er mars 2020',
          '2022-12',
          '01/02/2023',
          '31.12.2022',
          '2022年1月2日',
          'Policy',
          'Our Terms of Service',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));
const tag = fc.oneof(
  fc.constantFrom('en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'und'),
  fc.string({ maxLength: 5 }),
);
const isoDay = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

describe('the facts about any text', () => {
  it('are told without an exception, and dates are days of the calendar', () => {
    fc.assert(
      fc.property(text, tag, fc.option(fc.string(), { nil: undefined }), (source, language, path) => {
        const decision = decideKind(source, { path, language }, documentLanguages);
        const dates = [
          effectiveDate(source, { language, ...decision }, documentLanguages),
          documentDate(source, language, documentLanguages),
          sinceDate(source, { language, documentDate: '2022-12-01' }, documentLanguages),
        ];
        for (const date of dates) if (date !== undefined) assert.match(date, isoDay);
        assert.notEqual(tellLanguage(source, documentLanguages), '');
        assert.equal(fold(source).length, source.length);
        const date = firstDate(source, { language, isDayFirst: false });
        if (date) assert.ok(0 <= date.start && date.start < date.end && date.end <= source.length);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('name incorporated documents where they stand, and a language for every section', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('markdown' as const, 'plaintext' as const), (source, format) => {
        const { clauses, sections } = outliner.outline(source, format);
        const tongues = languagesOf(source, sections, documentLanguages);
        for (const { section } of clauses) assert.ok(tongues.has(section));
        for (const language of documentLanguages) {
          for (const { span, name } of incorporationsIn(source, clauses, () => language)) {
            assert.ok(0 <= span.start && span.start < span.end && span.end <= source.length);
            assert.notEqual(name.trim(), '');
          }
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('do not depend on what was read before', () => {
    fc.assert(
      fc.property(text, (source) => {
        const read = (): unknown => {
          const { clauses } = newOutliner(languages.map((pack) => pack.structure)).outline(
            source,
            'markdown',
          );
          return incorporationsIn(source, clauses, () => documentLanguages[0]);
        };
        assert.deepEqual(read(), read());
      }),
      { seed, numRuns: 50 },
    );
  });

  it('are told of a megabyte of one character, or of openings that never close, in linear time', () => {
    const started = performance.now();
    for (const piece of [
      'a',
      '[',
      '<',
      '(',
      '"',
      ' ',
      '\n',
      '1 ',
      'İ',
      'A. ',
      'effective ',
      'Effective Date: ',
      'subject to Our [',
    ]) {
      const source = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const decision = decideKind(source, { path: 'x.md', language: 'en' }, documentLanguages);
      effectiveDate(source, { language: 'en', ...decision }, documentLanguages);
      documentDate(source, 'en', documentLanguages);
      languagesOf(source, [], documentLanguages);
    }
    const seconds = (performance.now() - started) / 1000;
    // A slow machine may take ten times what it takes here; what is not linear takes hours.
    assert.ok(seconds < 10, `${seconds.toFixed(1)} s`);
  });
});
