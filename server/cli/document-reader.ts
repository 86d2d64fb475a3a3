// Reads and reviews one input as its project and the command line ask. What cannot be read is a document with an
// error; a project file or baseline that cannot be used is a note. Everything it gives can go from thread to thread.
import { type KnownFinding, againstBaseline, knownFindings } from '../project/baseline.ts';
import type { Project } from '../project/project.ts';
import { suppress } from '../project/suppress.ts';
import { type Document, type ReportedNote, documentOf, unreadDocument } from '../report/document.ts';
import { framedLines } from '../report/frame.ts';
import { positionsIn } from '../report/positions.ts';
import type { Reviewer, Settings } from '../setup.ts';
import { type BaselineFile, type GoneDocument, openBaseline } from './baselines.ts';
import { formatOf } from './documents.ts';
import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import { linesOf } from './lines.ts';
import type { ReadingOptions } from './options.ts';
import { type ProjectFinder, findProjects, placed, problemLines, shown, uriOf } from './projects.ts';
import { readStandardInput, readText } from './read.ts';
import { statOf } from './stat.ts';

export interface ReadDocument {
  readonly document: Document;
  /** The lines that findings stand in, if they were asked for. */
  readonly lines: ReadonlyMap<number, string>;
  /** For a baseline. */
  readonly known: readonly KnownFinding[];
}

export interface ReaderOptions extends ReadingOptions {
  readonly withLines?: boolean;
}

/** Undefined where the project passes the document over. */
export type DocumentReader = (input: Input) => ReadDocument | undefined;

/** @throws {Failure} where options name files that cannot be read. */
export function newDocumentReader(options: ReaderOptions, reviewer: Reviewer): DocumentReader {
  const finder = findProjects(options.config);
  const baselines = newBaselines(options.baseline);
  return (input) => {
    const { path } = input;
    const project = finder.of(path);
    const reading = project?.for(uriOf(path));
    if (reading?.ignored === true && input.kind === 'file' && !input.named) return undefined;
    try {
      if (input.kind === 'none') throw new Failure(input.error.code, input.error.message);
      const { text, notes } = input.kind === 'standard-input' ? readStandardInput() : readText(path);
      const source = { text, name: path, format: formatOf(path) };
      const read = reviewer.review(source, settings(options, reading?.settings));
      const suppressed = suppress(read, 'project', reading?.suppressions ?? new Map());
      const baseline = baselines.of(project);
      const { review, gone } = baseline.file
        ? againstBaseline(suppressed, baseline.file.known(path))
        : { review: suppressed, gone: undefined };
      const document = documentOf({ path, review, positionAt: positionsIn(text) });
      const ignored = [...(project ? problemLines(project) : []), ...baseline.problems];
      return {
        document: withNotes({ ...document, ...(gone && { gone }) }, [
          ...notes,
          ...ignored.map(settingIgnored),
        ]),
        lines: options.withLines === true ? framedLines(document, linesOf(text)) : new Map(),
        known: knownFindings(suppressed),
      };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { code, message } = error;
      return {
        document: unreadDocument(path, formatOf(path), { code, message }),
        lines: new Map(),
        known: [],
      };
    }
  };
}

/** The projects of documents, and what is wrong with them, told once each. */
export function newProjectWatch(options: ReadingOptions): {
  readonly finder: ProjectFinder;
  readonly meet: (project: Project) => readonly string[];
  /** Documents that the baselines so far know, and that no longer stand in these folders. */
  readonly gone: (folders: readonly string[]) => readonly GoneDocument[];
} {
  const baselines = newBaselines(options.baseline);
  const seen = new Set<Project>();
  return {
    finder: findProjects(options.config),
    meet(project) {
      if (seen.has(project)) return [];
      seen.add(project);
      return [...problemLines(project), ...baselines.of(project).problems];
    },
    gone: (folders) => baselines.all().flatMap(({ file }) => file?.gone(folders) ?? []),
  };
}

interface OpenedBaseline {
  readonly file: BaselineFile | undefined;
  readonly problems: readonly string[];
}

/** `named` on the command line must be readable; that of a project that is not is left out, and said. */
function newBaselines(named: string | undefined): {
  readonly of: (project: Project | undefined) => OpenedBaseline;
  readonly all: () => readonly OpenedBaseline[];
} {
  const overruling = named === undefined ? undefined : { file: openBaseline(named), problems: [] };
  const opened = new Map<string, OpenedBaseline>();
  return {
    of(project) {
      if (overruling || project?.baseline === undefined)
        return overruling ?? { file: undefined, problems: [] };
      const baseline = opened.get(project.baseline) ?? openOrExplain(project.baseline, project);
      opened.set(project.baseline, baseline);
      return baseline;
    },
    all: () => (overruling ? [overruling] : [...opened.values()]),
  };
}

function openOrExplain(uri: string, { baselineAt }: Project): OpenedBaseline {
  const path = shown(uri);
  const unusable = (why: string): OpenedBaseline => ({
    file: undefined,
    problems: [baselineAt ? placed(baselineAt, `“baseline”: ${why}`) : why],
  });
  try {
    // A project file can name anything: a device would be read for ever.
    if (statOf(path)?.isFile() === false) return unusable(`${path} is no file; name a file.`);
    return { file: openBaseline(path), problems: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return unusable(error.message);
  }
}

/** What the command line says overrules the project. */
function settings(options: ReadingOptions, project: Partial<Settings> | undefined): Partial<Settings> {
  return {
    ...project,
    interfaceLanguage: options.ui,
    ...(options.language !== undefined && { language: options.language }),
    ...(options.languages && { languages: options.languages }),
    ...(options.as !== undefined && { as: options.as }),
  };
}

function settingIgnored(message: string): ReportedNote {
  return { code: 'setting-ignored', message };
}

function withNotes(document: Document, notes: readonly ReportedNote[]): Document {
  return notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] };
}
