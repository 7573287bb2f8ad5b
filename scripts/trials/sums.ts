import type { Outcome, Outcomes } from './run-trial.js';

/** How many sentences were told loudly, quietly or not at all. */
export interface Sums {
  readonly wrong: number;
  readonly wrongLoud: number;
  readonly wrongQuiet: number;
  readonly wrongSilent: number;
  /** Of the wrong ones told loudly, those whose fix gives what the source has. */
  readonly mended: number;
  readonly right: number;
  readonly rightLoud: number;
  readonly rightQuiet: number;
}

export function sumsOf(trials: readonly Outcomes[]): Sums {
  const wrong = trials.flatMap((trial) => trial.wrong);
  const right = trials.flatMap((trial) => trial.right);
  return {
    wrong: wrong.length,
    wrongLoud: count(wrong, 'loud'),
    wrongQuiet: count(wrong, 'quiet'),
    wrongSilent: count(wrong, 'silent'),
    mended: wrong.filter(({ isMended }) => isMended).length,
    right: right.length,
    rightLoud: count(right, 'loud'),
    rightQuiet: count(right, 'quiet'),
  };
}

function count(outcomes: readonly Outcome[], loudness: Outcome['loudness']): number {
  return outcomes.filter((outcome) => outcome.loudness === loudness).length;
}
