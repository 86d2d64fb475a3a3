import type { HintRule } from '../../engine/hint-rules.ts';
import type { Examples } from '../examples.ts';

export const en: Readonly<Record<HintRule, Examples>> = {
  'broken-reference': {
    flagged: ['## 1. Use\n\nMining is prohibited, except as stated in Section 7.'],
    clean: [
      {
        text: '## 1. Use\n\nSubject to Section 2, the Service may be used.\n\n## 2. Limits\n\nFair use applies.',
        because: 'the section is there',
      },
      {
        text: '## 1. Use\n\nSection 7 of the Data Act applies.',
        because: 'the section is one of another document',
      },
    ],
  },
  'duplicate-term': {
    flagged: ['“Service” means a server.\n\nThe Service is billed monthly. Our program (the “Service”) is free.'],
    clean: [{ text: '“Service” means a server. The Service is billed monthly.', because: 'it is defined once' }],
  },
  'unused-term': {
    flagged: ['“Widget” means a part of the Service.\n\nThe customer pays monthly.'],
    clean: [
      { text: '“Widget” means a part.\n\nThe customer keeps each Widget clean.', because: 'a clause uses it' },
      { text: 'Acme SARL (“we”) rents out servers.', because: 'a pronoun that stands for a party needs no use' },
    ],
  },
  'undefined-term': {
    flagged: ['You shall sign the Order Form. We keep the Order Form for a year.'],
    clean: [
      {
        text: '“Order Form” means the page that you sign. You shall sign the Order Form. We keep the Order Form.',
        because: 'it is defined',
      },
      { text: 'We met in front of the White House.', because: 'it stands there once only' },
    ],
  },
};

export const fr: Readonly<Record<HintRule, Examples>> = {
  'broken-reference': {
    flagged: ['## Article 1. Usage\n\nLe minage est interdit, sauf dans les cas prévus à l’article 7.'],
    clean: [
      {
        text: '## Article 1. Usage\n\nSous réserve de l’article 2, le Service est à la disposition du client.\n\n## Article 2. Limites\n\nL’usage reste raisonnable.',
        because: 'l’article existe',
      },
    ],
  },
  'duplicate-term': {
    flagged: [
      '« Service » désigne un serveur.\n\nLe Service est facturé chaque mois. Notre programme (le « Service ») est gratuit.',
    ],
    clean: [
      { text: '« Service » désigne un serveur. Le Service est facturé chaque mois.', because: 'il est défini une fois' },
    ],
  },
  'unused-term': {
    flagged: ['« Pièce » désigne une partie du serveur.\n\nLe client paie chaque mois.'],
    clean: [
      {
        text: '« Pièce » désigne une partie du serveur.\n\nLe client garde chaque Pièce propre.',
        because: 'une clause l’emploie',
      },
    ],
  },
  'undefined-term': {
    flagged: ['Vous signez le Bon Initial. Nous gardons le Bon Initial pendant un an.'],
    clean: [
      {
        text: '« Bon Initial » désigne la page signée. Vous signez le Bon Initial. Nous gardons le Bon Initial.',
        because: 'il est défini',
      },
    ],
  },
};
