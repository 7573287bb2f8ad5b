import { ORDINALS, TENS } from './number-words.js';
import { isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

export type Ordinal = Read<{ readonly value: number; readonly isSpelled: boolean }>;

/** The number of "third", "twenty-first" and "21st". */
export function readOrdinalNumber(scan: Scan, at: number): Ordinal | undefined {
  return readDigitOrdinal(scan, at) ?? readWordOrdinal(scan, at);
}

function readDigitOrdinal(scan: Scan, at: number): Ordinal | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  const suffix = lexemeAt(scan, at + 1);
  if (
    kind !== 'number' ||
    !/^\d{1,4}$/.test(surface) ||
    !suffix.isGlued ||
    suffix.lower !== ordinalSuffix(Number(surface))
  )
    return undefined;
  return { value: Number(surface), next: at + 2, isSpelled: false };
}

/** "st" for 1 and 21, "th" for 11: "12st" is a weight. */
export function ordinalSuffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** "Third", "twenty-first". */
export function readWordOrdinal(scan: Scan, at: number): Ordinal | undefined {
  const word = lowerAt(scan, at);
  const plain = ORDINALS.get(word);
  if (plain !== undefined) return { value: plain, next: at + 1, isSpelled: true };
  const tens = TENS.get(word);
  const unitAt = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  const unit = ORDINALS.get(lowerAt(scan, unitAt));
  if (tens === undefined || unit === undefined || unit > 9) return undefined;
  return { value: tens + unit, next: unitAt + 1, isSpelled: true };
}
