import assert from 'node:assert/strict';
import { newReviewer, type Party } from '../../server/setup.ts';
import { readerTest } from '../../server/setup.ts';

describe('a party', () => {
  const cases: Readonly<Record<Party, readonly string[]>> = {
    customer: [
      'you',
      'You',
      'Customer',
      'the Customers',
      'Each Licensee',
      'neither Customer',
      'vous',
      'le Client',
      'l’Utilisateur',
      'l’Abonné',
      'der Kunde',
      'el Cliente',
      "l'utente",
      'you and your users',
    ],
    provider: [
      'we',
      'us',
      'the Provider',
      'the Licensor',
      'nous',
      'l’Hébergeur',
      'le prestataire',
      'der Anbieter',
      'de leverancier',
    ],
    none: ['Meadow', 'your users', 'anybody', 'third parties', 'its affiliates', ''],
  };
  for (const side of ['customer', 'provider', 'none'] as const) {
    for (const name of cases[side]) {
      it(`called “${name}” is ${side === 'none' ? 'neither side' : `the ${side}`}`, () => {
        assert.deepEqual(
          (['customer', 'provider', 'none'] as const).filter((each) => readerTest(each)(name)),
          side === 'none' ? [] : [side],
        );
      });
    }
  }
});

describe('explanations', () => {
  const text = 'Customer may not mine cryptocurrency without the prior written approval of the Provider.\n';
  const explained = (settings: { party?: Party; interfaceLanguage?: string }): string | undefined =>
    newReviewer().review({ text, name: 'terms.md', format: 'markdown' }, settings).findings[0]?.explanation;

  it('call the parties as the document does, unless the reader is one of them', () => {
    assert.match(explained({}) ?? '', /binds “Customer”/);
    assert.match(explained({ party: 'customer' }) ?? '', /binds you \(“Customer”\)/);
    assert.match(explained({ party: 'provider' }) ?? '', /binds “Customer”/);
    assert.match(explained({ party: 'provider' }) ?? '', /consent, which is yours to give \(“Provider”\)/);
    assert.match(
      explained({ party: 'customer', interfaceLanguage: 'fr' }) ?? '',
      /vous lie \(«\u00a0Customer\u00a0»\)/,
    );
  });

  it('are told to the reader that holds now, however often the same text was read', () => {
    const reviewer = newReviewer();
    const source = { text, name: 'terms.md', format: 'markdown' } as const;
    const first = reviewer.review(source).findings[0]?.explanation;
    const second = reviewer.review(source, { party: 'customer' }).findings[0]?.explanation;
    assert.notEqual(first, second);
    assert.equal(reviewer.review(source).findings[0]?.explanation, first);
  });
});
