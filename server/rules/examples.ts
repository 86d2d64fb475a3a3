// What each rule flags and leaves alone, in sentences of our own. They are tests, and the manual shows them.
import type { RuleId } from '../engine/review.ts';

/** Markdown, as it might stand in terms. */
export interface Examples {
  readonly flagged: readonly string[];
  readonly clean: readonly CleanExample[];
}

export interface CleanExample {
  readonly text: string;
  /** Why the rule leaves it alone; ends without a full stop. */
  readonly because: string;
}

export type RuleExamples = Readonly<Record<RuleId, Examples>>;
