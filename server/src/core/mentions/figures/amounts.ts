import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import { ageBehind } from './ages.js';
import { readCurrencyBefore, readCurrencyBehind, readScaledCode } from './currencies.js';
import type { Measure } from './measure.js';
import { readNumber } from './number-grammar.js';
import { type NumberRead, numberRead } from './number-read.js';
import { FRACTIONS, isArticle, magnitude } from './number-words.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';
import { readUnit } from './units.js';

/** A number with its sign, currency and unit; all indexes are of lexemes, ends exclusive. */
export interface Amount {
  readonly from: number;
  readonly next: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  readonly number: NumberRead;
  /** As written, with sign and scale: 1.2e9 in "$1.2bn". */
  readonly value: number;
  readonly measure?: Measure;
}

const MASS_BEFORE: ReadonlySet<string> = new Set(cues.massWords);
const MASS_BEHIND: ReadonlySet<string> = new Set(cues.massBehind);
const POUND: Measure = { class: 'mass', unit: 'pound', factor: 0.453592 };
const DEGREE: Measure = { class: 'temperature', unit: 'degree', factor: 1 };
const MAGNITUDE: Measure = { class: 'count', unit: 'magnitude', factor: 1 };
const CUE_REACH = 3;

/** What a number measures, and what the unit's name does to its value: "MEUR" multiplies, "below zero" negates. */
type MeasureRead = Read<{ readonly measure: Measure; readonly scale?: number }>;

/** Reads "£3m", "minus 5 degrees", "27-kilometre", "half an hour", "12 people" (as far as the 12). */
export function readAmount(scan: Scan, at: number): Amount | undefined {
  const oneAndPart = readUnitAndPart(scan, at);
  if (oneAndPart) return oneAndPart;
  const outer = behindSign(scan, at);
  const currency = readScaledCode(scan, outer) ?? readCurrencyBefore(scan, outer);
  const inner = currency ? behindSign(scan, currency.next) : outer;
  if (currency && lexemeAt(scan, inner).kind !== 'number') return undefined;
  const number = readNumber(scan, inner, currency !== undefined);
  if (number === undefined) return undefined;
  const isNegative = outer > at || (currency !== undefined && inner > currency.next);
  const behind: MeasureRead | undefined = currency
    ? { ...currency, next: behindCurrencyName(scan, number.next) }
    : readMeasure(scan, at, number);
  const value = number.value * (behind?.scale ?? 1);
  return {
    from: at,
    next: behind?.next ?? number.next,
    valueFrom: inner,
    valueTo: number.next,
    number,
    value: isNegative ? -value : value,
    ...(behind ? { measure: behind.measure } : {}),
  };
}

/** "An hour and a half", "a mile and a quarter". */
function readUnitAndPart(scan: Scan, at: number): Amount | undefined {
  if (!isArticle(lowerAt(scan, at))) return undefined;
  const unit = readUnit(scan, at + 1);
  if (unit === undefined || lowerAt(scan, unit.next) !== 'and' || !isArticle(lowerAt(scan, unit.next + 1)))
    return undefined;
  const denominator = FRACTIONS.get(lowerAt(scan, unit.next + 2));
  if (denominator === undefined) return undefined;
  const next = unit.next + 3;
  const number = numberRead({ value: 1 + 1 / denominator, next, isSpelled: true });
  return number && { from: at, next, valueFrom: at, valueTo: next, number, value: number.value, measure: unit.measure };
}

/** Behind "minus", "negative" or a minus sign that touches its number and nothing before it. */
function behindSign(scan: Scan, at: number): number {
  const word = lowerAt(scan, at);
  if (word === 'negative' || (word === 'minus' && lowerAt(scan, at - 1) !== 'or')) return at + 1;
  const isFree =
    !lexemeAt(scan, at).isGlued || lexemeAt(scan, at - 1).surface === '(' || lexemeAt(scan, at - 1).surface === '$';
  return isDash(scan, at) && isFree && lexemeAt(scan, at + 1).isGlued ? at + 1 : at;
}

/** "US$5 million dollars" names its currency twice. */
function behindCurrencyName(scan: Scan, at: number): number {
  return readCurrencyBehind(scan, at, false)?.next ?? at;
}

function readMeasure(scan: Scan, from: number, number: NumberRead): MeasureRead | undefined {
  const at = behindJoint(scan, number);
  const scaled = readScaledCode(scan, at);
  if (scaled) return scaled;
  const currency = readCurrencyBehind(scan, at, number.scale > 1 || Math.abs(number.value) >= 1e5);
  if (currency) {
    return isMass(scan, from, number, currency)
      ? { ...currency, measure: POUND }
      : withLateScale(scan, number, currency);
  }
  const unit = readUnit(scan, at);
  if (unit === undefined && isBelowZero(scan, at)) return { measure: DEGREE, scale: -1, next: at + 2 };
  if (unit === undefined) return isMagnitude(scan, from) ? { measure: MAGNITUDE, next: number.next } : undefined;
  return ageBehind(scan, unit) ?? withBelowZero(scan, unit);
}

/** "75 USD million". */
function withLateScale(scan: Scan, { scale }: NumberRead, currency: MeasureRead): MeasureRead {
  const late = magnitude(lowerAt(scan, currency.next));
  const isCode = /^\p{Lu}{3}$/u.test(lexemeAt(scan, currency.next - 1).surface);
  return isCode && late !== undefined && scale === 1 ? { ...currency, scale: late, next: currency.next + 1 } : currency;
}

function isBelowZero(scan: Scan, at: number): boolean {
  return lowerAt(scan, at) === 'below' && lowerAt(scan, at + 1) === 'zero';
}

/** "20 degrees below zero" is minus 20. */
function withBelowZero(scan: Scan, unit: MeasureRead): MeasureRead {
  return isBelowZero(scan, unit.next) && unit.measure.class === 'temperature'
    ? { ...unit, scale: -1, next: unit.next + 2 }
    : unit;
}

/** "Magnitude 6.1", "magnitude-6.1", "a magnitude of 6.1". */
function isMagnitude(scan: Scan, at: number): boolean {
  const before = isDash(scan, at - 1) || lowerAt(scan, at - 1) === 'of' ? at - 2 : at - 1;
  return lowerAt(scan, before) === 'magnitude';
}

/** Behind a hyphen ("four-mile"), and behind the article in "half an hour" and "a quarter of a mile". */
function behindJoint(scan: Scan, { next, isFraction }: NumberRead): number {
  if (isHyphen(scan, next)) return next + 1;
  if (!isFraction) return next;
  const article = lowerAt(scan, next) === 'of' ? next + 1 : next;
  return isArticle(lowerAt(scan, article)) ? article + 1 : next;
}

/** "Lost 20 pounds" and "a twenty-pound bag" against "cost 20 pounds". */
function isMass(
  scan: Scan,
  from: number,
  number: NumberRead,
  { measure, next }: Read<{ readonly measure: Measure }>,
): boolean {
  if (
    measure.unit !== 'GBP' ||
    measure.factor !== 1 ||
    number.scale >= 1e6 ||
    !/^pounds?$/.test(lowerAt(scan, next - 1))
  )
    return false;
  if (MASS_BEHIND.has(lowerAt(scan, next))) return true;
  for (let back = 1; back <= CUE_REACH; back++) if (MASS_BEFORE.has(lowerAt(scan, from - back))) return true;
  return false;
}
