import { placesByNumber } from '../postings.js';
import type { QuotationWord } from './quotation-words.js';
import type { WordIndex } from './word-index.js';

/** The words of all sources of a library as numbers, one behind the other: a word's places are found without a look at the others. */
export interface LibraryWords {
  readonly indexes: readonly WordIndex[];
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

/** Indexes the words of all sources by value. Linear in their texts. */
export function indexLibraryWords(indexes: readonly WordIndex[]): LibraryWords {
  const firstWords = new Uint32Array(indexes.length + 1);
  indexes.forEach(({ words }, at) => {
    firstWords[at + 1] = (firstWords[at] ?? 0) + words.length;
  });
  const numbers = new Map<string, number>();
  const values = new Uint32Array(firstWords[indexes.length] ?? 0);
  const asides = new Uint8Array(values.length);
  let next = 0;
  for (const { words } of indexes) {
    for (const { value, isAside } of words) {
      const known = numbers.get(value) ?? numbers.size;
      if (known === numbers.size) numbers.set(value, known);
      if (isAside) asides[next] = 1;
      values[next++] = known;
    }
  }
  const { starts, places } = placesByNumber(values, numbers.size);
  return {
    indexes,
    values,
    asides,
    firstWords,
    numberOf: ({ value }) => numbers.get(value) ?? NO_VALUE,
    placesOf: (value) => places.subarray(starts[value], starts[value + 1]),
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
