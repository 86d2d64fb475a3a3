// Edits that the editor makes in the project file and the baseline: what stands in them otherwise stays as it is.
import { type JSONPath, applyEdits, modify, parse } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import type { Finding } from '../engine/review.ts';
import { baselineText, readBaseline } from '../project/baseline.ts';
import { pathFrom } from '../project-settings.ts';
import { projects } from '../project/project.ts';
import type { ReadFile } from '../project/project.ts';
import { isRecord } from '../settings.ts';

type Change = CreateFile | TextDocumentEdit;

export interface ProjectPlace {
  /** Of the document that holds the finding. */
  readonly uri: string;
  /** Where a project file is made if there is none. */
  readonly folder: string;
  readonly read: ReadFile;
}

/** The project file no longer shows the finding in this document. */
export function ignoreInProject(
  { fingerprint }: Finding,
  reason: string,
  place: ProjectPlace,
): readonly Change[] {
  const file = projectFile(place);
  const given: unknown = parse(file.text);
  const known: unknown = isRecord(given) ? given['suppressions'] : undefined;
  const at: JSONPath = ['suppressions', Array.isArray(known) ? known.length : 0];
  const suppression = { fingerprint, reason, files: [pathFrom(file.uri, place.uri)] };
  return change(file.uri, file.isNew, file.text, set(file.text, at, suppression));
}

/** The baseline knows the finding; where the project has no baseline, it gets one. */
export function markReviewed({ fingerprint, rule, quote }: Finding, place: ProjectPlace): readonly Change[] {
  const { uri, read } = place;
  const file = projectFile(place);
  const named = projects(read).of(uri)?.baseline;
  const baseline = named ?? new URL(newBaseline, file.uri).href;
  const before = read(baseline);
  const documents = new Map(before === undefined ? [] : readBaseline(before).documents);
  const path = pathFrom(baseline, uri);
  const known = documents.get(path) ?? [];
  documents.set(path, [
    ...known.filter((each) => each.fingerprint !== fingerprint),
    { fingerprint, rule, quote },
  ]);
  return [
    ...change(baseline, before === undefined, before ?? '', baselineText({ documents })),
    ...(named === undefined
      ? change(file.uri, file.isNew, file.text, set(file.text, ['baseline'], newBaseline))
      : []),
  ];
}

const newBaseline = '.licensetermreview-baseline.json';

function projectFile({ uri, folder, read }: ProjectPlace): { uri: string; text: string; isNew: boolean } {
  const known = projects(read).of(uri)?.uri;
  const text = known === undefined ? undefined : read(known);
  if (known !== undefined && text !== undefined) return { uri: known, text, isNew: false };
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return { uri: `${base}.licensetermreview.json`, text: '{}\n', isNew: true };
}

function set(text: string, path: JSONPath, value: unknown): string {
  const edits = modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  return applyEdits(text, edits);
}

function change(uri: string, isNew: boolean, before: string, after: string): readonly Change[] {
  const document = TextDocument.create(uri, 'json', 0, isNew ? '' : before);
  const range = {
    start: { line: 0, character: 0 },
    end: document.positionAt(document.getText().length),
  };
  return [
    ...(isNew ? [{ kind: 'create', uri, options: { ignoreIfExists: true } } as const] : []),
    { textDocument: { uri, version: null }, edits: [{ range, newText: after }] },
  ];
}
