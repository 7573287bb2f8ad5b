import { placesByNumber } from '../counting-sort.js';
import { type DigestStore, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import type { QuotationWord } from './quotation-words.js';
import type { SourceWord } from './word-index.js';

/** The words of all sources of a library as numbers, one behind the other: a word's places are found without a look at the others. */
export interface LibraryWords {
  /** The number of the value of every word of the library. */
  readonly values: Uint32Array;
  /** 1 for each word that stands between two quotations that belong together. */
  readonly asides: Uint8Array;
  /** The number in the library of each source's first word, and behind them the number of all words. */
  readonly firstWords: Uint32Array;
  /** The number of a value; -1 where no source has it. */
  numberOf(word: QuotationWord): number;
  /** Every place of a value, in order, as numbers in the library. */
  placesOf(value: number): Uint32Array;
  /** The number of the source in which a word of the library stands. */
  sourceAt(place: number): number;
}

const NO_VALUE = -1;
const NOWHERE = new Uint32Array(0);

/** The number of each word's value. */
export function digestWords(words: readonly SourceWord[], vocabulary: Vocabulary): number[] {
  return words.map(({ value }) => vocabulary.numberOf(value));
}

/** Which of the words stand between two quotations that belong together. */
export function digestAsides(words: readonly SourceWord[]): number[] {
  return words.flatMap(({ isAside }, at) => (isAside ? [at] : []));
}

/** Indexes the words of all sources by value. Linear in their number. */
export function indexLibraryWords({ vocabulary, count, sections }: DigestStore): LibraryWords {
  const { data: values, starts: firstWords } = sections.words;
  const asides = new Uint8Array(values.length);
  for (let source = 0; source < count; source++) {
    for (const at of partOf(sections.asides, source)) asides[(firstWords[source] ?? 0) + at] = 1;
  }
  const { starts, places } = placesByNumber(values, vocabulary.size);
  const placesOf = (value: number): Uint32Array =>
    value + 1 < starts.length ? places.subarray(starts[value], starts[value + 1]) : NOWHERE;
  return {
    values,
    asides,
    firstWords,
    numberOf: ({ value }) => vocabulary.find(value) ?? NO_VALUE,
    placesOf,
    sourceAt: (place) => lastAtOrBefore(firstWords, place),
  };
}

/** The index of the last of some ascending numbers that is no greater than another. */
export function lastAtOrBefore(ascending: Uint32Array, number: number): number {
  return firstAtOrBeyond(ascending, number + 1) - 1;
}

/** The index of the first of some ascending numbers that is no smaller than another; their count where all are. */
export function firstAtOrBeyond(ascending: Uint32Array, number: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of some ascending numbers are within a range, its end exclusive. */
export function countIn(ascending: Uint32Array, from: number, to: number): number {
  return firstAtOrBeyond(ascending, to) - firstAtOrBeyond(ascending, from);
}
