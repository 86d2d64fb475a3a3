// How right the reader is on the labelled documents of our own. `npm run accuracy` prints the table; with `--write` it
// is recorded here and in the README; with `--misses SET` it lists what was wrong in one set ("en", "fr-unseen",
// "parts").
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Evidence, Finding } from '../../server/engine/review.ts';
import { labelFiles, labelledDocuments, labelsIn, type Label } from './labels.ts';
import { partsTable, scoreParts, type PartShares } from './parts.ts';
import { meets, newReading, spanOf, type Read } from './reading.ts';

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

/** Scores one set of labels: "en", "fr-unseen". */
export function score(set: string): Scored {
  const readOf = newReading();
  const docs = new Set<string>();
  const tallies = new Map<Figure, [number, number]>();
  const misses: string[] = [];
  const count = (figure: Figure, isRight: boolean, miss: string): boolean => {
    const tally = tallies.get(figure) ?? [0, 0];
    tallies.set(figure, [tally[0] + Number(isRight), tally[1] + 1]);
    if (!isRight) misses.push(`${figure}: ${miss}`);
    return isRight;
  };
  for (const label of labelsIn(set)) {
    docs.add(label.doc);
    judge(label, readOf(label.doc), count);
  }
  for (const doc of docs) {
    const { review, labelled } = readOf(doc);
    review.findings.forEach((f, i) => {
      const isCounted = f.rule !== 'mining-mention' && f.confidence !== 'low';
      if (isCounted) count('said on labelled words', labelled.has(i), `${f.rule} ${doc} ${f.quote}`);
    });
  }
  for (const { doc, mining, also } of labelledDocuments()) {
    if (!docs.has(doc)) continue;
    const said = readOf(doc).review.mining;
    count('verdict', [mining, ...(also ?? [])].includes(said), `${doc}: ${mining}, said ${said}`);
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

/** A row for each figure, a column for each set. */
export function table(accuracy: Accuracy): string {
  const sets = Object.keys(accuracy);
  const cell = (tally: Tally | undefined): string => (tally ? `${Math.round((100 * tally[0]) / tally[1])} % of ${tally[1]}` : '');
  const rows = figures.map((f) => [f, ...sets.map((s) => cell(accuracy[s]?.[f]))]);
  return [['', ...sets], ['---', ...sets.map(() => '---:')], ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

const recordFile = new URL('accuracy.json', import.meta.url);
const readmeFile = new URL('../../README.md', import.meta.url);

interface Recorded {
  readonly sets: Accuracy;
  readonly parts: PartShares;
}

export function recorded(): Recorded {
  return JSON.parse(readFileSync(recordFile, 'utf8')) as Recorded;
}

function markers(name: string): RegExp {
  return new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`, 'u');
}

/** What stands in the README between the markers of that name; undefined where there are none. */
export function tableInReadme(name: 'accuracy' | 'parts'): string | undefined {
  const found = markers(name).exec(readFileSync(readmeFile, 'utf8'))?.[0];
  return found?.split('\n').filter((line) => line.startsWith('|')).join('\n');
}

function main([command, set]: readonly string[]): void {
  if (command === '--misses' && set !== undefined) {
    console.log((set === 'parts' ? scoreParts() : score(set)).misses.join('\n'));
    return;
  }
  const sets: Accuracy = Object.fromEntries(labelFiles.map((s) => [s, score(s).accuracy]));
  const { shares: parts } = scoreParts();
  console.log(`${table(sets)}\n\n${partsTable(parts)}`);
  if (command !== '--write') return;
  writeFileSync(recordFile, `${JSON.stringify({ sets, parts }, undefined, 1).replace(/\[\s+(\d+),\s+(\d+)\s+\]/gu, '[$1, $2]')}\n`);
  const laid = (readme: string, name: string, lines: string): string =>
    readme.replace(markers(name), (_, open: string, close: string) => `${open}\n\n${lines}\n\n${close}`);
  const readme = laid(readFileSync(readmeFile, 'utf8'), 'accuracy', table(sets));
  writeFileSync(readmeFile, laid(readme, 'parts', partsTable(parts)));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
