// Counts the tests of vitest's reports: `node scripts/count-tests.mjs REPORT.json...` prints "N passed, N failed".
// A report that is missing, or a test file that could not be run, counts as a failure.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (report === undefined) console.error(`${file} is missing: its tests did not run`);
  passed += report?.numPassedTests ?? 0;
  failed += report === undefined ? 1 : Math.max(report.numFailedTests, report.success ? 0 : 1);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
