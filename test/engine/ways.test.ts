// All the ways in which a clause gets its meaning, in the two languages of the first release: the document, and its
// mining findings as "stance: words of the act".
import assert from 'node:assert/strict';
import { newReviewer } from '../../server/setup.ts';

const reviewer = newReviewer({ languages: ['en', 'fr'] });

function rulings(text: string, name = 'terms.md'): string[] {
  const { findings } = reviewer.review({ text, name, format: 'markdown' });
  return findings
    .filter((f) => f.rule !== 'permission-required')
    .map((f) => [...f.attributedTo, `${f.stance}: ${f.activity.text}`].join(' '));
}

function check(
  what: string,
  cases: Readonly<Record<'en' | 'fr', readonly [text: string, expected: readonly string[]]>>,
): void {
  for (const [language, [text, expected]] of Object.entries(cases))
    it(`${what} (${language})`, () => {
      assert.deepEqual(rulings(text), expected);
    });
}

describe('a clause gets its meaning', () => {
  check('from itself', {
    en: ['Cryptocurrency mining is strictly prohibited.', ['prohibited: Cryptocurrency mining']],
    fr: ['Le cryptominage est strictement interdit.', ['prohibited: cryptominage']],
  });
  check('from lead-ins over several levels', {
    en: [
      'Customer shall not:\n\n- use the Service:\n  - to mine Monero without our prior written consent;\n  - to send spam.\n',
      ['permission-required: mine Monero'],
    ],
    fr: [
      'Le Client ne peut pas :\n\n- utiliser le Service :\n  - pour miner des cryptomonnaies sans notre accord écrit préalable ;\n  - pour envoyer du spam.\n',
      ['permission-required: miner des cryptomonnaies'],
    ],
  });
  check('from a heading', {
    en: ['## Prohibited uses\n\n- Cryptocurrency mining\n- Spam\n', ['prohibited: Cryptocurrency mining']],
    fr: [
      '## Utilisations interdites\n\n- Minage de cryptomonnaies\n- Spam\n',
      ['prohibited: Minage de cryptomonnaies'],
    ],
  });
  check('from a definition whose term is banned elsewhere', {
    en: [
      '“Prohibited Activity” means gambling, phishing or the mining of cryptocurrencies.\n\nCustomer shall not engage in any Prohibited Activity.\n',
      ['prohibited: mining of cryptocurrencies'],
    ],
    fr: [
      '« Activité proscrite » désigne le jeu, l’hameçonnage ou le minage de cryptomonnaies.\n\nLe Client ne doit se livrer à aucune Activité proscrite.\n',
      ['prohibited: minage de cryptomonnaies'],
    ],
  });
  check('from a rule behind its list', {
    en: [
      'Some workloads are heavy:\n\n- cryptocurrency mining\n- rendering\n\nAny of the above requires our prior written consent.\n',
      ['permission-required: cryptocurrency mining'],
    ],
    fr: [
      'Certaines charges sont lourdes :\n\n- le minage de cryptomonnaies\n- le rendu\n\nChacune des activités ci-dessus requiert notre accord écrit préalable.\n',
      ['permission-required: minage de cryptomonnaies'],
    ],
  });
  check('from the sentence before', {
    en: ['## May I mine cryptocurrency?\n\nNo.\n', ['prohibited: mine cryptocurrency']],
    fr: ['## Puis-je miner des cryptomonnaies ?\n\nNon.\n', ['prohibited: miner des cryptomonnaies']],
  });
  check('from each member of a coordination in its item alone', {
    en: [
      'You may not (a) reverse engineer the Service without our prior written approval, or (b) mine cryptocurrency.',
      ['prohibited: mine cryptocurrency'],
    ],
    fr: [
      'Vous ne pouvez pas (a) décompiler le Service sans notre accord écrit préalable, ni (b) miner des cryptomonnaies.',
      ['prohibited: miner des cryptomonnaies'],
    ],
  });
});

describe('polarity', () => {
  check('turns with double negatives', {
    en: [
      'Nothing in this section prohibits cryptocurrency mining on dedicated servers.',
      ['permitted: cryptocurrency mining'],
    ],
    fr: [
      'Le minage de cryptomonnaies n’est pas interdit sur les serveurs dédiés.',
      ['permitted: minage de cryptomonnaies'],
    ],
  });
  check('does not turn watching for mining into a ban', {
    en: ['To detect cryptocurrency mining, we scan processor use.', ['mention: cryptocurrency mining']],
    fr: [
      'Pour détecter le minage de cryptomonnaies, nous analysons l’usage du processeur.',
      ['mention: minage de cryptomonnaies'],
    ],
  });
  check('takes an adjective to govern its own noun', {
    en: [
      'You must not engage in cryptocurrency mining, unauthorised port scanning or spam.',
      ['prohibited: cryptocurrency mining'],
    ],
    fr: [
      'Il est interdit de pratiquer le minage de cryptomonnaies, les balayages de ports non autorisés ou le spam.',
      ['prohibited: minage de cryptomonnaies'],
    ],
  });
  check('makes a ban on one plan a restriction', {
    en: ['Cryptocurrency mining is not allowed on the free tier.', ['restricted: Cryptocurrency mining']],
    fr: [
      'Le minage de cryptomonnaies n’est pas autorisé dans l’offre gratuite.',
      ['restricted: minage de cryptomonnaies'],
    ],
  });
  check('lets the provider mine on the reader’s machine', {
    en: ['The software may use your computer to mine cryptocurrency.', ['by-provider: mine cryptocurrency']],
    fr: [
      'Le logiciel peut utiliser votre ordinateur pour miner des cryptomonnaies.',
      ['by-provider: miner des cryptomonnaies'],
    ],
  });
  check('leaves other mining alone', {
    en: ['You may not use data mining, robots or scrapers. Gold mining is dangerous. The fault is mine.', []],
    fr: [
      'La fouille de données est interdite. Les mineurs de moins de 16 ans ne peuvent pas s’inscrire.',
      [],
    ],
  });
});
