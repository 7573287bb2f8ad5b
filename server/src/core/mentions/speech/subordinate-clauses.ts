import type { Cue } from './cues.js';
import { type Item, isComma, isQuotation, isWord, itemAt } from './items.js';
import { anyOf, isClauseWord, isPassable } from './word-classes.js';

const CLAUSE_REACH = 12;
const isRelative = anyOf('who which');
const isThat = anyOf('that');
const isWith = anyOf('with');
const opensWithAsked = anyOf('asked pressed questioned');

/**
 * Where the main clause begins again before a later cue, if `cue` stands in a clause inside it: at the last comma of
 * "Holm, who thinks that it is late, called it a “joke”" and of "When Dahl said that it was late, Holm called it a
 * “joke”". Content of the inner cue does not run past it.
 */
export function mainClauseAt(items: readonly Item[], cue: Cue, next: Cue): number | undefined {
  if (next.isParticiple || next.kind === 'according') return undefined;
  if (isInRelativeClause(items, cue)) return isComma(itemAt(items, next.from - 1)) ? next.from - 1 : undefined;
  if (!isInOpeningClause(items, cue)) return undefined;
  for (let index = next.from - 1; index > cue.to && index > next.from - CLAUSE_REACH; index--) {
    if (isComma(itemAt(items, index))) return index;
    if (!isWord(itemAt(items, index))) return undefined;
  }
  return undefined;
}

/**
 * The comma that ends an opening clause with a cue in it: "With captains worried about storms, Vega has a message: “…”".
 * A quotation right behind it is the cue's own: "As Vega said, “…”".
 */
export function openingClauseEnd(items: readonly Item[], cue: Cue): number | undefined {
  if (cue.kind === 'according' || !isInOpeningClause(items, cue)) return undefined;
  for (let index = cue.to + 1; index < items.length; index++) {
    const item = itemAt(items, index);
    if (isQuotation(item) || isThat(item)) return undefined;
    if (isComma(item)) return isQuotation(itemAt(items, index + 1)) ? undefined : index;
  }
  return undefined;
}

/** ", who says" */
function isInRelativeClause(items: readonly Item[], cue: Cue): boolean {
  let at = cue.from - 1;
  while (isPassable(itemAt(items, at))) at--;
  return isRelative(itemAt(items, at)) && isComma(itemAt(items, at - 1));
}

/** "When he said", "Asked if she believed", "With captains worried": no comma ends the sentence's first clause before the cue. */
function isInOpeningClause(items: readonly Item[], cue: Cue): boolean {
  const first = itemAt(items, 0);
  if (!isClauseWord(first) && !opensWithAsked(first) && !isWith(first)) return false;
  return !items.slice(0, cue.from).some((item) => isComma(item) || isQuotation(item));
}
