import { type NumberRead, numberRead } from './number-read.js';
import { DOZEN, FRACTIONS, isArticle, magnitude, SCALES, smallNumber, UNITS } from './number-words.js';
import { isDash, isHyphen, lowerAt, type Scan } from './scan.js';

/** A cardinal as far as it has been read: "two million three hundred …". */
interface Sum {
  /** What the scales have multiplied already. */
  readonly total: number;
  /** The part below the next scale. */
  readonly group: number;
  /** The next part must be smaller than this: "twenty" leaves room for a unit, "hundred" for anything below it. */
  readonly room: number;
  readonly lastScale: number;
  readonly next: number;
}

const AFTER_HUNDRED = 100;
const AFTER_TENS = 10;

/** Reads a cardinal in words: "twelve", "a hundred and two", "two and a half million", "three point five". */
export function readCardinal(scan: Scan, at: number): NumberRead | undefined {
  let sum = firstPart(scan, at);
  if (sum === undefined) return undefined;
  for (let longer = extended(scan, sum); longer !== undefined; longer = extended(scan, sum)) sum = longer;
  const { value, next } = withFraction(scan, sum);
  const scaleAt = isHyphen(scan, next) ? next + 1 : next;
  const trailing = Number.isInteger(value) ? undefined : SCALES.get(lowerAt(scan, scaleAt));
  const scale = trailing ?? (sum.lastScale === Number.POSITIVE_INFINITY ? 1 : sum.lastScale);
  return numberRead({
    value: value * (trailing ?? 1),
    next: trailing === undefined ? next : scaleAt + 1,
    isSpelled: true,
    isScaled: scale > AFTER_HUNDRED,
    scale,
  });
}

function firstPart(scan: Scan, at: number): Sum | undefined {
  const word = lowerAt(scan, at);
  const empty = { total: 0, lastScale: Number.POSITIVE_INFINITY };
  const small = smallNumber(word);
  if (small !== undefined) return { ...empty, group: small, room: roomAfter(small), next: at + 1 };
  if (isArticle(word) && magnitude(lowerAt(scan, at + 1)) !== undefined)
    return { ...empty, group: 1, room: 0, next: at + 1 };
  if (magnitude(word) !== undefined) return { ...empty, group: 1, room: 0, next: at };
  return undefined;
}

function roomAfter(small: number): number {
  return small >= 20 ? AFTER_TENS : 0;
}

function extended(scan: Scan, sum: Sum): Sum | undefined {
  return withSmall(scan, sum) ?? withScale(scan, sum);
}

function withSmall(scan: Scan, sum: Sum): Sum | undefined {
  const at = behindConnector(scan, sum);
  const small = smallNumber(lowerAt(scan, at));
  if (small === undefined || small === 0 || sum.room < (small < 10 ? AFTER_TENS : AFTER_HUNDRED)) return undefined;
  return { ...sum, group: sum.group + small, room: roomAfter(small), next: at + 1 };
}

/** "Twenty-one", and "a hundred and two" but not "between a hundred and two hundred". */
function behindConnector(scan: Scan, { room, next, lastScale }: Sum): number {
  const isComma = lowerAt(scan, next) === ',' && Number.isFinite(lastScale) && lastScale > AFTER_HUNDRED;
  // "Three million, two hundred and forty": what follows the comma has a scale of its own.
  if (isComma && room > AFTER_HUNDRED && SCALES.has(lowerAt(scan, next + 2))) return next + 1;
  if (room === AFTER_TENS && isDash(scan, next)) return next + 1;
  if (room < AFTER_HUNDRED) return next;
  if (isHyphen(scan, next)) return next + 1;
  const isAddend = magnitude(lowerAt(scan, next + 2)) === undefined && !FRACTIONS.has(lowerAt(scan, next + 2));
  return /^(?:and|&)$/.test(lowerAt(scan, next)) && isAddend ? next + 1 : next;
}

function withScale(scan: Scan, sum: Sum): Sum | undefined {
  const at = isHyphen(scan, sum.next) ? sum.next + 1 : sum.next;
  const word = lowerAt(scan, at);
  if (word === 'dozen' && sum.group > 0)
    return { ...sum, group: sum.group * DOZEN, room: 0, next: at + 1, lastScale: 1 };
  if (word === 'hundred' && sum.group > 0 && sum.group < 100) {
    return { ...sum, group: sum.group * 100, room: AFTER_HUNDRED, next: at + 1 };
  }
  const scale = SCALES.get(word);
  if (scale === undefined || scale <= 100 || scale >= sum.lastScale) return undefined;
  if (sum.group === 0) return undefined;
  // "A thousand million" is one scale: what follows must be smaller than the thousand.
  const stacked = SCALES.get(lowerAt(scan, at + 1)) ?? 1;
  const isStacked = stacked > scale;
  return {
    total: sum.total + sum.group * scale * (isStacked ? stacked : 1),
    group: 0,
    room: 1000,
    lastScale: scale,
    next: isStacked ? at + 2 : at + 1,
  };
}

function withFraction(scan: Scan, { total, group, lastScale, next }: Sum): { value: number; next: number } {
  const whole = total + group;
  if (lowerAt(scan, next) === 'point') return withDecimals(scan, whole, next);
  const added = readAddedFraction(scan, next);
  if (added === undefined) return { value: whole, next };
  // "A million and a half" is half a million more.
  const unit = group === 0 && lastScale >= 1e6 && Number.isFinite(lastScale) ? lastScale : 1;
  return { value: whole + unit * added.value, next: added.next };
}

/** "And a half", "-and-a-half", "and three quarters". */
function readAddedFraction(scan: Scan, at: number): { value: number; next: number } | undefined {
  const hyphens = isHyphen(scan, at) ? 1 : 0;
  const and = at + hyphens;
  const article = and + 1 + hyphens;
  const part = article + 1 + hyphens;
  if (lowerAt(scan, and) !== 'and') return undefined;
  const denominator = FRACTIONS.get(lowerAt(scan, part));
  const word = lowerAt(scan, article);
  const numerator = isArticle(word) ? 1 : UNITS.get(word);
  const isPart = numerator !== undefined && denominator !== undefined && numerator < denominator;
  return isPart ? { value: numerator / denominator, next: part + 1 } : undefined;
}

function withDecimals(scan: Scan, whole: number, point: number): { value: number; next: number } {
  let digits = '';
  let next = point + 1;
  for (
    let digit = UNITS.get(lowerAt(scan, next));
    digit !== undefined && digit < 10 && digits.length < 12;
    digit = UNITS.get(lowerAt(scan, next))
  ) {
    digits += String(digit);
    next++;
  }
  return digits === '' ? { value: whole, next: point } : { value: Number(`${whole}.${digits}`), next };
}
