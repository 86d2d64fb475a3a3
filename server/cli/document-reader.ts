// Reads and reviews one input as its project and the command line ask. What cannot be read is a document with an
// error; a project file that cannot be used wholly is a note.
import { fileURLToPath } from 'node:url';
import { type KnownFinding, againstBaseline, knownFindings } from '../project/baseline.ts';
import type { Project } from '../project/project.ts';
import { suppress } from '../project/suppress.ts';
import { type Document, type ReportedNote, documentOf, unreadDocument } from '../report/document.ts';
import { type FailOn, failPolicy } from '../report/fail-policy.ts';
import { positionsIn } from '../report/positions.ts';
import type { ReportSource } from '../report/report.ts';
import type { Reviewer, Settings } from '../setup.ts';
import { type BaselineFile, openBaseline } from './baselines.ts';
import { formatOf } from './documents.ts';
import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import { linesOf } from './lines.ts';
import type { ReadingOptions } from './options.ts';
import { findProjects, problemLines, uriOf } from './projects.ts';
import { readStandardInput, readText } from './read.ts';

export interface ReadDocument extends ReportSource {
  readonly document: Document;
  readonly project: Project | undefined;
  /** For a baseline. */
  readonly known: readonly KnownFinding[];
}

export interface DocumentReader {
  /** Undefined where the project passes the document over. */
  read(input: Input): ReadDocument | undefined;
}

export interface ReaderOptions extends ReadingOptions {
  readonly failOn?: readonly FailOn[];
}

/** @throws {Failure} where options name files that cannot be read. */
export function newDocumentReader(options: ReaderOptions, reviewer: Reviewer): DocumentReader {
  const finder = findProjects(options.config);
  const baselines = new Map<string, BaselineFile>();
  const baselineOf = (project: Project | undefined): BaselineFile | undefined => {
    const path =
      options.baseline ?? (project?.baseline === undefined ? undefined : fileURLToPath(project.baseline));
    if (path === undefined) return undefined;
    const baseline = baselines.get(path) ?? openBaseline(path);
    baselines.set(path, baseline);
    return baseline;
  };
  if (options.baseline !== undefined) baselineOf(undefined);

  return {
    read(input) {
      const { path } = input;
      const format = formatOf(path);
      const project = finder.of(path);
      const reading = project?.for(uriOf(path));
      if (reading?.ignored === true && input.kind === 'file' && !input.named) return undefined;
      const fails = failPolicy(options.failOn ?? reading?.failOn ?? ['warning']);
      try {
        if (input.kind === 'none') throw input.failure;
        const { text, notes } = input.kind === 'standard-input' ? readStandardInput() : readText(path);
        const read = reviewer.review({ text, name: path, format }, settings(options, reading?.settings));
        const suppressed = suppress(read, 'project', reading?.suppressions ?? new Map());
        const baseline = baselineOf(project);
        const { review, gone } = baseline
          ? againstBaseline(suppressed, baseline.known(path))
          : { review: suppressed, gone: undefined };
        const document = documentOf({ path, review, positionAt: positionsIn(text) });
        return {
          document: withNotes({ ...document, ...(gone && { gone }) }, [...notes, ...projectNotes(project)]),
          lines: linesOf(text),
          fails,
          project,
          known: knownFindings(suppressed),
        };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { code, message } = error;
        const document = unreadDocument(path, format, { code, message });
        return { document, lines: () => undefined, fails, project, known: [] };
      }
    },
  };
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

function projectNotes(project: Project | undefined): ReportedNote[] {
  return project ? problemLines(project).map((message) => ({ code: 'setting-ignored', message })) : [];
}

function withNotes(document: Document, notes: readonly ReportedNote[]): Document {
  return notes.length === 0 ? document : { ...document, notes: [...notes, ...document.notes] };
}
