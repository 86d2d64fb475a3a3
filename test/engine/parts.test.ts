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

/** The finding on mining of a document of terms. */
function ofMining(text: string): Finding {
  const { findings } = reviewer.review({
    text: `# Terms of service\n\n${text}`,
    name: 'TERMS.md',
    format: 'markdown',
  });
  const found = findings.find((f) => f.rule.startsWith('mining-'));
  assert.ok(found);
  return found;
}

describe('consequences', () => {
  const cases: readonly (readonly [title: string, text: string, consequences: readonly string[]])[] = [
    [
      'say who may do what',
      'You may not mine bitcoin.\n\nIf you breach this section, we may suspend the Service and charge for the power used.',
      ['we may suspend the Service and charge for the power used'],
    ],
    [
      'say who may do what, in French',
      'Il est interdit de miner des bitcoins.\n\nEn cas de manquement au présent article, nous pouvons suspendre le Service et facturer le courant.',
      ['nous pouvons suspendre le Service et facturer le courant'],
    ],
    [
      'say who may do what, in German',
      'Das Schürfen von Bitcoin ist verboten.\n\nBei einem Verstoß gegen diesen Abschnitt können wir den Dienst sperren.',
      ['Bei einem Verstoß gegen diesen Abschnitt können wir den Dienst sperren'],
    ],
    [
      'say who may do what, in Spanish',
      'Se prohíbe minar bitcoins.\n\nEn caso de incumplimiento de esta cláusula, podremos suspender el servicio.',
      ['podremos suspender el servicio'],
    ],
    [
      'are those of the rule that they name',
      '## 2. Trial\n\n2.1 You may not mine bitcoin.\n\n2.2 You may not send spam.\n\n2.3 An account that breaks rule 2.1 will be closed.',
      ['An account that breaks rule 2.1 will be closed'],
    ],
    [
      'are not those of another rule',
      '## 2. Trial\n\n2.1 You may not mine bitcoin.\n\n2.2 You may not send spam.\n\n2.3 An account that breaks rule 2.2 will be closed.',
      [],
    ],
    [
      'are not those of late payment, in French',
      'Il est interdit de miner des bitcoins.\n\nNous pouvons suspendre le compte si une facture reste impayée.',
      [],
    ],
    [
      'are none of a promise',
      'We do not mine bitcoin on your device. We may suspend accounts that breach this section.',
      [],
    ],
  ];
  for (const [title, text, consequences] of cases)
    it(title, () => {
      assert.deepEqual(texts(ofMining(text).consequences), consequences);
    });

  it('hold for what needs a consent, too', () => {
    const text =
      '## 1. Rules\n\nYou may not resell the Service without our consent.\n\nIf you breach this section, we may close your account.';
    assert.deepEqual(texts(only(text).consequences), ['we may close your account']);
  });
});

describe('exceptions', () => {
  const cases: readonly (readonly [title: string, text: string, exceptions: readonly string[]])[] = [
    [
      'stand in the lead-in, with the section that they name',
      'Except as stated in Section 9.2, Customer shall not:\n\n- mine bitcoin;\n- send spam.',
      ['Except as stated in Section 9.2'],
    ],
    [
      'stand in the lead-in, with the article that they name, in French',
      "Sous réserve de l'article 9.2, le Client s'interdit :\n\n- de miner des bitcoins ;\n- d'envoyer du spam.",
      ["Sous réserve de l'article 9.2"],
    ],
  ];
  for (const [title, text, exceptions] of cases)
    it(title, () => {
      assert.deepEqual(texts(ofMining(text).exceptions), exceptions);
    });

  it('lead to the section that they name', () => {
    const cases = [
      'Except as stated in Section 2, Customer shall not mine bitcoin.\n\n## 2. Archive\n\nDisks belong to Customer.',
      "Sauf ce que prévoit l'article 2, le Client ne peut miner des bitcoins.\n\n## 2. Archive\n\nLes disques sont au Client.",
    ];
    for (const text of cases) {
      const [step] = ofMining(text).path.filter(({ what }) => what === 'cross-reference');
      assert.equal(step?.evidence.text, 'Archive');
    }
  });

  it('take something out of what needs a consent', () => {
    const cases = [
      [
        'You may not assign this Agreement without our consent, except to an affiliate.',
        'except to an affiliate',
      ],
      ['Vous ne pouvez céder le contrat sans notre accord, sauf à une filiale.', 'sauf à une filiale'],
    ] as const;
    for (const [text, exception] of cases) assert.deepEqual(texts(only(text).exceptions), [exception]);
  });
});

describe('a permission', () => {
  const grantors: readonly (readonly [title: string, text: string, grantor: string])[] = [
    ['is ours to give', 'You may not copy the Software without our consent.', 'us'],
    ['is ours to give, in French', 'Vous ne pouvez copier le Logiciel sans notre accord.', 'nous'],
    [
      'is that of the party that a possessive stands for',
      'You may not use the logo of Pipit Labs without their permission.',
      'Pipit Labs',
    ],
    [
      'is that of the party that a possessive stands for, in French',
      'Vous ne pouvez employer le logo de Pinson Logiciels sans son autorisation.',
      'Pinson Logiciels',
    ],
    ['is that of who is asked', 'You may not sublet the rack without asking us first.', 'us'],
    [
      'is that of an address',
      'You may not copy the Software without permission from support@x.example.',
      'support@x.example',
    ],
    [
      'is that of the subject of its verb',
      'You may not copy the Software unless the director permits it in writing.',
      'the director',
    ],
  ];
  for (const [title, text, grantor] of grantors)
    it(title, () => {
      assert.equal(only(text).permission?.grantor, grantor);
    });

  it('is written where its form stands behind what is agreed', () => {
    const en = only('You may not publish results unless Larkfield has first agreed their text in writing.');
    assert.deepEqual(en.permission?.form, ['prior', 'written']);
    const fr = only(
      'Vous ne pouvez publier de mesures sans que Corvette en ait approuvé le texte par écrit.',
    );
    assert.deepEqual(fr.permission?.form, ['written']);
  });

  it('is qualified by the whole clause that says so', () => {
    const cases = [
      [
        'You may not resell it without our consent, which we will not unreasonably withhold.',
        'which we will not unreasonably withhold',
      ],
      [
        'You may not resell it without our consent, which may be made conditional on a fee.',
        'which may be made conditional on a fee',
      ],
      [
        'Vous ne pouvez le revendre sans notre accord, lequel ne saurait être refusé sans motif légitime.',
        'lequel ne saurait être refusé sans motif légitime',
      ],
    ] as const;
    for (const [text, qualifier] of cases) assert.deepEqual(only(text).permission?.qualifiers, [qualifier]);
  });

  it('names each of its purposes', () => {
    const { permission } = only(
      'You may copy the Software only with our consent, which is only considered for testing and research.',
    );
    assert.deepEqual(texts(permission?.purposes ?? []), ['testing', 'research']);
  });
});

describe('the scope', () => {
  const cases: readonly (readonly [title: string, text: string, scope: readonly string[]])[] = [
    [
      'holds every place',
      'Bitcoin mining is not allowed on the free tier or during a trial.',
      ['on the free tier', 'during a trial'],
    ],
    [
      'holds every place, in French',
      "Le minage de bitcoins est interdit sur l'offre gratuite et pendant la période d'essai.",
      ["sur l'offre gratuite", "pendant la période d'essai"],
    ],
    [
      'holds whose place it is, in French',
      "Le Client ne peut miner de bitcoins sur tous les services en ligne Corvette qu'avec l'accord de Corvette.",
      ['sur tous les services en ligne Corvette'],
    ],
    ['is a cap', 'You may mine bitcoin with up to 10 kW.', ['up to 10 kW']],
    ['is a cap, in French', "Vous pouvez miner des bitcoins jusqu'à 10 kW.", ["jusqu'à 10 kW"]],
    ['is a cap, in German', 'Sie dürfen bis zu 10 kW Bitcoin schürfen.', ['bis zu 10 kW']],
    [
      'is what a licence is tied to',
      'Bitcoin mining is permitted on Archive plans provided that the disks belong to you.',
      ['on Archive plans', 'provided that the disks belong to you'],
    ],
    ['is not for whom one mines', 'You may not mine bitcoin for Pipit Labs.', []],
    ['is not who approves', 'You may not mine bitcoin without approval from Microsoft.', []],
    ['is none of a mention', 'We do not mine bitcoin on the free tier.', []],
  ];
  for (const [title, text, scope] of cases)
    it(title, () => {
      assert.deepEqual(texts(ofMining(text).scope), scope);
    });

  it('of a cap restricts what is allowed', () => {
    assert.equal(ofMining('You may mine bitcoin with up to 10 kW.').stance, 'restricted');
    assert.equal(ofMining("Vous pouvez miner des bitcoins jusqu'à 10 kW.").stance, 'restricted');
  });
});

describe('the words of a finding', () => {
  it('hold the act, also where an exception stands before the consent', () => {
    const en = only(
      'You may not disclose the Documentation to anyone, other than your auditors and lawyers, without our consent.',
    );
    assert.equal(en.quote.includes('disclose'), true);
    const fr = only(
      'Vous ne pouvez divulguer la Documentation, hormis à vos conseils et commissaires aux comptes, sans notre accord.',
    );
    assert.equal(fr.quote.includes('divulguer'), true);
  });

  it('leave no quotation mark without its partner', () => {
    const { permission } = only(
      'Vous ne pouvez copier le Logiciel sans notre accord, qui ne le donne que pour « la recherche ».',
    );
    for (const { text } of permission?.purposes ?? []) assert.equal(text.includes('«'), text.includes('»'));
    const { quote } = ofMining('You may not use the “Service (mining of bitcoin)” without our consent.');
    assert.equal(quote.includes('('), quote.includes(')'));
  });
});

describe('an explanation', () => {
  it('names purposes and qualifiers of a consent, and nothing that no words support', () => {
    const text = 'You may copy the Software only with our consent, which is only considered for testing.\n';
    const { explanation } = only(text);
    assert.match(explanation, /for “testing”/u);
    assert.doesNotMatch(explanation, /qualified|exception|breached|only “/u);
    const qualified = only(
      'You may not resell it without our consent, which we will not unreasonably withhold.',
    );
    assert.match(qualified.explanation, /“which we will not unreasonably withhold”/u);
  });
});

describe('what is lifted', () => {
  it('is laid beside the ban that it names, not beside another', () => {
    const text = (section: string): string =>
      `# Terms of service\n\n## 1. Cloud\n\nYou may not mine bitcoin.\n\n## 2. Racks\n\nYou may not mine Monero.\n\n## 3. Other\n\nNothing in section ${section} prohibits mining.\n`;
    const exceptions = (source: string): readonly number[] =>
      reviewer
        .review({ text: source, name: 'TERMS.md', format: 'markdown' })
        .findings.filter((f) => f.stance === 'prohibited')
        .map((f) => f.exceptions.length);
    assert.deepEqual(exceptions(text('1')), [1, 0]);
    assert.deepEqual(exceptions(text('2')), [0, 1]);
  });

  it('is laid beside the ban that it names, in French', () => {
    const text =
      '# Conditions générales\n\n## 1. Nuage\n\nIl est interdit de miner des bitcoins.\n\n## 2. Baies\n\nIl est interdit de miner du Monero.\n\n## 3. Divers\n\nRien dans l’article 2 n’interdit le minage de bitcoins.\n';
    const bans = reviewer
      .review({ text, name: 'CGU.md', format: 'markdown' })
      .findings.filter((f) => f.stance === 'prohibited');
    assert.deepEqual(
      bans.map((f) => f.exceptions.length),
      [0, 1],
    );
  });
});

describe('rights that are granted', () => {
  const clean: readonly string[] = [
    'Subject to the above terms, the license granted here is perpetual.',
    'The permissions granted by this License end with it.',
    'Permission is hereby granted, without written agreement, to copy the Software.',
    'You do not have permission to share adapted material.',
    'You may distribute the Work under any other OSI-approved license.',
    'Rights extend only to licensees that have indicated their agreement to this License.',
    'The language shall be English unless otherwise agreed.',
    'Each time you redistribute the Work, the recipient receives a license from the licensor.',
    'Sous réserve de ce qui précède, les droits accordés par la présente licence sont perpétuels.',
    'Les autorisations accordées par la présente licence prennent fin avec elle.',
  ];
  for (const text of clean)
    it(`ask for no consent: ${text}`, () => {
      const { findings } = reviewer.review({
        text: `# Licence\n\n${text}`,
        name: 'LICENCE.md',
        format: 'markdown',
      });
      assert.deepEqual(findings, []);
    });

  it('are not taken for the consent that somebody must still give', () => {
    const asked = [
      'You may not use the name of the author unless permission has been granted by the author.',
      'The name of the author may not be used to promote the Licensed Work, without written permission.',
      'You must have our permission before you use our name.',
      'Except to say that the Work is licensed hereunder, neither party will use the name without the consent of Commons.',
      'You may not copy the Software without the permission granted by the Licensor in writing.',
    ];
    for (const text of asked) assert.equal(only(text).rule, 'permission-required');
  });
});
