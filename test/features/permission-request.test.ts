import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { permissionRequest } from '../../server/features/permission-request.ts';
import { newReviewer } from '../../server/setup.ts';

/** The letter about the first finding in `text`. */
function letter(text: string, name = 'conditions.md'): string {
  const document = TextDocument.create(`file:///legal/${name}`, 'markdown', 1, text);
  const [finding] = newReviewer().review({ text, name, format: 'markdown' }).findings;
  return permissionRequest(document, finding ?? assert.fail('nothing found')).markdown;
}

describe('the letter that asks for permission', () => {
  it('is written in the language of the clause, quotes it, and leaves blanks for what only the reader knows', () => {
    assert.equal(
      letter(
        '# Conditions\n\n## Article 4. Usages\n\nIl est interdit de miner de la cryptomonnaie sans l’autorisation écrite et préalable de Nuage SARL.\n',
      ),
      `# Demande d’autorisation

À l’attention de : Nuage SARL

Date : [date]

**Objet : autorisation pour « miner de la cryptomonnaie »**

Madame, Monsieur,

Vos conditions (conditions.md, Conditions › Article 4 Usages) disposent :

> Il est interdit de miner de la cryptomonnaie sans l’autorisation écrite et préalable de Nuage SARL.

Nous vous demandons par la présente votre autorisation préalable et écrite pour ce qui suit : « miner de la cryptomonnaie ».

- Ce que nous voulons faire : [quoi]
- But : [pourquoi]
- Produits et comptes : [lesquels]
- Période : [du – au]
- Mesures contre toute gêne pour des tiers : [lesquelles]

Merci de répondre par écrit, afin que chacun puisse s’y fier.

Nous ne commencerons pas avant d’avoir reçu votre réponse.

Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

[nom, fonction, société]
`,
    );
  });

  it('goes to nobody by a pronoun', () => {
    assert.match(
      letter('You may not mine cryptocurrency without our prior written approval.\n', 'terms.md'),
      /^To: \[whoever can give the permission\]$/m,
    );
  });
});
