import type { Figure } from '../../mentions/figure.js';
import { SCALES, SUFFIXES } from '../../mentions/figures/number-words.js';
import { significantDigits } from '../figures/rounding.js';
import { capitalizedLike, spelled } from './number-words.js';
import type { Replacement, Texts } from './replacement.js';

/** "1.2 million", "5bn": a number in digits and the scale behind it. */
const SCALED = /^(\d[\d.,]*)([\s\u00a0-]?)(\p{L}+)$/u;
const DIGITS = 12;
const GROUPED_FROM = 1000;
/** A converted number is given as exactly as the source's, and never with fewer digits than this. */
const CONVERTED_DIGITS = 2;

/** The source's number as the draft writes numbers, in the draft's unit. */
export function rewriteNumber(draft: Figure, source: Figure, texts: Texts): Replacement | undefined {
  const { start, end } = draft.valueSpan;
  const surface = texts.draft.slice(start, end);
  const theirs = texts.source.slice(source.valueSpan.start, source.valueSpan.end);
  const isConverted = (draft.unitFactor ?? 1) !== (source.unitFactor ?? 1);
  const value = isConverted ? convertedValue(draft, source) : plainValue(source.value / (source.unitFactor ?? 1));
  const expected = isConverted ? numberLike(surface, value) : numberLike(surface, value, theirs);
  return withNoun(draft, source, texts, { start, end, expected });
}

function convertedValue({ unitFactor = 1 }: Figure, { value, unitFactor: sourceFactor = 1 }: Figure): number {
  const digits = Math.max(CONVERTED_DIGITS, significantDigits(value / sourceFactor));
  return Number((value / unitFactor).toPrecision(Math.min(digits, DIGITS)));
}

/** Takes off what multiplying and dividing by the unit's factor added. */
function plainValue(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function numberLike(surface: string, value: number, theirs = ''): string {
  if (!/^\d/.test(surface)) return capitalizedLike(surface, inWords(value, theirs));
  const scaled = SCALED.exec(surface);
  return scaled ? withScale(scaled, value, theirs) : inDigits(surface, value, theirs);
}

function inWords(value: number, theirs: string): string {
  if (theirs !== '' && !/\d/.test(theirs)) return theirs.charAt(0).toLowerCase() + theirs.slice(1);
  return spelled(value) ?? (theirs || grouped(value, ','));
}

/** Keeps the draft's scale where the number can be said in it: "$1.2bn" becomes "$0.9bn", but not "$0.0004bn". */
function withScale([, , gap = '', word = '']: readonly string[], value: number, theirs: string): string {
  const scale = SCALES.get(word.toLowerCase()) ?? SUFFIXES.get(word.toLowerCase());
  const inScale = scale === undefined ? Number.NaN : plainValue(value / scale);
  if (inScale >= 0.1 && inScale < GROUPED_FROM && significantDigits(inScale) <= 4) return `${inScale}${gap}${word}`;
  const [, digits = '', theirGap = '', theirWord = ''] = SCALED.exec(theirs) ?? [];
  return theirWord === '' || word.length <= 2 !== theirWord.length <= 2
    ? theirs || grouped(value, ',')
    : `${digits}${theirGap}${theirWord}`;
}

function inDigits(surface: string, value: number, theirs: string): string {
  if (SCALED.test(theirs)) return theirs;
  const separator = /\d([,.\u0020\u00a0\u2009\u202f’'])\d{3}(?!\d)/.exec(surface)?.[1];
  if (separator !== undefined && !isDecimal(surface)) return grouped(value, separator);
  const isLongWithout = /^\d{4,}/.test(surface);
  if (isLongWithout) return String(value);
  return /^\d[\d.,]*$/.test(theirs) ? theirs : grouped(value, ',');
}

/** "1.234" is one and a bit where no unit of a thousand is written so. */
function isDecimal(surface: string): boolean {
  return /^\d+\.\d+$/.test(surface) && !/^\d{1,3}(?:\.\d{3}){2,}$/.test(surface);
}

function grouped(value: number, separator: string): string {
  const [integer = '', decimals] = String(value).split('.');
  const point = separator === '.' ? ',' : '.';
  const groups = integer.replace(/\d(?=(?:\d{3})+$)/g, (digit) => digit + separator);
  return decimals === undefined ? groups : `${groups}${point}${decimals}`;
}

/** "One soldier" becomes "two soldiers": the noun is taken over with the number where its form depends on it. */
function withNoun(draft: Figure, source: Figure, texts: Texts, replacement: Replacement): Replacement {
  const noun = ` ${draft.nounWord}`;
  const isFollowed = draft.nounWord !== undefined && texts.draft.startsWith(noun, replacement.end);
  const isOtherForm = (draft.value === 1) !== (source.value === 1) && draft.noun === source.noun;
  if (!isFollowed || !isOtherForm || source.nounWord === undefined) return replacement;
  return {
    ...replacement,
    end: replacement.end + noun.length,
    expected: `${replacement.expected} ${source.nounWord.toLowerCase()}`,
  };
}
