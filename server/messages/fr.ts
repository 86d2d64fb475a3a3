// Textes de l'interface en français.
import type { PermissionForm } from '../engine/review.ts';
import type { Messages } from './en.ts';

/** « Google », « Google et Oracle », « Google, Oracle et OVH ». */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

function quote(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

function quoted(texts: readonly string[]): string {
  return list(texts.map(quote));
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n < 2 ? one : many}`;
}

/** « préalable, expresse et écrite » : dans l'ordre où on les dit. */
function stacked(given: readonly PermissionForm[], words: Readonly<Record<PermissionForm, string>>): string {
  const order = ['prior', 'express', 'specific', 'written'] as const;
  return list(order.filter((form) => given.includes(form)).map((form) => words[form]));
}

const feminine = { prior: 'préalable', written: 'écrite', express: 'expresse', specific: 'spécifique' };
const masculine = { prior: 'préalable', written: 'écrit', express: 'exprès', specific: 'spécifique' };

/** « d’Oracle », « de Google », « d’« Hébergeur » » ; `name` peut être entre guillemets. */
function of(name: string): string {
  return /^[^\p{L}\p{N}]*(?:[aeiouàâäéèêëîïôöùûü]|h[éôiy])/iu.test(name) ? `d’${name}` : `de ${name}`;
}

const feminineActs = {
  software: 'l’exécution de logiciels de minage',
  'proof-of-space': 'la preuve d’espace (plotting, farming)',
  advertise: 'la publicité pour le minage de cryptomonnaies',
  assignment: 'la cession',
  subcontracting: 'la sous-traitance',
  disclosure: 'la divulgation',
  copying: 'la copie',
  modification: 'la modification',
  redistribution: 'la redistribution',
  use: 'l’utilisation',
};

const acts = {
  ...feminineActs,
  mine: 'le minage de cryptomonnaies',
  host: 'l’hébergement de minage de cryptomonnaies',
  provide: 'le minage de cryptomonnaies proposé à des tiers',
  cryptojacking: 'le minage sur les machines d’autrui',
  publicity: 'l’usage publicitaire de noms ou de marques',
  'commercial-use': 'l’usage commercial',
  access: 'l’accès',
  other: 'l’acte décrit',
};

/** « La cession est interdite ». */
function agreeing(participle: string, act: string): string {
  return Object.values(feminineActs).includes(act) ? `${participle}e` : participle;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const fr: Messages = {
  list,
  verdicts: {
    prohibited: 'le minage est interdit',
    'permission-required': 'le minage demande une autorisation',
    restricted: 'le minage est restreint',
    'by-provider': 'le fournisseur mine sur votre machine',
    permitted: 'le minage est permis',
    mention: 'le minage est évoqué',
    silent: 'ne dit rien du minage',
  },
  stacked: (given) => stacked(given, feminine),
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

  semicolons: (parts) => parts.join('\u202f; '),

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
    reader: 'vous',
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
    attributedTo: 'Conditions rapportées',
    leadIn: 'Phrase d’introduction',
    section: 'Section',
    howRead: 'Comment cela a été lu',
    confidence: 'Certitude',
    confidences: { high: 'haute', medium: 'moyenne', low: 'basse\u00a0: un indice, pas un verdict' },
    suppressed: 'Masqué',
    noReason: 'sans raison donnée',
    permissionVerdict: (kind, grantor) =>
      `Demande une autorisation${grantor === undefined ? '' : ` ${of(quote(grantor))}`}\u00a0: ${kind}`,
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
    disclaimer: 'Ceci n’est pas un avis juridique\u00a0: vérifiez les mots cités.',
  },

  actions: {
    ignoreHere: (rule) => `Ignorer «\u00a0${rule}\u00a0» ici`,
    ignoreInFile: (rule) => `Ignorer «\u00a0${rule}\u00a0» dans ce fichier`,
    ignoreInWorkspace: 'Ignorer cette clause dans l’espace de travail (fichier de projet)',
    markReviewed: 'Marquer comme relu',
    request: 'Rédiger une demande d’autorisation',
    citation: 'Copier comme citation',
    manual: 'Ouvrir la page du manuel sur cette règle',
    reason: 'raison',
    removeSuppression: 'Retirer ce commentaire',
    replaceRule: (id) => `Remplacer par «\u00a0${id}\u00a0»`,
    applied: 'License Term Review\u00a0: ignorer une clause',
  },

  suppressions: {
    unknownRule: (id, nearest) =>
      `Il n’y a pas de règle «\u00a0${id}\u00a0».${nearest === undefined ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u202f?`}`,
    unused: (id) =>
      id === undefined
        ? 'Ce commentaire ne masque rien.'
        : `Ce commentaire ne masque aucun constat de «\u00a0${id}\u00a0».`,
    unknownDirective: (name, nearest) =>
      `«\u00a0${name}\u00a0» n’est pas un commentaire de ce relecteur.${nearest === undefined ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u202f?`}`,
    noReason: 'Dites pourquoi après «\u00a0--\u00a0».',
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
        `Minage\u00a0: ${verdict}`,
        count(clauses, 'clause', 'clauses'),
        count(permissions, 'autorisation', 'autorisations'),
      ].join(' · ') + ' — Résumer',
    verdicts: {
      prohibited: 'interdit',
      'permission-required': 'autorisation requise',
      restricted: 'restreint',
      'by-provider': 'par le fournisseur',
      permitted: 'permis',
      mention: 'seulement évoqué',
      silent: 'rien n’est dit',
    },
    permissionOf: (form, grantor) =>
      `autorisation${form === '' ? '' : ` ${form}`}${grantor === undefined ? '' : ` ${of(quote(grantor))}`}`,
  },

  terms: {
    undefinedTerm: (term) =>
      `«\u00a0${term}\u00a0» a l’air d’un terme défini, mais ce document ne le définit pas.`,
    unusedTerm: (term) => `«\u00a0${term}\u00a0» est défini, mais jamais employé.`,
    definedTwice: (term) => `«\u00a0${term}\u00a0» est défini plus d’une fois.`,
    alsoDefined: 'Défini ici aussi',
    brokenReference: (name) => `Ce document n’a pas de «\u00a0${name}\u00a0».`,
    cannotRename: 'Seul un terme défini peut être renommé.',
    badName: 'Un terme doit avoir au moins une lettre, et pas de guillemets.',
  },

  progress: {
    workspace: 'Relecture de l’espace de travail',
    ofDocuments: (done, all) => `${done} sur ${all}`,
  },

  reading: {
    plainText:
      'Cette partie est trop grande ou trop imbriquée pour être analysée comme du Markdown\u00a0; elle a été lue comme du texte brut.',
    unread: (characters) =>
      `Ce document est très long\u00a0: à partir d’ici, il n’a pas été lu. L’éditeur lit ${characters}\u00a0millions de caractères\u00a0; la ligne de commande lit tout.`,
  },

  errors: {
    unusableSettings: (names) =>
      `License Term Review ne peut utiliser ${list(names)}\u00a0: la valeur par défaut est prise. Corrigez les paramètres.`,
    notOpen: (uri) => `${uri} n’est pas ouvert et ne peut être lu.`,
    failed: (what) =>
      `License Term Review n’a pas pu répondre à «\u00a0${what}\u00a0». Le texte n’a pas été modifié.`,
    noSuchFinding: 'La clause a changé depuis\u00a0: survolez-la de nouveau.',
    badArguments: (command) =>
      `${command}\u00a0: nommez un document, par exemple {"uri": "file:///terms.md"}.`,
  },

  request: {
    title: 'Demande d’autorisation',
    to: (grantor) => `À l’attention de\u00a0: ${grantor}`,
    unnamed: '[qui peut donner l’autorisation]',
    date: 'Date\u00a0: [date]',
    subject: (act) => `Objet\u00a0: autorisation pour «\u00a0${act}\u00a0»`,
    greeting: 'Madame, Monsieur,',
    opening: (document, section) =>
      `Vos conditions (${document}${section === '' ? '' : `, ${section}`}) disposent\u00a0:`,
    ask: (form, act) =>
      `Nous vous demandons par la présente votre autorisation${form === '' ? '' : ` ${form}`} pour ce qui suit\u00a0: «\u00a0${act}\u00a0».`,
    purposes: (purposes) =>
      `Vos conditions envisagent une autorisation pour ${purposes}. Notre but en relève parce que [pourquoi].`,
    details: [
      'Ce que nous voulons faire\u00a0: [quoi]',
      'But\u00a0: [pourquoi]',
      'Produits et comptes\u00a0: [lesquels]',
      'Période\u00a0: [du – au]',
      'Mesures contre toute gêne pour des tiers\u00a0: [lesquelles]',
    ],
    written: 'Merci de répondre par écrit, afin que chacun puisse s’y fier.',
    before: 'Nous ne commencerons pas avant d’avoir reçu votre réponse.',
    closing: 'Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    signature: '[nom, fonction, société]',
    quotes: 'cette lettre cite des conditions',
  },

  summary: {
    title: (name) => `Conditions de minage\u00a0: ${name}`,
    titleOfMany: (n) => `Conditions de minage de ${count(n, 'document', 'documents')}`,
    answer: {
      prohibited: 'Le minage est interdit',
      'permission-required': 'Le minage demande une autorisation',
      restricted: 'Le minage est restreint',
      'by-provider': 'Le fournisseur mine, ou peut miner, sur votre machine',
      permitted: 'Le minage est permis',
      mention: 'Le minage est évoqué, sans règle à son sujet',
      silent: 'Ce document ne dit rien du minage',
    },
    unread: 'Ce document n’a pas pu être lu',
    ofProviders: (names, verdict) => `${names}\u00a0: ${verdict}`,
    report: (n) => `Ce document rapporte les conditions de ${count(n, 'fournisseur', 'fournisseurs')}`,
    ofDocuments: (verdict, n) => `${verdict}\u00a0: ${n}`,
    of: (who) => of(quote(who)),
    permission: (form) => (form === '' ? 'autorisation' : `autorisation ${form}`),
    forPurposes: (purposes) => `pour ${purposes}`,
    quoted: quote,
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
    incorporates: (document, other) => `${document} incorpore ${other}`,
    silentItself: 'Ce document lui-même ne dit rien du minage',
    itIncorporates: (other, says) => `il incorpore ${other}, qui ${says}`,
    says: {
      prohibited: 'interdit le minage',
      'permission-required': 'soumet le minage à autorisation',
      restricted: 'restreint le minage',
      'by-provider': 'laisse le fournisseur miner',
      permitted: 'permet le minage',
      mention: 'évoque le minage sans règle à son sujet',
      silent: 'ne dit rien du minage',
    },
    notFound: 'introuvable ici\u202f; lisez-le aussi',
    suppressed: (reason) => `Masqué${reason === '' ? '' : `\u00a0: ${reason}`}.`,
    attributed: (who) => `Conditions ${list(who.map(of))}.`,
    notes: 'Remarques',
    disclaimer: 'Ceci n’est pas un avis juridique\u00a0: vérifiez les mots cités.',
    quotes: 'ce rapport cite des conditions',
  },

  explanation: {
    verdict: {
      prohibited: (act) => `${capital(act)} est ${agreeing('interdit', act)}`,
      'permission-required': (act) => `${capital(act)} demande une autorisation`,
      restricted: (act) => `${capital(act)} est ${agreeing('restreint', act)}`,
      permitted: (act) => `${capital(act)} est ${agreeing('permis', act)}`,
      'by-provider': () => 'Le fournisseur peut miner des cryptomonnaies sur votre machine',
      mention: (act) => `${capital(act)} est ${agreeing('évoqué', act)}, sans règle`,
    },
    permission: (act) => `${capital(act)} demande une autorisation`,
    acts,
    consent: (given, grantor, isReader) => {
      const consent = `accord ${stacked(given, masculine)}`.trim();
      if (grantor === undefined) return consent;
      return isReader(grantor)
        ? `${consent}, que vous donnez (${quote(grantor)})`
        : `${consent} (${quote(grantor)})`;
    },
    purposes: (quotes: readonly string[]) => `pour ${quoted(quotes)}`,
    qualifiers: (quotes: readonly string[]) => `l’accord est encadré\u00a0: ${quoted(quotes)}`,
    bound: (names, isReader) => {
      const yours = names.filter((name) => isReader(name) && name.toLowerCase() !== 'vous');
      const others = names.filter((name) => !isReader(name));
      if (others.length === names.length) return `lie ${quoted(names)}`;
      return [
        yours.length === 0 ? 'vous lie' : `vous lie (${quoted(yours)})`,
        ...(others.length === 0 ? [] : [`ainsi que ${quoted(others)}`]),
      ].join(', ');
    },
    scope: (quotes: readonly string[]) => `seulement ${quoted(quotes)}`,
    exceptions: (quotes: readonly string[]) => `exception\u00a0: ${quoted(quotes)}`,
    consequences: (quotes: readonly string[]) => `en cas de manquement\u00a0: ${quoted(quotes)}`,
    detailed: (sentence: string, details: readonly string[]) =>
      `${sentence}\u00a0: ${details.join('\u202f; ')}.`,
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
    gone: (quote) => `n’y est plus\u00a0: ${quote}`,
    moreLines: (n) => `… ${count(n, 'autre ligne', 'autres lignes')}`,
  },

  comparison: {
    title: (old, now) => `Ce qui a changé\u00a0: ${old} → ${now}`,
    verdict: (old, now) => `Minage\u00a0: ${old} → ${now}`,
    sameVerdict: (verdict) => `Minage\u00a0: ${verdict}, comme avant`,
    firstVerdict: (verdict) => `Minage\u00a0: ${verdict}`,
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
      `Inchangé\u00a0: ${count(clauses, 'clause sur le minage', 'clauses sur le minage')}, ${count(permissions, 'autorisation', 'autorisations')}.`,
  },

  history: {
    title: (path) => `Histoire des conditions de minage\u00a0: ${path}`,
    summary: (versions, changes) =>
      `${count(versions, 'version', 'versions')}, ${count(changes, 'changement des conditions de minage', 'changements des conditions de minage')}.`,
    first: 'première version',
    of: (version, author) => `${version}, ${author}`,
    permissions: (added, removed, changed) =>
      `Autorisations\u00a0: ${added} en plus, ${removed} en moins, ${changed} modifiées`,
    progress: (done, all) => `${done} versions sur ${all}`,
  },
};
