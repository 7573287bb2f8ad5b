import { ORDINALS, SCALES, TENS, UNITS } from '../../mentions/figures/number-words.js';
import { ordinalSuffix } from '../../mentions/figures/ordinal-numbers.js';

const byValue = (words: ReadonlyMap<string, number>): ReadonlyMap<number, string> =>
  new Map([...words].reverse().map(([word, value]) => [value, word]));

const UNIT_WORDS = byValue(UNITS);
const TEN_WORDS = byValue(TENS);
const ORDINAL_WORDS = byValue(ORDINALS);
/** The scales that a writer puts behind a spelled number, the largest first. */
const SPELLED_SCALES = ['trillion', 'billion', 'million', 'thousand', 'hundred'].map(
  (word) => [word, SCALES.get(word) ?? 1] as const,
);
/** Ordinals are spelled up to here. */
const LAST_SPELLED_ORDINAL = 10;

/** "Forty-two", "six hundred", "twelve thousand"; undefined for numbers that take more than a short word and a scale. */
export function spelled(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  const short = spelledBelowHundred(value);
  if (short !== undefined) return short;
  for (const [word, scale] of SPELLED_SCALES) {
    const multiplier = spelledBelowHundred(value / scale);
    if (value >= scale && multiplier !== undefined) return `${multiplier} ${word}`;
  }
  return undefined;
}

function spelledBelowHundred(value: number): string | undefined {
  const word = UNIT_WORDS.get(value) ?? TEN_WORDS.get(value);
  if (word !== undefined || value > 99) return word;
  const tens = TEN_WORDS.get(value - (value % 10));
  const unit = UNIT_WORDS.get(value % 10);
  return tens !== undefined && unit !== undefined ? `${tens}-${unit}` : undefined;
}

/** An ordinal as the draft writes them: "third", "3rd" or, as in "Q3", "3". */
export function ordinalLike(surface: string, value: number): string {
  if (/^\d+$/.test(surface)) return String(value);
  const word = /^\d/.test(surface) || value > LAST_SPELLED_ORDINAL ? undefined : ORDINAL_WORDS.get(value);
  return capitalizedLike(surface, word ?? `${value}${ordinalSuffix(value)}`);
}

/** Takes over a capital at the beginning of a sentence. */
export function capitalizedLike(surface: string, text: string): string {
  return /^\p{Lu}/u.test(surface) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
