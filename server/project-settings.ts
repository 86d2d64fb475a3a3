// What the project file and its baseline say of a document, laid over the editor's settings: the project wins.
import type { KnownFinding } from './project/baseline.ts';
import { readBaseline } from './project/baseline.ts';
import type { ReadFile } from './project/project.ts';
import { projectAt, projects } from './project/project.ts';
import { type EditorSettings, hintRules } from './settings.ts';

export interface ProjectSettings {
  readonly settings: EditorSettings;
  /** Messages for the user: ".licensetermreview.json:4: there is no key …" */
  readonly problems: readonly string[];
}

export function withProject(settings: EditorSettings, uri: string, read: ReadFile): ProjectSettings {
  const project = projects(read).of(uri);
  if (project === undefined) return { settings, problems: [] };
  const reading = project.for(uri);
  const hints = { ...settings.hints };
  for (const rule of hintRules) hints[rule] = reading.severity[rule] ?? hints[rule];
  const { severities } = settings.review;
  const known = project.baseline === undefined ? [] : knownIn(project.baseline, uri, read);
  return {
    settings: {
      ...settings,
      review: {
        ...settings.review,
        ...reading.settings,
        severities: { ...severities, ...reading.settings.severities },
      },
      hints,
      suppressions: reading.suppressions,
      baseline: new Map(known.map(({ fingerprint }) => [fingerprint, ''])),
      isIgnored: reading.ignored,
    },
    problems: project.problems.map(({ uri, line, message }) => `${lastName(uri)}:${line}: ${message}`),
  };
}

/** The editor's globs, counted from the folder of the workspace that holds the document, as in a project file. */
export function withGlobs(settings: EditorSettings, uri: string, folders: readonly string[]): EditorSettings {
  const { terms, other, include, exclude } = settings.globs;
  // An untitled document has no path.
  if (!URL.canParse('.', uri)) return settings;
  const folder =
    folders.map(withSlash).find((each) => uri.startsWith(each)) ?? uri.slice(0, uri.lastIndexOf('/') + 1);
  const at = `${folder}settings.json`;
  const matches = (globs: readonly string[]): boolean =>
    globs.length > 0 && projectAt(at, () => JSON.stringify({ ignore: globs }))?.for(uri).ignored === true;
  const isExcluded = matches(exclude) || (include.length > 0 && !matches(include));
  const as = matches(other) ? 'other' : matches(terms) ? 'terms' : settings.review.as;
  return { ...settings, isExcluded, review: { ...settings.review, as } };
}

/** Last of all: what the user has chosen for this very document. */
export function withReading(settings: EditorSettings): EditorSettings {
  return { ...settings, review: { ...settings.review, ...settings.reading } };
}

/** Where the document stands in a baseline: its path from the baseline's folder. */
export function pathFrom(base: string, uri: string): string {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function knownIn(baseline: string, uri: string, read: ReadFile): readonly KnownFinding[] {
  const text = read(baseline);
  if (text === undefined) return [];
  try {
    return readBaseline(text).documents.get(pathFrom(baseline, uri)) ?? [];
  } catch {
    return [];
  }
}

function lastName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
