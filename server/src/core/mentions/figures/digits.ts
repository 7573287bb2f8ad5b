import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import { isStopWord } from '../../text/stop-words.js';
import { type NumberRead, numberRead } from './number-read.js';
import { FRACTION_SIGNS, FRACTIONS, isArticle, magnitude, SUFFIXES } from './number-words.js';
import { isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

const METRES_BEHIND: ReadonlySet<string> = new Set(cues.metresBehind);
const METRES_BEFORE: ReadonlySet<string> = new Set(cues.metresBefore);
const METRIC: ReadonlySet<string> = new Set(cues.metricLengths);
const CUE_REACH = 4;
const TEMPERATURE_REACH = 8;
const METRIC_REACH = 8;
const LARGEST_DENOMINATOR = 100;

/** Reads a number in digits, with fraction and scale: "1,200", "7 3/4", "1/4", "1.2bn", "35 lakh". */
export function readDigits(scan: Scan, at: number, isMoney: boolean): NumberRead | undefined {
  const { kind, surface, value } = lexemeAt(scan, at);
  const sign = FRACTION_SIGNS.get(surface);
  if (sign !== undefined) return numberRead({ value: sign, next: at + 1, isFraction: true });
  if (kind !== 'number') return undefined;
  const quotient = readQuotient(scan, at, value);
  if (quotient) return quotient;
  const mixed = withMixedFraction(scan, at, value);
  return withScale(
    scan,
    mixed.value,
    mixed.next,
    at,
    isMoney,
    !Number.isInteger(value) || /\.\d{1,2}$/.test(surface) || mixed.next > at + 1,
  );
}

/** "1/4", but no "10/2024" and no "24/7". */
function readQuotient(scan: Scan, at: number, numerator: number): NumberRead | undefined {
  const denominator = quotientEnd(scan, at, numerator);
  if (denominator === undefined) return undefined;
  return numberRead({ value: numerator / denominator, next: at + 3, isFraction: true });
}

function quotientEnd(scan: Scan, at: number, numerator: number): number | undefined {
  const slash = lexemeAt(scan, at + 1);
  const below = lexemeAt(scan, at + 2);
  if ((slash.surface !== '/' && slash.surface !== '⁄') || !slash.isGlued || !below.isGlued || below.kind !== 'number')
    return undefined;
  const denominator = below.value;
  const isFraction =
    Number.isInteger(numerator) && numerator > 0 && denominator > numerator && denominator <= LARGEST_DENOMINATOR;
  return isFraction ? denominator : undefined;
}

function withMixedFraction(scan: Scan, at: number, whole: number): { value: number; next: number } {
  const behind = lexemeAt(scan, at + 1);
  const sign = FRACTION_SIGNS.get(behind.surface);
  if (sign !== undefined) return { value: whole + sign, next: at + 2 };
  const above = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  if (lexemeAt(scan, above).kind !== 'number') return { value: whole, next: at + 1 };
  const numerator = lexemeAt(scan, above).value;
  const denominator = quotientEnd(scan, above, numerator);
  return denominator === undefined
    ? { value: whole, next: at + 1 }
    : { value: whole + numerator / denominator, next: above + 3 };
}

function withScale(
  scan: Scan,
  value: number,
  next: number,
  first: number,
  isMoney: boolean,
  isBroken: boolean,
): NumberRead | undefined {
  const suffix = suffixAt(scan, next, first, isMoney);
  if (suffix !== undefined)
    return numberRead({ value: exactProduct(value, suffix), next: next + 1, isScaled: true, scale: suffix });
  let at = isHyphen(scan, next) && magnitude(lowerAt(scan, next + 1)) !== undefined ? next + 1 : next;
  let scale = 1;
  for (
    let word = magnitude(lowerAt(scan, at));
    word !== undefined && scale < 1e15;
    word = magnitude(lowerAt(scan, at))
  ) {
    scale *= word;
    at++;
  }
  if (scale === 1) return numberRead({ value, next, isScaled: isBroken });
  const extra = fractionOfScale(scan, at, scale);
  return numberRead({
    value: exactProduct(value, scale) + extra,
    next: extra === 0 ? at : at + 3,
    isScaled: true,
    scale,
  });
}

/** "3 million and a half". */
function fractionOfScale(scan: Scan, at: number, scale: number): number {
  if (scale < 1e6 || lowerAt(scan, at) !== 'and' || !isArticle(lowerAt(scan, at + 1))) return 0;
  const denominator = FRACTIONS.get(lowerAt(scan, at + 2));
  return denominator === undefined ? 0 : scale / denominator;
}

/** 1.2 × 1e9 in floating point is exact only after rounding to the digits that were written. */
function exactProduct(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

function suffixAt(scan: Scan, at: number, first: number, isMoney: boolean): number | undefined {
  const { lower, isGlued, surface } = lexemeAt(scan, at);
  const scale = SUFFIXES.get(lower);
  if (scale === undefined || (lexemeAt(scan, at + 1).isGlued && lexemeAt(scan, at + 1).kind === 'number'))
    return undefined;
  if (lower === 'm')
    return (isGlued || isMoney) && (isMoney || surface === 'M' || !isMetres(scan, at, first)) ? scale : undefined;
  if (lower === 't' || lower === 'b') return isMoney && isGlued ? scale : undefined;
  if (surface === 'K' && isTemperature(scan, first)) return undefined;
  if (lower === 'mm' || lower === 'k' || lower === 'cr' || lower === 'mil')
    return isGlued && (lower !== 'mm' || isMoney) ? scale : undefined;
  return scale;
}

/** "300 °C (573K)": kelvins beside other degrees. */
function isTemperature(scan: Scan, first: number): boolean {
  for (let back = 1; back <= TEMPERATURE_REACH; back++)
    if (/^(?:°|degrees?|kelvin)$/.test(lowerAt(scan, first - back))) return true;
  return false;
}

/** "1.8m tall" and "the 100m final" against "3m people" and "a population of 67m". */
function isMetres(scan: Scan, at: number, first: number): boolean {
  const behind = lexemeAt(scan, at + 1);
  if (/^[²³^×x]$/.test(behind.surface)) return true;
  const word = isHyphen(scan, at + 1) ? lowerAt(scan, at + 2) : behind.lower;
  if (METRES_BEHIND.has(word)) return true;
  if (behind.kind === 'word' && !isStopWord(word)) return false;
  for (let back = 1; back <= CUE_REACH; back++) if (METRES_BEFORE.has(lowerAt(scan, first - back))) return true;
  for (let away = 1; away <= METRIC_REACH; away++) {
    if (METRIC.has(lowerAt(scan, first - away)) || METRIC.has(lowerAt(scan, at + away))) return true;
  }
  return false;
}
