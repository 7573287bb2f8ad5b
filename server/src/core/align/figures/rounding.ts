/** The figures of an unmarked rounding ("190" of 185) lie this near; a written scale ("1.2 million") allows more. */
const ROUNDED = { plain: 0.015, scaled: 0.06, scaledOneDigit: 0.04 } as const;
/** No rounding lies farther off. */
export const FARTHEST_ROUNDING = ROUNDED.scaled;
const EXACT = 1e-6;
const DIGITS = 12;

/** Whether two numbers differ by no more than a share of the larger. */
export function isNear(a: number, b: number, share: number = EXACT): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;
}

/** Whether `coarse` is `fine`, rounded or cut off to fewer digits. */
export function isRoundingOf(fine: number, coarse: number, isScaled = false): boolean {
  // Most numbers lie far apart: that is quickly told.
  if (!isNear(fine, coarse, FARTHEST_ROUNDING)) return false;
  const kept = significantDigits(coarse);
  if (significantDigits(fine) <= kept) return false;
  if (!isNear(fine, coarse, reach(isScaled, kept))) return false;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(coarse) || 1)) - kept + 1);
  if (isNear(Math.round(fine / unit) * unit, coarse)) return true;
  return kept > 1 && isNear(Math.floor(fine / unit) * unit, coarse);
}

function reach(isScaled: boolean, kept: number): number {
  if (!isScaled) return ROUNDED.plain;
  return kept > 1 ? ROUNDED.scaled : ROUNDED.scaledOneDigit;
}

/** Who says "about 4,200" has rounded to hundreds, and means no 4,600. */
const MOST_STEPS = 2;

/** Whether a number lies so near to an approximate one, written in units of `factor`, that its writer may have rounded it to that. */
export function isWithinRounding(exactValue: number, approximateValue: number, factor = 1): boolean {
  const [exact, approximate] = [exactValue / factor, approximateValue / factor];
  const step = 10 ** (Math.floor(Math.log10(Math.abs(approximate) || 1)) - significantDigits(approximate) + 1);
  const isOfFives = Math.round(Math.abs(approximate) / step) % 10 === 5;
  return Math.abs(exact - approximate) <= MOST_STEPS * (isOfFives ? 5 : 1) * step + EXACT;
}

/** How many digits of a number carry its value: 2 for 1,200 and for 0.12. */
export function significantDigits(value: number): number {
  return inDigits(value).digits.length;
}

/** The digits of a number that carry its value, and the power of ten of the first one: "12" and 3 for 1,200. */
export interface Digits {
  readonly digits: string;
  readonly exponent: number;
}

/** The numbers that were met of late: each is held against many others. */
const KNOWN_DIGITS = new Map<number, Digits>();
const MOST_KNOWN = 20_000;

export function inDigits(value: number): Digits {
  const known = KNOWN_DIGITS.get(value);
  if (known !== undefined) return known;
  if (KNOWN_DIGITS.size >= MOST_KNOWN) KNOWN_DIGITS.clear();
  const written = digitsOf(value);
  KNOWN_DIGITS.set(value, written);
  return written;
}

function digitsOf(value: number): Digits {
  const [mantissa = '', exponent] = Number(Math.abs(value).toPrecision(DIGITS)).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}
