// The figures of `npm run bench` as a table, in the terminal and in the README.
import { readFileSync, writeFileSync } from 'node:fs';

/** How we compare: a ratio, and what we aim at where we aim at something. */
export interface Figure {
  readonly work: string;
  readonly against: string;
  readonly value: number;
  readonly sign?: '≤' | '≥';
  readonly goal?: number;
}

export interface Results {
  readonly machine: string;
  /** The figures of each run. */
  readonly runs: readonly (readonly Figure[])[];
}

const resultsFile = new URL('results.json', import.meta.url);
const readmeFile = new URL('../../README.md', import.meta.url);

export function recorded(): Results {
  return JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
}

export function record(results: Results): void {
  writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 1)}\n`);
  const readme = readFileSync(readmeFile, 'utf8');
  writeFileSync(
    readmeFile,
    readme.replace(place, (_, open: string, close: string) => `${open}\n\n${speed(results)}\n\n${close}`),
  );
}

export function inReadme(): string | undefined {
  return place.exec(readFileSync(readmeFile, 'utf8'))?.[0].split('\n').slice(1, -1).join('\n').trim();
}

const place = /(<!-- speed -->)[\s\S]*?(<!-- \/speed -->)/u;

/** What the README says: the table, and on what it was measured. */
export function speed({ machine, runs }: Results): string {
  const measured =
    runs.length === 1 ? 'One run' : `The runs of ${runs.length}, from the lowest to the highest ratio`;
  return `${tableOf(runs)}\n\n${measured}, on ${machine}.`;
}

export function tableOf(runs: Results['runs']): string {
  const [first = []] = runs;
  const rows = first.map(({ work, against, sign, goal }, row) => {
    const values = runs.map((run) => run[row]?.value ?? Number.NaN).toSorted((a, b) => a - b);
    const isMet =
      goal !== undefined && values.every((value) => (sign === '≤' ? value <= goal : value >= goal));
    return [
      work,
      against,
      [...new Set(values.map(shown))].join(' … '),
      goal === undefined ? '' : `${sign} ${goal}`,
      goal === undefined ? '' : isMet ? 'met' : 'missed',
    ];
  });
  return [['work', 'compared with', 'ratio', 'goal', ''], ['---', '---', '---:', '---:', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function shown(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 20 ? value.toFixed(0) : value >= 2 ? value.toFixed(1) : value.toFixed(2);
}
