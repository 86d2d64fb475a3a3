// As much of `node:assert` as the tests need: they run in the web extension host as well, which has none.
export function ok(value: unknown, message = 'not so'): asserts value {
  if (value === undefined || value === null || value === false) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  equal(JSON.stringify(actual), JSON.stringify(expected));
}

export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${String(expected)}, got ${actual}`);
}
