// Documents that others make part of themselves: those that are reviewed in the same run give their verdict. A document
// waits for those that it names, and the ones behind it wait with it, so that the order of the input is kept.
import type { Verdict } from '../engine/review.ts';
import { type DocumentFinder, documentFinder, withIncorporated } from '../project/incorporated.ts';
import type { ReadDocument } from './document-reader.ts';
import type { Input } from './inputs.ts';
import { uriOf } from './projects.ts';

/** `read`: an answer for each input, in their order. */
export async function* incorporating(
  read: AsyncIterable<ReadDocument | undefined>,
  inputs: readonly Input[],
): AsyncGenerator<ReadDocument> {
  const shelf = newShelf(inputs);
  const waiting: { readonly document: ReadDocument; readonly until: number }[] = [];
  let index = -1;
  for await (const each of read) {
    index++;
    if (each) {
      shelf.put(index, each);
      waiting.push({ document: each, until: shelf.lastNamedIn(each) });
    }
    for (let [first] = waiting; first && first.until <= index; [first] = waiting) {
      waiting.shift();
      yield shelf.complete(first.document);
    }
  }
}

/** What has been read so far. */
interface Shelf {
  put(index: number, read: ReadDocument): void;
  /** Index of the last input that the document names; -1 where it names none. */
  lastNamedIn(read: ReadDocument): number;
  complete(read: ReadDocument): ReadDocument;
}

function newShelf(inputs: readonly Input[]): Shelf {
  const verdicts = new Map<number, { readonly path: string; readonly mining: Verdict }>();
  let indices: ReadonlyMap<string, number> | undefined;
  let finder: DocumentFinder | undefined;
  const found = (named: Parameters<DocumentFinder>[0], from: string): number | undefined => {
    // Most documents name none.
    indices ??= new Map(inputs.map(({ path }, index) => [uriOf(path), index]));
    finder ??= documentFinder(indices.keys());
    return indices.get(finder(named, uriOf(from)) ?? '');
  };
  return {
    put(index, { document: { path, mining, error } }) {
      if (!error) verdicts.set(index, { path, mining });
    },
    lastNamedIn: ({ document }) =>
      Math.max(-1, ...document.incorporates.map((each) => found(each, document.path) ?? -1)),
    complete: (read) => ({
      ...read,
      document: withIncorporated(read.document, (named) => {
        const index = found(named, read.document.path);
        return index === undefined ? undefined : verdicts.get(index);
      }),
    }),
  };
}
