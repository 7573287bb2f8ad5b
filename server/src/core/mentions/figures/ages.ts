import { isStopWord } from '../../text/stop-words.js';
import type { Measure } from './measure.js';
import { isCapitalised, isDash, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

const SECONDS_A_YEAR = 31_557_600;
const OLDEST = 115;
const YEARS: Measure = { class: 'age', unit: 'year', factor: 1 };

/** "Years old", "-year-old", "months of age": makes an age, counted in years, of a duration. */
export function ageBehind(
  scan: Scan,
  { measure, next }: Read<{ readonly measure: Measure }>,
): Read<{ readonly measure: Measure }> | undefined {
  if (measure.class !== 'duration') return undefined;
  const age: Measure = { class: 'age', unit: measure.unit, factor: measure.factor / SECONDS_A_YEAR };
  const old = isDash(scan, next) ? next + 1 : next;
  if (/^olds?$/.test(lowerAt(scan, old))) return { measure: age, next: old + 1 };
  return lowerAt(scan, next) === 'of' && lowerAt(scan, next + 1) === 'age'
    ? { measure: age, next: next + 2 }
    : undefined;
}

/** A bare number is an age in "aged 34", "turned 60", "87 yo" and in apposition: "Ann Poe, 34, said". */
export function bareAge(
  scan: Scan,
  from: number,
  next: number,
  value: number,
): Read<{ readonly measure: Measure }> | undefined {
  if (!Number.isInteger(value) || value < 0 || value > OLDEST) return undefined;
  if (/^(?:yo|y\/o)$/.test(lowerAt(scan, next))) return { measure: YEARS, next: next + 1 };
  const before = lowerAt(scan, from - 1);
  const isTurned = /^(?:turned|turns|turning)$/.test(before) && !isCounting(scan, next);
  const isNamed = /^(?:age|aged|ages)$/.test(before) || isTurned || isAtAge(scan, from);
  return isNamed || isApposition(scan, from, next) ? { measure: YEARS, next } : undefined;
}

/** "At the age of 92", "dies at 92". */
function isAtAge(scan: Scan, from: number): boolean {
  const [before, first] = [lowerAt(scan, from - 1), lowerAt(scan, from - 2)];
  return (before === 'of' && first === 'age') || (before === 'at' && /^(?:dies|died|dead)$/.test(first));
}

/** "Turned 40 pages" is no birthday. */
function isCounting(scan: Scan, next: number): boolean {
  const { kind, lower, surface } = lexemeAt(scan, next);
  return kind === 'word' ? !isStopWord(lower) : !/^[.,;:!?)]$/.test(surface) && kind !== 'end';
}

function isApposition(scan: Scan, from: number, next: number): boolean {
  const isClosed = /^[,.)]$/.test(lexemeAt(scan, next).surface) && lexemeAt(scan, next).isGlued;
  const isOpened = lexemeAt(scan, from - 1).surface === ',' && lexemeAt(scan, from - 1).isGlued;
  return (
    isClosed &&
    isOpened &&
    next === from + 1 &&
    isCapitalised(scan, from - 2) &&
    /\p{Ll}$/u.test(lexemeAt(scan, from - 2).surface)
  );
}
