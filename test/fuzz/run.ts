// npm run fuzz -- --seed 7 --runs 100000 engine messages
import { parseArgs } from 'node:util';
import { keepBreaker } from './breakers.ts';
import { campaign } from './campaign.ts';
import { targets } from './targets.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const runs = Number(values.runs ?? 20_000);
const chosen = positionals.length > 0 ? positionals : targets.map(({ name }) => name);

for (const target of chosen) {
  const onProgress = (done: number): void => {
    if (done % 50_000 === 0) console.log(`${target}: ${done}`);
  };
  const { runs: done, slowest, broken, hung } = await campaign(target, { seed, runs, onProgress });
  console.log(
    `${target}: ${done} inputs (seed ${seed}), ${broken.length} broken, ${hung ? 1 : 0} hung; slowest ${Math.round(slowest.milliseconds)} ms: ${slowest.input.slice(0, 300)}`,
  );
  const kinds = new Map(broken.map((each) => [each.error, each]));
  for (const { input, error } of kinds.values()) {
    console.log(`${error}\n  ${JSON.stringify(input)}`);
    keepBreaker(target, input);
    process.exitCode = 1;
  }
}
