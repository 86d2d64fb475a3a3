// Which document of the workspace a text means by "our Acceptable Use Policy", and what that one says.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review, Verdict } from '../engine/review.ts';
import { documentFinder } from '../project/incorporated.ts';
import { documentOf, type Document } from '../report/document.ts';

/** Undefined where none is called so, or it is doubtful which. */
export function documentNamed(name: string, uris: readonly string[], from: string): string | undefined {
  return documentFinder(uris)({ name }, from);
}

interface Reviewed {
  readonly document: TextDocument;
  readonly review: Review;
}

/** What is needed of the server. */
export interface Shelf {
  documents(): Promise<readonly string[]>;
  /** Undefined where it can neither be found open nor read; `review` is made when it is asked for. */
  tried(uri: string): Promise<(Reviewed & { readonly settings: object }) | undefined>;
}

/** The review, with address and verdict of each document of the workspace that it makes part of itself. */
export async function withIncorporated({ document, review }: Reviewed, shelf: Shelf): Promise<Review> {
  if (review.incorporates.length === 0) return review;
  const find = documentFinder(await shelf.documents());
  const incorporates = [];
  for (const each of review.incorporates) {
    const uri = find(each, document.uri);
    const mining = uri === undefined ? undefined : await verdictAt(uri, shelf);
    incorporates.push(mining === undefined ? each : { ...each, target: uri, mining });
  }
  return { ...review, incorporates };
}

/** As it is reported; its address, and those of incorporated documents whose verdict is known, as `nameOf` writes them. */
export function namedDocument({ document, review }: Reviewed, nameOf: (uri: string) => string): Document {
  const reported = documentOf({
    path: nameOf(document.uri),
    review,
    positionAt: (offset) => document.positionAt(offset),
  });
  return {
    ...reported,
    incorporates: reported.incorporates.map((each) =>
      each.target === null || each.mining === null ? each : { ...each, target: nameOf(each.target) },
    ),
  };
}

interface Known {
  readonly text: string;
  readonly settings: string;
  readonly mining: Verdict;
}

/** A summary that follows edits asks for the same verdicts again and again. */
const remembered = new WeakMap<Shelf, Map<string, Known>>();

async function verdictAt(uri: string, shelf: Shelf): Promise<Verdict | undefined> {
  const other = await shelf.tried(uri);
  if (other === undefined) return undefined;
  const text = other.document.getText();
  const settings = JSON.stringify(other.settings, (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );
  const known = remembered.get(shelf) ?? new Map<string, Known>();
  remembered.set(shelf, known);
  const before = known.get(uri);
  if (before?.text === text && before.settings === settings) return before.mining;
  const { mining } = other.review;
  known.set(uri, { text, settings, mining });
  return mining;
}
