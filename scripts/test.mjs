// `npm test`: all that needs no editor. What stands behind it goes to vitest: `npm test -- test/core`.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, runTool } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
checkTypes();
runTool('@biomejs/biome/bin/biome', ['check']);
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-output/vitest.json'];
runTool('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)]);

/** The core has a tsconfig of its own, without Node and the DOM. */
function checkTypes() {
  const withoutOutput = ['--noEmit', '--emitDeclarationOnly', 'false', '--declaration', 'false'];
  runTool('typescript/bin/tsc', ['-p', '.']);
  runTool('typescript/bin/tsc', ['-p', 'server/src/core', ...withoutOutput]);
}
