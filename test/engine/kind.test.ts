import assert from 'node:assert/strict';
import { decideKind } from '../../server/engine/kind.ts';
import { documentLanguages } from '../support/document-languages.ts';

const ordinary =
  'Install the package, then run it on your files. The output goes to a folder. Each option has a default that works for most projects, and the tests show how to change it.\n\n'.repeat(
    4,
  );
const legal =
  'The Customer shall not assign this Agreement. The Provider reserves the right to terminate it, and neither party is liable for a breach in accordance with the governing law. The warranty is void without prior written consent.\n\n'.repeat(
    4,
  );
const news = [
  'A hosting firm has updated its terms to ban mining, a spokesperson said yesterday.',
  'According to a blog post, the firm acted after customers complained. The change was first reported by a trade paper last week.',
  'Two rivals already require written permission, the spokesperson told reporters, and a third announced a ban last month.',
].join('\n\n');

function decide(text: string, path: string | undefined, language = 'en'): string {
  const { kind, because, isReport } = decideKind(text, { path, language }, documentLanguages);
  return [kind, because.kind, ...(isReport ? ['report'] : [])].join(' ');
}

describe('the kind of a document', () => {
  const byName = [
    'LICENSE',
    'LICENSE-MIT.txt',
    'docs/EULA.md',
    'terms_of_service.md',
    'AcceptableUsePolicy.md',
    'legal/privacy-policy-v2.md',
    'cgu.md',
    'Conditions générales.txt',
    'nutzungsbedingungen.md',
    'aviso-legal.md',
    'C:\\contracts\\contract.txt',
    'file:///home/me/house%20rules.md',
  ];
  for (const path of byName) {
    it(`is terms when it is called ${path}`, () => {
      assert.equal(decide(ordinary, path), 'terms name');
    });
  }

  it('is terms when its title names terms', () => {
    assert.equal(decide(`# Acceptable Use Policy\n\n${ordinary}`, 'page.md'), 'terms title');
    assert.equal(
      decide(`---\ntitle: "Politique de confidentialité"\n---\n${ordinary}`, 'index.md', 'fr'),
      'terms title',
    );
    assert.equal(decide(`Community Guidelines\n====\n\n${ordinary}`, undefined), 'terms title');
  });

  it('is terms when it is full of legal words, whatever it is called', () => {
    assert.equal(decide(legal, 'page.md'), 'terms legal-words');
    assert.equal(decide(legal, undefined), 'terms legal-words');
  });

  it('is terms in a folder of terms only when its words agree', () => {
    assert.equal(
      decide(
        `${ordinary}This is subject to our liability and warranty rules; you agree to it.`,
        'legal/hosting.md',
      ),
      'terms name',
    );
    assert.equal(decide(ordinary, 'legal/hosting.md'), 'other few-legal-words');
  });

  it('is not terms when it is a README, even one that ends with its licence', () => {
    assert.equal(decide(ordinary, 'README.md'), 'other ordinary-name');
    assert.equal(decide(`# Tool\n\n${ordinary}## License\n\n${legal}`, 'README.md'), 'other ordinary-name');
    assert.equal(decide(ordinary, 'tool-readme.md'), 'other ordinary-name');
    assert.equal(decide(ordinary, 'LISEZMOI.txt'), 'other ordinary-name');
    assert.equal(decide(ordinary, 'docs/guide.md'), 'other few-legal-words');
    assert.equal(
      decide(`# Terms of Service in a nutshell\n\n${ordinary}`, 'CHANGELOG.md'),
      'other ordinary-name',
    );
  });

  it('is terms when it is a README full of legal words', () => {
    assert.equal(decide(`# Our terms\n\n${legal}`, 'README.md'), 'terms legal-words');
  });

  it('is a report when it tells what others said about their terms', () => {
    assert.equal(decide(news, 'article.md'), 'other report report');
    assert.equal(
      decide(`# Host bans mining in its Acceptable Use Policy\n\n${news}`, 'news.txt'),
      'other report report',
    );
  });

  it('is a report in French, too', () => {
    const article =
      'En bref : un hébergeur a mis à jour ses conditions pour interdire le minage. Comme indiqué par la presse, le porte-parole a déclaré hier que la mesure vise les abus. ' +
      'Il a ajouté que deux concurrents exigent déjà une autorisation écrite.';
    assert.equal(decide(article, 'article-fr.txt', 'fr'), 'other report report');
  });

  it('is terms by name alone in a language that no pack speaks', () => {
    assert.equal(
      decide('Запрещается добывать криптовалюту на наших серверах. '.repeat(40), 'hosting_terms.md', 'ru'),
      'terms name',
    );
  });

  it('says which words of the name or title decided', () => {
    const { because } = decideKind(
      `# House Rules\n\n${ordinary}`,
      { path: 'a.md', language: 'en' },
      documentLanguages,
    );
    assert.deepEqual(because, { kind: 'title', words: 'House Rules' });
  });

  it('is decided for an empty text', () => {
    assert.equal(decide('', undefined), 'other few-legal-words');
    assert.equal(decide('', 'LICENSE'), 'terms name');
  });
});
