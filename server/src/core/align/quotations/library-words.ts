import { placesByNumber } from '../../text/counting-sort.js';
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
  /** How many they are. */
  countOf(value: number): number;
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
    countOf: (value) => (value + 1 < starts.length ? (starts[value + 1] ?? 0) - (starts[value] ?? 0) : 0),
    sourceAt: sourceFinder(firstWords, values.length),
  };
}

/** Finds the source of a word by that of the first word of each block, since a search among all of a large library takes long. */
function sourceFinder(firstWords: Uint32Array, words: number): (place: number) => number {
  const blocks = new Uint32Array((words >> BLOCK_BITS) + 2);
  for (let block = 0; block < blocks.length; block++) blocks[block] = lastAtOrBefore(firstWords, block << BLOCK_BITS);
  return (place) => {
    const block = place >> BLOCK_BITS;
    let low = blocks[block] ?? 0;
    for (let high = blocks[block + 1] ?? low; low < high; ) {
      const middle = (low + high + 1) >>> 1;
      if ((firstWords[middle] ?? place) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Blocks of 256 words: about a short article. */
const BLOCK_BITS = 8;

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
