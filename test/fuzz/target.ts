// What can be fuzzed: a kind of input, and what must hold for every one of them.
import type fc from 'fast-check';

export interface Target<Input = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws where the input broke something. */
  check(input: Input): void | Promise<void>;
}

/** Input of any type may come back from the corpus: it was written by the same target. */
export function target<Input>(definition: Target<Input>): Target {
  return definition;
}
