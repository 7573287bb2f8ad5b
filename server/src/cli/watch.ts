import { dirname, resolve } from 'node:path';
import type { ExitCode } from './command.js';
import type { Outcome } from './commands/check.js';
import type { Options } from './options.js';
import { STANDARD_INPUT } from './read-draft.js';
import type { Terminal } from './terminal.js';

/** Why these options do not go with --watch. */
export function watchFault(options: Options): string | undefined {
  if (options.operands.includes(STANDARD_INPUT)) return '--watch takes files: standard input cannot be watched';
  const format = options.last('format') ?? 'pretty';
  return format === 'pretty' ? undefined : `--watch is for people: it does not go with --format ${format}`;
}

/** Checks, and again at every change, until the user ends it. Only what is new is told. */
export async function checkAtEveryChange(
  options: Options,
  { folder, tell, watch }: Terminal,
  once: () => Promise<Outcome>,
  show: (outcome: Outcome) => void,
): Promise<ExitCode> {
  const watching = watch();
  watching.add([
    folder,
    ...options.operands.flatMap((operand) => [operand, dirname(operand)]).map((path) => resolve(folder, path)),
  ]);
  let last = '';
  for (;;) {
    // This folder may come later, and is then searched.
    watching.add([resolve(folder, 'sources')]);
    const outcome = await once();
    watching.add(outcome.folders);
    const told = JSON.stringify([outcome.problems, outcome.text]);
    if (told !== last) {
      show(outcome);
      tell('Waiting for changes; Ctrl+C ends.');
    }
    last = told;
    if ((await watching.next()) === 'ended') return outcome.exitCode;
  }
}
