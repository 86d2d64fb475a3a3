// The editor's settings for one document, from whatever the client sends. What cannot be used becomes the default,
// with one message that names the setting.
import { type HintRule, hintRules } from './engine/hint-rules.ts';
import { ruleIds } from './engine/review.ts';
import type { DocumentKind, RuleId, Severity } from './engine/review.ts';
import type { Party, Settings } from './setup.ts';
import { partyValues } from './setup.ts';

export { hintRules, type HintRule };

export interface EditorSettings {
  readonly review: Settings;
  readonly hints: Readonly<Record<HintRule, Severity>>;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly semanticTokens: boolean;
  /** Whether documents that are not open are reviewed for the list of problems. */
  readonly workspaceDiagnostics: boolean;
  /** Language ids that are reviewed beside Markdown, plain text and licence terms. */
  readonly languageIds: readonly string[];
  /** Reasons by fingerprint, from the project file. */
  readonly suppressions: ReadonlyMap<string, string>;
  /** Fingerprints that the project's baseline knows. */
  readonly baseline: ReadonlyMap<string, string>;
  /** Passed over when a folder is reviewed. */
  readonly isIgnored: boolean;
  /** Not reviewed at all, open or not. */
  readonly isExcluded: boolean;
  readonly globs: Readonly<Record<'terms' | 'other' | 'include' | 'exclude', readonly string[]>>;
  /** How the user wants this document to be read, whatever else is said of it. */
  readonly reading: Partial<Pick<Settings, 'as' | 'language'>>;
}

export interface ReadSettings {
  readonly settings: EditorSettings;
  /** Names of settings that could not be used. */
  readonly unusable: readonly string[];
}

/** `given` is the client's section `licenseTermReview`; `locale` is the language of its interface. */
export function readSettings(given: unknown, locale: string): ReadSettings {
  const unusable: string[] = [];
  const values = isRecord(given) ? given : {};
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), values);
  const read = <T>(path: string, fallback: T, use: (value: unknown) => T | undefined): T => {
    const value = at(path);
    if (value === undefined || value === null) return fallback;
    const used = use(value);
    if (used === undefined) unusable.push(path);
    return used ?? fallback;
  };

  const severity = (path: string, fallback: Severity): Severity => read(path, fallback, asSeverity);
  const severityNames = at('severity');
  for (const name of isRecord(severityNames) ? Object.keys(severityNames) : []) {
    if (!isRule(name) && !isHintRule(name)) unusable.push(`severity.${name}`);
  }
  const severities: Partial<Record<RuleId, Severity>> = {};
  for (const rule of ruleIds) {
    const given = read<Severity | undefined>(`severity.${rule}`, undefined, asSeverity);
    if (given !== undefined) severities[rule] = given;
  }
  const interfaceLanguage = read('interfaceLanguage', 'auto', asString);
  const readAs = read<DocumentKind | 'auto'>('reading.as', 'auto', asKind);
  const readLanguage = read('reading.language', 'auto', asString);
  return {
    settings: {
      review: {
        severities,
        language: read('language', 'auto', asString),
        as: read<DocumentKind | 'auto'>('as', 'auto', asKind),
        languages: read('languages', [], asStrings),
        party: read<Party>('party', 'none', asParty),
        interfaceLanguage: interfaceLanguage === 'auto' ? primaryTag(locale) : primaryTag(interfaceLanguage),
      },
      hints: {
        'undefined-term': severity('severity.undefined-term', 'off'),
        'unused-term': severity('severity.unused-term', 'hint'),
        'duplicate-term': severity('severity.duplicate-term', 'hint'),
        'broken-reference': severity('severity.broken-reference', 'hint'),
      },
      codeLens: read('codeLens.enabled', true, asBoolean),
      inlayHints: read('inlayHints.enabled', true, asBoolean),
      semanticTokens: read('semanticTokens.enabled', true, asBoolean),
      workspaceDiagnostics: read('workspaceDiagnostics.enabled', true, asBoolean),
      languageIds: read('languageIds', [], asStrings),
      suppressions: new Map(),
      baseline: new Map(),
      isIgnored: false,
      isExcluded: false,
      globs: {
        terms: read('terms', [], asStrings),
        other: read('other', [], asStrings),
        include: read('include', [], asStrings),
        exclude: read('exclude', [], asStrings),
      },
      reading: {
        ...(readAs !== 'auto' && { as: readAs }),
        ...(readLanguage !== 'auto' && { language: readLanguage }),
      },
    },
    unusable,
  };
}

function primaryTag(locale: string): string {
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function isRule(name: string): name is RuleId {
  return ruleIds.some((rule) => rule === name);
}

function isHintRule(name: string): name is HintRule {
  return hintRules.some((rule) => rule === name);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asKind(value: unknown): DocumentKind | 'auto' | undefined {
  return value === 'terms' || value === 'other' || value === 'auto' ? value : undefined;
}

function asParty(value: unknown): Party | undefined {
  return partyValues.find((party) => party === value);
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function asStrings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

const severityNames: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

function asSeverity(value: unknown): Severity | undefined {
  return severityNames.find((severity) => severity === value);
}
