// The process in which inputs are tried, so that one that hangs can be ended from outside and told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { breakersOf } from './breakers.ts';
import type { FromInputs, ToInputs } from './campaign.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

const aBatch = 500;

process.once('message', (order: ToInputs) => {
  void run(order).then(() => process.disconnect());
});

async function run({ target: name, seed, runs, current }: ToInputs): Promise<void> {
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(`There is no target “${name}”.`);
  const folder = mkdtempSync(join(tmpdir(), 'license-term-review-fuzz-'));
  process.chdir(folder);
  try {
    let slowest = { milliseconds: 0, input: '' };
    const property = fc.asyncProperty(target.inputs, async (input) => {
      writeFileSync(current, JSON.stringify(input));
      const before = process.cpuUsage();
      await target.check(input);
      const { user, system } = process.cpuUsage(before);
      const milliseconds = (user + system) / 1000;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input: JSON.stringify(input) };
    });
    await replay(target, property);
    for (let done = 0; done < runs; done += aBatch) {
      const numRuns = Math.min(aBatch, runs - done);
      const result = await fc.check(property, { seed: seed + done, numRuns });
      if (result.failed) {
        const error = result.errorInstance;
        tell({
          kind: 'broken',
          input: result.counterexample?.[0],
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
      tell({ kind: 'progress', done: done + numRuns, slowest });
    }
  } finally {
    process.chdir(tmpdir());
    rmSync(folder, { recursive: true, force: true });
  }
}

async function replay(target: Target, property: fc.IAsyncProperty<[unknown]>): Promise<void> {
  for (const input of breakersOf(target.name)) {
    const result = await property.run([input]);
    if (result !== null && 'error' in result) tell({ kind: 'broken', input, error: String(result.error) });
  }
}

function tell(message: FromInputs): void {
  process.send?.(message);
}
