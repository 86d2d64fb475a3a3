import type { RuleExamples } from '../examples.ts';

export const fr: RuleExamples = {
  'mining-prohibited': {
    flagged: [
      'Il est interdit de miner des cryptomonnaies sur nos serveurs.',
      'Le Client s’interdit :\n\n- d’envoyer des messages non sollicités ;\n- d’exécuter des logiciels de minage de cryptomonnaies.',
      '## Usages interdits\n\n- Hameçonnage\n- Minage de cryptomonnaies',
      'Le cryptominage n’est pas autorisé.',
    ],
    clean: [
      {
        text: 'La fouille de données du catalogue est interdite.',
        because: 'la fouille de données n’est pas du minage de cryptomonnaies',
      },
      {
        text: 'Aucune disposition des présentes n’interdit le minage de cryptomonnaies.',
        because: 'la double négation n’interdit rien',
      },
      {
        text: 'Il est interdit de miner des cryptomonnaies sans notre accord préalable.',
        because: 'l’accord lève l’interdiction : `mining-permission-required`',
      },
    ],
  },
  'mining-permission-required': {
    flagged: [
      'Le Client ne peut miner des cryptomonnaies sans l’autorisation écrite préalable du Prestataire.',
      'Ni le client ni ses utilisateurs ne peuvent utiliser le service :\n\n1. pour envoyer du pourriel ;\n2. pour extraire de la cryptomonnaie sans l’accord écrit d’Acme.',
      'Le minage de cryptomonnaies est soumis à l’accord préalable et écrit de l’hébergeur.',
    ],
    clean: [
      {
        text: 'Il est interdit (a) de revendre le service sans notre accord préalable, et (b) de miner des cryptomonnaies.',
        because: 'l’accord porte sur la revente : `mining-prohibited`',
      },
      {
        text: 'Le Licencié ne peut copier le logiciel sans l’autorisation écrite de l’Éditeur.',
        because: 'l’acte n’est pas le minage : `permission-required`',
      },
    ],
  },
  'mining-restricted': {
    flagged: [
      'Le minage de cryptomonnaies n’est pas autorisé dans l’offre gratuite.',
      'Le minage de cryptomonnaies n’est autorisé que sur les serveurs dédiés.',
    ],
    clean: [
      {
        text: 'Le minage de cryptomonnaies est interdit.',
        because: 'il n’en reste rien : `mining-prohibited`',
      },
      {
        text: 'Les noms de domaine ne sont pas compris dans l’offre gratuite.',
        because: 'il n’y est pas question de minage',
      },
    ],
  },
  'mining-permitted': {
    flagged: [
      'Le minage de cryptomonnaies est autorisé sur les serveurs dédiés.',
      'Le Client peut utiliser l’espace loué pour miner des cryptomonnaies.',
    ],
    clean: [
      {
        text: 'Le Client ne peut pas miner de cryptomonnaies.',
        because: 'la négation renverse le sens : `mining-prohibited`',
      },
      {
        text: 'Le Licencié peut procéder à la fouille de textes et de données.',
        because: 'la fouille de données n’est pas du minage de cryptomonnaies',
      },
    ],
  },
  'mining-by-provider': {
    flagged: [
      'Vous acceptez que le logiciel utilise le temps libre de votre processeur pour miner des cryptomonnaies.',
    ],
    clean: [
      {
        text: 'Notre extension ne mine pas de cryptomonnaies sur votre appareil.',
        because: 'c’est une promesse de ne pas miner',
      },
    ],
  },
  'mining-mention': {
    flagged: ['Le prix des cartes graphiques suit la demande des mineurs de cryptomonnaies.'],
    clean: [
      {
        text: 'Le plan de la mine d’or se trouve auprès de l’autorité minière.',
        because: 'on n’y extrait que des minéraux',
      },
      {
        text: 'Nous acceptons les paiements en Bitcoin et en autres cryptomonnaies.',
        because: 'payer en cryptomonnaie n’est pas miner',
      },
    ],
  },
  'permission-required': {
    flagged: [
      'Aucune des parties ne peut céder le contrat sans l’accord préalable et écrit de l’autre partie.',
      'Le Licencié doit obtenir l’autorisation de l’Éditeur avant de publier les résultats de tests.',
      'Le Prestataire ne peut citer le nom du Client qu’avec son accord exprès.',
    ],
    clean: [
      {
        text: 'Nous pouvons céder le contrat sans votre accord.',
        because: 'aucun accord n’est demandé',
      },
      {
        text: 'L’autorisation de copier le logiciel est accordée à toute personne.',
        because: 'elle est accordée ; personne n’a à la demander',
      },
      {
        text: 'Vous consentez à la collecte de données d’usage.',
        because: 'c’est donner un consentement, non en demander un',
      },
    ],
  },
};
