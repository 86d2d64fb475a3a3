// In a report the date of a rule often stands in a sentence of its own: "The new terms took effect on 1 December."
import { inDocument, type PlacedClause } from './clause.ts';
import { inForceDate } from './effective.ts';
import type { DocumentLanguage } from './language.ts';
import type { Evidence } from './review.ts';

interface Reported {
  readonly clause: Evidence;
  readonly attributedTo: readonly string[];
  readonly since: string | undefined;
}

/**
 * A date in force is that of the rules of whoever the last finding before it, in order of position, speaks of; it holds
 * of all their findings without a date of their own. `date` is the report's, for years that are left out.
 */
export function withReportedDates<Finding extends Reported>(
  findings: readonly Finding[],
  clauses: readonly PlacedClause[],
  {
    date,
    languageOf,
  }: {
    readonly date: string | undefined;
    readonly languageOf: (clause: PlacedClause) => DocumentLanguage | undefined;
  },
): readonly Finding[] {
  const dated = new Map<string, string>();
  for (const placed of clauses) {
    const language = languageOf(placed);
    const since = language && inForceDate(placed.clause.text, { language, documentDate: date });
    if (since === undefined) continue;
    const { start } = inDocument(placed, { start: 0, end: 1 });
    const last = findings.findLast(
      ({ clause, attributedTo }) => clause.span.start <= start && attributedTo.length > 0,
    );
    for (const name of last?.attributedTo ?? []) if (!dated.has(name)) dated.set(name, since);
  }
  if (dated.size === 0) return findings;
  return findings.map((finding) => {
    const dates = finding.attributedTo.map((name) => dated.get(name));
    const [since] = dates;
    const isShared = since !== undefined && dates.every((each) => each === since);
    return finding.since === undefined && isShared ? { ...finding, since } : finding;
  });
}
