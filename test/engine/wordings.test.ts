// Wordings that name neither mining nor a ruling in the usual words, each beside a neighbour that must not be mistaken
// for it.
import assert from 'node:assert/strict';
import { newReviewer } from '../../server/setup.ts';
import { readsSentences } from '../languages/reading.ts';

readsSentences('en', {
  mining: [
    // What is made, and what is made to work.
    ['prohibited', 'You may not generate cryptocurrency on the lab machines.'],
    ['prohibited', 'Digging for Monero is prohibited.'],
    ['prohibited', 'Coin-generating scripts are banned: cryptocurrency-generating scripts, too.'],
    ['prohibited', 'Guests must not earn virtual money by keeping the processor busy.'],
    ['prohibited', 'Pipelines that hash for coins are forbidden.'],
    [
      'prohibited',
      '“Banned Load” means the generation, by computational means, of digital tokens. No Banned Load may run on a Node.',
    ],
    [
      'by-provider',
      'While your device is charging, the app may borrow its processor to compute hashes for Turtlecoin.',
    ],
    // Commands, lists without marks, sentences under a heading.
    ['prohibited', 'Don’t run code that attacks others, mines bitcoin or fills the disk.'],
    [
      'prohibited',
      'You may not use the boxes to break the law; to relay mail; to mine cryptocurrency; or to scan ports.',
    ],
    ['prohibited', 'No spam, phishing, illegal content, open relays, booters or crypto mining on our boxes.'],
    [
      'prohibited',
      '## What you may not do\n\nRun programs meant to overload others; to mine cryptocurrency; or to send spam.',
    ],
    ['prohibited', '## Not fair use\n\n- Crypto mining\n- Public mirrors'],
    [
      'prohibited',
      'Charging a telephone is fine. Plugging in private equipment – a heater, a Bitcoin mining rig – is not.',
    ],
    // Answers.
    ['restricted', '**Is mining of coins allowed?**\n\nIn halls 1 to 3, no.'],
    ['permitted', '**Is mining of coins allowed?**\n\nIn hall 4, yes.'],
    ['permission-required', '**Is mining of coins allowed?**\n\nWith our written approval, yes.'],
    ['prohibited', 'Digging for diamonds, yes. Mining Monero, no: such servers are deleted.'],
    // Licences.
    ['permitted', 'A Host may fill idle hours by mining Kaspa.'],
    ['permission-required', 'You may mine cryptocurrency with our consent only.'],
    ['permission-required', 'Mining of bitcoin is allowed with the consent of the supervisor.'],
    ['permitted', 'Nothing in this licence stands in the way of mining bitcoin.'],
    ['permitted', 'The city leaves it open: mining bitcoin is entirely up to you.'],
    // No rulings.
    ['mention', 'Cryptocurrency mining may harm your device.'],
    ['mention', 'Cryptocurrency mining was never a common use of the cluster.'],
    ['mention', 'Whether your landlord tolerates bitcoin mining is between you and them.'],
    ['mention', 'Running a Bitcoin node is not considered mining.'],
    ['mention', 'The tool blocks crypto miners.'],
    ['mention', 'Cryptojacking is the process of mining in a visitor’s browser without their consent.'],
    ['mention', 'A website might trick you into installing crypto mining software.'],
  ],
  permissions: [
    ['Landlord', ['written'], 'A charger may be installed after Landlord has approved the plan in writing.'],
    ['party', ['prior'], 'Press releases go out only after that party has approved the text.'],
    ['us', ['written'], 'Employees may work from abroad with our written approval.'],
    ['support', [], 'No build may take longer than a day unless support has lifted the limit.'],
    [undefined, ['written'], 'No use in company names without written permission.'],
  ],
  leftAlone: [
    'You may not generate a Bitcoin address for somebody else.',
    'Forks need nobody’s blessing.',
    'No consent is required for assignment to an affiliate.',
    'Nothing in this section obliges us to seek the publisher’s consent.',
    'You will not use, nor allow anybody to use, the Service to send spam.',
    'You no longer need our approval.',
    'In-game ore may be mined at all hours.',
  ],
});

readsSentences('fr', {
  mining: [
    ['prohibited', 'Il est interdit de fabriquer du bitcoin avec les postes de l’école.'],
    ['prohibited', 'Creuser du Monero sur nos serveurs est interdit.'],
    ['prohibited', 'Nul ne doit détourner la puissance de calcul pour gagner des monnaies virtuelles.'],
    ['prohibited', 'Il est défendu de brancher des machines à miner sur le réseau commun.'],
    ['restricted', '**Le minage de cryptomonnaies est-il accepté ?**\n\nDans les salles 1 à 3, non.'],
    ['permitted', '**Le minage de cryptomonnaies est-il accepté ?**\n\nDans la salle 4, oui.'],
    [
      'permission-required',
      '**Le minage de cryptomonnaies est-il accepté ?**\n\nAvec notre accord écrit, oui.',
    ],
    ['permitted', 'Rien n’interdit au client de miner du bitcoin sur ses propres machines.'],
    ['mention', 'Un nœud Bitcoin n’est pas considéré comme du minage de cryptomonnaies.'],
  ],
  permissions: [
    ['nous', ['written'], 'Pour utiliser notre logo, il vous faut notre accord écrit.'],
    [
      'l’ingénieur de site',
      ['prior'],
      'La mise en service est soumise au visa préalable de l’ingénieur de site.',
    ],
  ],
  leftAlone: [
    'Aucune autorisation du syndic n’est requise à cet effet.',
    'L’abonnement se résilie en un clic, sans l’accord de personne.',
    'Le minage de blocs et de diamants est interdit dans l’arène.',
  ],
});

describe('a table with a column for mining', () => {
  it('rules row by row, on what each row is about', () => {
    const { findings } = newReviewer({ as: 'terms' }).review({
      text: '| Plan | Cryptocurrency mining |\n|---|---|\n| Basic | forbidden |\n| Pro | after approval by support |\n| Metal | allowed |\n',
      name: 'TERMS.md',
      format: 'markdown',
    });
    assert.deepEqual(
      findings
        .filter((f) => f.stance !== 'mention')
        .map((f) => [f.stance, f.scope[0]?.text, f.permission?.grantor]),
      [
        ['restricted', 'Basic', undefined],
        ['permission-required', 'Pro', 'support'],
        ['permitted', 'Metal', undefined],
      ],
    );
  });
});

describe('conditions under a lead-in', () => {
  it('are no acts that are allowed', () => {
    const { findings } = newReviewer({ as: 'terms' }).review({
      text: 'Mining of cryptocurrency is permitted only under the following conditions:\n\n- You have paid for your mining hardware\n',
      name: 'TERMS.md',
      format: 'markdown',
    });
    assert.deepEqual(
      findings.map((f) => f.stance),
      ['restricted', 'mention'],
    );
  });
});
