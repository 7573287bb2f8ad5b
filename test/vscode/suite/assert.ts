/** The few assertions of the suite, which runs where there is no Node, too. */
export const assert: Assert = {
  ok: (value, message) => {
    if (!value) throw new Error(message ?? 'this is so');
  },
  equal: (actual, expected) => {
    if (!Object.is(actual, expected)) throw new Error(`${shown(actual)} is ${shown(expected)}`);
  },
  deepEqual: (actual, expected) => {
    if (shown(actual) !== shown(expected)) throw new Error(`${shown(actual)} is ${shown(expected)}`);
  },
  match: (actual, pattern) => {
    if (!pattern.test(actual)) throw new Error(`${shown(actual)} matches ${pattern}`);
  },
};

interface Assert {
  ok(value: unknown, message?: string): asserts value;
  equal(actual: unknown, expected: unknown): void;
  /** By what both are as JSON. */
  deepEqual(actual: unknown, expected: unknown): void;
  match(actual: string, pattern: RegExp): void;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
