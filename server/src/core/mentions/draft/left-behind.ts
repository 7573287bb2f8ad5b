import { type Carried, isSameCarried } from './carried-speech.js';
import { isSameSaid, NOTHING_SAID, type SaidBefore } from './said-before.js';
import { isSameSoFar, NOTHING_SO_FAR, type SoFar } from './so-far.js';

/** What the lines up to one leave to the next. */
export interface LeftBehind {
  readonly called: SoFar;
  readonly carried: Carried;
  readonly said: SaidBefore;
}

export const NOTHING_LEFT: LeftBehind = { called: NOTHING_SO_FAR, carried: {}, said: NOTHING_SAID };

export function isSameLeft(one: LeftBehind, other: LeftBehind): boolean {
  return (
    isSameSoFar(one.called, other.called) &&
    isSameCarried(one.carried, other.carried) &&
    isSameSaid(one.said, other.said)
  );
}
