import type { Figure } from '../../mentions/figure.js';
import { writtenValue } from './figure-kind.js';
import { bit, type Features } from './slot-features.js';

/** Figures that are told apart by their fields, and not by their digits. */
const WITHOUT_DIGITS: ReadonlySet<string> = new Set(['date', 'time', 'quarter', 'century', 'score']);
/** From here on two figures of different facts hardly ever share so many digits by chance. */
const MANY = 2;
/** More than a double holds exactly is noise. */
const PRECISION = 12;

/**
 * How near the two figures are as they are written. A slip of the hand changes one digit, swaps two or drops a zero;
 * another fact has other digits.
 */
export function digitFeatures(draft: Figure, slot: Figure): Features {
  if (WITHOUT_DIGITS.has(draft.class) || draft.unit !== slot.unit) return { fewDigits: 0, manyDigits: 0 };
  const shared = sharedDigits(writtenValue(draft), writtenValue(slot));
  return {
    fewDigits: bit(shared > 0 && shared < MANY),
    manyDigits: bit(shared >= MANY),
  };
}

/**
 * How many significant digits two numbers share where one digit was changed, two neighbours changed places, or a zero was
 * added or dropped: 3 for 1,237 and 1,257. All, where they are equal (“fewer than 350” for “more than 350”), and 0 for any
 * other two numbers. The zeros of a round number do not count.
 */
export function sharedDigits(a: number, b: number): number {
  const [ours, theirs] = [scientific(a), scientific(b)];
  if (ours.digits === theirs.digits) return Math.abs(ours.exponent - theirs.exponent) <= 1 ? ours.digits.length : 0;
  if (ours.exponent !== theirs.exponent) return 0;
  const length = Math.max(ours.digits.length, theirs.digits.length);
  const [left, right] = [ours.digits.padEnd(length, '0'), theirs.digits.padEnd(length, '0')];
  const differing = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  const [first = 0, second] = differing;
  const isSwap =
    second === first + 1 && differing.length === 2 && left[first] === right[second] && left[second] === right[first];
  return differing.length === 1 || isSwap ? length - 1 : 0;
}

function scientific(value: number): { digits: string; exponent: number } {
  const [mantissa = '', exponent] = Number(Math.abs(value).toPrecision(PRECISION)).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}
