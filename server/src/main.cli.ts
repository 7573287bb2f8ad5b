import { nodeTerminal } from './cli/node-terminal.js';
import { runCommandLine } from './cli/run.js';

// The exit code is set and not called, so that the output is written to its end.
process.exitCode = await runCommandLine(process.argv.slice(2), nodeTerminal(process));
