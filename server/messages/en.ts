// Texts of the interface in English. A section for each face of the reviewer; `fr.ts` has the same shape.
import type { IsReader } from '../engine/explain.ts';
import type { PermissionForm, PermissionKind, MiningKind, Step, Verdict } from '../engine/review.ts';

/** "Google", "Google and Oracle", "Google, Oracle and OVH". */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function quoted(texts: readonly string[]): string {
  return list(texts.map((t) => `“${t}”`));
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

const verdicts: Readonly<Record<Verdict, string>> = {
  prohibited: 'mining is prohibited',
  'permission-required': 'mining needs permission',
  restricted: 'mining is restricted',
  'by-provider': 'the provider mines on your machine',
  permitted: 'mining is permitted',
  mention: 'mining is mentioned',
  silent: 'says nothing on mining',
};

const forms: Readonly<Record<PermissionForm, string>> = {
  prior: 'prior',
  written: 'written',
  express: 'express',
  specific: 'specific',
};

/** "prior express written": as lawyers stack them. */
function stacked(given: readonly PermissionForm[]): string {
  const order = ['prior', 'express', 'specific', 'written'] as const;
  return order
    .filter((form) => given.includes(form))
    .map((form) => forms[form])
    .join(' ');
}

/** “Customer”, or you. */
function named(party: string, isReader: IsReader): string {
  if (!isReader(party)) return `“${party}”`;
  return party.toLowerCase() === 'you' ? 'you' : `you (“${party}”)`;
}

const kinds: Readonly<Record<PermissionKind | MiningKind, string>> = {
  assignment: 'assignment',
  subcontracting: 'subcontracting',
  disclosure: 'disclosure',
  publicity: 'publicity',
  copying: 'copying',
  modification: 'modification',
  redistribution: 'redistribution',
  'commercial-use': 'commercial use',
  use: 'use',
  access: 'access',
  other: 'other acts',
  mine: 'mining',
  host: 'hosting of mining',
  provide: 'mining offered to others',
  software: 'mining software',
  'proof-of-space': 'proof of space',
  cryptojacking: 'cryptojacking',
  advertise: 'advertising of mining',
};

const steps: Readonly<Record<Step['what'], string>> = {
  clause: 'the clause',
  'lead-in': 'its lead-in',
  heading: 'the heading above it',
  column: 'the head of its column',
  definition: 'a definition',
  'trailing-rule': 'the rule after its list',
  'cross-reference': 'the clause that it refers to',
  'sentence-before': 'the sentence before it',
  report: 'whose terms are reported',
};

export const en = {
  list,
  verdicts,
  /** Adjectives of a permission, as they stand before it. */
  stacked,
  kinds,
  steps,

  /** What something is called, then what it is. */
  labelled: (label: string, text: string) => `${label}: ${text}`,

  /** Parts that a sentence sets apart. */
  semicolons: (parts: readonly string[]) => parts.join('; '),

  diagnostics: {
    leadIn: 'Lead-in',
    definition: 'Definition',
    exception: 'Exception',
    crossReference: 'Referred to',
    heading: 'Heading',
    trailingRule: 'Rule after the list',
    before: 'Sentence before',
  },

  hover: {
    part: 'Part',
    inTheText: 'In the text',
    bound: 'Who is bound',
    /** Behind the name of a party. */
    reader: 'you',
    activity: 'Act',
    permission: 'Permission',
    form: 'Form',
    grantor: 'From whom',
    nobodyNamed: 'the clause names nobody',
    qualifiers: 'How it is given',
    purposes: 'Considered for',
    scope: 'Scope',
    exceptions: 'Exceptions',
    consequences: 'If breached',
    since: 'In force since',
    attributedTo: 'Whose terms',
    leadIn: 'Lead-in',
    section: 'Section',
    howRead: 'How it was read',
    confidence: 'Confidence',
    confidences: { high: 'high', medium: 'medium', low: 'low: a clue, not a verdict' },
    suppressed: 'Suppressed',
    noReason: 'no reason given',
    permissionVerdict: (kind: string, grantor: string | undefined) =>
      `Needs permission${grantor === undefined ? '' : ` from “${grantor}”`}: ${kind}`,
    providers: 'What the reference providers say on mining',
    provider: 'Provider',
    says: 'Says',
    asOf: 'As of',
    next: {
      summarize: 'Summarize mining terms',
      request: 'Draft a permission request',
      manual: 'About this rule',
    },
    defined: 'Defined term',
    definedTwice: (n: number) => `Defined in ${n} places`,
    refersTo: 'Refers to',
    disclaimer: 'Not legal advice: check the quoted words.',
  },

  actions: {
    ignoreHere: (rule: string) => `Ignore “${rule}” here`,
    ignoreInFile: (rule: string) => `Ignore “${rule}” in this file`,
    ignoreInWorkspace: 'Ignore this clause in the workspace (project file)',
    markReviewed: 'Mark as reviewed',
    request: 'Draft a permission request',
    citation: 'Copy as citation',
    manual: 'Open the manual page of this rule',
    reason: 'reason',
    removeSuppression: 'Remove this suppression',
    replaceRule: (id: string) => `Change to “${id}”`,
    applied: 'License Term Review: ignore a clause',
  },

  suppressions: {
    unknownRule: (id: string, nearest: string | undefined) =>
      `There is no rule “${id}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    unused: (id: string | undefined) =>
      id === undefined
        ? 'This comment suppresses nothing.'
        : `This comment suppresses no finding of “${id}”.`,
    unknownDirective: (name: string, nearest: string | undefined) =>
      `“${name}” is no comment of this reviewer.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    noReason: 'Say why after “--”.',
    complete: {
      disable: 'From here on, hide findings',
      enable: 'From here on, show findings again',
      'disable-line': 'Hide findings that start on this line',
      'disable-next-line': 'Hide findings that start on the next line',
      'disable-file': 'Hide findings in the whole file',
    },
  },

  lens: {
    document: (verdict: string, clauses: number, permissions: number) =>
      [
        `Mining: ${verdict}`,
        count(clauses, 'clause', 'clauses'),
        count(permissions, 'permission', 'permissions'),
      ].join(' · ') + ' — Summarize',
    verdicts: {
      prohibited: 'prohibited',
      'permission-required': 'permission required',
      restricted: 'restricted',
      'by-provider': 'by the provider',
      permitted: 'permitted',
      mention: 'mentioned only',
      silent: 'silent',
    } satisfies Record<Verdict, string>,
    permissionOf: (form: string, grantor: string | undefined) =>
      `${form === '' ? 'permission' : `${form} permission`}${grantor === undefined ? '' : ` of “${grantor}”`}`,
  },

  terms: {
    undefinedTerm: (term: string) =>
      `“${term}” reads like a defined term, but this document does not define it.`,
    unusedTerm: (term: string) => `“${term}” is defined, but never used.`,
    definedTwice: (term: string) => `“${term}” is defined more than once.`,
    alsoDefined: 'Also defined here',
    brokenReference: (name: string) => `This document has no “${name}”.`,
    cannotRename: 'Only a defined term can be renamed.',
    badName: 'A term needs at least one letter and no quotation marks.',
  },

  progress: {
    workspace: 'Reviewing the workspace',
    ofDocuments: (done: number, all: number) => `${done} of ${all}`,
  },

  reading: {
    plainText:
      'This part is too large or too deeply nested to be parsed as Markdown; it was read as plain text.',
    unread: (characters: number) =>
      `This document is very long: from here on it was not read. The editor reads ${characters} million characters; the command line reads all.`,
  },

  errors: {
    unusableSettings: (names: readonly string[]) =>
      `License Term Review cannot use ${list(names)}: the default is taken. Correct it in the settings.`,
    notOpen: (uri: string) => `${uri} is not open and cannot be read.`,
    failed: (what: string) =>
      `License Term Review could not answer “${what}”. The text itself was not changed.`,
    noSuchFinding: 'The clause has changed since: hover it again.',
    badArguments: (command: string) =>
      `${command}: name a document, for example {"uri": "file:///terms.md"}.`,
  },

  request: {
    title: 'Request for permission',
    to: (grantor: string) => `To: ${grantor}`,
    unnamed: '[whoever can give the permission]',
    date: 'Date: [date]',
    subject: (act: string) => `Subject: permission for “${act}”`,
    greeting: 'Dear Sir or Madam,',
    opening: (document: string, section: string) =>
      `Your terms (${document}${section === '' ? '' : `, ${section}`}) state:`,
    ask: (form: string, act: string) =>
      `We hereby ask for your ${form === '' ? '' : `${form} `}permission for the following: “${act}”.`,
    purposes: (purposes: string) =>
      `Your terms consider permission for ${purposes}. Our purpose falls under this because [why].`,
    details: [
      'What we intend to do: [what]',
      'Purpose: [why]',
      'Products and accounts: [which]',
      'Period: [from – until]',
      'Measures against harm to others: [which]',
    ],
    written: 'Please answer in writing, so that both of us can rely on it.',
    before: 'We shall not begin before we have your answer.',
    closing: 'Yours faithfully,',
    signature: '[name, function, company]',
    /** Why the letter itself is not reviewed. */
    quotes: 'this letter quotes terms',
  },

  summary: {
    title: (name: string) => `Mining terms: ${name}`,
    titleOfMany: (n: number) => `Mining terms of ${count(n, 'document', 'documents')}`,
    answer: {
      prohibited: 'Mining is prohibited',
      'permission-required': 'Mining needs permission',
      restricted: 'Mining is restricted',
      'by-provider': 'The provider mines, or may mine, on your machine',
      permitted: 'Mining is permitted',
      mention: 'Mining is mentioned, but nothing is ruled on it',
      silent: 'This document says nothing on mining',
    } satisfies Record<Verdict, string>,
    unread: 'This document could not be read',
    /** "Oracle and OVHcloud: prohibited." */
    ofProviders: (names: string, verdict: string) => `${names}: ${verdict}`,
    report: (n: number) => `This document reports on the terms of ${count(n, 'provider', 'providers')}`,
    ofDocuments: (verdict: string, n: number) => `${verdict}: ${n}`,
    of: (who: string) => `of “${who}”`,
    permission: (form: string) => (form === '' ? 'permission' : `${form} permission`),
    forPurposes: (purposes: string) => `for ${purposes}`,
    quoted: (text: string) => `“${text}”`,
    columns: {
      document: 'Document',
      provider: 'Provider',
      mining: 'Mining',
      clause: 'Clause',
      permission: 'Permission',
      scope: 'Scope',
      exceptions: 'Exceptions',
      bound: 'Who is bound',
      consequences: 'If breached',
      effective: 'In force',
    },
    line: (n: number) => `line ${n}`,
    clauses: 'Mining clauses',
    clues: 'Clues, which decide nothing',
    permissions: 'What else needs permission',
    noPermissions: 'Nothing else needs permission.',
    silent: 'Documents that say nothing on mining',
    incorporated: 'Documents that these make part of themselves',
    /** `other` is quoted already. */
    incorporates: (document: string, other: string) => `${document} makes ${other} part of itself`,
    silentItself: 'This document itself says nothing on mining',
    /** `other` is quoted already. */
    itIncorporates: (other: string, says: string) => `it incorporates ${other}, which ${says}`,
    says: {
      prohibited: 'prohibits mining',
      'permission-required': 'makes mining depend on permission',
      restricted: 'restricts mining',
      'by-provider': 'lets the provider mine',
      permitted: 'permits mining',
      mention: 'mentions mining without ruling on it',
      silent: 'says nothing on mining',
    } satisfies Record<Verdict, string>,
    notFound: 'not found here; read it too',
    suppressed: (reason: string) => `Suppressed${reason === '' ? '' : `: ${reason}`}.`,
    attributed: (who: readonly string[]) => `Terms of ${list(who)}.`,
    notes: 'Notes',
    disclaimer: 'Not legal advice: check the quoted words.',
    /** Why a report itself is not reviewed. */
    quotes: 'this report quotes terms',
  },

  explanation: {
    verdict: {
      prohibited: (act: string) => `${capital(act)} is prohibited`,
      'permission-required': (act: string) => `${capital(act)} needs permission`,
      restricted: (act: string) => `${capital(act)} is restricted`,
      permitted: (act: string) => `${capital(act)} is permitted`,
      'by-provider': () => 'The provider may mine cryptocurrency on your machine',
      mention: (act: string) => `${capital(act)} is mentioned, without a ruling`,
    },
    permission: (act: string) => `${capital(act)} needs permission`,
    acts: {
      mine: 'cryptocurrency mining',
      host: 'hosting of cryptocurrency mining',
      provide: 'offering cryptocurrency mining to others',
      software: 'running of mining software',
      'proof-of-space': 'plotting or farming of proof-of-space coins',
      cryptojacking: 'mining on other people’s machines',
      advertise: 'advertising of cryptocurrency mining',
      assignment: 'assignment',
      subcontracting: 'subcontracting',
      disclosure: 'disclosure',
      publicity: 'use of names, marks or publicity',
      copying: 'copying',
      modification: 'modification',
      redistribution: 'redistribution',
      'commercial-use': 'commercial use',
      use: 'use',
      access: 'access',
      other: 'the act',
    },
    consent: (given: readonly PermissionForm[], grantor: string | undefined, isReader: IsReader) => {
      const consent = `${stacked(given)} consent`.trim();
      if (grantor === undefined) return consent;
      return isReader(grantor)
        ? `${consent}, which is yours to give (“${grantor}”)`
        : `${consent} (“${grantor}”)`;
    },
    purposes: (quotes: readonly string[]) => `for ${quoted(quotes)}`,
    qualifiers: (quotes: readonly string[]) => `the consent is qualified: ${quoted(quotes)}`,
    bound: (names: readonly string[], isReader: IsReader) =>
      `binds ${list(names.map((name) => named(name, isReader)))}`,
    scope: (quotes: readonly string[]) => `only ${quoted(quotes)}`,
    exceptions: (quotes: readonly string[]) => `exception: ${quoted(quotes)}`,
    consequences: (quotes: readonly string[]) => `if breached: ${quoted(quotes)}`,
    detailed: (sentence: string, details: readonly string[]) => `${sentence}: ${details.join('; ')}.`,
    attributed: (names: readonly string[], sentence: string) => `${list(names)}: ${sentence}`,
  },

  cli: {
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off' },
    clue: 'clue',
    kinds: { terms: 'terms', other: 'not terms' },
    effective: (date: string) => `in force ${date}`,
    counts: (documents: number, errors: number, warnings: number, others: number) =>
      [
        count(documents, 'document', 'documents'),
        ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
        count(warnings, 'warning', 'warnings'),
        `${others} for your information`,
      ].join(' · '),
    clues: (n: number) => count(n, 'clue', 'clues'),
    suppressed: (n: number) => `${n} suppressed`,
    unread: (n: number) => `${n} not read`,
    note: 'note',
    flagged: 'Flagged',
    clean: 'Left alone',
    gone: (quote: string) => `no longer: ${quote}`,
    moreLines: (n: number) => `… ${count(n, 'line', 'lines')} more`,
  },

  comparison: {
    title: (old: string, now: string) => `What changed: ${old} → ${now}`,
    verdict: (old: string, now: string) => `Mining: ${old} → ${now}`,
    sameVerdict: (verdict: string) => `Mining: ${verdict}, as before`,
    firstVerdict: (verdict: string) => `Mining: ${verdict}`,
    changes: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    fields: {
      stance: 'stance',
      kind: 'kind of act',
      form: 'form',
      grantor: 'from whom',
      qualifiers: 'how it is given',
      purposes: 'purposes',
      exceptions: 'exceptions',
      scope: 'scope',
      bound: 'who is bound',
      consequences: 'if breached',
      since: 'in force since',
      attributedTo: 'whose terms',
    },
    none: 'none',
    before: 'Before',
    after: 'After',
    nothing: 'Nothing changed in meaning.',
    unchanged: (clauses: number, permissions: number) =>
      `Unchanged: ${count(clauses, 'mining clause', 'mining clauses')}, ${count(permissions, 'permission', 'permissions')}.`,
  },

  history: {
    title: (path: string) => `History of mining terms: ${path}`,
    summary: (versions: number, changes: number) =>
      `${count(versions, 'version', 'versions')}, ${count(changes, 'change of mining terms', 'changes of mining terms')}.`,
    first: 'first version',
    of: (version: string, author: string) => `${version}, ${author}`,
    permissions: (added: number, removed: number, changed: number) =>
      `Permissions: ${added} added, ${removed} removed, ${changed} changed`,
    progress: (done: number, all: number) => `${done} of ${all} versions`,
  },
};

export type Messages = typeof en;
