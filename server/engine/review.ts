// What a review says. Every face of the reviewer (diagnostics, hover, summary, command line) prints these values;
// spans are UTF-16 offsets into the text that was reviewed, never lines and columns.
import type { Section } from './clause.ts';
import type { Span } from './span.ts';

/** The one that wins in a document comes first. */
export const stances = [
  'prohibited',
  'permission-required',
  'restricted',
  'by-provider',
  'permitted',
  'mention',
] as const;

/** The verdict on an activity. */
export type Stance = (typeof stances)[number];

/** The verdict on a whole document. */
export type Verdict = Stance | 'silent';

export const ruleIds = [
  'mining-prohibited',
  'mining-permission-required',
  'mining-restricted',
  'mining-permitted',
  'mining-by-provider',
  'mining-mention',
  'permission-required',
] as const;

export type RuleId = (typeof ruleIds)[number];

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';
export type Confidence = 'high' | 'medium' | 'low';
export type DocumentKind = 'terms' | 'other';
export type Format = 'markdown' | 'plaintext';
export type PermissionForm = 'prior' | 'written' | 'express' | 'specific';

export type MiningKind =
  'mine' | 'host' | 'provide' | 'software' | 'proof-of-space' | 'cryptojacking' | 'advertise';

export type PermissionKind =
  | 'assignment'
  | 'subcontracting'
  | 'disclosure'
  | 'publicity'
  | 'copying'
  | 'modification'
  | 'redistribution'
  | 'commercial-use'
  | 'use'
  | 'access'
  | 'other';

/** Words of the document: white space folded, and where they stand in it. */
export interface Evidence {
  readonly text: string;
  readonly span: Span;
}

export interface Activity extends Evidence {
  readonly kind: MiningKind | PermissionKind;
}

/** A consent on which an act depends. `grantor` is as the text names it; undefined where nobody is named. */
export interface Permission extends Evidence {
  readonly form: readonly PermissionForm[];
  readonly grantor: string | undefined;
  readonly qualifiers: readonly string[];
  readonly purposes: readonly Evidence[];
}

/** One step of how a finding was read: what was taken, and from which words. */
export interface Step {
  readonly what:
    | 'clause'
    | 'lead-in'
    | 'heading'
    | 'column'
    | 'definition'
    | 'trailing-rule'
    | 'cross-reference'
    | 'sentence-before'
    | 'report';
  readonly evidence: Evidence;
}

export interface Suppression {
  readonly kind: 'comment' | 'project' | 'baseline';
  readonly reason: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly stance: Stance;
  /** The operative words: activity with its modality, permission and exception, as far as the clause holds them. */
  readonly span: Span;
  /** The source text of `span`, white space folded. */
  readonly quote: string;
  /** The whole sentence or item; parts may stand outside it, in a lead-in, heading or definition. */
  readonly clause: Evidence;
  /** Section path, outermost first. */
  readonly section: readonly string[];
  /** Outermost first. */
  readonly leadIn: readonly Evidence[];
  readonly activity: Activity;
  readonly permission: Permission | undefined;
  readonly exceptions: readonly Evidence[];
  readonly scope: readonly Evidence[];
  readonly bound: readonly Evidence[];
  readonly consequences: readonly Evidence[];
  /** ISO date that the text gives for the rule. */
  readonly since: string | undefined;
  /** Whose terms a report speaks of; empty in the terms themselves. */
  readonly attributedTo: readonly string[];
  readonly suppression: Suppression | undefined;
  readonly explanation: string;
  readonly confidence: Confidence;
  readonly fingerprint: string;
  /** BCP 47 primary tag of the clause's section. */
  readonly language: string;
  /** How the finding was read, in the order of reading; hover and `explain` print it. */
  readonly path: readonly Step[];
}

/** In a report: the verdict on one provider that it names. */
export interface ProviderVerdict {
  readonly name: string;
  readonly mining: Verdict;
  /** Index into `findings`. */
  readonly finding: number;
}

/** A document that this one makes part of itself; `target` is what a link or workspace search gave. */
export interface Incorporation {
  readonly name: string;
  readonly span: Span;
  readonly target: string | undefined;
  readonly mining: Verdict | undefined;
}

/** What the reader must know about how the document was read. */
export interface Note {
  readonly code: string;
  readonly message: string;
  readonly span: Span | undefined;
}

export interface Review {
  readonly format: Format;
  /** BCP 47 primary tag of most of the text. */
  readonly language: string;
  readonly kind: DocumentKind;
  /** ISO date: in force or effective, else last updated. */
  readonly effective: string | undefined;
  readonly mining: Verdict;
  readonly providers: readonly ProviderVerdict[];
  readonly incorporates: readonly Incorporation[];
  readonly notes: readonly Note[];
  /** In order of position. */
  readonly findings: readonly Finding[];
  /** Top-level sections in order; they nest. */
  readonly sections: readonly Section[];
  /** How many clauses were read. */
  readonly clauses: number;
}
