import type { Report } from './report.ts';

/** One document a line. */
export function jsonl(): Report {
  return {
    document: (document) => `${JSON.stringify({ schema: 1, ...document })}\n`,
    end: () => '',
  };
}
