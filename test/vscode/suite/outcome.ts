/** How one test of the suite ended. */
export interface Outcome {
  readonly name: string;
  /** Why it failed. */
  readonly error?: string;
}

const PREFIX = '[claimcheck-suite] ';

/** An outcome as one line of a log. */
export function outcomeLine(outcome: Outcome): string {
  return PREFIX + JSON.stringify(outcome);
}

/** The outcome that a line of a log tells, if it tells one. */
export function readOutcome(line: string): Outcome[] {
  const start = line.indexOf(PREFIX);
  return start < 0 ? [] : [JSON.parse(line.slice(start + PREFIX.length))];
}
