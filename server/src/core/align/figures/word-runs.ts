import type { FigureInContext } from './figure-in-context.js';

/** From here on a longer run says no more. */
const LONGEST_RUN = 4;

/** How many words in a row are the same before both figures, as a share of the longest run that counts. */
export function leftRun(draft: FigureInContext, slot: FigureInContext): number {
  let length = 0;
  while (length < LONGEST_RUN && isSameWord(draft, draft.from - 1 - length, slot, slot.from - 1 - length)) length++;
  return length / LONGEST_RUN;
}

/** The same behind them. */
export function rightRun(draft: FigureInContext, slot: FigureInContext): number {
  let length = 0;
  while (length < LONGEST_RUN && isSameWord(draft, draft.to + 1 + length, slot, slot.to + 1 + length)) length++;
  return length / LONGEST_RUN;
}

function isSameWord(draft: FigureInContext, at: number, slot: FigureInContext, there: number): boolean {
  const word = draft.statement.tokens[at]?.lower;
  return word !== undefined && word === slot.statement.tokens[there]?.lower;
}
