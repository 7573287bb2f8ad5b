import { isSlipOf } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import { writtenValue } from './figure-kind.js';
import { isNear, significantDigits } from './rounding.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** Numbers of fewer digits are the sum or the difference of some two others soon. */
const LEAST_DIGITS = 3;
const EXACT = 0.0005;
/** Of a table of figures some two always make the third: it is not looked through. */
const MOST_AROUND = 40;

/**
 * Whether a figure of a draft is the sum or the difference of two that the source gives together: 1.08 billion in June, where
 * the source has 1.27 billion in September, "up 190 million since June".
 */
export function isDerived({ figure }: FigureInContext, slot: Slot, index: SlotIndex): boolean {
  const isRound = significantDigits(writtenValue(figure)) < LEAST_DIGITS;
  if (figure.class === 'date' || isRound || isSlipOf(figure, slot.figure)) return false;
  const around = [-1, 0, 1].flatMap((step) => index.slotsIn[slot.statement.index + step] ?? []);
  const values = around
    .filter(({ figure: { class: other } }) => other === figure.class)
    .map((other) => other.figure.value);
  return values.length <= MOST_AROUND && values.some((a) => values.some((b) => isSumOf(figure.value, a, b)));
}

function isSumOf(value: number, a: number, b: number): boolean {
  return a !== b && (isNear(value, a + b, EXACT) || isNear(value, Math.abs(a - b), EXACT));
}
