// Comments that hide findings, the same for every face of the reviewer:
//   license-term-review-disable-next-line mining-prohibited, permission-required -- why
// Without rule ids, all rules are meant.
import type { Comment } from './block.ts';
import { hintRules } from './hint-rules.ts';
import { newHiding, type Flagged } from './hiding.ts';
import { ruleIds, type Format } from './review.ts';
import type { Span } from './span.ts';

export const directiveKinds = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

export const directivePrefix = 'license-term-review-';

/** Rules of the review, and the editor's own checks of terms and references. */
export const suppressible: readonly string[] = [...ruleIds, ...hintRules];

export interface Directive {
  readonly kind: DirectiveKind;
  /** As written, known or not; none means all. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  /** Of the comment, its marks included. */
  readonly span: Span;
  /** Findings that start in one of these are meant, if their rule is. */
  readonly reach: Span;
}

/** Something about a comment that its author should know. */
export interface Slip {
  readonly kind: 'unknown-directive' | 'unknown-rule' | 'unused-suppression';
  /** The name that is not known, or the rule without a finding; undefined where a whole comment hides nothing. */
  readonly name: string | undefined;
  readonly span: Span;
}

export interface Suppressed<T> {
  readonly findings: readonly T[];
  readonly slips: readonly Slip[];
}

/** Marks the findings that comments hide. `known` are the ids that a comment may name. */
export function suppress<T extends Flagged>(
  findings: readonly T[],
  directives: readonly Directive[],
  known: readonly string[],
): Suppressed<T> {
  const used = new Set<string>();
  const hiderOf = newHiding(directives);
  const hidden = findings.map((finding): T => {
    const directive = hiderOf(finding);
    if (directive === undefined) return finding;
    used.add(keyOf(directive, directive.rules.length === 0 ? undefined : finding.rule));
    return { ...finding, suppression: { kind: 'comment', reason: directive.reason } };
  });
  const slips = directives.flatMap((directive): readonly Slip[] => {
    const unknown = directive.rules.filter(({ id }) => !known.includes(id));
    // Whether the editor's own checks find something is not known here.
    const unused = directive.rules.filter(({ id }) => isRule(id) && !used.has(keyOf(directive, id)));
    return [
      ...unknown.map(({ id, span }) => ({ kind: 'unknown-rule', name: id, span }) as const),
      ...(directive.kind === 'enable'
        ? []
        : [
            ...unused.map(({ id, span }) => ({ kind: 'unused-suppression', name: id, span }) as const),
            ...(directive.rules.length === 0 && !used.has(keyOf(directive, undefined))
              ? [{ kind: 'unused-suppression', name: undefined, span: directive.span } as const]
              : []),
          ]),
    ];
  });
  return { findings: hidden, slips };
}

export interface Directives {
  /** In order of position. */
  readonly directives: readonly Directive[];
  readonly slips: readonly Slip[];
}

/** Spans are the document's. Markdown has comments; in plain text a directive has a line of its own. */
export function directivesIn(text: string, format: Format, comments: readonly Comment[]): Directives {
  if (!text.includes(directivePrefix)) return { directives: [], slips: [] };
  const lines = linesOf(text);
  const spans =
    format === 'markdown' || comments.length > 0 ? comments.map(({ span }) => span) : ownLines(text, lines);
  const directives: Directive[] = [];
  const slips: Slip[] = [];
  for (const span of spans) {
    const source = text.slice(span.start, span.end);
    const match = directive.exec(source);
    if (match === null) continue;
    const { name = '', rest = '' } = match.groups ?? {};
    const nameAt = span.start + match.index + directivePrefix.length;
    const kind = directiveKinds.find((each) => each === name);
    if (kind === undefined) {
      const at = { start: nameAt - directivePrefix.length, end: nameAt + name.length };
      slips.push({ kind: 'unknown-directive', name: directivePrefix + name, span: at });
      continue;
    }
    const [ids = '', ...reason] = rest.split(/(?:^|\s)--(?=\s|$)/u);
    directives.push({
      kind,
      rules: [...ids.matchAll(/[^\s,]+/gu)].map(({ 0: id, index }) => {
        const start = nameAt + name.length + index;
        return { id, span: { start, end: start + id.length } };
      }),
      reason: reason.join('--').trim(),
      span,
      reach: reachOf(kind, span, text, lines),
    });
  }
  return { directives, slips };
}

// The comment's closing mark ends the last part.
const directive = new RegExp(`${directivePrefix}(?<name>[a-z-]*)(?<rest>(?:(?!-->|\\*/)[^\\n\\r])*)`, 'u');

function* ownLines(text: string, { startOf, endOf }: Lines): Generator<Span> {
  for (let at = text.indexOf(directivePrefix); at >= 0;) {
    const start = startOf(at);
    const end = endOf(at);
    if (/^[\s#/;*%<!-]*$/u.test(text.slice(start, at))) yield { start, end };
    at = text.indexOf(directivePrefix, end);
  }
}

function reachOf(kind: DirectiveKind, span: Span, text: string, { startOf, endOf }: Lines): Span {
  switch (kind) {
    case 'disable':
    case 'enable':
      return { start: span.start, end: text.length + 1 };
    case 'disable-file':
      return { start: 0, end: text.length + 1 };
    case 'disable-line':
      return { start: startOf(span.start), end: endOf(span.end) + 1 };
    case 'disable-next-line': {
      // Markdown often wants an empty line behind a comment: the next line with text is meant.
      const next = /\S/u.exec(text.slice(span.end, span.end + 1000));
      const at = span.end + (next?.index ?? 0);
      return { start: startOf(at), end: endOf(at) + 1 };
    }
  }
}

function isRule(id: string): boolean {
  return ruleIds.some((rule) => rule === id);
}

function keyOf({ span }: Directive, rule: string | undefined): string {
  return `${span.start} ${rule ?? ''}`;
}

interface Lines {
  readonly startOf: (at: number) => number;
  /** Where its line ends, before the ending. */
  readonly endOf: (at: number) => number;
}

/** Line by line in one go: looking for the start of each comment's line anew costs the square of the text. */
function linesOf(text: string): Lines {
  const starts = [0, ...Array.from(text.matchAll(/[\r\n]/gu), ({ index }) => index + 1)];
  const lineAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    startOf: (at) => starts[lineAt(at)] ?? 0,
    endOf: (at) => (starts[lineAt(at) + 1] ?? text.length + 1) - 1,
  };
}
