import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import { isArticle } from '../../mentions/figures/number-words.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

const PER: ReadonlySet<string> = new Set(lexicon.distributives);
const EACH: ReadonlySet<string> = new Set(['each', 'apiece']);
const SUMS: ReadonlySet<string> = new Set(lexicon.sums);
const SHARERS: ReadonlySet<string> = new Set(lexicon.sharers);
/** Words behind a figure, what is counted among them, in which "a year" and "of each school" follow. */
const REACH = 4;

/**
 * What tells that a writer worked a figure out: it is "a year" or "per head" where the source counts all, it is what some have
 * "together", or it is only "about" so much where the source has the number.
 */
export function workedOutFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const share = sharerOf(draft);
  const isMean = share !== undefined && share !== sharerOf(slot);
  const isHedged = draft.figure.comparator === 'approx' && slot.figure.comparator === 'eq';
  return {
    perOther: bit(isMean),
    summed: bit(isSum(draft) && !isSum(slot)),
    hedged: bit(isHedged),
    ownMean: bit(isMean && isHedged),
  };
}

/** The stem of what a figure is counted by: "year" in "160,000 visitors a year", "observer" in "132,000 dollars per observer". */
function sharerOf({ statement: { tokens }, to }: FigureInContext): string | undefined {
  for (let at = to + 1; at <= to + REACH; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || token.hasDigit || /^[,;:.!?—–]$/.test(token.surface)) return undefined;
    if (PER.has(token.lower)) return next?.stem;
    if (EACH.has(token.lower)) return next?.isContent ? next.stem : token.lower;
    if (isArticle(token.lower)) return SHARERS.has(next?.lower ?? '') ? next?.stem : undefined;
  }
  return undefined;
}

/** What some have "together" or "between them". */
export function isSum(figure: FigureInContext): boolean {
  const { tokens } = figure.statement;
  const isBetween = tokens.some(({ lower }, at) => lower === 'between' && tokens[at + 1]?.lower === 'them');
  return isBetween || hasWord(figure, SUMS);
}

function hasWord({ statement: { tokens }, clause }: FigureInContext, words: ReadonlySet<string>): boolean {
  for (let at = clause.from; at <= clause.to; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
