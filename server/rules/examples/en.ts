import type { RuleExamples } from '../examples.ts';

export const en: RuleExamples = {
  'mining-prohibited': {
    flagged: [
      'Customers must not mine cryptocurrency on any of our servers.',
      'You may not:\n\n- send spam;\n- run crypto miners, on whatever hardware.',
      '## Prohibited uses\n\n- Phishing\n- Cryptocurrency mining',
      '“Abusive Workload” means a workload that mines Bitcoin or Monero.\n\nThe Customer shall not submit an Abusive Workload.',
    ],
    clean: [
      {
        text: 'Data mining of the catalogue is prohibited.',
        because: 'data mining is not cryptocurrency mining',
      },
      {
        text: 'Nothing in this policy prohibits the mining of cryptocurrency.',
        because: 'the double negative forbids nothing',
      },
      {
        text: 'You must not mine cryptocurrency without our prior consent.',
        because: 'the consent lifts the ban: `mining-permission-required`',
      },
    ],
  },
  'mining-permission-required': {
    flagged: [
      'You may mine cryptocurrency only with our prior written approval.',
      'Neither the customer nor its users may use the service:\n\n1. to send spam; or\n2. to mine cryptocurrency without the written permission of Acme.',
      'Cryptocurrency mining is forbidden unless we have agreed to it in writing.',
      'Contact support for approval before you run mining software.',
    ],
    clean: [
      {
        text: 'You may not: (a) resell the service without our prior written approval, or (b) mine cryptocurrency.',
        because: 'the approval belongs to the resale: `mining-prohibited`',
      },
      {
        text: 'You must not copy the software without our written permission.',
        because: 'the act is not mining: `permission-required`',
      },
    ],
  },
  'mining-restricted': {
    flagged: [
      'Mining cryptocurrency is not allowed on the free tier.',
      'Cryptocurrency mining is allowed only on dedicated servers.',
      'We may restrict or prohibit cryptocurrency mining at our discretion.',
    ],
    clean: [
      {
        text: 'Cryptocurrency mining is not allowed.',
        because: 'nothing of it is left: `mining-prohibited`',
      },
      {
        text: 'Custom domains are not available on the free tier.',
        because: 'it does not speak of mining',
      },
    ],
  },
  'mining-permitted': {
    flagged: [
      'You may mine cryptocurrency on dedicated servers.',
      'You may use the space for any lawful purpose, including:\n\n- web hosting;\n- mining of Bitcoin and other cryptocurrencies.',
    ],
    clean: [
      {
        text: 'You may not mine cryptocurrency.',
        because: 'the “not” turns it around: `mining-prohibited`',
      },
      {
        text: 'You may apply text and data mining to your own documents.',
        because: 'data mining is not cryptocurrency mining',
      },
    ],
  },
  'mining-by-provider': {
    flagged: [
      'You agree that the software may use the idle time of your processor to mine cryptocurrency.',
      'In place of a fee, the application mines Monero on your device for us.',
    ],
    clean: [
      {
        text: 'Our extension does not mine cryptocurrency on your device.',
        because: 'it promises not to mine',
      },
      {
        text: 'We mine Bitcoin in our own data centres.',
        because: 'those machines are not the reader’s',
      },
    ],
  },
  'mining-mention': {
    flagged: [
      'The operators look for traffic of cryptocurrency mining pools.',
      'The price of graphics cards follows the demand of cryptocurrency miners.',
    ],
    clean: [
      {
        text: 'The plan for the gold mine lies with the mining authority.',
        because: 'nothing but minerals is mined there',
      },
      {
        text: 'We accept payment in Bitcoin and other cryptocurrencies.',
        because: 'payment in cryptocurrency is not mining',
      },
    ],
  },
  'permission-required': {
    flagged: [
      'Neither party may assign this Agreement without the prior written consent of the other party.',
      'You must obtain our authorisation before you publish the results of a benchmark.',
      'The names of the authors may not be used in advertising without specific prior written permission.',
    ],
    clean: [
      {
        text: 'We may assign this Agreement without your consent.',
        because: 'it says that no consent is needed',
      },
      {
        text: 'Permission is hereby granted to copy the software.',
        because: 'it grants; nobody has to ask',
      },
      {
        text: 'You consent to the collection of usage data.',
        because: 'it gives consent instead of asking for one',
      },
      {
        text: 'Only authorised users may sign in.',
        because: 'no act is made to depend on somebody’s consent',
      },
    ],
  },
};
