// A review as reports print it: spans become ranges, absent parts become null. The shape is fixed and grows only by
// adding fields; docs/schemas/ describes it, and a test compares the two.
import type {
  Confidence,
  DocumentKind,
  Evidence,
  Finding,
  Format,
  MiningKind,
  Permission,
  PermissionForm,
  PermissionKind,
  Review,
  RuleId,
  Severity,
  Stance,
  Step,
  Suppression,
  Verdict,
} from '../engine/review.ts';
import type { Span } from '../engine/span.ts';
import { type PositionAt, type Range, rangeOf } from './positions.ts';

export interface Part {
  readonly text: string;
  readonly range: Range;
}

export interface ReportedPermission extends Part {
  readonly form: readonly PermissionForm[];
  readonly grantor: string | null;
  readonly qualifiers: readonly string[];
  readonly purposes: readonly Part[];
}

export interface ReportedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly stance: Stance;
  readonly range: Range;
  readonly offset: readonly [start: number, end: number];
  readonly quote: string;
  readonly clause: Part;
  readonly section: readonly string[];
  readonly leadIn: readonly Part[];
  readonly activity: Part & { readonly kind: MiningKind | PermissionKind };
  readonly permission: ReportedPermission | null;
  readonly exceptions: readonly Part[];
  readonly scope: readonly Part[];
  readonly bound: readonly Part[];
  readonly consequences: readonly Part[];
  readonly since: string | null;
  readonly attributedTo: readonly string[];
  readonly suppression: Suppression | null;
  readonly explanation: string;
  readonly confidence: Confidence;
  readonly fingerprint: string;
  readonly language: string;
  /** How it was read, in the order of reading. */
  readonly reading: readonly (Part & { readonly what: Step['what'] })[];
}

export interface ReportedNote {
  readonly code: string;
  readonly message: string;
  readonly range?: Range;
}

/** A document that this one makes part of itself. */
export interface ReportedIncorporation {
  readonly name: string;
  /** Its path, where it was read as well; else that of a link on its name, as written; else null. */
  readonly target: string | null;
  /** Its own verdict; null where it was not read as well. */
  readonly mining: Verdict | null;
  /** Of its name. */
  readonly range: Range;
}

export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly effective: string | null;
  readonly mining: Verdict;
  readonly providers: readonly {
    readonly name: string;
    readonly mining: Verdict;
    readonly finding: number;
  }[];
  readonly incorporates: readonly ReportedIncorporation[];
  readonly notes: readonly ReportedNote[];
  /** With a baseline: what it knows and the document no longer says. */
  readonly gone?: readonly { readonly rule: RuleId; readonly fingerprint: string; readonly quote: string }[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly findings: readonly ReportedFinding[];
}

export interface Reviewed {
  /** As it was given, with `/`. */
  readonly path: string;
  readonly review: Review;
  readonly positionAt: PositionAt;
}

export function documentOf({ path, review, positionAt }: Reviewed): Document {
  return {
    path,
    format: review.format,
    language: review.language,
    kind: review.kind,
    effective: review.effective ?? null,
    mining: review.mining,
    providers: review.providers.map(({ name, mining, finding }) => ({ name, mining, finding })),
    incorporates: review.incorporates.map(({ name, target, mining, span }) => ({
      name,
      target: target ?? null,
      mining: mining ?? null,
      range: rangeOf(span, positionAt),
    })),
    notes: review.notes.map(({ code, message, span }) => ({
      code,
      message,
      ...(span && { range: rangeOf(span, positionAt) }),
    })),
    findings: review.findings.map((finding) => reportedFinding(finding, positionAt)),
  };
}

/** A document that could not be read. */
export function unreadDocument(
  path: string,
  format: Format,
  error: { code: string; message: string },
): Document {
  return {
    path,
    format,
    language: 'und',
    kind: 'other',
    effective: null,
    mining: 'silent',
    providers: [],
    incorporates: [],
    notes: [],
    error,
    findings: [],
  };
}

export function reportedFinding(finding: Finding, positionAt: PositionAt): ReportedFinding {
  const range = (span: Span): Range => rangeOf(span, positionAt);
  const part = ({ text, span }: Evidence): Part => ({ text, range: range(span) });
  const permission = (given: Permission): ReportedPermission => ({
    form: given.form,
    grantor: given.grantor ?? null,
    qualifiers: given.qualifiers,
    purposes: given.purposes.map(part),
    ...part(given),
  });
  return {
    rule: finding.rule,
    severity: finding.severity,
    stance: finding.stance,
    range: range(finding.span),
    offset: [finding.span.start, finding.span.end],
    quote: finding.quote,
    clause: part(finding.clause),
    section: finding.section,
    leadIn: finding.leadIn.map(part),
    activity: { ...part(finding.activity), kind: finding.activity.kind },
    permission: finding.permission ? permission(finding.permission) : null,
    exceptions: finding.exceptions.map(part),
    scope: finding.scope.map(part),
    bound: finding.bound.map(part),
    consequences: finding.consequences.map(part),
    since: finding.since ?? null,
    attributedTo: finding.attributedTo,
    suppression: finding.suppression ?? null,
    explanation: finding.explanation,
    confidence: finding.confidence,
    fingerprint: finding.fingerprint,
    language: finding.language,
    reading: finding.path.map(({ what, evidence }) => ({ what, ...part(evidence) })),
  };
}
