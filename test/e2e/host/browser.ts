// Entry of the tests inside the web extension host: one bundle, without files to load.
import 'mocha/mocha.js';
import { printTo } from './lines.ts';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
  await import('./review.ts');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} failed`)),
    );
    printTo(console.log, runner);
  });
}
