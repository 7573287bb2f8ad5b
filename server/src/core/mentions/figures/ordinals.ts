import { readCountedNoun } from './counted-noun.js';
import { readMonth } from './date-words.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { ORDINALS, TENS } from './number-words.js';
import { isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

type Ordinal = Read<{ readonly value: number; readonly isSpelled: boolean }>;

/** Reads "third", "21st", "twenty-first", "the third quarter", "Q3" and "the 20th century". */
export function readOrdinal(scan: Scan, at: number): FigureRead | undefined {
  const numbered = readNumberedQuarter(scan, at);
  if (numbered) return numbered;
  const ordinal = readDigitOrdinal(scan, at) ?? readWordOrdinal(scan, at);
  if (ordinal === undefined) return undefined;
  const { value, next, isSpelled } = ordinal;
  const spelled = isSpelled ? { spelled: true } : {};
  const period = readPeriod(scan, next, value);
  if (period) {
    const extent = { from: at, to: period.next, valueTo: next };
    return { figure: figureAt(scan, extent, { class: period.class, value, ...spelled }), next: period.next };
  }
  const counted = readMonth(scan, next) ? undefined : readCountedNoun(scan, next);
  const noun = counted ? { noun: counted.noun, nounWord: counted.nounWord, phrase: counted.phrase } : {};
  const figure = figureAt(scan, { from: at, to: next }, { class: 'ordinal', value, ...spelled, ...noun });
  return { figure, next, nounEnd: counted?.next ?? next };
}

function readNumberedQuarter(scan: Scan, at: number): FigureRead | undefined {
  const digit = lexemeAt(scan, at + 1);
  if (lexemeAt(scan, at).surface !== 'Q' || !/^[1-4]$/.test(digit.surface)) return undefined;
  const extent = { from: at, to: at + 2, valueFrom: at + 1 };
  return { figure: figureAt(scan, extent, { class: 'quarter', value: Number(digit.surface) }), next: at + 2 };
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

function readWordOrdinal(scan: Scan, at: number): Ordinal | undefined {
  const word = lowerAt(scan, at);
  const plain = ORDINALS.get(word);
  if (plain !== undefined) return { value: plain, next: at + 1, isSpelled: true };
  const tens = TENS.get(word);
  const unitAt = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  const unit = ORDINALS.get(lowerAt(scan, unitAt));
  if (tens === undefined || unit === undefined || unit > 9) return undefined;
  return { value: tens + unit, next: unitAt + 1, isSpelled: true };
}

function readPeriod(
  scan: Scan,
  at: number,
  value: number,
): Read<{ readonly class: 'quarter' | 'century' }> | undefined {
  const first = isHyphen(scan, at) ? at + 1 : at;
  const noun = /^(?:fiscal|financial)$/.test(lowerAt(scan, first)) ? first + 1 : first;
  if (lowerAt(scan, noun) === 'quarter' && value <= 4) return { class: 'quarter', next: noun + 1 };
  return lowerAt(scan, noun) === 'century' ? { class: 'century', next: noun + 1 } : undefined;
}
