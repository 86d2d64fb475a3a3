// The project file `.licensetermreview.json`: JSON with comments, read by the command line and the editor alike.
// What cannot be used is left out, with one message that names the key, the line and what is most likely meant.
import { type Node, type ParseError, findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type DocumentKind, type RuleId, type Severity, ruleIds } from '../engine/review.ts';
import { type FailOn, failOnValues } from '../report/fail-policy.ts';
import { lineStarts } from '../report/positions.ts';
import { type HintRule, hintRules } from '../settings.ts';
import { languageTags, type Party, partyValues } from '../setup.ts';
import { nearest } from './nearest.ts';

export const projectFileNames = ['.licensetermreview.json', '.licensetermreview.jsonc'] as const;

/** What may be said for the whole project and for some of its files. */
export interface ProjectSettings {
  /** Of rules, and of the editor's own checks. */
  readonly severity: Partial<Readonly<Record<RuleId | HintRule, Severity>>>;
  readonly language: string | undefined;
  readonly languages: readonly string[] | undefined;
  readonly as: DocumentKind | 'auto' | undefined;
  /** Which side of the contract the reader is on. */
  readonly party: Party | undefined;
  readonly failOn: readonly FailOn[] | undefined;
}

export interface Override extends ProjectSettings {
  /** Globs, from the folder of the file that holds them; one without `/` holds in every folder. */
  readonly files: readonly string[];
}

export interface ProjectSuppression {
  readonly fingerprint: string;
  readonly reason: string;
  /** Empty: in all files. */
  readonly files: readonly string[];
}

export interface ProjectFile extends ProjectSettings {
  readonly extends: readonly string[];
  /** Globs of documents that are terms, and of those that are not. */
  readonly terms: readonly string[];
  readonly other: readonly string[];
  /** Globs of what is passed over when a folder is reviewed. */
  readonly ignore: readonly string[];
  /** Other names of parties, by their usual name. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  readonly baseline: string | undefined;
  readonly suppressions: readonly ProjectSuppression[];
  readonly overrides: readonly Override[];
}

export interface Problem {
  /** Says the key and what to do; without file and line. */
  readonly message: string;
  /** One-based. */
  readonly line: number;
  /** In the file's text, UTF-16. */
  readonly offset: number;
  readonly length: number;
}

export interface ReadProjectFile {
  readonly file: ProjectFile;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** One-based; where the baseline is named, for who finds that it cannot be read. */
  readonly baselineLine: number | undefined;
}

export function readProjectFile(text: string): ReadProjectFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const reader = newReader(text);
  const [error] = errors;
  if (error) {
    const what = printParseErrorCode(error.error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase();
    reader.problem(error, `this is not JSON (${what}); nothing of the file after it is certain.`);
  }
  const baseline = root && findNodeAtLocation(root, ['baseline']);
  return {
    file: readRoot(root, reader),
    problems: reader.problems.toSorted((a, b) => a.offset - b.offset),
    baselineLine: baseline && reader.lineAt(baseline.offset),
  };
}

function readRoot(root: Node | undefined, reader: Reader): ProjectFile {
  const read = reader.object(root, 'the file', [
    '$schema',
    'extends',
    'severity',
    'language',
    'languages',
    'as',
    'party',
    'failOn',
    'terms',
    'other',
    'ignore',
    'parties',
    'baseline',
    'suppressions',
    'overrides',
  ]);
  const strings = (key: string): readonly string[] => reader.strings(read.get(key), key) ?? [];
  const extended = read.get('extends');
  return {
    ...readSettings(read, reader),
    extends:
      extended?.type === 'string' ? [String(extended.value)] : (reader.strings(extended, 'extends') ?? []),
    terms: strings('terms'),
    other: strings('other'),
    ignore: strings('ignore'),
    parties: readParties(read.get('parties'), reader),
    baseline: reader.string(read.get('baseline'), 'baseline'),
    suppressions: reader
      .list(read.get('suppressions'), 'suppressions')
      .flatMap((node) => readSuppression(node, reader)),
    overrides: reader.list(read.get('overrides'), 'overrides').map((node) => readOverride(node, reader)),
  };
}

function readSettings(read: ReadonlyMap<string, Node>, reader: Reader): ProjectSettings {
  const severity: Partial<Record<RuleId | HintRule, Severity>> = {};
  const rules = [...ruleIds, ...hintRules] as const;
  const given = reader.object(read.get('severity'), 'severity', rules);
  for (const rule of rules) {
    const value = reader.oneOf(given.get(rule), `severity.${rule}`, severities);
    if (value !== undefined) severity[rule] = value;
  }
  const failOn = reader.strings(read.get('failOn'), 'failOn', failOnValues);
  return {
    severity,
    language: reader.oneOf(read.get('language'), 'language', ['auto', ...languageTags]),
    languages: reader.strings(read.get('languages'), 'languages', languageTags),
    as: reader.oneOf(read.get('as'), 'as', ['terms', 'other', 'auto']),
    party: reader.oneOf(read.get('party'), 'party', partyValues),
    failOn: failOn && failOnValues.filter((value) => failOn.includes(value)),
  };
}

function readOverride(node: Node, reader: Reader): Override {
  const read = reader.object(node, 'overrides', [
    'files',
    'severity',
    'language',
    'languages',
    'as',
    'party',
    'failOn',
  ]);
  const files = reader.strings(read.get('files'), 'overrides.files') ?? [];
  if (files.length === 0) reader.problem(node, '“overrides” needs “files”: the globs for which it holds.');
  return { ...readSettings(read, reader), files };
}

function readSuppression(node: Node, reader: Reader): ProjectSuppression[] {
  const read = reader.object(node, 'suppressions', ['fingerprint', 'reason', 'files']);
  const fingerprint = reader.string(read.get('fingerprint'), 'suppressions.fingerprint');
  if (fingerprint === undefined) {
    reader.problem(node, '“suppressions” needs “fingerprint”: the JSON report prints it.');
    return [];
  }
  return [
    {
      fingerprint,
      reason: reader.string(read.get('reason'), 'suppressions.reason') ?? '',
      files: reader.strings(read.get('files'), 'suppressions.files') ?? [],
    },
  ];
}

function readParties(node: Node | undefined, reader: Reader): Record<string, readonly string[]> {
  const parties = [...reader.entries(node, 'parties')];
  return Object.fromEntries(
    parties.map(([name, value]) => [name, reader.strings(value, `parties.${name}`) ?? []]),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Takes values out of the tree, and notes what does not fit. */
interface Reader {
  readonly problems: readonly Problem[];
  lineAt(offset: number): number;
  problem(at: { readonly offset: number; readonly length: number }, message: string): void;
  entries(node: Node | undefined, key: string): Iterable<readonly [string, Node]>;
  object(node: Node | undefined, key: string, known: readonly string[]): ReadonlyMap<string, Node>;
  list(node: Node | undefined, key: string): readonly Node[];
  string(node: Node | undefined, key: string): string | undefined;
  strings(node: Node | undefined, key: string, known?: readonly string[]): readonly string[] | undefined;
  oneOf<T extends string>(node: Node | undefined, key: string, known: readonly T[]): T | undefined;
}

function newReader(text: string): Reader {
  const problems: Problem[] = [];
  const starts = lineStarts(text);
  const reader: Reader = {
    problems,
    lineAt: (offset) => starts.findLastIndex((start) => start <= offset) + 1,
    problem({ offset, length }, message) {
      problems.push({ message, offset, length, line: reader.lineAt(offset) });
    },
    *entries(node, key) {
      if (node === undefined) return;
      if (node.type !== 'object') {
        reader.problem(node, `“${key}” must be an object: { … }.`);
        return;
      }
      for (const property of node.children ?? []) {
        const [name, value] = property.children ?? [];
        if (name && value) yield [String(name.value), value];
      }
    },
    object(node, key, known) {
      const read = new Map<string, Node>();
      for (const [name, value] of reader.entries(node, key)) {
        if (known.includes(name)) {
          read.set(name, value);
          continue;
        }
        const near = nearest(name, known);
        reader.problem(
          value.parent ?? value,
          `there is no key “${key === 'the file' ? name : `${key}.${name}`}”; ${near === undefined ? `known are ${known.join(', ')}` : `did you mean “${near}”?`}`,
        );
      }
      return read;
    },
    list(node, key) {
      if (node === undefined) return [];
      if (node.type === 'array') return node.children ?? [];
      reader.problem(node, `“${key}” must be a list: [ … ].`);
      return [];
    },
    string(node, key) {
      if (node === undefined) return undefined;
      if (node.type === 'string') return String(node.value);
      reader.problem(node, `“${key}” must be a text in double quotes.`);
      return undefined;
    },
    strings(node, key, known) {
      if (node === undefined) return undefined;
      return reader.list(node, key).flatMap((each) => {
        const value = known ? reader.oneOf(each, key, known) : reader.string(each, key);
        return value === undefined ? [] : [value];
      });
    },
    oneOf(node, key, known) {
      if (node === undefined) return undefined;
      const value = known.find((each) => each === node.value);
      if (value !== undefined) return value;
      const near = typeof node.value === 'string' ? nearest(node.value, known) : undefined;
      reader.problem(
        node,
        `“${key}” cannot be ${JSON.stringify(node.value ?? null)}; ${near === undefined ? `choose from ${known.join(', ')}.` : `did you mean “${near}”?`}`,
      );
      return undefined;
    },
  };
  return reader;
}
