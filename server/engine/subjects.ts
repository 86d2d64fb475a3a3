// The acts that a clause speaks of: those that it names, and those that it only points at: "No.", "It is allowed
// only …", "Oracle and OVH do not allow it at all".
import { actsIn, speaksOf, type Act, type Surroundings } from './acts.ts';
import { namesIn } from './attribution.ts';
import { consentsIn } from './consent.ts';
import { cut, within, type Range } from './items.ts';
import type { Passage } from './lexicon.ts';
import { stands } from './own-governor.ts';
import type { Passages, Read } from './passages.ts';
import type { Step } from './review.ts';

/** An act of mining, where it is named. */
export interface Topic {
  readonly read: Read;
  readonly act: Act;
  readonly attributedTo: readonly string[];
}

/** What of the setting decides which acts a clause speaks of. */
export interface Context {
  readonly passages: Passages;
  /** Does the document as a whole speak of coins? */
  readonly isAbout: boolean;
  /** Does it name mining of coins at all? */
  readonly isNamed: boolean;
  readonly isReport: boolean;
  /** What the clauses before spoke of: an answer, a pronoun or an ellipsis may take its act from there. */
  readonly topic: Topic | undefined;
}

/** An act to be judged: in its own words, or in words that stand for it. */
export interface Subject {
  /** The words in this clause. */
  readonly act: Act;
  readonly named: Topic;
  /** How the act was found where the clause does not name it. */
  readonly what: Step['what'] | undefined;
}

/** The acts to be judged, in order of position. */
export function acts(read: Read, context: Context): Subject[] {
  const { passages } = context;
  const leadIn = (): ReturnType<Surroundings['leadIn']> => {
    const spoken = [...passages.leadIns(read.placed), ...passages.headings(read.placed)].map((r) =>
      speaksOf(r.passage),
    );
    return spoken.find((s) => s === 'mining') ?? spoken.find((s) => s !== undefined);
  };
  const surroundings: Surroundings = {
    leadIn,
    document: () => context.isAbout || context.topic !== undefined,
    names: () => context.isNamed,
  };
  const named: Subject[] = actsIn(read.passage, surroundings).map((act) => ({
    act,
    named: { read, act, attributedTo: [] },
    what: undefined,
  }));
  return [...named, ...borrowed(read, named, context)].sort((a, b) => a.act.from - b.act.from);
}

/** Items that rule without naming the act: "No.", "It is allowed only …", "Oracle and OVH do not allow it at all". */
function borrowed(read: Read, own: readonly Subject[], { topic, isReport }: Context): Subject[] {
  const { passage } = read;
  const found: Subject[] = [];
  const { items } = cut(passage);
  for (const item of items) {
    if (own.some((s) => within(s.act, item))) continue;
    const before =
      own.findLast((s) => s.act.to <= item.from)?.named ??
      (own.length === 0 || own.every((s) => s.act.from >= item.to) ? topic : undefined);
    if (!before) continue;
    const isNear =
      before.read === read || before.read.placed.block === read.placed.block || isQuestion(before.read);
    // In a report a name takes up what it is about: "Oracle and OVH do not allow it at all".
    const isNamed = isReport && namesIn(read, item).length > 0;
    const pointer =
      pointerIn(passage, item, isNear || isNamed) ?? (isReport ? reportedRuling(read, item) : undefined);
    if (pointer)
      found.push({
        act: { ...pointer, kind: before.act.kind, partner: 'none' },
        named: before,
        what: before.read === read ? undefined : 'sentence-before',
      });
  }
  return found;
}

/** The words by which an item points back at an act: an answer, or a pronoun beside a modality. */
function pointerIn(
  { mentions, tokens, verbsLast }: Passage,
  item: Range,
  isNear: boolean,
): Range | undefined {
  const inside = mentions.filter((m) => within(m, item));
  const answer = inside.find(
    (m) =>
      // "A: No."
      (m.from === 0 || (m.from <= 2 && tokens[m.from - 1]?.text === ':')) &&
      m.from - item.from <= 2 &&
      (m.concept === 'no' || m.concept === 'yes' || m.concept === 'not') &&
      (!tokens[m.to]?.isWord || m.to === tokens.length || m.concept === 'not'),
  );
  // "In halls 1 to 3, no.": an answer behind what it is limited to.
  const last = inside.findLast((m) => m.concept === 'no' || m.concept === 'yes');
  if (last && isNear && isLimited(last, item, inside) && endsItem(last, item, tokens) && stands(last, tokens))
    return last;
  // "Not even on instances that I pay for?" asks, and answers nothing.
  if (answer && isNear && tokens.at(-1)?.text !== '?') return answer;
  const modal = inside.filter(
    (m) => m.concept === 'forbid' || m.concept === 'allow' || m.concept === 'enable' || m.concept === 'lift',
  );
  const isConsent = inside.some((m) => m.concept === 'consent' || m.concept === 'consented');
  const pronoun = inside.find(
    (m) =>
      m.concept === 'it' &&
      (m.from - item.from <= 1 ||
        modal.some(
          (o) =>
            within(m, o) ||
            (m.from >= o.to && m.from - o.to <= 2) ||
            (o.from >= m.to &&
              (verbsLast || !tokens[m.from - 1]?.isWord) &&
              (o.from - m.to <= 1 || (verbsLast && !tokens.slice(m.to, o.from).some((t) => !t.isWord)))),
        )),
  );
  if (!pronoun || !isNear) return undefined;
  // "It needs our approval": beside a consent only a subject points back.
  return modal.length > 0 || (isConsent && pronoun.from - item.from <= 1) ? pronoun : undefined;
}

/** "In hall 4, yes", "With our approval, yes": what stands before the answer limits it, and names nothing else. */
function isLimited(answer: Range, item: Range, inside: Passage['mentions']): boolean {
  const opens: ReadonlySet<string> = new Set(['place', 'plan', 'product', 'with', 'if', 'subject-to']);
  return (
    answer.from - item.from >= 2 &&
    inside.some((m) => opens.has(m.concept) && m.from - item.from <= 1 && m.to < answer.from)
  );
}

function endsItem({ to }: Range, item: Range, tokens: Passage['tokens']): boolean {
  const behind = tokens.slice(to, item.to).findIndex((t) => t.isWord);
  return behind < 0 || behind === 1;
}

/** In a report, a provider that rules in the same breath: "Esker wants customers to get written authorisation". */
function reportedRuling(read: Read, item: Range): Range | undefined {
  const { passage, lexicon } = read;
  if (namesIn(read, item).length === 0) return undefined;
  const [consent] = consentsIn(passage, item, lexicon).filter((c) => !c.isVoid);
  return consent && { from: consent.to - 1, to: consent.to };
}

function isQuestion({ passage }: Read): boolean {
  return passage.tokens.at(-1)?.text === '?';
}
