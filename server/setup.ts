// One composition for every entry: engine, rules and languages. A reviewer is a pure function of text and settings;
// what it remembers changes only its cost.
import { type Comparison, compare } from './engine/compare.ts';
import { explain, type IsReader } from './engine/explain.ts';
import type { Draft } from './engine/finding.ts';
import { partyTest } from './engine/party.ts';
import { newEngine, newVocabulary, type Engine, type Vocabulary } from './engine/reviewer.ts';
import type { DocumentKind, Format, Review, RuleId, Severity } from './engine/review.ts';
import { type Structure, structureOf } from './engine/structure.ts';
import { directiveKinds, directivePrefix, suppressible, type Slip } from './engine/suppressions.ts';
import { drafting } from './languages/drafting.ts';
import { languages } from './languages/index.ts';
import { beforeParties, betweenParties, parties, type Side } from './languages/parties.ts';
import { messagesFor } from './messages/messages.ts';
import { nearest } from './project/nearest.ts';
import { rules } from './rules/rules.ts';

/** Everything about a reader's wishes that changes a review. */
export interface Settings {
  readonly severities: Partial<Readonly<Record<RuleId, Severity>>>;
  /** `auto`: decided per section. Otherwise a tag ("en", "fr") that all sections are read in. */
  readonly language: string;
  /** Overrules the decision whether a document is terms. */
  readonly as: DocumentKind | 'auto';
  /** Languages to look for; empty: all that we have. */
  readonly languages: readonly string[];
  /** Language of explanations and notes: "en" or "fr". */
  readonly interfaceLanguage: string;
  /** Which side of the contract the reader is on; explanations then say "you". */
  readonly party: Party;
}

export type Party = Side | 'none';
export const partyValues = ['none', 'customer', 'provider'] as const satisfies readonly Party[];

/** What is known about a text besides its characters. */
export interface Source {
  readonly text: string;
  /** File name or path; tells terms from other documents. */
  readonly name: string;
  readonly format: Format;
}

export interface Reviewer {
  review(source: Source, settings?: Partial<Settings>): Review;
  /** Clauses, defined terms and cross-references, for navigation. Costs little after a review of the same text. */
  structure(source: Source, settings?: Partial<Settings>): Structure;
}

export const defaults: Settings = {
  severities: {},
  language: 'auto',
  as: 'auto',
  languages: [],
  interfaceLanguage: 'en',
  party: 'none',
};

/** One reviewer per open document, or one for many files: remembers by content what it has read. */
export function newReviewer(settings: Partial<Settings> = {}): Reviewer {
  const engines = new Map<string, Engine>();
  const engineFor = ({ languages }: Settings): Engine => {
    const key = languages.join(' ');
    let engine = engines.get(key);
    if (!engine) engines.set(key, (engine = newEngine(vocabularyOf(languages))));
    return engine;
  };
  return {
    structure({ text, format }, more = {}) {
      const chosen: Settings = { ...defaults, ...settings, ...more };
      return structureOf(engineFor(chosen).outline(text, format), drafting);
    },
    review({ text, name, format }, more = {}) {
      const chosen: Settings = { ...defaults, ...settings, ...more };
      return engineFor(chosen).review(
        { text, name, format },
        {
          language: chosen.language,
          as: chosen.as,
          severityOf: severities(chosen),
          explain: explainer(chosen),
          note: noting(chosen.interfaceLanguage),
          plainText: messagesFor(chosen.interfaceLanguage).reading.plainText,
        },
      );
    },
  };
}

const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(tags: readonly string[]): Vocabulary {
  const known = languages.filter((l) => tags.length === 0 || tags.includes(l.tag));
  const packs = known.length > 0 ? known : languages;
  const key = packs.map((p) => p.tag).join(' ');
  let vocabulary = vocabularies.get(key);
  if (!vocabulary) vocabularies.set(key, (vocabulary = newVocabulary(packs, drafting)));
  return vocabulary;
}

function severities({ severities }: Settings): (draft: Draft) => Severity {
  return ({ rule, activity }) =>
    severities[rule] ?? (activity.kind === 'publicity' ? 'hint' : rules[rule].severity);
}

function explainer({ interfaceLanguage, party }: Settings): (draft: Draft) => string {
  const { explanation } = messagesFor(interfaceLanguage);
  const isReader = readerTest(party);
  return (draft) => explain(draft, explanation, isReader);
}

/** Whether a party that a document names is the reader, by what documents call the two sides. */
export function readerTest(party: Party): IsReader {
  return readerTests[party];
}

const readerTests: Readonly<Record<Party, IsReader>> = {
  none: () => false,
  customer: partyTest({ names: parties.customer, before: beforeParties, between: betweenParties }),
  provider: partyTest({ names: parties.provider, before: beforeParties, between: betweenParties }),
};

function noting(interfaceLanguage: string): (slip: Slip) => string {
  const { suppressions } = messagesFor(interfaceLanguage);
  return ({ kind, name }) => {
    switch (kind) {
      case 'unknown-rule':
        return suppressions.unknownRule(name ?? '', nearest(name ?? '', suppressible));
      case 'unknown-directive':
        return suppressions.unknownDirective(
          name ?? '',
          nearest(
            name ?? '',
            directiveKinds.map((each) => directivePrefix + each),
          ),
        );
      case 'unused-suppression':
        return suppressions.unused(name);
    }
  };
}

/** What changed between two versions of a document. */
export function compareReviews(old: Review, now: Review): Comparison {
  return compare(old, now, { sectionWords, articles });
}

const articles: ReadonlySet<string> = new Set(
  languages.flatMap(({ names }) => names.articles.map((word) => word.replace(/['’]/, ''))),
);

/** Tags of the languages that can be read. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

const sectionWords: ReadonlySet<string> = new Set(
  languages.flatMap(({ structure }) => structure.sectionWords.map((word) => word.toLowerCase())),
);
