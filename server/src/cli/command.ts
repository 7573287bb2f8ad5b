import type { OptionDescription, Options } from './options.js';
import type { Terminal } from './terminal.js';

/** What the caller learns from the exit: nothing to report, something to report, or it could not be done. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One command of the command line tool; one file each in commands/. */
export interface Command {
  readonly name: string;
  /** What the command takes besides options: "DRAFT...", where the dots say that several may follow; nothing where it is empty. */
  readonly operand: string;
  /** The operands that are known, where there are only so many. */
  readonly choices?: readonly string[];
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: readonly OptionDescription[];
  /** More lines for the command's own help. */
  readonly notes: readonly string[];
  run(options: Options, terminal: Terminal): Promise<ExitCode>;
}
