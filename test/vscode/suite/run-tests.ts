import { outcomeLine } from './outcome.js';
import type { Test } from './tests.js';

const SECONDS_A_TEST = 30;

/** One test comes after the other; a rejection means that at least one failed. */
export async function runTests(tests: Readonly<Record<string, Test>>): Promise<void> {
  const failed: string[] = [];
  for (const [name, test] of Object.entries(tests)) {
    const error = await failureOf(test);
    if (error !== undefined) failed.push(`${name}: ${error}`);
    console.log(outcomeLine(error === undefined ? { name } : { name, error }));
  }
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

async function failureOf(test: () => Promise<void>): Promise<string | undefined> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`not done after ${SECONDS_A_TEST} s`)), SECONDS_A_TEST * 1000);
  });
  try {
    await Promise.race([test(), tooLate]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
