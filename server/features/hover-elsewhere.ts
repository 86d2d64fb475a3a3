// Where no finding is: a defined term shows its definition, a cross-reference the clause that it names.
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inDocument } from '../engine/clause.ts';
import type { Definition } from '../engine/definitions.ts';
import type { Span } from '../engine/span.ts';
import type { Structure } from '../engine/structure.ts';
import type { Messages } from '../messages/messages.ts';
import { markdownTarget, markdownText } from '../report/markdown-text.ts';
import { spanOfClause } from './clauses.ts';
import { linkTo, offsetAt } from './place.ts';
import { crossReferenceAt, termAt } from './terms.ts';

export interface Elsewhere {
  readonly span: Span;
  readonly markdown: string;
  readonly plain: string;
}

export function hoverElsewhere(
  document: TextDocument,
  structure: Structure,
  position: Position,
  messages: Messages,
): Elsewhere | undefined {
  const offset = offsetAt(document, position);
  return ofReference(document, structure, offset, messages) ?? ofTerm(document, structure, offset, messages);
}

function ofReference(
  document: TextDocument,
  structure: Structure,
  offset: number,
  { hover: words, terms }: Messages,
): Elsewhere | undefined {
  const reference = crossReferenceAt(structure, offset);
  if (reference === undefined) return undefined;
  const { place, span, name, target } = reference;
  const at = inDocument(place, span);
  if (target === undefined) {
    return reference.isBroken
      ? { span: at, markdown: markdownText(terms.brokenReference(name)), plain: terms.brokenReference(name) }
      : undefined;
  }
  const text = [target.clause.marker ?? '', target.clause.text].join(' ').trim();
  const link = markdownTarget(linkTo(document, spanOfClause(target)));
  return {
    span: at,
    markdown: `**[${markdownText(name)}](${link})** · ${words.refersTo}\n\n> ${markdownText(text)}`,
    plain: `${name} · ${words.refersTo}\n${text}`,
  };
}

function ofTerm(
  document: TextDocument,
  structure: Structure,
  offset: number,
  { hover: words }: Messages,
): Elsewhere | undefined {
  const term = termAt(structure, offset);
  if (term === undefined) return undefined;
  const { definitions } = term;
  const title = definitions.length > 1 ? words.definedTwice(definitions.length) : words.defined;
  const link = (definition: Definition): string =>
    markdownTarget(linkTo(document, inDocument(definition.place, definition.span)));
  return {
    span: term.span,
    markdown: [
      `**${markdownText(term.term)}** · ${title}`,
      ...definitions.map(
        (definition) => `${linesOf(definition).map(quote).join('\n>\n')}\n>\n> [↗](${link(definition)})`,
      ),
    ].join('\n\n'),
    plain: [`${term.term} · ${title}`, ...definitions.flatMap(linesOf)].join('\n'),
  };
}

/** The meaning, and the first items of a list that says it. */
function linesOf({ place, meaning, items }: Definition): readonly string[] {
  const said = place.clause.text.slice(meaning.start, meaning.end);
  const listed = items.slice(0, 8).map(({ clause }) => `${clause.marker ?? '•'} ${clause.text}`);
  return [...(said === '' ? [] : [said]), ...listed, ...(items.length > 8 ? ['…'] : [])];
}

function quote(line: string): string {
  return `> ${markdownText(line)}`;
}
