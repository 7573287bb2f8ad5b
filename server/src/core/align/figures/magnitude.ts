import type { Figure } from '../../mentions/figure.js';
import { isSlipOf } from './digit-slip.js';
import { isNear } from './rounding.js';
import type { Features } from './slot-features.js';

/** In powers of ten: what lies farther apart is no likelier to be of another fact. */
const FARTHEST = 4;

/**
 * How far two numbers lie apart, in powers of ten: a can of water for 40 cents is not a bed for 38 dollars, nor 27 years four
 * hours. Digits in common are a slip, whatever the scale: "million" for "billion".
 */
export function magnitudeFeatures(draft: Figure, slot: Figure): Features {
  const isNumber = draft.class === slot.class && draft.class !== 'date' && draft.value > 0 && slot.value > 0;
  if (!isNumber || isSlipOf(draft, slot) || hasSameDigits(draft, slot)) return NONE;
  return { farApart: Math.min(FARTHEST, Math.abs(Math.log10(draft.value / slot.value))) };
}

const NONE: Features = { farApart: 0 };

function hasSameDigits({ value }: Figure, { value: other }: Figure): boolean {
  return isNear(value, other * 10 ** Math.round(Math.log10(value / other)));
}
