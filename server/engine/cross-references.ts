// Cross-references inside a document: "Section 4.2", "clause 3(b)", "Exhibit A", « l'article 5 », and what they lead to.
// Spans count from the text of the clause that they stand in.
import type { Clause, PlacedClause } from './clause.ts';
import { fold } from './fold.ts';
import { type Labelled, type Labels, labelsOf } from './labels.ts';
import type { ReferenceWords } from './language.ts';
import { onceForLanguages } from './merged.ts';
import type { Span } from './span.ts';

export interface CrossReference {
  readonly place: PlacedClause;
  /** Of the word and the number; of the number alone where it follows another ("Sections 3 and 4"). */
  readonly span: Span;
  /** "Section 4.2(b)" */
  readonly name: string;
  /** The heading or clause that it names; undefined where the document has no such part. */
  readonly target: PlacedClause | undefined;
  /** It names a part that this document should have, and does not. */
  readonly isBroken: boolean;
}

/** In order of position; those that lead into other documents ("Article 6 of the GDPR") are left out. */
export function crossReferencesIn(
  clauses: readonly PlacedClause[],
  numbered: readonly Labelled[],
  languages: readonly ReferenceWords[],
): readonly CrossReference[] {
  const words = wordsOf(languages);
  const labels = labelsOf(numbered, words.attachments);
  return clauses.flatMap((place) => [...crossReferencesOf(place, words, labels)]);
}

function* crossReferencesOf(place: PlacedClause, words: Words, labels: Labels): Generator<CrossReference> {
  for (const { span, name, label, isAttachment } of remembered(place.clause, words)) {
    const target = labels.find({ label, isAttachment, from: place });
    yield { place, span, name, target, isBroken: target === undefined && labels.has(isAttachment) };
  }
}

interface Named {
  readonly span: Span;
  readonly name: string;
  readonly label: string;
  readonly isAttachment: boolean;
}

// Clauses live as long as their reviewer remembers them; what a clause names depends on nothing else.
const memory = new WeakMap<Clause, { readonly words: Words; readonly named: readonly Named[] }>();

function remembered(clause: Clause, words: Words): readonly Named[] {
  if (clause.kind === 'heading') return [];
  const known = memory.get(clause);
  if (known?.words === words) return known.named;
  const named = [...namedIn(clause.text, words)];
  memory.set(clause, { words, named });
  return named;
}

function* namedIn(text: string, words: Words): Generator<Named> {
  const folded = fold(text);
  for (const match of folded.matchAll(words.named)) {
    const { word = '' } = match.groups ?? {};
    const isAttachment = words.attachments.has(word);
    const following = words.following.get(word);
    if (following === undefined) continue;
    const numbers = numbersFrom(text, folded, match.index + match[0].length, isAttachment, following);
    const last = numbers.at(-1);
    if (last === undefined || isElsewhere(text, folded, match.index, last.end, following)) continue;
    let label = '';
    for (const [index, number] of numbers.entries()) {
      const span = index === 0 ? { start: match.index, end: number.end } : number;
      label = completed(text.slice(number.start, number.end), label);
      const name =
        index === 0
          ? text.slice(span.start, span.end)
          : `${text.slice(match.index, match.index + word.length)} ${label}`;
      yield { span, name, label, isAttachment };
    }
  }
}

/** In "Sections 4.1(b) and (c)", (c) is 4.1(c). */
function completed(label: string, before: string): string {
  return label.startsWith('(') && /\d/u.test(before)
    ? before.replace(/(?:\s?\([a-z0-9]{1,5}\))?$/iu, label)
    : label;
}

interface Words {
  /** A word that names a part, with the white space behind it. */
  readonly named: RegExp;
  readonly attachments: ReadonlySet<string>;
  /** What may follow the number, in the languages that have the word before it. */
  readonly following: ReadonlyMap<string, Following>;
}

interface Following {
  readonly joins: readonly string[];
  readonly here: readonly string[];
  readonly elsewhere: readonly string[];
}

const partNumber =
  /(?:\d{1,3}(?:\.\d{1,3}){0,5}[a-z]?|(?:[ivx]|[ivxlc]{2,6})(?=\W|$))(?:\s?\([a-z0-9]{1,5}\))*|(?:\([a-z0-9]{1,5}\))+/uy;
const attachmentNumber =
  /\d{1,3}(?:[.-]\d{1,3}){0,2}|[a-z](?:-?\d{1,2})?(?![\p{L}\p{N}])|[ivxlc]{1,6}(?![\p{L}\p{N}])/uy;

/** The numbers behind a word: "4.2", and those that are joined to it: "3, 4 and 5(b)". */
function numbersFrom(
  text: string,
  folded: string,
  from: number,
  isAttachment: boolean,
  { joins }: Following,
): readonly Span[] {
  const numbers: Span[] = [];
  const number = isAttachment ? attachmentNumber : partNumber;
  for (let at = from; ;) {
    number.lastIndex = at;
    const match = number.exec(folded);
    // "exhibit a device": a letter that counts is a capital.
    if (!match || (/^[a-z]/u.test(match[0]) && !/^\p{Lu}/u.test(text.charAt(at)))) return numbers;
    const end = at + match[0].length;
    // "article L. 121-1" counts otherwise.
    if (/^(?:[\p{L}\p{N}]|\.\s?\d)/u.test(folded.slice(end, end + 3))) return numbers;
    numbers.push({ start: at, end });
    const join = /^\s*(?:,\s*)?/u.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
    const joined = joins.find((each) => folded.startsWith(`${each} `, end + join));
    if (joined !== undefined) at = end + join + joined.length + 1;
    else if (join > 1) at = end + join;
    else return numbers;
  }
}

/** "of the GDPR", "17 U.S.C. § 512", "du Code de commerce"; not "of this Agreement". */
function isElsewhere(
  text: string,
  folded: string,
  start: number,
  end: number,
  { here, elsewhere }: Following,
): boolean {
  const before = text.slice(Math.max(0, start - 20), start).trimEnd();
  if (/[A-Z]\.[A-Z]\.$|\b(?:GDPR|RGPD|Code|Act|Regulation)$/u.test(before)) return true;
  const after = folded.slice(end, end + 40).trimStart();
  const begins = (word: string): boolean =>
    after.startsWith(word) && !/^[\p{L}\p{N}]/u.test(after.slice(word.length));
  return !here.some(begins) && elsewhere.some(begins);
}

const wordsOf = onceForLanguages((languages: readonly ReferenceWords[]): Words => {
  const all = (
    pick: (words: ReferenceWords) => readonly string[],
    among: readonly ReferenceWords[] = languages,
  ): readonly string[] => [...new Set(among.flatMap(pick).map(fold))].toSorted((a, b) => b.length - a.length);
  const attachments = all((words) => words.attachments);
  const names = [...all(({ parts }) => parts), ...attachments].toSorted((a, b) => b.length - a.length);
  return {
    // White space stands between a word and its number, save after "§" and before "(".
    named: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<word>${names.map(escaped).join('|')})(?:\\.?\\s{1,3}|(?<=§)|(?=\\())`,
      'gu',
    ),
    attachments: new Set(attachments),
    following: new Map(
      names.map((name) => {
        const speaking = languages.filter(({ parts, attachments }) =>
          [...parts, ...attachments].some((word) => fold(word) === name),
        );
        return [
          name,
          {
            joins: all(({ joins }) => joins, speaking),
            here: all(({ here }) => here, speaking),
            elsewhere: all(({ elsewhere }) => elsewhere, speaking),
          },
        ];
      }),
    ),
  };
});

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
