// The project file that `init` writes: valid as it stands, and without effect; its comments are the manual.

export function projectTemplate(ui: 'en' | 'fr'): string {
  const words = comments[ui];
  return `{
  // ${words.about1}
  // ${words.about2}

  // ${words.extends}
  // "extends": "../.licensetermreview.json",

  // ${words.severity}
  "severity": {
    // "mining-prohibited": "error",
    // "permission-required": "hint"
  },

  // ${words.terms}
  "terms": [],
  "other": [],

  // ${words.ignore}
  "ignore": [],

  // ${words.language}
  "language": "auto",
  // "languages": ["en", "fr"],

  // ${words.party}
  // "party": "customer",

  // ${words.parties}
  "parties": {
    // "Example Cloud": ["Example", "Example Cloud Inc."]
  },

  // ${words.failOn}
  "failOn": ["warning"],

  // ${words.baseline}
  // "baseline": "licence-terms-baseline.json",

  // ${words.suppressions}
  "suppressions": [
    // { "fingerprint": "0123456789abcdef", "reason": "${words.reason}", "files": ["terms.md"] }
  ],

  // ${words.overrides}
  "overrides": [
    // { "files": ["archive/**"], "severity": { "mining-prohibited": "hint" }, "failOn": ["none"] }
  ]
}
`;
}

const english = {
  about1:
    'How License Term Review reads the documents in this folder and below, in the editor and on the command line.',
  about2: 'Globs count from this file; one without "/" holds in every folder.',
  extends: 'Another project file to begin with; what stands here overrules it.',
  severity: 'How loudly each rule speaks: error, warning, information, hint, off.',
  terms: 'Documents that are terms, whatever they are called, and documents that are not.',
  ignore: 'Passed over when a folder is reviewed.',
  language: '"auto" decides the language per section; "languages" narrows the choice.',
  party: 'Which side of the contract you are on, "customer" or "provider": explanations then say "you".',
  parties: 'Names under which the same party goes; the summary joins them.',
  failOn: 'What makes the command line fail: rules, or severities with all that is graver; "none".',
  baseline: 'What somebody has already looked at: written by --write-baseline.',
  suppressions: 'Findings that do not concern you, by fingerprint (the JSON report prints it).',
  overrides: 'Other settings for some files.',
  reason: 'does not apply to our plan',
};

const comments: Readonly<Record<'en' | 'fr', typeof english>> = {
  en: english,
  fr: {
    about1:
      'Comment License Term Review lit les documents de ce dossier et en dessous, dans l’éditeur et en ligne de commande.',
    about2:
      'Les motifs comptent depuis ce fichier\u202f; un motif sans «\u00a0/\u00a0» vaut dans tous les dossiers.',
    extends: 'Un autre fichier de projet pour commencer\u202f; ce qui est écrit ici l’emporte.',
    severity: 'L’importance de chaque règle\u00a0: error, warning, information, hint, off.',
    terms: 'Documents qui sont des conditions, quel que soit leur nom, et documents qui n’en sont pas.',
    ignore: 'Laissés de côté quand un dossier est examiné.',
    language: '"auto" décide de la langue section par section\u202f; "languages" restreint le choix.',
    party:
      'De quel côté du contrat vous êtes, "customer" (client) ou "provider" (fournisseur)\u00a0: les explications disent alors «\u00a0vous\u00a0».',
    parties: 'Noms que porte une même partie\u202f; le résumé les réunit.',
    failOn:
      'Ce qui fait échouer la ligne de commande\u00a0: des règles, ou des importances avec tout ce qui est plus grave\u202f; "none" (rien).',
    baseline: 'Ce que quelqu’un a déjà examiné\u00a0: écrit par --write-baseline.',
    suppressions: 'Constats qui ne vous concernent pas, par empreinte (le rapport JSON la donne).',
    overrides: 'D’autres réglages pour certains fichiers.',
    reason: 'ne vaut pas pour notre offre',
  },
};
