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

À l’attention de\u00a0: Nuage SARL

Date\u00a0: [date]

**Objet\u00a0: autorisation pour «\u00a0miner de la cryptomonnaie\u00a0»**

Madame, Monsieur,

Vos conditions (conditions.md, Conditions › Article 4 Usages) disposent\u00a0:

> Il est interdit de miner de la cryptomonnaie sans l’autorisation écrite et préalable de Nuage SARL.

Nous vous demandons par la présente votre autorisation préalable et écrite pour ce qui suit\u00a0: «\u00a0miner de la cryptomonnaie\u00a0».

- Ce que nous voulons faire\u00a0: [quoi]
- But\u00a0: [pourquoi]
- Produits et comptes\u00a0: [lesquels]
- Période\u00a0: [du – au]
- Mesures contre toute gêne pour des tiers\u00a0: [lesquelles]

Merci de répondre par écrit, afin que chacun puisse s’y fier.

Nous ne commencerons pas avant d’avoir reçu votre réponse.

Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

[nom, fonction, société]

<!-- license-term-review-disable-file -- cette lettre cite des conditions -->
`,
    );
  });

  for (const text of [
    'Neither Customer nor others may use the Service:\n\n- to mine cryptocurrency without Meadow’s prior written approval, except on dedicated servers.\n',
    'You may not assign this Agreement without our prior written consent.\n',
    'Il est interdit de miner des cryptomonnaies sans l’accord écrit de l’Hébergeur.\n',
  ]) {
    it(`holds no clause of its own: ${text.slice(0, 40)} …`, () => {
      const { findings, notes } = newReviewer().review({
        text: letter(text),
        name: 'letter.md',
        format: 'markdown',
      });
      assert.deepEqual(
        findings.filter(({ suppression }) => suppression === undefined),
        [],
      );
      assert.deepEqual(notes, []);
    });
  }

  it('goes to nobody by a pronoun', () => {
    assert.match(
      letter('You may not mine cryptocurrency without our prior written approval.\n', 'terms.md'),
      /^To: \[whoever can give the permission\]$/m,
    );
  });
});
