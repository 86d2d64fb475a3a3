// Textes de l'interface en français.
import type { Messages } from './en.ts';

/** « Google », « Google et Oracle », « Google, Oracle et OVH ». */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

function quoted(texts: readonly string[]): string {
  return list(texts.map((t) => `« ${t} »`));
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n < 2 ? one : many}`;
}

export const fr: Messages = {
  list,
  verdicts: {
    prohibited: 'le minage est interdit',
    'permission-required': 'le minage demande une autorisation',
    restricted: 'le minage est limité',
    'by-provider': 'le fournisseur mine sur votre machine',
    permitted: 'le minage est permis',
    mention: 'le minage est évoqué',
    silent: 'ne dit rien du minage',
  },
  forms: { prior: 'préalable', written: 'écrite', express: 'expresse', specific: 'spécifique' },
  kinds: {
    assignment: 'cession',
    subcontracting: 'sous-traitance',
    disclosure: 'divulgation',
    publicity: 'publicité',
    copying: 'copie',
    modification: 'modification',
    redistribution: 'redistribution',
    'commercial-use': 'usage commercial',
    use: 'utilisation',
    access: 'accès',
    other: 'autres actes',
    mine: 'minage',
    host: 'hébergement de minage',
    provide: 'minage proposé à des tiers',
    software: 'logiciel de minage',
    'proof-of-space': 'preuve d’espace',
    cryptojacking: 'minage clandestin',
    advertise: 'publicité pour le minage',
  },
  steps: {
    clause: 'la clause',
    'lead-in': 'la phrase qui l’introduit',
    heading: 'le titre qui la précède',
    column: 'la tête de sa colonne',
    definition: 'une définition',
    'trailing-rule': 'la règle qui suit sa liste',
    'cross-reference': 'la clause à laquelle elle renvoie',
    'sentence-before': 'la phrase précédente',
    report: 'celui dont on rapporte les conditions',
  },

  labelled: (label, text) => `${label}\u00a0: ${text}`,

  diagnostics: {
    leadIn: 'Phrase d’introduction',
    definition: 'Définition',
    exception: 'Exception',
    crossReference: 'Renvoi',
    heading: 'Titre',
    trailingRule: 'Règle qui suit la liste',
    before: 'Phrase précédente',
  },

  hover: {
    part: 'Élément',
    inTheText: 'Dans le texte',
    bound: 'Qui est lié',
    activity: 'Acte',
    permission: 'Autorisation',
    form: 'Forme',
    grantor: 'De qui',
    nobodyNamed: 'la clause ne nomme personne',
    qualifiers: 'Comment elle est donnée',
    purposes: 'Envisagée pour',
    scope: 'Portée',
    exceptions: 'Exceptions',
    consequences: 'En cas de manquement',
    since: 'En vigueur depuis',
    attributedTo: 'Conditions de',
    leadIn: 'Phrase d’introduction',
    section: 'Section',
    howRead: 'Comment cela a été lu',
    confidence: 'Certitude',
    confidences: { high: 'haute', medium: 'moyenne', low: 'basse : un indice, pas un verdict' },
    suppressed: 'Masqué',
    noReason: 'sans raison donnée',
    permissionVerdict: (kind, grantor) =>
      `Demande une autorisation${grantor === undefined ? '' : ` de « ${grantor} »`} : ${kind}`,
    providers: 'Ce que disent du minage les fournisseurs de référence',
    provider: 'Fournisseur',
    says: 'Règle',
    asOf: 'État',
    next: {
      summarize: 'Résumer les conditions de minage',
      request: 'Rédiger une demande d’autorisation',
      manual: 'À propos de cette règle',
    },
    defined: 'Terme défini',
    definedTwice: (n) => `Défini à ${n} endroits`,
    refersTo: 'Renvoie à',
    disclaimer: 'Ceci n’est pas un avis juridique : vérifiez les mots cités.',
  },

  actions: {
    ignoreHere: (rule) => `Ignorer « ${rule} » ici`,
    ignoreInFile: (rule) => `Ignorer « ${rule} » dans ce fichier`,
    ignoreInWorkspace: 'Ignorer cette clause dans l’espace de travail (fichier de projet)',
    markReviewed: 'Marquer comme relu',
    request: 'Rédiger une demande d’autorisation',
    citation: 'Copier comme citation',
    manual: 'Ouvrir la page du manuel sur cette règle',
    reason: 'raison',
    removeSuppression: 'Retirer ce commentaire',
    replaceRule: (id) => `Remplacer par « ${id} »`,
    applied: 'License Term Review : ignorer une clause',
  },

  suppressions: {
    unknownRule: (id, nearest) =>
      `Il n’y a pas de règle « ${id} ».${nearest === undefined ? '' : ` Vouliez-vous dire « ${nearest} » ?`}`,
    unused: (id) =>
      id === undefined
        ? 'Ce commentaire ne masque rien.'
        : `Ce commentaire ne masque aucun constat de « ${id} ».`,
    unknownDirective: (name, nearest) =>
      `« ${name} » n’est pas un commentaire de ce relecteur.${nearest === undefined ? '' : ` Vouliez-vous dire « ${nearest} » ?`}`,
    noReason: 'Dites pourquoi après « -- ».',
    complete: {
      disable: 'À partir d’ici, masquer les constats',
      enable: 'À partir d’ici, montrer de nouveau les constats',
      'disable-line': 'Masquer les constats qui commencent sur cette ligne',
      'disable-next-line': 'Masquer les constats qui commencent sur la ligne suivante',
      'disable-file': 'Masquer les constats de tout le fichier',
    },
  },

  lens: {
    document: (verdict, clauses, permissions) =>
      [
        `Minage : ${verdict}`,
        count(clauses, 'clause', 'clauses'),
        count(permissions, 'autorisation', 'autorisations'),
      ].join(' · ') + ' — Résumer',
    verdicts: {
      prohibited: 'interdit',
      'permission-required': 'autorisation requise',
      restricted: 'limité',
      'by-provider': 'par le fournisseur',
      permitted: 'permis',
      mention: 'seulement évoqué',
      silent: 'rien n’est dit',
    },
    permissionOf: (form, grantor) =>
      `autorisation${form === '' ? '' : ` ${form}`}${grantor === undefined ? '' : ` de « ${grantor} »`}`,
  },

  terms: {
    undefinedTerm: (term) => `« ${term} » a l’air d’un terme défini, mais ce document ne le définit pas.`,
    unusedTerm: (term) => `« ${term} » est défini, mais jamais employé.`,
    definedTwice: (term) => `« ${term} » est défini plus d’une fois.`,
    alsoDefined: 'Défini ici aussi',
    brokenReference: (name) => `Ce document n’a pas de « ${name} ».`,
    cannotRename: 'Seul un terme défini peut être renommé.',
    badName: 'Un terme doit avoir au moins une lettre, et pas de guillemets.',
  },

  progress: {
    workspace: 'Relecture de l’espace de travail',
    ofDocuments: (done, all) => `${done} sur ${all}`,
  },

  errors: {
    unusableSettings: (names) =>
      `License Term Review ne peut utiliser ${list(names)} : la valeur par défaut est prise. Corrigez les paramètres.`,
    notOpen: (uri) => `${uri} n’est pas ouvert et ne peut être lu.`,
    failed: (what) => `License Term Review n’a pas pu répondre à « ${what} ». Le texte n’a pas été modifié.`,
    noSuchFinding: 'La clause a changé depuis : survolez-la de nouveau.',
    badArguments: (command) => `${command} : nommez un document, par exemple {"uri": "file:///terms.md"}.`,
  },

  request: {
    title: 'Demande d’autorisation',
    to: (grantor) => `À l’attention de : ${grantor}`,
    unnamed: '[qui peut donner l’autorisation]',
    date: 'Date : [date]',
    subject: (act) => `Objet : autorisation pour « ${act} »`,
    greeting: 'Madame, Monsieur,',
    opening: (document, section) =>
      `Vos conditions (${document}${section === '' ? '' : `, ${section}`}) disposent :`,
    ask: (form, act) =>
      `Nous vous demandons par la présente votre autorisation${form === '' ? '' : ` ${form}`} pour ce qui suit : « ${act} ».`,
    purposes: (purposes) =>
      `Vos conditions envisagent une autorisation pour ${purposes}. Notre but en relève parce que [pourquoi].`,
    details: [
      'Ce que nous voulons faire : [quoi]',
      'But : [pourquoi]',
      'Produits et comptes : [lesquels]',
      'Période : [du – au]',
      'Mesures contre toute gêne pour des tiers : [lesquelles]',
    ],
    written: 'Merci de répondre par écrit, afin que chacun puisse s’y fier.',
    before: 'Nous ne commencerons pas avant d’avoir reçu votre réponse.',
    closing: 'Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    signature: '[nom, fonction, société]',
  },

  summary: {
    title: (name) => `Conditions de minage : ${name}`,
    titleOfMany: (n) => `Conditions de minage de ${count(n, 'document', 'documents')}`,
    answer: {
      prohibited: 'Le minage est interdit',
      'permission-required': 'Le minage demande une autorisation',
      restricted: 'Le minage est limité',
      'by-provider': 'Le fournisseur mine, ou peut miner, sur votre machine',
      permitted: 'Le minage est permis',
      mention: 'Le minage est évoqué, sans règle à son sujet',
      silent: 'Ce document ne dit rien du minage',
    },
    unread: 'Ce document n’a pas pu être lu',
    ofProviders: (names, verdict) => `${names} : ${verdict}`,
    report: (n) => `Ce document rapporte les conditions de ${count(n, 'fournisseur', 'fournisseurs')}`,
    ofDocuments: (verdict, n) => `${verdict} : ${n}`,
    of: (who) => `de « ${who} »`,
    permission: (form) => (form === '' ? 'autorisation' : `autorisation ${form}`),
    forms: list,
    forPurposes: (purposes) => `pour ${purposes}`,
    quoted: (text) => `« ${text} »`,
    columns: {
      document: 'Document',
      provider: 'Fournisseur',
      mining: 'Minage',
      clause: 'Clause',
      permission: 'Autorisation',
      scope: 'Portée',
      exceptions: 'Exceptions',
      bound: 'Qui est lié',
      consequences: 'En cas de manquement',
      effective: 'En vigueur',
    },
    line: (n) => `ligne ${n}`,
    clauses: 'Clauses sur le minage',
    clues: 'Indices, qui ne décident de rien',
    permissions: 'Ce qui demande aussi une autorisation',
    noPermissions: 'Rien d’autre ne demande d’autorisation.',
    silent: 'Documents qui ne disent rien du minage',
    incorporated: 'Documents dont ceux-ci font une partie d’eux-mêmes',
    incorporates: (document, other) => `${document} incorpore « ${other} »`,
    notFound: 'introuvable ici ; lisez-le aussi',
    suppressed: (reason) => `Masqué${reason === '' ? '' : ` : ${reason}`}.`,
    attributed: (who) => `Conditions de ${who}.`,
    notes: 'Remarques',
    disclaimer: 'Ceci n’est pas un avis juridique : vérifiez les mots cités.',
  },

  explanation: {
    verdict: {
      prohibited: (act: string) => `Interdit : ${act}`,
      'permission-required': (act: string) => `Soumis à autorisation : ${act}`,
      restricted: (act: string) => `Restreint : ${act}`,
      permitted: (act: string) => `Permis : ${act}`,
      'by-provider': () => 'Le fournisseur peut miner des cryptomonnaies sur votre machine',
      mention: (act: string) => `Évoqué sans règle : ${act}`,
    },
    permission: (act: string) => `Soumis à autorisation : ${act}`,
    acts: {
      mine: 'minage de cryptomonnaies',
      host: 'hébergement de minage de cryptomonnaies',
      provide: 'minage de cryptomonnaies proposé à des tiers',
      software: 'exécution de logiciels de minage',
      'proof-of-space': 'preuve d’espace (plotting, farming)',
      cryptojacking: 'minage sur les machines d’autrui',
      advertise: 'publicité pour le minage de cryptomonnaies',
      assignment: 'cession',
      subcontracting: 'sous-traitance',
      disclosure: 'divulgation',
      publicity: 'usage de noms ou de marques, publicité',
      copying: 'copie',
      modification: 'modification',
      redistribution: 'redistribution',
      'commercial-use': 'usage commercial',
      use: 'utilisation',
      access: 'accès',
      other: 'l’acte décrit',
    },
    forms: { prior: 'préalable', written: 'écrit', express: 'exprès', specific: 'spécifique' },
    consent: (given: readonly string[], grantor: string | undefined) =>
      `${['accord', ...given].join(' ')}${grantor === undefined ? '' : ` (« ${grantor} »)`}`,
    bound: (names: readonly string[]) => `lie ${quoted(names)}`,
    scope: (quotes: readonly string[]) => `seulement ${quoted(quotes)}`,
    exceptions: (quotes: readonly string[]) => `exception : ${quoted(quotes)}`,
    consequences: (quotes: readonly string[]) => `en cas de manquement : ${quoted(quotes)}`,
    detailed: (sentence: string, details: readonly string[]) => `${sentence} : ${details.join(' ; ')}.`,
    attributed: (names: readonly string[], sentence: string) => `${list(names)} — ${sentence}`,
  },

  cli: {
    severities: {
      error: 'erreur',
      warning: 'avertissement',
      information: 'information',
      hint: 'indication',
      off: 'désactivé',
    },
    clue: 'indice',
    kinds: { terms: 'conditions', other: 'pas des conditions' },
    effective: (date) => `en vigueur ${date}`,
    counts: (documents, errors, warnings, others) =>
      [
        count(documents, 'document', 'documents'),
        ...(errors > 0 ? [count(errors, 'erreur', 'erreurs')] : []),
        count(warnings, 'avertissement', 'avertissements'),
        `${others} pour information`,
      ].join(' · '),
    clues: (n) => count(n, 'indice', 'indices'),
    suppressed: (n) => `${n} ${n < 2 ? 'masqué' : 'masqués'}`,
    unread: (n) => `${n} non ${n < 2 ? 'lu' : 'lus'}`,
    note: 'remarque',
    flagged: 'Signalé',
    clean: 'Non signalé',
    gone: (quote) => `n’y est plus : ${quote}`,
    moreLines: (n) => `… ${count(n, 'autre ligne', 'autres lignes')}`,
  },

  comparison: {
    title: (old, now) => `Ce qui a changé : ${old} → ${now}`,
    verdict: (old, now) => `Minage : ${old} → ${now}`,
    sameVerdict: (verdict) => `Minage : ${verdict}, comme avant`,
    firstVerdict: (verdict) => `Minage : ${verdict}`,
    changes: { added: 'Ajouté', removed: 'Retiré', changed: 'Modifié' },
    fields: {
      stance: 'position',
      kind: 'genre d’acte',
      form: 'forme',
      grantor: 'de qui',
      qualifiers: 'comment elle est donnée',
      purposes: 'buts',
      exceptions: 'exceptions',
      scope: 'portée',
      bound: 'qui est lié',
      consequences: 'en cas de manquement',
      since: 'en vigueur depuis',
      attributedTo: 'conditions de',
    },
    none: 'aucun',
    before: 'Avant',
    after: 'Après',
    nothing: 'Rien n’a changé de sens.',
    unchanged: (clauses, permissions) =>
      `Inchangé : ${count(clauses, 'clause sur le minage', 'clauses sur le minage')}, ${count(permissions, 'autorisation', 'autorisations')}.`,
  },

  history: {
    title: (path) => `Histoire des conditions de minage : ${path}`,
    summary: (versions, changes) =>
      `${count(versions, 'version', 'versions')}, ${count(changes, 'changement des conditions de minage', 'changements des conditions de minage')}.`,
    first: 'première version',
    of: (version, author) => `${version}, ${author}`,
    permissions: (added, removed, changed) =>
      `Autorisations : ${added} en plus, ${removed} en moins, ${changed} modifiées`,
    progress: (done, all) => `${done} versions sur ${all}`,
  },
};
