// `npm run bench`: how fast we are, compared with others on the same machine at the same time. Prints a Markdown table;
// with `--write` it is recorded in `results.json` and in the README.
//   --quick      small texts of our own, nothing to install: shows that the measuring works, and measures nothing
//   --runs 3     as often
//   --only WORD  measures of which the name holds it: keystrokes, starts, commandLine, activation, hostile
//   --where      where the time of a cold megabyte and of a keystroke goes; nothing else
//   --dist DIR   other bundles than those of `dist/`
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { isInstalled, makeInputs } from './inputs.ts';
import { activation, commandLine, hostile, keystrokes, starts, type Tools } from './measures.ts';
import { record, tableOf, type Figure } from './table.ts';
import { where } from './where.ts';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    where: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    dist: { type: 'string', default: join(here, '../../dist') },
  },
});

if (!options.quick && !isInstalled()) {
  console.log('Installing the peers …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const inputs = makeInputs(options.quick);
if (options.where) {
  console.log(await where(inputs.large));
  process.exit();
}
const tools: Tools = { dist: options.dist, peers: join(here, '.cache/peers') };
mkdirSync(tools.peers, { recursive: true });
writeFileSync(join(tools.peers, 'package.json'), '{ "type": "commonjs" }');
await esbuild.build({
  entryPoints: ['echo-server.ts', 'remark-parse.ts'].map((file) => join(here, file)),
  outdir: tools.peers,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'error',
});

const measures = [keystrokes, starts, commandLine, activation, hostile].filter(({ name }) =>
  name.includes(options.only),
);
const runs: Figure[][] = [];
for (let round = 0; round < Number(options.runs); round++) {
  const figures: Figure[] = [];
  for (const measure of measures) {
    const measured = await measure(inputs, tools);
    figures.push(...measured);
    console.log(`\n${measure.name}\n\n${tableOf([measured])}`);
  }
  runs.push(figures);
}
console.log(`\nAll\n\n${tableOf(runs)}`);
const strange = runs.flat().filter(({ value }) => !(value > 0));
for (const { work } of strange) console.error(`Not measured: ${work}`);
if (options.write && !options.quick)
  record({ machine: `${availableParallelism()} shared cores, Node ${process.versions.node}`, runs });
process.exitCode = options.quick && strange.length > 0 ? 1 : 0;
