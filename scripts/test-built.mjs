// `npm run test:built`: the built programs as their users start them: command line, MCP server, language server, library, package.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, runTool } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-output/built.json'];
const config = ['--config', 'test/built/vitest.config.ts'];
runTool('vitest/vitest.mjs', ['run', ...config, ...reporters, ...process.argv.slice(2)]);
