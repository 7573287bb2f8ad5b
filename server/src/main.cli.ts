import { isMainThread } from 'node:worker_threads';
import { serveChecks } from './cli/check-workers.js';
import { nodeTerminal } from './cli/node-terminal.js';
import { runCommandLine } from './cli/run.js';

// The exit code is set and not called, so that the output is written to its end. Many drafts are checked in threads of this same file.
if (isMainThread) void main();
else serveChecks();

async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), nodeTerminal(process));
}
