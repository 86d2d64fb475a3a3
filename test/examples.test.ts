// What the documents in `examples/` show, and so what `npm start` prints.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Review, Verdict } from '../server/engine/review.ts';
import { newReviewer } from '../server/setup.ts';

const folder = join(import.meta.dirname, '../examples');

interface Expected {
  readonly mining: Verdict;
  readonly language: string;
  readonly effective: string | undefined;
  /** "stance: words of the quotation", for every clause that speaks of mining. */
  readonly clauses: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  'README.md': { mining: 'silent', language: 'en', effective: undefined, clauses: [] },
  'bruyere-hebergement-conditions.md': {
    mining: 'prohibited',
    language: 'fr',
    effective: '2025-10-17',
    clauses: ['prohibited: minage de cryptomonnaies'],
  },
  'cirrolune-conditions-des-offres.md': {
    mining: 'restricted',
    language: 'fr',
    effective: '2026-02-02',
    clauses: ['restricted: miner des cryptomonnaies'],
  },
  'contrat-de-licence-atelier.txt': {
    mining: 'silent',
    language: 'fr',
    effective: '2025-04-01',
    clauses: [],
  },
  'corvane-render-farm-agreement.txt': {
    mining: 'prohibited',
    language: 'en',
    effective: '2025-09-15',
    clauses: ['prohibited: mines Bitcoin, Ether, Monero or any other cryptocurrency'],
  },
  'fannhvit-colocation-terms.md': {
    mining: 'permitted',
    language: 'en',
    effective: '2025-05-20',
    clauses: ['permitted: mining of Bitcoin and other cryptocurrencies', 'mention: income from mining'],
  },
  'halvard-online-services-terms.md': {
    mining: 'permission-required',
    language: 'en',
    effective: '2026-03-01',
    clauses: ['permission-required: mine cryptocurrency without Halvard’s prior written approval'],
  },
  'larkspur-acceptable-use-policy.md': {
    mining: 'prohibited',
    language: 'en',
    effective: '2026-01-12',
    clauses: ['prohibited: Cryptocurrency mining', 'prohibited: Plotting or farming of proof-of-space coins'],
  },
  'lindqvist-research-cluster-rules.md': {
    mining: 'permission-required',
    language: 'en',
    effective: '2025-09-01',
    clauses: [
      'permission-required: Mining cryptocurrencies on the Facility’s systems requires the prior written approval',
      'permission-required: mines without approval',
      'mention: mining pools',
    ],
  },
  'news-cloud-providers-and-mining.md': {
    mining: 'mention',
    language: 'en',
    effective: undefined,
    clauses: [
      'permission-required: written approval before they mine cryptocurrency',
      'permission-required: Google Cloud asks for written permission',
      'prohibited: Oracle and OVHcloud do not allow mining at all',
      'restricted: does not permit',
    ],
  },
  'polderhost-general-terms.txt': {
    mining: 'restricted',
    language: 'en',
    effective: '2025-11-03',
    clauses: [
      'prohibited: mines cryptocurrencies',
      'permitted: mining of cryptocurrencies is therefore allowed',
    ],
  },
  'sparecycle-eula.txt': {
    mining: 'by-provider',
    language: 'en',
    effective: '2025-08-08',
    clauses: ['by-provider: to mine cryptocurrency'],
  },
  'tesselane-data-platform-agreement.md': {
    mining: 'silent',
    language: 'en',
    effective: '2025-07-01',
    clauses: [],
  },
};

describe('examples', () => {
  const reviewer = newReviewer();

  it('are all described', () => {
    assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(expected));
  });

  for (const [name, { clauses, ...facts }] of Object.entries(expected)) {
    describe(name, () => {
      let review: Review;

      before(() => {
        const text = readFileSync(join(folder, name), 'utf8');
        review = reviewer.review({ text, name, format: name.endsWith('.md') ? 'markdown' : 'plaintext' });
      });

      it(`is ${facts.mining}, in ${facts.language}, of ${facts.effective ?? 'no date'}`, () => {
        const { mining, language, effective } = review;
        assert.deepEqual({ mining, language, effective }, facts);
      });

      // Bare mentions may come and go; what rules on mining may not.
      it(`has ${clauses.length === 0 ? 'no clause' : 'these clauses'} on mining`, () => {
        const said = review.findings.filter((finding) => finding.rule !== 'permission-required');
        const missing = clauses.filter((clause) => !said.some((finding) => fits(clause, finding)));
        const surplus = said
          .filter(
            (finding) => finding.stance !== 'mention' && !clauses.some((clause) => fits(clause, finding)),
          )
          .map(({ stance, quote }) => `${stance}: ${quote}`);
        assert.deepEqual({ missing, surplus }, { missing: [], surplus: [] });
      });
    });
  }

  it('name six providers in the news, each with its verdict', () => {
    const name = 'news-cloud-providers-and-mining.md';
    const text = readFileSync(join(folder, name), 'utf8');
    const { providers } = reviewer.review({ text, name, format: 'markdown' });
    assert.deepEqual(Object.fromEntries(providers.map((provider) => [provider.name, provider.mining])), {
      Microsoft: 'permission-required',
      'Google Cloud': 'permission-required',
      DigitalOcean: 'permission-required',
      Oracle: 'prohibited',
      OVHcloud: 'prohibited',
      'Amazon Web Services': 'restricted',
    });
  });
});

function fits(clause: string, { stance, quote, clause: whole }: Finding): boolean {
  const [wanted, words = ''] = clause.split(': ');
  const [part, all] = [plain(words), plain(quote)];
  return (
    stance === wanted && (all.includes(part) || (part.includes(all) && plain(whole.text).includes(part)))
  );
}

function plain(text: string): string {
  return text.replaceAll('’', "'").toLowerCase();
}
