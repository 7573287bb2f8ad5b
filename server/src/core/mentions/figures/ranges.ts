import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import { type Amount, readAmount } from './amounts.js';
import { isDash, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readYear } from './years.js';

/** Two amounts that bound a figure: "10 to 20", "£2–3m", "between 44 and 50 mg". */
export interface AmountRange {
  readonly low: Amount;
  readonly high: Amount;
}

const CHANGES: ReadonlySet<string> = new Set(cues.changes);
const CUE_REACH = 4;
/** "Two or three", but hardly "200 or 500". */
const LARGEST_ALTERNATIVE = 20;

/** The range that "between" or "from" opens at an index. A change "from 10 to 20" is two figures, no range. */
export function readOpenedRange(scan: Scan, at: number): AmountRange | undefined {
  const opener = lowerAt(scan, at);
  if (opener !== 'between' && opener !== 'from') return undefined;
  if (opener === 'from' && isChange(scan, at)) return undefined;
  const low = readAmount(scan, at + 1);
  if (low === undefined || readYear(scan, at + 1)) return undefined;
  const joint = lowerAt(scan, low.next);
  if (!(joint === 'to' || (joint === 'and' && opener === 'between') || isDash(scan, low.next))) return undefined;
  return joined(low, readAmount(scan, low.next + 1));
}

/** The range that begins with an amount: "10-20", "10 to 20", "two or three". */
export function readRange(scan: Scan, low: Amount): AmountRange | undefined {
  if (low.number.isFraction && low.measure === undefined) return undefined;
  const at = low.next;
  if (isSuspended(scan, low)) return joined(low, readAmount(scan, at + 2));
  const word = lowerAt(scan, at);
  if (isDash(scan, at) && lexemeAt(scan, at).isGlued === lexemeAt(scan, at + 1).isGlued) {
    const high = readAmount(scan, at + 1);
    return high && high.number.isSpelled === low.number.isSpelled ? joined(low, high) : undefined;
  }
  if ((word === 'to' || word === 'through') && !isChange(scan, low.from)) return joined(low, readAmount(scan, at + 1));
  if (word !== 'or') return undefined;
  const range = joined(low, readAmount(scan, at + 1));
  return range && range.high.value <= Math.min(LARGEST_ALTERNATIVE, low.value * 2) ? range : undefined;
}

/** "8- to 16-metre": the first number's hyphen hangs. */
function isSuspended(scan: Scan, { next }: Amount): boolean {
  return (
    isDash(scan, next) &&
    lexemeAt(scan, next).isGlued &&
    !lexemeAt(scan, next + 1).isGlued &&
    lowerAt(scan, next + 1) === 'to'
  );
}

/** "Rose from 10 to 20" and "cut 10 to 5" speak of two values, "rise by 10 to 20 percent" of a range. */
function isChange(scan: Scan, at: number): boolean {
  if (lowerAt(scan, at - 1) === 'by') return false;
  for (let back = 1; back <= CUE_REACH; back++) {
    const word = lowerAt(scan, at - back);
    if (CHANGES.has(word)) return true;
    if (lexemeAt(scan, at - back).kind === 'mark') return false;
  }
  return false;
}

/** Undefined unless both measure the same and the second is the larger. "2 to 3 million" lends its scale to the 2. */
function joined(low: Amount, high: Amount | undefined): AmountRange | undefined {
  if (
    high === undefined ||
    high.number.isFraction !== low.number.isFraction ||
    low.number.isVague ||
    high.number.isVague
  )
    return undefined;
  if (isLikeYear(high) && low.measure !== undefined) return undefined;
  if (low.measure && high.measure && low.measure.unit !== high.measure.unit) return undefined;
  const { scale } = high.number;
  const lends = scale > 1 && low.number.scale === 1 && low.value * scale < high.value;
  const value = lends ? low.value * scale : low.value;
  const measure = low.measure ?? high.measure;
  if (value >= high.value && !(high.value < 0)) return undefined;
  const shared = measure === undefined ? {} : { measure };
  return { low: { ...low, ...shared, value }, high: { ...high, ...shared } };
}

function isLikeYear({ value, measure, number }: Amount): boolean {
  return measure === undefined && number.scale === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
}
