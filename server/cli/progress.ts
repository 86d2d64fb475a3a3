/** On standard error, and only where a person watches. */
export function newProgress(
  all: number,
  words: (done: number, all: number) => string,
): { readonly show: (done: number) => void; readonly clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY || all < 20) return { show: () => undefined, clear: () => undefined };
  return {
    show: (done) => stderr.write(`\r\u001b[K${words(done, all)}`),
    clear: () => stderr.write('\r\u001b[K'),
  };
}
