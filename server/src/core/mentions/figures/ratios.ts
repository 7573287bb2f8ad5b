import type { Comparator } from '../../types.js';
import type { Amount } from './amounts.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { readNumber } from './number-grammar.js';
import { isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readUnit } from './units.js';

const LARGEST_PART = 20;
const PERCENT = 100;

/** "One in five", "one-in-five", "2 out of 3", "one of every ten": a share. `comparator` is what is said before it. */
export function readRatio(
  scan: Scan,
  from: number,
  comparator: Comparator | undefined,
  part: Amount,
): FigureRead | undefined {
  const { value, number, measure, next } = part;
  if (
    measure ||
    number.isVague ||
    number.isFraction ||
    number.isScaled ||
    !Number.isInteger(value) ||
    value < 1 ||
    value > LARGEST_PART
  )
    return undefined;
  const at = wholeAfter(scan, next);
  const whole = at === undefined ? undefined : readNumber(scan, at);
  if (at === undefined || whole === undefined || whole.isVague || whole.isFraction || whole.value <= value)
    return undefined;
  if (isYear(scan, at) || readUnit(scan, whole.next)?.measure.class === 'duration') return undefined;
  if (lowerAt(scan, next) === 'in' && whole.value > 10 && !isRoundRatio(whole.value, value)) return undefined;
  const extent = { from, to: whole.next, valueFrom: part.from };
  const figure = figureAt(scan, extent, {
    class: 'share',
    value: (value / whole.value) * PERCENT,
    unitFactor: PERCENT,
    comparator: comparator ?? 'eq',
  });
  return { figure, next: whole.next };
}

/** "60 in 96 countries" is no ratio; "one in 12" and "3 in 100" are. */
function isRoundRatio(whole: number, part: number): boolean {
  return part === 1 || Number.isInteger(Math.log10(whole)) || whole % 10 === 0;
}

function wholeAfter(scan: Scan, at: number): number | undefined {
  if (isHyphen(scan, at) && lowerAt(scan, at + 1) === 'in' && isHyphen(scan, at + 2)) return at + 3;
  const [first, second, third] = [lowerAt(scan, at), lowerAt(scan, at + 1), lowerAt(scan, at + 2)];
  if (first === 'in') return second === 'every' ? at + 2 : at + 1;
  if (first === 'out' && second === 'of') return third === 'every' ? at + 3 : at + 2;
  return first === 'of' && second === 'every' ? at + 2 : undefined;
}

function isYear(scan: Scan, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(lexemeAt(scan, at).surface);
}
