// The labelled documents of our own. README.md says what each field means.
import { readFileSync, readdirSync } from 'node:fs';
import type {
  Confidence,
  DocumentKind,
  MiningKind,
  PermissionForm,
  PermissionKind,
  RuleId,
  Stance,
  Verdict,
} from '../../server/engine/review.ts';

const files = readdirSync(new URL('.', import.meta.url)).sort();

/** `en`, `en-unseen`, …: what is there. */
export const labelFiles = files.flatMap((file) => /^([a-z]{2}(?:-unseen|-blind)?)\.jsonl$/u.exec(file)?.[1] ?? []);

export const ways = [
  'self',
  'lead-in',
  'heading',
  'column',
  'definition',
  'trailing-rule',
  'cross-reference',
  'report',
  'sentence-before',
] as const;

export interface LabelledPermission {
  readonly form: readonly PermissionForm[];
  readonly alsoForms?: readonly PermissionForm[];
  readonly grantor: string | null;
  readonly qualifiers?: readonly string[];
  readonly purposes?: readonly string[];
}

export interface Label {
  readonly doc: string;
  /** One-based, first and last. */
  readonly lines: readonly [number, number];
  readonly quote: string;
  readonly rule: RuleId | null;
  readonly stance?: Stance;
  readonly also?: readonly (Stance | 'none' | 'permission')[];
  readonly kind?: MiningKind | PermissionKind;
  readonly alsoKinds?: readonly (MiningKind | PermissionKind)[];
  readonly permission?: LabelledPermission | null;
  readonly bound?: readonly string[];
  readonly exceptions?: readonly string[];
  readonly scope?: readonly string[];
  readonly consequences?: readonly string[];
  readonly attributedTo?: readonly string[];
  readonly confidence?: Confidence;
  readonly way?: (typeof ways)[number];
  readonly note?: string;
}

export interface LabelledDocument {
  readonly doc: string;
  readonly mining: Verdict;
  readonly also?: readonly Verdict[];
  readonly kind: DocumentKind;
  readonly language: string;
  readonly effective: string | null;
  readonly providers?: readonly { readonly name: string; readonly mining: Verdict }[];
  readonly set?: 'unseen';
  readonly note?: string;
}

export function labelsIn(file: string): Label[] {
  return rows(`${file}.jsonl`) as Label[];
}

export function labelledDocuments(): LabelledDocument[] {
  return files
    .filter((file) => /^documents(?:\.[a-z]+)?\.jsonl$/u.test(file))
    .flatMap((file) => rows(file) as LabelledDocument[]);
}

export function documentText(doc: string): string {
  return readFileSync(new URL(doc, import.meta.url), 'utf8');
}

function rows(file: string): unknown[] {
  return documentText(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
