// `npm run test:fire`: the built programs, as processes, under hostile drafts, files and clients.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, runTool } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-output/fire.json'];
const config = ['--config', 'test/fire/vitest.config.ts'];
runTool('vitest/vitest.mjs', ['run', ...config, ...reporters, ...process.argv.slice(2)]);
