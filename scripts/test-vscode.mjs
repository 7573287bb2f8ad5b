// `npm run test:vscode`: a suite inside a real VS Code, and the packaged extension driven through its interface.
import process from 'node:process';
import { runNode, runTool } from './prepare.mjs';

runNode(['scripts/package.mjs']);
const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile.json=test-output/vscode.json'];
runTool('vitest/vitest.mjs', [
  'run',
  '--config',
  'test/vscode/vitest.config.ts',
  ...reporters,
  ...process.argv.slice(2),
]);
