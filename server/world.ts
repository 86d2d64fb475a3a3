// What the language server needs of its surroundings; the entries bring it.
import type { Reviewer } from './setup.ts';

/** What an entry brings from its surroundings. */
export interface World {
  readonly version: string;
  newReviewer(): Reviewer;
  /** Address of the folder that holds the manual's page of each rule, where it is at hand. */
  readonly manual: string | undefined;
  readonly files: Files | undefined;
}

/** Documents and project files that are not open. */
export interface Files {
  find(folder: string): readonly string[] | Promise<readonly string[]>;
  /** Throws or rejects with a message for the user. */
  read(uri: string): string | Promise<string>;
  /** Undefined where there is no such file. */
  readonly readNow: (uri: string) => string | undefined;
  /** Project files have changed. */
  forget?(): void;
}
