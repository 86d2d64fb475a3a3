// Which project file holds for a document, and what it says of it. Files are handed in, so that the editor can serve
// them from wherever its documents are; places are URIs.
import picomatch from 'picomatch/posix.js';
import type { FailOn } from '../report/fail-policy.ts';
import type { Settings } from '../setup.ts';
import {
  type Problem,
  type ProjectFile,
  type ProjectSettings,
  projectFileNames,
  readProjectFile,
} from './project-file.ts';

/** The text of the file at `uri`; undefined where there is none. */
export type ReadFile = (uri: string) => string | undefined;

export interface PlacedProblem extends Problem {
  /** The project file. */
  readonly uri: string;
}

/** What the project says of one document. */
export interface ProjectReading {
  readonly settings: Partial<Settings>;
  /** Severities of the editor's own checks are in here as well. */
  readonly severity: ProjectSettings['severity'];
  readonly failOn: readonly FailOn[] | undefined;
  /** Reasons by fingerprint. */
  readonly suppressions: ReadonlyMap<string, string>;
  readonly ignored: boolean;
}

export interface Project {
  readonly uri: string;
  readonly problems: readonly PlacedProblem[];
  /** The baseline's place. */
  readonly baseline: string | undefined;
  /** Where it is named. */
  readonly baselineAt: { readonly uri: string; readonly line: number } | undefined;
  /** Usual names of parties, by their other names in lower case. */
  readonly parties: ReadonlyMap<string, string>;
  for(uri: string): ProjectReading;
}

export interface Projects {
  /** The project of the nearest project file, from the document's folder outward. */
  of(uri: string): Project | undefined;
}

/** Remembers what it has read: make a new one when a project file changes. */
export function projects(read: ReadFile): Projects {
  const byFolder = new Map<string, Project | undefined>();
  const inFolder = (folder: string): Project | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const uri = projectFileNames.map((name) => folder + name).find((each) => read(each) !== undefined);
    const outer = new URL('..', folder).href;
    const project = uri !== undefined ? projectAt(uri, read) : outer === folder ? undefined : inFolder(outer);
    byFolder.set(folder, project);
    return project;
  };
  return {
    of(uri) {
      const folder = folderOf(uri);
      return folder === undefined ? undefined : inFolder(folder);
    },
  };
}

/** The project that the file at `uri` describes, with all that it extends; undefined where it cannot be read. */
export function projectAt(uri: string, read: ReadFile): Project | undefined {
  const text = read(uri);
  return text === undefined
    ? undefined
    : project(layersOf(uri, text, read, { within: [], left: { files: most } }));
}

/** A project file with the place from which its globs count. */
interface Layer {
  readonly uri: string;
  readonly file: ProjectFile;
  readonly problems: readonly PlacedProblem[];
  readonly baselineLine: number | undefined;
}

/** On the way through what files extend: files that extend each other twice over would double at each step. */
interface Way {
  readonly within: readonly string[];
  readonly left: { files: number };
}

const most = 100;

/** What is extended comes first, so that what extends it overrules. */
function layersOf(uri: string, text: string, read: ReadFile, { within, left }: Way): Layer[] {
  const { file, problems, baselineLine } = readProjectFile(text);
  const placed: PlacedProblem[] = problems.map((problem) => ({ ...problem, uri }));
  const bases = file.extends.flatMap((name) => {
    const base = resolved(name, uri);
    const isCircular = base !== undefined && [...within, uri].includes(base);
    const isOne = base === undefined || (!isCircular && left.files-- > 0);
    const baseText = base !== undefined && isOne ? read(base) : undefined;
    if (base !== undefined && baseText !== undefined)
      return layersOf(base, baseText, read, { within: [...within, uri], left });
    placed.push(unusableBase(name, text, uri, isCircular ? 'circular' : isOne ? 'unreadable' : 'too-many'));
    return [];
  });
  return [...bases, { uri, file, problems: placed, baselineLine }];
}

function unusableBase(
  name: string,
  text: string,
  uri: string,
  why: 'circular' | 'unreadable' | 'too-many',
): PlacedProblem {
  const offset = Math.max(0, text.indexOf(JSON.stringify(name)));
  const line = text.slice(0, offset).split('\n').length;
  const messages = {
    circular: `“extends” leads back to “${name}”; take one of the two out.`,
    unreadable: `“extends” names “${name}”, which cannot be read; check the path, which counts from this file.`,
    'too-many': `“extends” leads to more than ${most} files; “${name}” was not read.`,
  };
  return { message: messages[why], uri, offset, length: name.length + 2, line };
}

function project(layers: readonly Layer[]): Project {
  const own = layers.at(-1)!;
  const baseline = layers.findLast(({ file }) => file.baseline !== undefined);
  return {
    uri: own.uri,
    problems: layers.flatMap(({ problems }) => problems),
    baseline:
      baseline?.file.baseline === undefined ? undefined : resolved(baseline.file.baseline, baseline.uri),
    baselineAt: baseline && { uri: baseline.uri, line: baseline.baselineLine ?? 1 },
    parties: new Map(
      layers.flatMap(({ file }) =>
        Object.entries(file.parties).flatMap(([name, others]) =>
          [name, ...others].map((other) => [other.toLowerCase(), name] as const),
        ),
      ),
    ),
    for: (uri) => readingOf(uri, layers),
  };
}

function readingOf(uri: string, layers: readonly Layer[]): ProjectReading {
  const said: Said[] = [];
  const suppressions = new Map<string, string>();
  let ignored = false;
  for (const { uri: at, file } of layers) {
    const path = pathFrom(at, uri);
    const matches = (globs: readonly string[]): boolean => path !== undefined && matchesAny(path, globs);
    said.push(file);
    if (matches(file.terms)) said.push({ as: 'terms' });
    if (matches(file.other)) said.push({ as: 'other' });
    said.push(...file.overrides.filter(({ files }) => matches(files)));
    ignored ||= matches(file.ignore);
    for (const { fingerprint, reason, files } of file.suppressions) {
      if (files.length === 0 || matches(files)) suppressions.set(fingerprint, reason);
    }
  }
  const last = <K extends keyof Said>(key: K): Said[K] | undefined =>
    said.findLast((each) => each[key] !== undefined)?.[key];
  const severity = Object.assign({}, ...said.map((each) => each.severity)) as ProjectSettings['severity'];
  const language = last('language');
  const languages = last('languages');
  const as = last('as');
  const party = last('party');
  return {
    settings: {
      severities: severity,
      ...(language !== undefined && { language }),
      ...(languages !== undefined && { languages }),
      ...(as !== undefined && { as }),
      ...(party !== undefined && { party }),
    },
    severity,
    failOn: last('failOn'),
    suppressions,
    ignored,
  };
}

type Said = Partial<ProjectSettings>;

function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcher(glob)(path));
}

const matchers = new Map<string, (path: string) => boolean>();

/** A glob without `/` holds in every folder, as in `.gitignore`. */
function matcher(glob: string): (path: string) => boolean {
  let known = matchers.get(glob);
  if (known === undefined) {
    const anywhere = !glob.replace(/\/$/, '').includes('/');
    const pattern = glob.endsWith('/') ? `${glob}**` : glob.replace(/^\.?\//, '');
    known = picomatch(anywhere ? `**/${pattern}` : pattern, { dot: true });
    matchers.set(glob, known);
  }
  return known;
}

/** From the folder of `base`; undefined where `uri` lies outside of it. */
function pathFrom(base: string, uri: string): string | undefined {
  const folder = folderOf(base);
  return folder !== undefined && uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** With its `/` at the end. An untitled document has none. */
function folderOf(uri: string): string | undefined {
  return URL.canParse('.', uri) ? new URL('.', uri).href : undefined;
}

function resolved(name: string, uri: string): string | undefined {
  // Half a surrogate pair has no place in an address.
  const path = name
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return URL.canParse(path, uri) ? new URL(path, uri).href : undefined;
}
