// From judgements to findings: operative words, rule, wording and fingerprint.
import { fingerprint } from './fingerprint.ts';
import { extent, type Passage } from './lexicon.ts';
import type { Range } from './items.ts';
import type { Judgement } from './mining.ts';
import { wholeEvidence } from './parts.ts';
import type { Passages, Read } from './passages.ts';
import type { PermissionJudgement } from './permissions.ts';
import type { Finding, RuleId, Severity } from './review.ts';
import { evidence } from './parts.ts';

/** Longer operative words would underline half a paragraph: then the modality is left to the lead-in's evidence. */
const longest = 160;

/** All of a finding but what needs the whole document: explanation, number of equal fingerprints, suppression. */
export type Draft = Omit<Finding, 'explanation' | 'severity' | 'suppression'> & {
  /** It takes something out of a ban elsewhere: "is exempt from the ban". */
  readonly isLift?: boolean;
};

export interface Wording {
  readonly severityOf: (draft: Draft) => Severity;
  readonly explain: (draft: Draft) => string;
}

export function miningDraft(judgement: Judgement, passages: Passages): Draft {
  const { read, act, operative, stance } = judgement;
  const rule: RuleId = `mining-${stance}`;
  const base = draft(read, passages, operativeWords(read.passage, act, operative));
  return {
    ...base,
    rule,
    stance,
    activity: {
      ...evidence({ read: judgement.named.read, range: judgement.named.act }),
      kind: judgement.kind,
    },
    permission: judgement.permission,
    exceptions: judgement.exceptions,
    scope: judgement.scope,
    bound: judgement.bound,
    consequences: judgement.consequences,
    attributedTo: judgement.attributedTo,
    since: undefined,
    confidence: judgement.confidence,
    path: judgement.path,
    fingerprint: fingerprint(rule, read, act),
    isLift: judgement.governor?.concept === 'lift',
  };
}

export function permissionDraft(judgement: PermissionJudgement, passages: Passages): Draft {
  const { read, source, act, operative, consent } = judgement;
  const isOwn = source === read;
  const base = draft(
    read,
    passages,
    isOwn ? operativeWords(read.passage, withAct(read.passage, consent, act), [...operative]) : act,
  );
  return {
    ...base,
    rule: 'permission-required',
    stance: 'permission-required',
    activity: { ...evidence({ read, range: act }), kind: judgement.kind },
    permission: judgement.permission,
    exceptions: judgement.exceptions,
    scope: judgement.scope,
    bound: judgement.bound,
    consequences: judgement.consequences,
    attributedTo: [],
    since: undefined,
    confidence: 'high',
    path: [
      { what: 'clause', evidence: evidence({ read, range: act }) },
      { what: isOwn ? 'clause' : 'lead-in', evidence: evidence({ read: source, range: consent }) },
    ],
    fingerprint: fingerprint('permission-required', read, isOwn ? consent : act),
  };
}

function draft(
  read: Read,
  passages: Passages,
  operative: Range,
): Pick<Draft, 'span' | 'quote' | 'clause' | 'section' | 'leadIn' | 'language'> {
  const words = evidence({ read, range: operative });
  const section: string[] = [];
  for (let s = read.placed.section; s; s = s.parent) section.unshift(s.title);
  return {
    span: words.span,
    quote: words.text,
    clause: wholeEvidence(read),
    section,
    leadIn: read.placed.leadIns.map((l) => wholeEvidence(passages.of(l))),
    language: read.lexicon.pack.tag,
  };
}

/** A consent means nothing without its act, even where an exception stands between them. */
const longestCore = 320;

function withAct(passage: Passage, consent: Range, act: Range): Range {
  const core = { from: Math.min(consent.from, act.from), to: Math.max(consent.to, act.to) };
  const { start, end } = extent(passage, core.from, core.to);
  return end - start <= longestCore ? core : consent;
}

/** From the first to the last operative word, nearest parts first, as long as it stays readable as one squiggle. */
function operativeWords(passage: Passage, core: Range, parts: readonly Range[]): Range {
  let words: Range = { from: core.from, to: core.to };
  const distance = (r: Range): number => Math.max(0, r.from - core.to, core.from - r.to);
  for (const part of [...parts].sort((a, b) => distance(a) - distance(b))) {
    const wider = { from: Math.min(words.from, part.from), to: Math.max(words.to, part.to) };
    const span = extent(passage, wider.from, wider.to);
    if (span.end - span.start <= longest) words = wider;
  }
  return words;
}

/** Orders findings by position, and tells equal fingerprints apart. */
export function finish(drafts: readonly Draft[], { severityOf, explain }: Wording): Finding[] {
  const seen = new Map<string, number>();
  return withoutTwins([...drafts].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)).map(
    ({ isLift, ...d }) => {
      const times = (seen.get(d.fingerprint) ?? 0) + 1;
      seen.set(d.fingerprint, times);
      return {
        ...d,
        fingerprint: times > 1 ? `${d.fingerprint}-${times}` : d.fingerprint,
        severity: severityOf(d),
        explanation: explain(d),
        suppression: undefined,
      };
    },
  );
}

/** Of findings with the same rule on the same words one is enough. */
function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const isTwin = (a: Draft, b: Draft): boolean =>
    a.rule === b.rule &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.attributedTo.join() === b.attributedTo.join();
  return drafts.filter((draft, i) => {
    for (let k = i - 1; k >= 0 && drafts[k]?.span.start === draft.span.start; k--)
      if (isTwin(drafts[k] as Draft, draft)) return false;
    return true;
  });
}
