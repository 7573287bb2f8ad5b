import { type LibraryWords, lastAtOrBefore } from './library-words.js';

/** Diagonals are counted in bins of 4, so that a few added or missing words do not part the votes. */
export const BIN_BITS = 2;
export const BIN = 1 << BIN_BITS;
/** Bins of a source before that of its first word: more than the longest piece has. */
const BINS_BEFORE = 56;

/** The diagonals of all sources of a library in bins, those of one source behind those of the other and well apart from them. */
export class SourceBins {
  readonly count: number;
  readonly #firstWords: Uint32Array;
  /** The number of the bin that each source's first word is in. */
  readonly #firstBins: Uint32Array;

  constructor({ firstWords }: LibraryWords) {
    const firstBins = new Uint32Array(firstWords.length);
    let bins = BINS_BEFORE;
    for (let source = 0; source < firstWords.length; source++) {
      firstBins[source] = bins;
      const words = (firstWords[source + 1] ?? firstWords[source] ?? 0) - (firstWords[source] ?? 0);
      bins += (words >> BIN_BITS) + BINS_BEFORE + 2;
    }
    this.count = bins;
    this.#firstWords = firstWords;
    this.#firstBins = firstBins;
  }

  firstOf(source: number): number {
    return this.#firstBins[source] ?? 0;
  }

  sourceOf(bin: number): number {
    return lastAtOrBefore(this.#firstBins, bin + BINS_BEFORE);
  }

  /** What is added to a word's number in the library, less its number in a piece, before the bits within a bin are cut off. */
  shiftOf(source: number): number {
    return (this.firstOf(source) << BIN_BITS) + BIN / 2 - (this.#firstWords[source] ?? 0);
  }
}
