// The one place where UTF-16 offsets become lines and characters, and links to them.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span } from '../engine/span.ts';
import { nameOf } from '../session.ts';

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
}

/** Clients may send anything: outside of the text the nearest place counts, and parts of a character do not. */
export function offsetAt(document: TextDocument, { line, character }: Position): number {
  const offset = document.offsetAt({ line: Math.floor(line), character: Math.floor(character) });
  return Number.isNaN(offset) ? 0 : offset;
}

export function locationOf(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: rangeOf(document, span) };
}

/** A link that editors open at the first character of `span`: "file:///terms.md#L12,5", counted from 1. */
export function linkTo(document: TextDocument, span: Span): string {
  const { line, character } = document.positionAt(span.start);
  return `${document.uri}#L${line + 1},${character + 1}`;
}

export function isInside(document: TextDocument, position: Position, span: Span): boolean {
  const offset = offsetAt(document, position);
  return span.start <= offset && offset <= span.end;
}

/** Below the folder of the workspace that holds it, with that folder's name where there are several. */
export function pathOf(uri: string, folders: readonly string[]): string {
  const folder = folders.find((each) => uri.startsWith(`${each}/`));
  if (folder === undefined) return nameOf(uri).replace(/^.*\//u, '');
  const path = nameOf(uri.slice(folder.length + 1));
  return folders.length === 1 ? path : `${nameOf(folder).replace(/^.*\//u, '')}/${path}`;
}
