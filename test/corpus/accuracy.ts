// How right the reader is on the labelled documents of our own. `npm run accuracy` prints the table; with `--write` it
// is recorded here and in the README; with `--misses SET` it lists what was wrong in one set ("en", "fr-unseen").
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Evidence, Finding, Review } from '../../server/engine/review.ts';
import { newReviewer } from '../../server/setup.ts';
import { documentText, labelFiles, labelledDocuments, labelsIn, type Label } from './labels.ts';

/** Right ones and all. */
export type Tally = readonly [right: number, all: number];

export const figures = [
  'mining found',
  'stance',
  'mention left unruled',
  'permission found',
  'left alone',
  'said on labelled words',
  'form',
  'grantor',
  'activity kind',
  'bound',
  'exceptions',
  'scope',
  'consequences',
  'verdict',
] as const;

export type Figure = (typeof figures)[number];
export type Accuracy = Readonly<Record<string, Partial<Readonly<Record<Figure, Tally>>>>>;

interface Scored {
  readonly accuracy: Partial<Record<Figure, Tally>>;
  readonly misses: readonly string[];
}

interface Read {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly review: Review;
  /** Indices of findings that a label accounts for. */
  readonly labelled: Set<number>;
}

/** Scores one set of labels: "en", "fr-unseen". */
export function score(set: string): Scored {
  const reads = new Map<string, Read>();
  const tallies = new Map<Figure, [number, number]>();
  const misses: string[] = [];
  const count = (figure: Figure, isRight: boolean, miss: string): boolean => {
    const tally = tallies.get(figure) ?? [0, 0];
    tallies.set(figure, [tally[0] + Number(isRight), tally[1] + 1]);
    if (!isRight) misses.push(`${figure}: ${miss}`);
    return isRight;
  };
  for (const label of labelsIn(set)) judge(label, readOf(label.doc, reads), count);
  for (const [doc, { review, labelled }] of reads)
    review.findings.forEach((f, i) => {
      const isCounted = f.rule !== 'mining-mention' && f.confidence !== 'low';
      if (isCounted) count('said on labelled words', labelled.has(i), `${f.rule} ${doc} ${f.quote}`);
    });
  for (const { doc, mining, also } of labelledDocuments()) {
    const read = reads.get(doc);
    if (read) count('verdict', [mining, ...(also ?? [])].includes(read.review.mining), `${doc}: ${mining}, said ${read.review.mining}`);
  }
  return { accuracy: Object.fromEntries(tallies), misses };
}

type Count = (figure: Figure, isRight: boolean, miss: string) => boolean;

function judge(label: Label, read: Read, count: Count): void {
  const place = `${label.doc}:${label.lines[0]} ${label.quote}`;
  const span = spanOf(label, read);
  const found = read.review.findings.flatMap((f, i) => {
    if (f.confidence === 'low' || !meets(f, span)) return [];
    read.labelled.add(i);
    return [f];
  });
  const rulings = found.filter((f) => f.rule.startsWith('mining-') && f.rule !== 'mining-mention');
  const permission = found.find((f) => f.rule === 'permission-required' || f.rule === 'mining-permission-required');
  const also: readonly string[] = label.also ?? [];
  if (label.rule === null) {
    const isAlone = rulings.length === 0 && (permission === undefined || also.includes('permission'));
    count('left alone', isAlone, place);
  } else if (label.rule === 'permission-required') {
    if (count('permission found', permission !== undefined || also.includes('none'), place) && permission) compare(label, permission, place, count);
  } else if (label.rule === 'mining-mention') {
    count('mention left unruled', rulings.every((f) => also.includes(f.stance)), place);
  } else {
    const stances = [label.stance, ...also];
    const counted = also.includes('mention') ? found.filter((f) => f.rule.startsWith('mining-')) : rulings;
    const right = counted.find((f) => stances.includes(f.stance));
    count('mining found', counted.length > 0 || also.includes('none'), `[${label.way ?? '?'}] ${place}`);
    count('stance', right !== undefined || also.includes('none'), `${stances.join('|')}, said ${rulings.map((f) => f.stance).join('|')}: ${place}`);
    if (right) compare(label, right, place, count);
  }
}

function compare(label: Label, finding: Finding, place: string, count: Count): void {
  const said = finding.permission;
  if (label.permission && said) {
    const { form, alsoForms = [], grantor } = label.permission;
    const isForm = form.every((f) => said.form.includes(f) || alsoForms.includes(f)) && said.form.every((f) => form.includes(f) || alsoForms.includes(f));
    count('form', isForm, `${form.join()}, said ${said.form.join()}: ${place}`);
    if (grantor !== null) count('grantor', isGrantor(grantor, said.grantor), `${grantor}, said ${said.grantor ?? 'nobody'}: ${place}`);
  }
  if (label.kind) count('activity kind', [label.kind, ...(label.alsoKinds ?? [])].includes(finding.activity.kind), `${label.kind}, said ${finding.activity.kind}: ${place}`);
  for (const part of ['bound', 'exceptions', 'scope', 'consequences'] as const) {
    const wanted = label[part];
    if (wanted) count(part, isPart(wanted, finding[part]), `${JSON.stringify(wanted)}, said ${JSON.stringify(finding[part].map((e) => e.text))}: ${place}`);
  }
}

function isPart(wanted: readonly string[], said: readonly Evidence[]): boolean {
  if (wanted.length === 0) return said.length === 0;
  return wanted.every((w) => said.some((s) => overlap(w, s.text)));
}

/** One holds the other, or they share half of the shorter one's words. */
function overlap(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return false;
  const shared = x.filter((w) => y.includes(w)).length;
  return shared >= 0.5 * Math.min(x.length, y.length);
}

const firstPersons = /^(?:us|our|we|nous|notre|uns|wir|unser\w*|nosotros|nuestr\w*|noi|nostr\w*|nós|nos|noss\w*|ons|onze|wij)$/u;

function isGrantor(wanted: string, said: string | undefined): boolean {
  if (said === undefined) return false;
  const [w, s] = [words(wanted).join(' '), words(said).join(' ')];
  return w.includes(s) || s.includes(w) || (firstPersons.test(w) && firstPersons.test(s));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function meets({ span }: Finding, [from, to]: readonly [number, number]): boolean {
  const shared = Math.min(span.end, to) - Math.max(span.start, from);
  return shared > 0 && shared >= 0.5 * Math.min(span.end - span.start, to - from);
}

/** Where the quote stands within its lines, white space and marks of Markdown aside. */
function spanOf({ lines, quote }: Label, { text, lineStarts }: Read): readonly [number, number] {
  const from = lineStarts[lines[0] - 1] ?? 0;
  const to = lineStarts[lines[1]] ?? text.length;
  const kept: number[] = [];
  for (let i = from; i < to; i++) if (!/[\s*_`|>\\]/u.test(text.charAt(i))) kept.push(i);
  const needle = quote.replace(/[\s*_`|>\\]/gu, '');
  const at = kept.map((i) => text.charAt(i)).join('').indexOf(needle);
  const [first, last] = [kept[at], kept[at + needle.length - 1]];
  return first === undefined || last === undefined ? [from, to] : [first, last + 1];
}

const reviewer = newReviewer();

function readOf(doc: string, reads: Map<string, Read>): Read {
  const known = reads.get(doc);
  if (known) return known;
  const text = documentText(doc);
  const format = doc.endsWith('.md') ? 'markdown' : 'plaintext';
  const review = reviewer.review({ text, name: doc.slice(doc.lastIndexOf('/') + 1), format });
  const lineStarts = [0, ...[...text.matchAll(/\n/gu)].map((m) => m.index + 1)];
  const read = { text, lineStarts, review, labelled: new Set<number>() };
  reads.set(doc, read);
  return read;
}

/** A row for each figure, a column for each set. */
export function table(accuracy: Accuracy): string {
  const sets = Object.keys(accuracy);
  const cell = (tally: Tally | undefined): string => (tally ? `${Math.round((100 * tally[0]) / tally[1])} % of ${tally[1]}` : '');
  const rows = figures.map((f) => [f, ...sets.map((s) => cell(accuracy[s]?.[f]))]);
  return [['', ...sets], ['---', ...sets.map(() => '---:')], ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

const recordFile = new URL('accuracy.json', import.meta.url);
const readmeFile = new URL('../../README.md', import.meta.url);
const markers = /(<!-- accuracy -->)[\s\S]*?(<!-- \/accuracy -->)/u;

export function recorded(): Accuracy {
  return JSON.parse(readFileSync(recordFile, 'utf8')) as Accuracy;
}

/** What stands in the README between its markers; undefined where there are none. */
export function tableInReadme(): string | undefined {
  const found = markers.exec(readFileSync(readmeFile, 'utf8'))?.[0];
  return found?.split('\n').filter((line) => line.startsWith('|')).join('\n');
}

function main([command, set]: readonly string[]): void {
  if (command === '--misses' && set !== undefined) {
    console.log(score(set).misses.join('\n'));
    return;
  }
  const accuracy: Accuracy = Object.fromEntries(labelFiles.map((s) => [s, score(s).accuracy]));
  console.log(table(accuracy));
  if (command !== '--write') return;
  writeFileSync(recordFile, `${JSON.stringify(accuracy, undefined, 1).replace(/\[\s+(\d+),\s+(\d+)\s+\]/gu, '[$1, $2]')}\n`);
  const readme = readFileSync(readmeFile, 'utf8');
  writeFileSync(readmeFile, readme.replace(markers, (_, open: string, close: string) => `${open}\n\n${table(accuracy)}\n\n${close}`));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
