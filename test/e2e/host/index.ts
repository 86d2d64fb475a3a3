// Entry of the tests inside the extension host.
import Mocha from 'mocha';
import { printTo } from './lines.ts';

export function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 20_000, color: false, reporter: class extends Mocha.reporters.Base {} });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  require('./review.ts');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`)),
    );
    printTo(console.log, runner);
  });
}
