import assert from 'node:assert/strict';
import { inDocument, type PlacedClause } from '../../server/engine/clause.ts';
import { newOutliner } from '../../server/engine/outline.ts';
import { withReportedDates } from '../../server/engine/since.ts';
import { languages } from '../../server/languages/index.ts';
import { documentLanguages } from '../support/document-languages.ts';

const outliner = newOutliner(languages.map((pack) => pack.structure));

/** Each sentence with one of `names` is a finding; gives their dates. */
function dates(text: string, names: readonly string[], tag = 'en', date = '2023-01-05'): readonly string[] {
  const { clauses } = outliner.outline(text, 'plaintext');
  const language = documentLanguages.find((known) => known.tag === tag);
  const evidence = (placed: PlacedClause): { text: string; span: { start: number; end: number } } => ({
    text: placed.clause.text,
    span: inDocument(placed, { start: 0, end: placed.clause.text.length }),
  });
  const findings = clauses
    .map((placed) => ({
      clause: evidence(placed),
      attributedTo: names.filter((name) => placed.clause.text.includes(name)),
      since: undefined as string | undefined,
    }))
    .filter(({ attributedTo }) => attributedTo.length > 0);
  const dated = withReportedDates(findings, clauses, { date, languageOf: () => language });
  return dated.map(({ attributedTo, since }) => `${attributedTo.join('+')} ${since ?? '-'}`);
}

describe('dates of rules in a report', () => {
  it('are taken from a sentence that follows, for all rules of the same provider', () => {
    const text =
      'Alpha bans mining. The new terms took effect on 1 December. Beta bans it, too.\n\nLast week Alpha said why.';
    assert.deepEqual(dates(text, ['Alpha', 'Beta']), ['Alpha 2022-12-01', 'Beta -', 'Alpha 2022-12-01']);
  });

  it('are taken in French, with the year of the report', () => {
    const text = 'Alpha interdit le minage. Le texte modifié est entré en vigueur le 1er décembre.';
    assert.deepEqual(dates(text, ['Alpha'], 'fr', '2022-12-01'), ['Alpha 2022-12-01']);
  });

  it('are not those of other events', () => {
    assert.deepEqual(dates('Alpha bans mining. Its founder was arrested on 3 December 2022.', ['Alpha']), [
      'Alpha -',
    ]);
  });
});
