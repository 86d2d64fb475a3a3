import assert from 'node:assert/strict';
import type { RuleId } from '../../server/engine/review.ts';
import { en } from '../../server/rules/examples/en.ts';
import { fr } from '../../server/rules/examples/fr.ts';
import { newReviewer } from '../../server/setup.ts';

const reviewer = newReviewer({ as: 'terms' });

for (const [language, examples] of Object.entries({ en, fr })) {
  describe(`examples of the rules in ${language}`, () => {
    for (const [rule, { flagged, clean }] of Object.entries(examples)) {
      for (const text of flagged) {
        it(`${rule} flags ${title(text)}`, () => {
          assert.ok(rulesOf(text, language).includes(rule as RuleId), rulesOf(text, language).join(', '));
        });
      }
      for (const { text, because } of clean) {
        it(`${rule} leaves alone ${title(text)}: ${because}`, () => {
          assert.ok(!rulesOf(text, language).includes(rule as RuleId));
        });
      }
    }
  });
}

function rulesOf(text: string, language: string): readonly RuleId[] {
  const { findings } = reviewer.review({ text, name: 'TERMS.md', format: 'markdown' }, { language });
  return findings.map(({ rule }) => rule);
}

function title(text: string): string {
  return `“${text.replaceAll(/\s+/g, ' ')}”`;
}
