import type { Figure } from '../../mentions/figure.js';
import type { Candidate } from './candidates.js';
import type { FigureInContext } from './figure-in-context.js';
import { writtenValue } from './figure-kind.js';
import { inDigits } from './rounding.js';
import { bit, type Features } from './slot-features.js';

/** Figures that are told apart by their fields, and not by their digits; a share's are those of a division. */
const WITHOUT_DIGITS: ReadonlySet<string> = new Set(['date', 'time', 'quarter', 'century', 'score', 'share']);
/** From here on two figures of different facts hardly ever share so many digits by chance. */
const MANY = 2;

/**
 * How near the two figures are as they are written. A slip of the hand changes one digit, swaps two or drops a zero;
 * another fact has other digits.
 */
export function digitFeatures(draft: Figure, slot: Figure): Features {
  const fields = sharedFields(draft, slot);
  if (fields > 0) return { fewDigits: bit(fields < MANY), manyDigits: bit(fields >= MANY) };
  if (WITHOUT_DIGITS.has(draft.class) || draft.unit !== slot.unit || countOthers(draft, slot))
    return { fewDigits: 0, manyDigits: 0 };
  const shared = sharedDigits(writtenValue(draft), writtenValue(slot));
  return {
    fewDigits: bit(shared > 0 && shared < MANY),
    manyDigits: bit(shared >= MANY),
  };
}

/** "3.4 attacks" is no slip of "34 groups". */
function countOthers({ noun, phrase = [] }: Figure, { noun: other, phrase: others = [] }: Figure): boolean {
  return noun !== undefined && other !== undefined && noun !== other && !phrase.some((word) => others.includes(word));
}

/** Whether one figure is plainly the other with a slip: a long number, a date or a quarter of which one field alone differs. */
export function isSlipOf(draft: Figure, slot: Figure): boolean {
  return isOtherInOne(draft, slot) || (digitFeatures(draft, slot).manyDigits ?? 0) > 0;
}

/** "The third quarter of 2019" for that of 2020, or for the second. */
function isOtherInOne(draft: Figure, slot: Figure): boolean {
  const [year, other] = [draft.date?.year, slot.date?.year];
  if (draft.class !== 'quarter' || slot.class !== 'quarter' || year === undefined || other === undefined) return false;
  return (draft.value === slot.value) !== (year === other);
}

/** More digits or fields that are the same tell no more. */
const MOST_TELLING = 3;
const SMALL_COUNT = 12;

/** How little an agreement is one of chance, 0 to 1: none for a small count or a weekday, all for 1,237 and a day of a year. */
export function tellingAgreement({ figure }: FigureInContext, { slot, crossesClass }: Candidate): number {
  const { date } = figure;
  if (crossesClass) return 0;
  if (date !== undefined && figure.class === 'date') {
    const same = FIELDS.filter(
      (field) => date[field] !== undefined && date[field] === slot.figure.date?.[field],
    ).length;
    return Math.max(0, same - 1) / (MOST_TELLING - 1);
  }
  const written = writtenValue(figure);
  if (
    WITHOUT_DIGITS.has(figure.class) ||
    figure.vague ||
    (Number.isInteger(written) && Math.abs(written) <= SMALL_COUNT)
  )
    return 0;
  return Math.min(MOST_TELLING, sharedDigits(written, writtenValue(slot.figure))) / MOST_TELLING;
}

const FIELDS = ['year', 'month', 'day'] as const;

/** How many fields two dates share where they differ in one: 2 for "2 February 2013" and "2 February 2014". */
function sharedFields({ date }: Figure, { date: other }: Figure): number {
  if (date === undefined || other === undefined) return 0;
  const named = FIELDS.filter((field) => date[field] !== undefined && other[field] !== undefined);
  const shared = named.filter((field) => date[field] === other[field]).length;
  return named.length - shared === 1 ? shared : 0;
}

/**
 * How many significant digits two numbers share where one digit was changed, two neighbours changed places, or a zero was
 * added or dropped: 3 for 1,237 and 1,257. All, where they are equal (“fewer than 350” for “more than 350”), and 0 for any
 * other two numbers. The zeros of a round number do not count, and 12 for 12.5 is cut off, no slip.
 */
export function sharedDigits(a: number, b: number): number {
  const [ours, theirs] = [inDigits(a), inDigits(b)];
  if (ours.digits === theirs.digits) return Math.abs(ours.exponent - theirs.exponent) <= 1 ? ours.digits.length : 0;
  if (ours.exponent !== theirs.exponent) return 0;
  const length = Math.max(ours.digits.length, theirs.digits.length);
  const [left, right] = [ours.digits.padEnd(length, '0'), theirs.digits.padEnd(length, '0')];
  const differing = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  const [first = 0, second] = differing;
  const isCutOff = first >= Math.min(ours.digits.length, theirs.digits.length);
  if (isCutOff && !(Number.isInteger(a) && Number.isInteger(b))) return 0;
  const isSwap =
    second === first + 1 && differing.length === 2 && left[first] === right[second] && left[second] === right[first];
  return differing.length === 1 || isSwap ? length - 1 : 0;
}
