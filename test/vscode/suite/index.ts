import { runTests } from './run-tests.js';
import { DESKTOP_TESTS, TESTS } from './tests.js';

/** Called by VS Code's extension host. */
export function run(): Promise<void> {
  return runTests({ ...TESTS, ...DESKTOP_TESTS });
}
