import type { Figure } from '../../mentions/figure.js';
import { hasSameUnit } from './compare.js';
import { writtenValue } from './figure-kind.js';
import { isNear, isWithinRounding } from './rounding.js';

/**
 * How far a rounded figure may lie above the exact one before a reader is misled: "nearly 400" of 364 is fair, of 353
 * it is not. What lies further off than `FARTHEST_FAIR` is another figure, however it is rounded.
 */
const FAIR = 0.1;
/** "About half an hour" of 34 minutes: halves of a unit are coarser. */
const FAIR_HALF = 1 / 6;
export const FARTHEST_FAIR = 0.25;
const SHARES: ReadonlySet<string> = new Set(['percent', 'share']);

/** How a figure that is given as rounded stands to the source's exact one. */
export type Rounding = 'fair' | 'overstated';

/**
 * Whether a bound, an approximation or a fraction of the draft is fair to the figure of the source or says more. A
 * bound that is not true overstates; "nearly", "about" and "half" overstate where they lie more than a tenth above.
 * Undefined where the draft's figure is not given as rounded, or lies too far off to be the rounding of this one.
 */
export function roundingOf(draft: Figure, source: Figure): Rounding | undefined {
  if (!isComparable(draft, source)) return undefined;
  const excess = (draft.value - source.value) / Math.abs(source.value);
  if (Math.abs(excess) > FARTHEST_FAIR) return undefined;
  if (isLowerBound(draft)) return excess > 0 ? 'overstated' : undefined;
  if (isUpperBound(draft)) return excess < 0 ? 'overstated' : undefined;
  // "Two-thirds" is no rounding of "three-quarters": who says a fraction means that one.
  const isRounded = draft.comparator === 'approx' || (draft.class === 'share' && source.class !== 'share');
  if (!isRounded) return undefined;
  if (isNear(draft.value, source.value, isHalves(draft) ? FAIR_HALF : FAIR))
    return isFairRounding(draft, source) ? 'fair' : undefined;
  return excess > 0 ? 'overstated' : undefined;
}

/** One exact value on the source's side, in the same unit or one that converts into it. */
function isComparable(draft: Figure, source: Figure): boolean {
  const isOneValue = draft.max === undefined && source.max === undefined && !draft.vague && !source.vague;
  const isSameClass = draft.class === source.class || (SHARES.has(draft.class) && SHARES.has(source.class));
  return (
    isOneValue &&
    isSameClass &&
    (SHARES.has(draft.class) || hasSameUnit(draft, source)) &&
    source.value !== 0 &&
    isMeasured(draft)
  );
}

/** "Half an hour", "one and a half miles" */
function isHalves(figure: Figure): boolean {
  return figure.unitFactor !== undefined && figure.spelled === true && writtenValue(figure) % 1 === 0.5;
}

/** Dates, scores and ordinals are not rounded. */
function isMeasured({ class: kind }: Figure): boolean {
  return !['date', 'time', 'score', 'ordinal', 'label', 'quarter', 'century'].includes(kind);
}

function isLowerBound({ comparator }: Figure): boolean {
  return comparator === 'gt' || comparator === 'gte';
}

function isUpperBound({ comparator }: Figure): boolean {
  return comparator === 'lt' || comparator === 'lte';
}

/** "About 4,200" is no rounding of 4,600, however near. */
function isFairRounding(draft: Figure, source: Figure): boolean {
  return draft.class === 'share' || isHalves(draft) || isWithinRounding(source.value, draft.value, draft.unitFactor);
}
