import manifest from '../../../package.json' with { type: 'json' };
import { type Command, EXIT, type ExitCode } from './command.js';
import { check } from './commands/check.js';
import { completion } from './commands/completion.js';
import { exportClaims } from './commands/export.js';
import { extract } from './commands/extract.js';
import { importClaims } from './commands/import.js';
import { mcp } from './commands/mcp.js';
import { report } from './commands/report.js';
import { validate } from './commands/validate.js';
import { commandHelp, toolHelp } from './help.js';
import { nearest } from './nearest.js';
import { type OptionDescription, parseOptions } from './options.js';
import type { Terminal } from './terminal.js';

const WORKING: readonly Command[] = [check, report, extract, validate, importClaims, exportClaims, mcp];
const COMMANDS: readonly Command[] = [...WORKING, completion(WORKING)];
const HELP: OptionDescription = { name: 'help', summary: 'Show this' };

/** Runs the command that the words ask for. Never throws: what goes wrong is one line on standard error. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) return failWith(terminal, ...toolHelp(COMMANDS).trimEnd().split('\n'));
  if (name === '--version') return answer(terminal, `${manifest.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return help(rest, terminal);
  const command = commandNamed(name);
  return command ? runCommand(command, rest, terminal) : failWith(terminal, `claimcheck: ${unknownCommand(name)}`);
}

function help([name]: readonly string[], terminal: Terminal): ExitCode {
  const command = name === undefined ? undefined : commandNamed(name);
  return answer(terminal, command ? commandHelp(command) : toolHelp(COMMANDS));
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(words, [...command.options, HELP]);
  if ('fault' in options) return failWith(terminal, `claimcheck ${command.name}: ${options.fault}`);
  if (options.has('help')) return answer(terminal, commandHelp(command));
  const fault = operandFault(command, options.operands);
  if (fault !== undefined) return failWith(terminal, `claimcheck ${command.name}: ${fault}`);
  try {
    return await command.run(options, terminal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failWith(terminal, `claimcheck ${command.name}: a fault of Claimcheck itself: ${reason}`);
  }
}

function operandFault({ name, operand }: Command, operands: readonly string[]): string | undefined {
  const usage = `claimcheck ${name} ${operand}`;
  if (operand === '') return operands.length > 0 ? `it takes no file: claimcheck ${name} --help` : undefined;
  if (operands.length === 0) return `it takes a ${operand === 'SHELL' ? 'shell' : 'file'}: ${usage}`;
  const takesSeveral = operand.endsWith('...');
  return operands.length > 1 && !takesSeveral ? `it takes one file, not ${operands.length}: ${usage}` : undefined;
}

function unknownCommand(name: string): string {
  const names = COMMANDS.map((command) => command.name);
  const near = nearest(name, names);
  const remedy = near ? `did you mean ${near}?` : `the commands are ${names.join(', ')}`;
  return `there is no command ${name}; ${remedy}`;
}

function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

function answer(terminal: Terminal, text: string): ExitCode {
  terminal.print(text);
  return EXIT.clean;
}

function failWith(terminal: Terminal, ...lines: readonly string[]): ExitCode {
  for (const line of lines) terminal.tell(line);
  return EXIT.failed;
}
