// Any text in any report: what is machine-readable can be read, and nothing of the text controls where it is shown.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../server/cli/lines.ts';
import { formats, newReport, type ReportFormat } from '../../server/cli/reports.ts';
import type { Format } from '../../server/engine/review.ts';
import { documentOf } from '../../server/report/document.ts';
import { positionsIn } from '../../server/report/positions.ts';
import { newReviewer } from '../../server/setup.ts';
import { target } from './target.ts';
import { text } from './texts.ts';

const reviewer = newReviewer({ as: 'terms' });

/** Something to report, with anything around and inside it. */
const ruling = fc
  .tuple(
    text,
    text,
    text,
    fc.constantFrom(
      ...[
        'You may not %mine cryptocurrency%.',
        '# %\n\nNo %mining.',
        '- No bitcoin mining% without the written consent of % Acme%.',
      ],
    ),
  )
  .map(
    ([before, inside, after, clause]) =>
      `${before}\n\n${clause.replaceAll('%', inside.slice(0, 40))}\n\n${after}`,
  );

export const reports = target({
  name: 'reports',
  inputs: fc.record({
    text: ruling,
    format: fc.constantFrom<Format>('markdown', 'plaintext'),
    path: fc.oneof(
      fc.constantFrom('terms.md', '=1+1.md', '::error::.md', 'a\u001b[31m.md'),
      fc.string({ minLength: 1, unit: 'binary', maxLength: 20 }),
    ),
    ui: fc.constantFrom<'en' | 'fr'>('en', 'fr'),
  }),
  check({ text, format, path, ui }) {
    const review = reviewer.review({ text, name: path, format }, { interfaceLanguage: ui });
    const document = documentOf({ path, review, positionAt: positionsIn(text) });
    const lines = linesOf(text);
    for (const name of formats) {
      const report = newReport(name, { ui, toFile: true, parties: new Map() });
      const printed = report.document(document, { lines, fails: () => true }) + report.end();
      const [bad] = uncontrolled[name].exec(printed) ?? [];
      assert.equal(bad, undefined, `${name} holds ${JSON.stringify(bad)}`);
      if (name === 'json' || name === 'sarif' || name === 'gitlab') JSON.parse(printed);
      if (name === 'jsonl') for (const line of printed.trim().split('\n')) JSON.parse(line);
    }
  },
});

/** Line ends alone may be there. */
const controls = /(?!\n|\r\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const inJson = /(?![\n\u007f-\u009f])\p{Cc}/u;

const uncontrolled: Readonly<Record<ReportFormat, RegExp>> = {
  pretty: controls,
  json: inJson,
  jsonl: inJson,
  sarif: inJson,
  gitlab: inJson,
  github: controls,
  junit: controls,
  markdown: controls,
  csv: controls,
};
