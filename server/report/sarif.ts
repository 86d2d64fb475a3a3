// SARIF 2.1.0, for code scanning and for viewers. One run; results in the order of the documents.
import type * as sarif from 'sarif';
import type { RuleId, Severity, Step } from '../engine/review.ts';
import type { Document, Part, ReportedFinding } from './document.ts';
import { oneLine } from './markdown-text.ts';
import type { Range } from './positions.ts';
import type { Report, Tool } from './report.ts';
import { repositoryPath } from './repository-path.ts';

/** A rule as its manual page describes it. */
export interface RuleHelp {
  readonly id: RuleId;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly advice: string;
  readonly severity: Severity;
  /** Of its manual page. */
  readonly url: string | undefined;
}

export interface SarifOptions {
  readonly tool: Tool;
  readonly homepage: string | undefined;
  readonly rules: readonly RuleHelp[];
  /** What a lead-in, a heading, a definition is called. */
  readonly steps: Readonly<Record<Step['what'], string>>;
}

export function sarifReport(options: SarifOptions): Report {
  const documents: Document[] = [];
  return {
    document(document) {
      documents.push(document);
      return '';
    },
    end: () => `${JSON.stringify(log(documents, options), null, 2)}\n`,
  };
}

function log(documents: readonly Document[], options: SarifOptions): sarif.Log {
  const { tool, homepage, rules } = options;
  const unread = documents.filter((document) => document.error);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            ...(homepage !== undefined && { informationUri: homepage }),
            rules: rules.map(descriptor),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ path, error }) => ({
              level: 'error' as const,
              descriptor: { id: error?.code ?? '' },
              message: { text: error?.message ?? '' },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        artifacts: documents.map((document) => ({
          location: artifact(document.path),
          ...(document.error
            ? {}
            : { mimeType: document.format === 'markdown' ? 'text/markdown' : 'text/plain' }),
          properties: { mining: document.mining, kind: document.kind, language: document.language },
        })),
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap(({ path, findings }) =>
          findings
            .filter(({ severity }) => severity !== 'off')
            .map((finding) => result(path, finding, options)),
        ),
      },
    ],
  };
}

function descriptor(rule: RuleHelp): sarif.ReportingDescriptor {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: sentence(rule.what) },
    help: {
      text: [rule.what, rule.why, rule.advice].map(sentence).join(' '),
      markdown: [
        ...[rule.what, rule.why, rule.advice].map(sentence),
        ...(rule.url === undefined ? [] : [`[${rule.id}](${rule.url})`]),
      ].join('\n\n'),
    },
    ...(rule.url !== undefined && { helpUri: rule.url }),
    defaultConfiguration: { level: levels[rule.severity], enabled: rule.severity !== 'off' },
    properties: { tags: ['licence', 'terms'] },
  };
}

function result(path: string, finding: ReportedFinding, { rules, steps }: SarifOptions): sarif.Result {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const related = relatedParts(finding, steps);
  const context = covering(finding.clause.range, finding.range);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    // Clues are shown, and fail nothing; what does not fail has no level.
    ...(finding.confidence === 'low'
      ? { kind: 'review' as const, level: 'none' as const }
      : { kind: 'fail' as const, level: levels[finding.severity] }),
    message: { text: `${sentence(finding.explanation)} “${oneLine(finding.quote)}”` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          region: { ...region(finding.range), snippet: { text: finding.quote } },
          // It must be more than the region itself.
          ...(!isSame(context, finding.range) && { contextRegion: region(context) }),
        },
        ...(finding.section.length > 0 && {
          logicalLocations: [{ fullyQualifiedName: finding.section.join(' › '), kind: 'section' }],
        }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ what, part }, id) => ({
        id,
        message: { text: `${what}: “${oneLine(part.text)}”` },
        physicalLocation: { artifactLocation: artifact(path), region: region(part.range) },
      })),
    }),
    partialFingerprints: { 'licenseTermReview/v1': finding.fingerprint },
    ...(finding.suppression && {
      suppressions: [
        {
          kind: finding.suppression.kind === 'comment' ? ('inSource' as const) : ('external' as const),
          status: 'accepted' as const,
          justification: finding.suppression.reason,
        },
      ],
    }),
    properties: {
      stance: finding.stance,
      confidence: finding.confidence,
      language: finding.language,
      ...(finding.permission && { form: finding.permission.form, grantor: finding.permission.grantor }),
    },
  };
}

interface Related {
  readonly what: string;
  readonly part: Part;
}

/** Lead-ins, and everything else that was read outside the clause. */
function relatedParts(finding: ReportedFinding, steps: SarifOptions['steps']): Related[] {
  const parts = [
    ...finding.leadIn.map((part) => ({ what: steps['lead-in'], part })),
    ...finding.reading
      .filter(({ what }) => what !== 'clause' && what !== 'lead-in')
      .map((part) => ({ what: steps[part.what], part })),
  ];
  const key = ({ part }: Related): string => JSON.stringify(part.range);
  return parts.filter((each, index) => parts.findIndex((other) => key(other) === key(each)) === index);
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

/** A relative path is a relative reference: whoever reads the log knows from where. */
function artifact(path: string): sarif.ArtifactLocation {
  const encoded = repositoryPath(path).split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  const isDrive = /^[a-z]:\//i.test(path);
  return { uri: isDrive ? `file:///${encoded.replace('%3A', ':')}` : encoded };
}

function region({ start, end }: Range): sarif.Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function covering(a: Range, b: Range): Range {
  const before = (p: Range['start'], q: Range['start']): boolean =>
    p.line < q.line || (p.line === q.line && p.character <= q.character);
  return { start: before(a.start, b.start) ? a.start : b.start, end: before(a.end, b.end) ? b.end : a.end };
}

function isSame(a: Range, b: Range): boolean {
  return JSON.stringify(region(a)) === JSON.stringify(region(b));
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
