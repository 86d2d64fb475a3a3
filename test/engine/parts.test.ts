import assert from 'node:assert/strict';
import type { Finding } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';

const reviewer = newReviewer();

/** The one finding of a document of terms. */
function only(text: string): Finding {
  const { findings } = reviewer.review({
    text: `# Terms of service\n\n${text}`,
    name: 'TERMS.md',
    format: 'markdown',
  });
  assert.equal(findings.length, 1, `one finding, not ${JSON.stringify(findings.map((f) => f.quote))}`);
  return findings[0] as Finding;
}

function texts(parts: readonly { readonly text: string }[]): string[] {
  return parts.map(({ text }) => text);
}

describe('who is bound', () => {
  const cases: readonly (readonly [title: string, text: string, bound: readonly string[]])[] = [
    [
      'every member of an enumeration',
      'Customer, its affiliates and End Users may not mine bitcoin.',
      ['Customer', 'its affiliates', 'End Users'],
    ],
    [
      'every member of an enumeration, without the prepositions of French',
      'Il est interdit au Client, à ses filiales et aux Utilisateurs de miner des bitcoins.',
      ['Client', 'ses filiales', 'Utilisateurs'],
    ],
    ['every user, where none may', 'No User may mine bitcoin.', ['User']],
    [
      'every user, where none may, in French',
      'Aucun Utilisateur ne peut miner des bitcoins.',
      ['Utilisateur'],
    ],
    [
      'not those from whom a thing is kept',
      'You may not disclose the Documentation to anyone without our consent.',
      ['You'],
    ],
    [
      'not those from whom a thing is kept, in French',
      'Vous ne pouvez communiquer la Documentation à des tiers sans notre accord.',
      ['Vous'],
    ],
    [
      'the agents of a passive',
      'The Services may not be shared with third parties by Customer or its affiliates without our consent.',
      ['Customer', 'its affiliates'],
    ],
    [
      'a defined party that is no common word',
      'The Discloser shall not publish the minutes without the consent of the Board.',
      ['The Discloser'],
    ],
    [
      'whom a pronoun takes up',
      'Tern may engage subcontractors in Europe; elsewhere it shall obtain the written consent of Customer before engaging any.',
      ['Tern'],
    ],
    [
      'everybody of a German enumeration',
      'Dem Kunden, seinen verbundenen Unternehmen und den Endnutzern ist es untersagt, Bitcoin zu schürfen.',
      ['Dem Kunden', 'seinen verbundenen Unternehmen', 'den Endnutzern'],
    ],
  ];
  for (const [title, text, bound] of cases)
    it(`is ${title}`, () => {
      assert.deepEqual(texts(only(text).bound), bound);
    });
});
