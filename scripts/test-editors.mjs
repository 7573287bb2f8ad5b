// `npm run test:editors`: Neovim and Emacs, set up as docs/editors.md says. One that is not installed is left out.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, runTool } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile.json=test-output/editors.json'];
const config = ['--config', 'test/editors/vitest.config.ts'];
runTool('vitest/vitest.mjs', ['run', ...config, ...reporters, ...process.argv.slice(2)]);
