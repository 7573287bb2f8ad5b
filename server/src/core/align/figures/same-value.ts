import type { Figure } from '../../mentions/figure.js';
import { boundOf } from './bounds.js';
import { isNear, isRoundingOf, isWithinRounding } from './rounding.js';

/** What a comparison of values looks at. */
export type Amount = Pick<Figure, 'value' | 'max' | 'comparator' | 'vague' | 'scaled' | 'unitFactor'>;

/** "Nearly 400" of 380: how far an approximate figure may lie off. */
const APPROXIMATE = 0.06;
/** An approximate figure this small is meant exactly: "about six". */
const SMALL = 9;
/** "More than 500" says something of 600 and little of 5,000. */
const TELLING_BOUND = 0.25;
/** "More than 1,200" in the source, exactly 1,214 in the draft. */
const ABOVE_SOURCE_BOUND = 0.1;
/** A figure inside a range of the source is that range's only where it is no day of a month. */
const LAST_DAY = 31;
/** "Dozens" is anything from one and a half to a hundred times its word. */
const VAGUE = { least: 1.5, leastOfDraft: 1.2, most: 20 } as const;
/** Rounding the source's figure up again: "13.2 %" of "about 13". */
const REFINED = 0.03;

/**
 * Whether two amounts of one class and unit say the same, with comparators, ranges and rounding allowed for. Undefined
 * where the draft's is true but says too little to be told from chance: "more than 5" of 500.
 */
export function isSameValue(draft: Amount, source: Amount): boolean | undefined {
  if (draft.max !== undefined || source.max !== undefined) return isSameRange(draft, source);
  if (isNear(draft.value, source.value)) return boundOf(draft) * boundOf(source) >= 0;
  if (draft.vague) return isMagnitudeOf(draft.value, source.value, VAGUE.least);
  if (source.vague) return isMagnitudeOf(source.value, draft.value, VAGUE.leastOfDraft);
  if (boundOf(draft) !== 0) return isWithinBound(draft, source);
  if (boundOf(source) !== 0) return isBeyondBound(draft, source);
  if (draft.comparator === 'approx' || source.comparator === 'approx') return isApproximately(draft, source);
  return isRounded(draft, source);
}

function isSameRange(draft: Amount, source: Amount): boolean {
  if (draft.max !== undefined && source.max !== undefined)
    return isNear(draft.value, source.value) && isNear(draft.max, source.max);
  if (draft.max !== undefined) return source.value >= draft.value && source.value <= draft.max;
  const { value, max = value } = source;
  const isInside = draft.value > value && draft.value < max && value > LAST_DAY;
  return isInside || isNear(draft.value, value) || isNear(draft.value, max);
}

function isMagnitudeOf(vague: number, exact: number, least: number): boolean {
  return exact >= least * vague && exact < VAGUE.most * vague;
}

function isWithinBound(draft: Amount, source: Amount): boolean | undefined {
  if (boundOf(draft) === boundOf(source)) return false;
  const excess = (boundOf(draft) * (source.value - draft.value)) / Math.abs(draft.value);
  if (excess < 0) return false;
  return excess < TELLING_BOUND ? true : undefined;
}

/** "More than 350" in the source bears 362 out, and does not speak against 400. */
function isBeyondBound(draft: Amount, source: Amount): boolean | undefined {
  const excess = (boundOf(source) * (draft.value - source.value)) / Math.abs(source.value);
  if (excess <= 0 || excess >= TELLING_BOUND) return false;
  return excess < ABOVE_SOURCE_BOUND ? true : undefined;
}

function isApproximately(draft: Amount, source: Amount): boolean {
  if (!isNear(draft.value, source.value, APPROXIMATE) || Math.max(draft.value, source.value) <= SMALL) return false;
  const mayRound = (about: Amount, other: Amount): boolean =>
    about.comparator === 'approx' && isWithinRounding(other.value, about.value, about.unitFactor);
  return mayRound(draft, source) || mayRound(source, draft) || isRounded(draft, source);
}

function isRounded(draft: Amount, source: Amount): boolean {
  if (isRoundingOf(source.value, draft.value, draft.scaled)) return true;
  return isRoundingOf(draft.value, source.value, source.scaled) && isNear(draft.value, source.value, REFINED);
}
