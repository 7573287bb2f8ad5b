import type { Command } from './command.js';
import type { OptionDescription } from './options.js';

const GLOBAL_OPTIONS: readonly OptionDescription[] = [
  { name: 'help', summary: 'Show this, or the help of a command' },
  { name: 'version', summary: 'Show the version' },
];

/** The help of the whole tool. */
export function toolHelp(commands: readonly Command[]): string {
  return [
    'Checks a draft against its sources: figures, dates, names, attributions and quotations.',
    '',
    'Commands',
    ...table(commands.map(({ name, operand, summary }) => [`${name} ${operand}`.trimEnd(), summary])),
    '',
    'Options',
    ...table(GLOBAL_OPTIONS.map(optionRow)),
    '',
    'Exit codes',
    ...table([
      ['0', 'Nothing to report'],
      ['1', 'At least one finding at or above --fail-on'],
      ['2', 'Something could not be done; standard error says what, where and the remedy'],
    ]),
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, operand, summary, options, notes }: Command): string {
  return [
    ['claimcheck', name, operand, '[options]'].filter((word) => word !== '').join(' '),
    '',
    `${summary}.`,
    ...notes,
    '',
    'Options',
    ...table(options.map(optionRow)),
    '',
  ].join('\n');
}

function optionRow({ name, value, choices, summary }: OptionDescription): readonly [string, string] {
  const shown = choices?.join('|') ?? value;
  return [shown === undefined ? `--${name}` : `--${name} ${shown}`, summary];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
