import { DESKTOP_TESTS } from './desktop-tests.js';
import { runTests } from './run-tests.js';
import { TESTS } from './tests.js';

/** Called by VS Code's extension host. */
export function run(): Promise<void> {
  return runTests({ ...TESTS, ...DESKTOP_TESTS });
}
