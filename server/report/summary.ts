// What a reader wants to know of one or many documents, as data: a row per document, every mining clause, permission
// requirements grouped by kind. Nothing is left out: silent and unreadable documents have their row.
import { stances, type DocumentKind, type PermissionForm, type Verdict } from '../engine/review.ts';
import type { Document, Part, ReportedFinding } from './document.ts';
import type { Range } from './positions.ts';
import { type Parties, usualName } from './providers.ts';

export interface Summary {
  readonly documents: readonly SummaryDocument[];
  /** In order of position, documents in the order given. Clues (low confidence) stand apart. */
  readonly clauses: readonly SummaryClause[];
  readonly clues: readonly SummaryClause[];
  readonly permissions: readonly PermissionGroup[];
}

export interface SummaryDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly mining: Verdict;
  readonly effective: string | null;
  /** The clause from which the verdict was taken; null where the document is silent. */
  readonly deciding: SummaryClause | null;
  readonly permission: SummaryPermission | null;
  readonly scope: readonly string[];
  readonly exceptions: readonly string[];
  readonly bound: readonly string[];
  readonly consequences: readonly string[];
  /** In a report: a row per provider named, known aliases joined. */
  readonly providers: readonly SummaryProvider[];
  readonly incorporates: Document['incorporates'];
  readonly clauses: number;
  readonly permissions: number;
  readonly error?: Document['error'];
}

export interface SummaryClause {
  readonly path: string;
  /** Index into the document's findings. */
  readonly finding: number;
  readonly stance: Verdict;
  readonly quote: string;
  readonly section: readonly string[];
  /** One-based, for people. */
  readonly line: number;
  readonly range: Range;
}

export interface SummaryPermission {
  readonly form: readonly PermissionForm[];
  readonly grantor: string | null;
  readonly purposes: readonly string[];
}

export interface SummaryProvider {
  readonly name: string;
  readonly mining: Verdict;
  readonly clause: SummaryClause | null;
  readonly permission: SummaryPermission | null;
  readonly scope: readonly string[];
}

export interface PermissionGroup {
  readonly kind: ReportedFinding['activity']['kind'];
  readonly requirements: readonly (SummaryClause & {
    readonly activity: string;
    readonly permission: SummaryPermission | null;
  })[];
}

/** The verdict that wins comes first. */
export const verdictOrder: readonly Verdict[] = [...stances, 'silent'];

/** `parties`: usual names of parties that the project knows, beside the well-known ones. */
export function summarize(documents: readonly Document[], parties: Parties = new Map()): Summary {
  return {
    documents: documents.map((document) => documentRow(document, parties)),
    clauses: documents.flatMap((document) =>
      miningClauses(document, (finding) => finding.confidence !== 'low'),
    ),
    clues: documents.flatMap((document) =>
      miningClauses(document, (finding) => finding.confidence === 'low'),
    ),
    permissions: permissionGroups(documents),
  };
}

export function isMining(finding: ReportedFinding): boolean {
  return finding.rule !== 'permission-required';
}

function documentRow(document: Document, parties: Parties): SummaryDocument {
  const deciding = decidingFinding(document);
  const finding = deciding === undefined ? undefined : document.findings[deciding];
  return {
    path: document.path,
    kind: document.kind,
    language: document.language,
    mining: document.mining,
    effective: document.effective,
    deciding: finding && deciding !== undefined ? clauseOf(document.path, finding, deciding) : null,
    permission: finding ? permissionOf(finding) : null,
    scope: texts(finding?.scope),
    exceptions: texts(finding?.exceptions),
    bound: texts(finding?.bound),
    consequences: texts(finding?.consequences),
    providers: providerRows(document, parties),
    incorporates: document.incorporates,
    clauses: document.findings.filter((each) => isShown(each) && isMining(each)).length,
    permissions: document.findings.filter((each) => isShown(each) && !isMining(each)).length,
    ...(document.error && { error: document.error }),
  };
}

/** Kinds that have a stance of their own and decide only where nothing else is said. */
const beside: ReadonlySet<string> = new Set(['advertise', 'cryptojacking']);

function decidingFinding(document: Document): number | undefined {
  const candidates = [...document.findings.entries()].filter(
    ([, finding]) =>
      isMining(finding) &&
      isShown(finding) &&
      finding.confidence !== 'low' &&
      finding.suppression?.kind !== 'comment' &&
      finding.suppression?.kind !== 'project' &&
      finding.attributedTo.length === 0,
  );
  const own = candidates.filter(([, finding]) => !beside.has(finding.activity.kind));
  const same = (list: typeof candidates): number | undefined =>
    list.find(([, finding]) => finding.stance === document.mining)?.[0];
  if (document.mining === 'silent') return undefined;
  return same(own) ?? same(candidates) ?? own[0]?.[0] ?? candidates[0]?.[0];
}

function isShown(finding: ReportedFinding): boolean {
  return finding.severity !== 'off';
}

function providerRows(document: Document, parties: Parties): SummaryProvider[] {
  const rows = new Map<string, SummaryProvider>();
  for (const { name, mining, finding: index } of document.providers) {
    const finding = document.findings[index];
    const usual = usualName(name, parties);
    const known = rows.get(usual);
    if (known && verdictOrder.indexOf(known.mining) <= verdictOrder.indexOf(mining)) continue;
    rows.set(usual, {
      name: usual,
      mining,
      clause: finding ? clauseOf(document.path, finding, index) : null,
      permission: finding ? permissionOf(finding) : null,
      scope: texts(finding?.scope),
    });
  }
  return [...rows.values()];
}

function permissionGroups(documents: readonly Document[]): PermissionGroup[] {
  const groups = new Map<PermissionGroup['kind'], PermissionGroup['requirements'][number][]>();
  for (const document of documents) {
    for (const [index, finding] of document.findings.entries()) {
      if (isMining(finding) || !isShown(finding)) continue;
      const group = groups.get(finding.activity.kind) ?? [];
      groups.set(finding.activity.kind, group);
      group.push({
        ...clauseOf(document.path, finding, index),
        activity: finding.activity.text,
        permission: permissionOf(finding),
      });
    }
  }
  return [...groups].map(([kind, requirements]) => ({ kind, requirements }));
}

function miningClauses(document: Document, wanted: (finding: ReportedFinding) => boolean): SummaryClause[] {
  return [...document.findings.entries()]
    .filter(([, finding]) => isMining(finding) && isShown(finding) && wanted(finding))
    .map(([index, finding]) => clauseOf(document.path, finding, index));
}

function clauseOf(path: string, finding: ReportedFinding, index: number): SummaryClause {
  return {
    path,
    finding: index,
    stance: finding.stance,
    quote: finding.quote,
    section: finding.section,
    line: finding.range.start.line + 1,
    range: finding.range,
  };
}

function permissionOf({ permission }: ReportedFinding): SummaryPermission | null {
  return (
    permission && { form: permission.form, grantor: permission.grantor, purposes: texts(permission.purposes) }
  );
}

function texts(parts: readonly Part[] | undefined): string[] {
  return (parts ?? []).map((part) => part.text);
}
