// Entry of the tests inside the extension host. Prints what the runner outside counts.
import Mocha from 'mocha';

export function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 20_000, color: false, reporter: Lines });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  require('./review.ts');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}

class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    let failures = 0;
    runner.on('pass', ({ title }) => console.log(`[host]     ✔ ${title}`));
    runner.on('fail', ({ title }, error: Error) => {
      console.log(`[host]     ${++failures}) ${title}\n${error.stack ?? error.message}`);
    });
  }
}
