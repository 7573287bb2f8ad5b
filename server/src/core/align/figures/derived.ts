import type { Figure } from '../../mentions/figure.js';
import { isSlipOf } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import { writtenValue } from './figure-kind.js';
import { isNear, significantDigits } from './rounding.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { isSum } from './worked-out.js';

/** Numbers of fewer digits are the sum or the difference of some two others soon. */
const LEAST_DIGITS = 3;
const EXACT = 0.0005;
const APPROXIMATE = 0.02;
/** Of a table of figures some two always make the third: it is not looked through. */
const MOST_AROUND = 40;

/**
 * Whether a figure of a draft is the sum or the difference of two that the source gives together: 1.08 billion in June, where
 * the source has 1.27 billion in September, "up 190 million since June".
 */
export function isDerived(draft: FigureInContext, slot: Slot, index: SlotIndex): boolean {
  const { figure } = draft;
  if (figure.class === 'date') return false;
  if (isCompared(figure, slot, index)) return true;
  const isSaid = isSum(draft) && !isSum(slot);
  const isRound = !isSaid && significantDigits(writtenValue(figure)) < LEAST_DIGITS;
  if (isRound || isSlipOf(figure, slot.figure)) return false;
  const around = [-1, 0, 1].flatMap((step) => index.slotsIn[slot.statement.index + step] ?? []);
  const values = around
    .filter(({ figure: { class: other } }) => other === figure.class)
    .map((other) => other.figure.value);
  return values.length <= MOST_AROUND && values.some((a) => values.some((b) => isSumOf(figure, a, b)));
}

/** "54,000 in 1990", where the source has "48,000, 6,000 fewer than in 1990": the two need not have many digits. */
function isCompared(figure: Figure, slot: Slot, index: SlotIndex): boolean {
  const increments = (index.slotsIn[slot.statement.index] ?? []).filter(
    (other) => other !== slot && other.increment === 'yes' && other.figure.class === figure.class,
  );
  return increments.some((other) => isSumOf(figure, slot.figure.value, other.figure.value));
}

function isSumOf({ value, comparator }: Figure, a: number, b: number): boolean {
  const reach = comparator === 'approx' ? APPROXIMATE : EXACT;
  return a !== b && (isNear(value, a + b, reach) || isNear(value, Math.abs(a - b), reach));
}
