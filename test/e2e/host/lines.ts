/** Prints what the runner outside counts. */
export function printTo(print: (line: string) => void, runner: Mocha.Runner): void {
  let failures = 0;
  runner.on('pass', ({ title }) => print(`[host]     ✔ ${title}`));
  runner.on('fail', ({ title }, error: Error) => {
    print(`[host]     ${++failures}) ${title}\n${error.stack ?? error.message}`);
  });
}
