// Documents made by hand, so that each report is tested on values that no real text need hold together.
import type { Document, Part, ReportedFinding } from '../../server/report/document.ts';
import { lineStarts } from '../../server/report/positions.ts';
import type { ReportSource } from '../../server/report/report.ts';

export const sampleText = `# Terms

You may not:

- mine cryptocurrency without our prior written approval;
- resell the Service.
`;

/** The words where they first stand in `text`. */
export function part(words: string, text = sampleText): Part {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`“${words}” does not stand in the text`);
  return {
    text: words.replace(/\s+/g, ' '),
    range: { start: position(at, text), end: position(at + words.length, text) },
  };
}

function position(offset: number, text: string): Part['range']['start'] {
  const starts = lineStarts(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

export function finding(more: Partial<ReportedFinding> = {}, text = sampleText): ReportedFinding {
  const quote = 'mine cryptocurrency without our prior written approval';
  const words = text.includes(quote) ? part(quote, text) : part(text.trim(), text);
  return {
    rule: 'mining-permission-required',
    severity: 'warning',
    stance: 'permission-required',
    range: words.range,
    offset: [text.indexOf(words.text), text.indexOf(words.text) + words.text.length],
    quote: words.text,
    clause: words,
    section: ['Terms'],
    leadIn: [],
    activity: { ...words, kind: 'mine' },
    permission: null,
    exceptions: [],
    scope: [],
    bound: [],
    consequences: [],
    since: null,
    attributedTo: [],
    suppression: null,
    explanation: 'Mining needs permission.',
    confidence: 'high',
    fingerprint: '0123456789abcdef',
    language: 'en',
    reading: [],
    ...more,
  };
}

export function document(more: Partial<Document> = {}): Document {
  return {
    path: 'legal/terms.md',
    format: 'markdown',
    language: 'en',
    kind: 'terms',
    effective: null,
    mining: 'permission-required',
    providers: [],
    incorporates: [],
    notes: [],
    findings: [finding()],
    ...more,
  };
}

/** Mining under a lead-in, with every part; a suppressed ban; a clue; a permission. */
export const rich: Document = document({
  effective: '2022-12-01',
  notes: [{ code: 'read-as-text', message: 'A part was read as plain text.', range: part('Terms').range }],
  incorporates: [{ name: 'Acceptable Use Policy', target: null, mining: null, range: part('Service').range }],
  findings: [
    finding({
      leadIn: [part('You may not:')],
      permission: {
        ...part('without our prior written approval'),
        form: ['prior', 'written'],
        grantor: 'us',
        qualifiers: [],
        purposes: [],
      },
      reading: [
        { what: 'clause', ...part('mine cryptocurrency') },
        { what: 'lead-in', ...part('You may not:') },
        { what: 'heading', ...part('Terms') },
      ],
    }),
    finding({
      rule: 'mining-prohibited',
      stance: 'prohibited',
      suppression: { kind: 'project', reason: 'not our plan' },
      fingerprint: 'aaaaaaaaaaaaaaaa',
    }),
    finding({ confidence: 'low', severity: 'information', fingerprint: 'bbbbbbbbbbbbbbbb' }),
    finding({
      rule: 'permission-required',
      severity: 'information',
      quote: 'resell the Service',
      range: part('resell the Service').range,
      activity: { ...part('resell the Service'), kind: 'redistribution' },
      explanation: 'Resale needs permission.',
      fingerprint: 'cccccccccccccccc',
    }),
  ],
});

export const unread: Document = document({
  path: 'nope.md',
  mining: 'silent',
  findings: [],
  error: { code: 'not-found', message: 'nope.md does not exist; check the spelling and the folder.' },
});

export const source: ReportSource = {
  lines: (line) => sampleText.split('\n')[line],
  fails: ({ severity, suppression, confidence }) =>
    severity === 'warning' && suppression === null && confidence !== 'low',
};
