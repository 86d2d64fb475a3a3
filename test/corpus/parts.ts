// How right each part of a finding is on the clauses of `parts.jsonl`, whose labels name every part. A part is right
// only if nothing of it is missing and nothing is said besides; of a finding that is missed every part is wrong.
import type { Evidence, Finding } from '../../server/engine/review.ts';
import { meets, newReading, spanOf, type Read } from './reading.ts';
import { labelsIn, type Label } from './labels.ts';

/** Right ones and all. */
type Tally = readonly [right: number, all: number];

export const parts = [
  'found',
  'kind',
  'form',
  'grantor',
  'qualifiers',
  'purposes',
  'bound',
  'exceptions',
  'scope',
  'consequences',
] as const;

export type Part = (typeof parts)[number];
export type PartShares = Readonly<Record<string, Partial<Readonly<Record<Part, Tally>>>>>;

/** English, French, and the others together: there are few of each. */
const columns = ['en', 'fr', 'others', 'all'] as const;

export function scoreParts(): { readonly shares: PartShares; readonly misses: readonly string[] } {
  const tallies = new Map<string, [number, number]>();
  const misses: string[] = [];
  const readOf = newReading();
  for (const label of labelsIn('parts')) {
    const language = label.doc.slice('parts/'.length, 'parts/'.length + 2);
    for (const [part, isRight, said] of judge(label, readOf(label.doc))) {
      for (const column of [language === 'en' || language === 'fr' ? language : 'others', 'all']) {
        const tally = tallies.get(`${column} ${part}`) ?? [0, 0];
        tallies.set(`${column} ${part}`, [tally[0] + Number(isRight), tally[1] + 1]);
      }
      if (!isRight) misses.push(`${part}: ${said}: ${label.doc}:${String(label.lines[0])} ${label.quote}`);
    }
  }
  const shares = columns.map((column) => [
    column,
    Object.fromEntries(
      parts.flatMap((part) => {
        const tally = tallies.get(`${column} ${part}`);
        return tally ? [[part, tally]] : [];
      }),
    ),
  ]);
  return { shares: Object.fromEntries(shares) as PartShares, misses };
}

export function partsTable(shares: PartShares): string {
  const cell = (tally: Tally | undefined): string =>
    tally ? `${String(Math.round((100 * tally[0]) / tally[1]))} % of ${String(tally[1])}` : '';
  const names = Object.keys(shares);
  const rows = parts.map((part) => [part, ...names.map((name) => cell(shares[name]?.[part]))]);
  return [['', ...names], ['---', ...names.map(() => '---:')], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function* judge(label: Label, read: Read): Generator<readonly [Part, boolean, string]> {
  const span = spanOf(label, read);
  const near = read.review.findings.filter((f) => f.confidence !== 'low' && meets(f, span));
  const wanted: readonly (string | undefined)[] = [label.stance, ...(label.also ?? [])];
  const isMining = label.rule?.startsWith('mining-') === true;
  const finding = near.find((f) =>
    isMining ? f.rule.startsWith('mining-') && wanted.includes(f.stance) : f.rule === label.rule,
  );
  const said = near.map((f) => f.rule).join(', ') || 'nothing';
  const isFound = finding !== undefined || (label.rule === 'mining-mention' && near.length === 0);
  yield ['found', isFound || (label.also?.includes('none') ?? false), `said ${said}`];
  if (!finding && (label.rule === 'mining-mention' || (label.also?.includes('none') ?? false))) return;
  yield ['kind', finding !== undefined && isKind(label, finding), `said ${finding?.activity.kind ?? said}`];
  const permission = finding?.permission;
  if (label.permission) {
    const { form, alsoForms = [], grantor, qualifiers = [], purposes = [] } = label.permission;
    const isForm =
      permission !== undefined &&
      form.every((f) => permission.form.includes(f)) &&
      permission.form.every((f) => form.includes(f) || alsoForms.includes(f));
    yield ['form', isForm, `${form.join()}, said ${permission?.form.join() ?? said}`];
    yield [
      'grantor',
      permission !== undefined && isGrantor(grantor ?? undefined, permission.grantor),
      `${grantor ?? 'nobody'}, said ${permission?.grantor ?? 'nobody'}`,
    ];
    const texts = permission?.purposes.map((p) => p.text);
    yield ['qualifiers', isAll(qualifiers, permission?.qualifiers), differ(qualifiers, permission?.qualifiers)];
    yield ['purposes', isAll(purposes, texts), differ(purposes, texts)];
  } else if (permission) yield ['form', false, `no permission, said ${permission.text}`];
  for (const part of ['bound', 'exceptions', 'scope', 'consequences'] as const) {
    const gold = label[part];
    const texts = finding?.[part].map((e: Evidence) => e.text);
    if (gold) yield [part, isAll(gold, texts), differ(gold, texts)];
  }
}

function isKind({ kind, alsoKinds = [] }: Label, { activity }: Finding): boolean {
  return activity.kind === kind || alsoKinds.includes(activity.kind);
}

function differ(wanted: readonly string[], said: readonly string[] | undefined): string {
  return `${JSON.stringify(wanted)}, said ${JSON.stringify(said ?? [])}`;
}

const articles = /^(?:the|le|la|les|[loa]|der|die|das|dem|den|des|el|il|lo|de|het|del|du)$/u;

/** Each wanted part is in what is said by more than half of its words, and each said part in what is wanted. */
function isAll(wanted: readonly string[], said: readonly string[] | undefined): boolean {
  if (!said) return false;
  const [all, given] = [wanted.flatMap(tellingWords), said.flatMap(tellingWords)];
  return (
    wanted.every((w) => isMostlyIn(tellingWords(w), given)) &&
    said.every((s) => isMostlyIn(tellingWords(s), all))
  );
}

/** Without articles: whether one is quoted with them makes no difference. */
function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !articles.test(word));
}

function isMostlyIn(words: readonly string[], others: readonly string[]): boolean {
  return words.filter((word) => others.includes(word)).length > words.length / 2;
}

const persons: readonly RegExp[] = [
  /^(?:us|our|we|nous|notre|nos|uns|wir|unser\w*|nosotros|nuestr\w*|noi|nostr\w*|nós|noss\w*|ons|onze|wij)$/u,
  /^(?:you|your|vous|votre|vos|sie|ihr\w*|usted|ustedes|você|u|uw)$/u,
];

function isGrantor(wanted: string | undefined, said: string | undefined): boolean {
  if (wanted === undefined || said === undefined) return wanted === said;
  const [w, s] = [wordsOf(wanted), wordsOf(said)].map((words) => words.filter((x) => !articles.test(x)));
  if (!w || !s) return false;
  const samePerson = persons.some((person) => person.test(w.join(' ')) && person.test(s.join(' ')));
  return samePerson || (w.every((x) => s.includes(x)) && s.every((x) => w.includes(x)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
