import lexicon from '../../../../../data/lexicons/number-words.json' with { type: 'json' };

const table = (words: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(words));

/** "One" to "nineteen". */
export const UNITS = table(lexicon.units);
/** "Twenty" to "ninety". */
export const TENS = table(lexicon.tens);
/** "Hundred", "thousand", "million", …: they multiply what stands before them. */
export const SCALES = table(lexicon.scales);
/** "k", "m", "bn", …: scales written against the digits. */
export const SUFFIXES = table(lexicon.suffixes);
/** "Dozens", "thousands": an order of magnitude on its own. */
export const VAGUE_NUMBERS = table(lexicon.vague);
export const ORDINALS = table(lexicon.ordinals);
/** Denominators: "third", "quarters". */
export const FRACTIONS = table(lexicon.fractions);
export const FRACTION_SIGNS = table(lexicon.fractionSigns);
/** "Twice", "doubled", "tenfold". */
export const MULTIPLES = table(lexicon.multiples);

export const DOZEN = 12;

/** The value of "one" to "nineteen" and of the tens. */
export function smallNumber(word: string): number | undefined {
  return UNITS.get(word) ?? TENS.get(word);
}

/** The value of a scale word or of "dozen". */
export function magnitude(word: string): number | undefined {
  return word === 'dozen' ? DOZEN : SCALES.get(word);
}

export function isArticle(word: string): boolean {
  return word === 'a' || word === 'an';
}
