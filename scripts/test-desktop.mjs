// `npm run test:desktop`: the suite of test/vscode/suite inside a desktop VS Code, which is downloaded.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, runNode } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
runNode(['scripts/run.mjs', 'scripts/vscode/desktop.ts', ...process.argv.slice(2)]);
