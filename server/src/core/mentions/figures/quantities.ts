import type { Comparator } from '../../types.js';
import { bareAge } from './ages.js';
import { type Amount, readAmount } from './amounts.js';
import { readComparatorBefore, readComparatorBehind } from './comparators.js';
import { withSmallerUnit } from './compound-amounts.js';
import { readCountedNoun } from './counted-noun.js';
import { type FigureRead, figureAt } from './figure-read.js';
import type { Measure } from './measure.js';
import { type AmountRange, readOpenedRange, readRange } from './ranges.js';
import { readRatio } from './ratios.js';
import { isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readScore } from './scores.js';
import { readUnit } from './units.js';

const SHARE: Measure = { class: 'share', unit: '', factor: 100 };
const YEARS_A_DECADE = 10;
/** "This one", "no one": a pronoun. */
const PRONOUN_BEFORE: ReadonlySet<string> = new Set([
  'no',
  'this',
  'that',
  'any',
  'every',
  'each',
  'which',
  'the',
  'another',
  'some',
  'a',
]);

/** Reads a quantity with all that belongs to it: comparator, range, currency, unit, and the noun it counts. */
export function readQuantity(scan: Scan, at: number): FigureRead | undefined {
  const before = readComparatorBefore(scan, at);
  const from = before?.next ?? at;
  const opened = readOpenedRange(scan, from);
  if (opened) return toFigure(scan, { from: at, comparator: before?.comparator, ...opened });
  const amount = readAmount(scan, from);
  if (amount === undefined) return undefined;
  const composed = readRatio(scan, at, before?.comparator, amount) ?? (before ? undefined : readScore(scan, amount));
  if (composed) return composed;
  const whole = withSmallerUnit(scan, amount);
  const range = whole === amount ? readRange(scan, amount) : undefined;
  if (range) return toFigure(scan, { from: at, comparator: before?.comparator, ...range });
  const low = withAge(scan, whole);
  if (!before && isBareOne(scan, low)) return readOne(scan, low);
  return toFigure(scan, { from: at, comparator: before?.comparator, low });
}

interface Parts extends Partial<AmountRange> {
  readonly from: number;
  readonly comparator: Comparator | undefined;
  readonly low: Amount;
  readonly isSoft?: boolean;
}

function toFigure(scan: Scan, { from, comparator, low, high, isSoft }: Parts): FigureRead {
  const last = high ?? low;
  const behind = readComparatorBehind(scan, last.next);
  const late = behind?.isAdjacent && !low.measure ? readUnit(scan, behindHyphen(scan, behind.next)) : undefined;
  const to = late?.next ?? behind?.next ?? last.next;
  const measure = low.measure ?? late?.measure ?? (low.number.isFraction ? SHARE : undefined);
  const factor = measure?.factor ?? 1;
  const isCount = measure === undefined || measure.class === 'count';
  const counted = isCount ? readCountedNoun(scan, behind?.isAdjacent ? behind.next : last.next) : undefined;
  const extent = { from, to, valueFrom: low.valueFrom, valueTo: last.valueTo };
  const figure = figureAt(scan, extent, {
    class: measure?.class ?? 'count',
    value: low.value * factor,
    ...(high ? { max: high.value * factor } : {}),
    ...(measure?.unit ? { unit: measure.unit } : {}),
    ...(factor === 1 ? {} : { unitFactor: factor }),
    ...(counted ? { noun: counted.noun, nounWord: counted.nounWord, phrase: counted.phrase } : {}),
    ...(last.number.isVague ? { vague: true } : {}),
    ...(last.number.isSpelled ? { spelled: true } : {}),
    ...(last.number.isScaled ? { scaled: true } : {}),
    ...(isSoft ? { soft: true } : {}),
    ...(measure ? yearsAgo(scan, low.value, measure, last.next) : {}),
    comparator: behind?.comparator ?? comparator ?? 'eq',
  });
  return { figure, next: to, nounEnd: Math.max(to, counted?.next ?? to) };
}

/** "Three years ago" is a year, where the day of publication is known. */
function yearsAgo(scan: Scan, value: number, { class: kind, unit }: Measure, behind: number) {
  const { published } = scan;
  const years = unit === 'year' ? value : unit === 'decade' ? YEARS_A_DECADE * value : Number.NaN;
  if (published === undefined || kind !== 'duration' || lowerAt(scan, behind) !== 'ago' || !Number.isInteger(years))
    return {};
  return { date: { year: published.year - years } };
}

/** "20-odd years" and "100-plus-mile" give the unit behind the comparator. */
function behindHyphen(scan: Scan, at: number): number {
  return isHyphen(scan, at) ? at + 1 : at;
}

function withAge(scan: Scan, amount: Amount): Amount {
  if (amount.measure || amount.number.isFraction || amount.number.isVague) return amount;
  const age = bareAge(scan, amount.from, amount.next, amount.value);
  return age ? { ...amount, ...age } : amount;
}

function isBareOne(scan: Scan, { number, measure, from, next }: Amount): boolean {
  return (
    number.isSpelled &&
    number.value === 1 &&
    measure === undefined &&
    next === from + 1 &&
    lowerAt(scan, from) === 'one'
  );
}

/** "One" counts only right before a noun, and softly: "one soldier", but not "one of them" and "this one". */
function readOne(scan: Scan, one: Amount): FigureRead {
  const isPronoun = PRONOUN_BEFORE.has(lowerAt(scan, one.from - 1)) || lexemeAt(scan, one.next).kind !== 'word';
  const counted = isPronoun || lowerAt(scan, one.next) === 'of' ? undefined : readCountedNoun(scan, one.next);
  return counted
    ? toFigure(scan, { from: one.from, comparator: undefined, low: one, isSoft: true })
    : { next: one.next };
}
