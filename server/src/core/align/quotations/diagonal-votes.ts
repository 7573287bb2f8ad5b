import { countIn, firstAtOrBeyond, type LibraryWords, lastAtOrBefore } from './library-words.js';
import type { WordRange } from './word-index.js';

/** Values with more places in a source than this do not vote there, and are taken to stand everywhere in it. */
const MOST_VOTES = 60;
/** Values with more places in a library than this do not say where to look; they count where rarer ones vote. */
const MOST_PLACES = 20_000;
/** Diagonals are counted in bins of 4, so that a few added or missing words do not part the votes. */
const BIN_BITS = 2;
const BIN = 1 << BIN_BITS;
/** The share of a piece's votes that a bin needs to be worth an alignment. */
const FEWEST_VOTES = 0.4;
const MARGIN = 12;
/** Places of one source that are looked at closely. */
export const MOST_NEAR = 4;
/** Bins of a source before that of its first word: more than the longest piece has. */
const BINS_BEFORE = 56;

/** A bin of a source, counted from that of its first word. */
interface Bin {
  readonly source: number;
  readonly bin: number;
  readonly votes: number;
}

/** A stretch of a source, in words of the library. */
export interface Stretch {
  readonly source: number;
  readonly window: WordRange;
}

/** Finds the stretches of a library that have most words of a piece: each word votes, at each of its places, for a diagonal. */
export class DiagonalVotes {
  readonly #library: LibraryWords;
  /** The number of the bin that each source's first word is in. */
  readonly #firstBins: Uint32Array;
  /** How many votes each bin has, those of one word from several places among them. All 0 between two searches. */
  readonly #votes: Uint16Array;

  constructor(library: LibraryWords) {
    const { firstWords } = library;
    const firstBins = new Uint32Array(firstWords.length);
    let bins = BINS_BEFORE;
    for (let source = 0; source < firstWords.length; source++) {
      firstBins[source] = bins;
      const words = (firstWords[source + 1] ?? firstWords[source] ?? 0) - (firstWords[source] ?? 0);
      bins += (words >> BIN_BITS) + BINS_BEFORE + 2;
    }
    this.#library = library;
    this.#firstBins = firstBins;
    this.#votes = new Uint16Array(bins);
  }

  /** The stretches within a range of the library's words, source by source, that with most votes first. */
  promising(piece: Int32Array, within: WordRange): Stretch[] {
    const bins = this.#fullBins(piece, within);
    const found: Stretch[] = [];
    for (let next = 0; next < bins.length; ) {
      const source = bins[next]?.source ?? 0;
      const here: Bin[] = [];
      for (let bin = bins[next]; bin?.source === source; bin = bins[++next]) here.push(bin);
      here.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
      for (const { bin } of here.slice(0, MOST_NEAR))
        found.push({ source, window: this.#windowAt(source, bin, piece, within) });
    }
    return found;
  }

  #windowAt(source: number, bin: number, piece: Int32Array, within: WordRange): WordRange {
    const first = this.#library.firstWords[source] ?? 0;
    const end = Math.min(within.to, this.#library.firstWords[source + 1] ?? 0);
    const middle = first + bin * BIN;
    return {
      from: Math.max(within.from, first, middle - MARGIN),
      to: Math.min(end, middle + piece.length + MARGIN),
    };
  }

  /** The bins that have enough votes, in order. */
  #fullBins(piece: Int32Array, within: WordRange): Bin[] {
    const least = FEWEST_VOTES * piece.length;
    const votes = this.#votes;
    const { touched, frequent } = this.#vote(piece, within);
    const around = (bin: number): number => (votes[bin - 1] ?? 0) + (votes[bin] ?? 0) + (votes[bin + 1] ?? 0);
    // Most bins have a vote or two: they are left out before anybody asks whether those come from the same word.
    const promising = touched.filter((bin) => around(bin) + frequent >= least).sort((a, b) => a - b);
    for (const bin of touched) votes[bin] = 0;
    let isFrequent: boolean[] = [];
    let known = -1;
    return promising.flatMap((at) => {
      const source = lastAtOrBefore(this.#firstBins, at + BINS_BEFORE);
      if (source !== known) isFrequent = Array.from(piece, (value) => this.#isFrequent(value, source));
      known = source;
      const bin = at - (this.#firstBins[source] ?? 0);
      const voters = this.#votersAround(piece, { source, bin }, isFrequent, within);
      return voters >= least ? [{ source, bin, votes: voters }] : [];
    });
  }

  /** Lets every word vote. `frequent` is how many of them at most are frequent in any one source. */
  #vote(piece: Int32Array, within: WordRange): { readonly touched: number[]; readonly frequent: number } {
    const { firstWords } = this.#library;
    const touched: number[] = [];
    let frequent = 0;
    for (let at = 0; at < piece.length; at++) {
      const value = piece[at] ?? -1;
      const places = value < 0 ? NOWHERE : this.#library.placesOf(value);
      let isFrequent = places.length > MOST_PLACES;
      for (let next = isFrequent ? places.length : firstAtOrBeyond(places, within.from); next < places.length; ) {
        if ((places[next] ?? 0) >= within.to) break;
        const source = this.#library.sourceAt(places[next] ?? 0);
        const [first, end] = [firstWords[source] ?? 0, Math.min(firstWords[source + 1] ?? 0, within.to)];
        let behind = next;
        while ((places[behind] ?? end) < end) behind++;
        if (behind - next > MOST_VOTES || (within.from > first && countIn(places, first, end) > MOST_VOTES)) {
          isFrequent = true;
        } else {
          const shift = BIN / 2 - first - at;
          const firstBin = this.#firstBins[source] ?? 0;
          for (; next < behind; next++) {
            const bin = firstBin + (((places[next] ?? 0) + shift) >> BIN_BITS);
            if (this.#votes[bin] === 0) touched.push(bin);
            this.#votes[bin] = (this.#votes[bin] ?? 0) + 1;
          }
        }
        next = behind;
      }
      if (isFrequent) frequent++;
    }
    return { touched, frequent };
  }

  #isFrequent(value: number, source: number): boolean {
    const { firstWords } = this.#library;
    if (value < 0) return false;
    const [first, end] = [firstWords[source] ?? 0, firstWords[source + 1] ?? 0];
    return countIn(this.#library.placesOf(value), first, end) > MOST_VOTES;
  }

  /** How many words of the piece vote for a bin or one of its neighbours, or are frequent. */
  #votersAround(
    piece: Int32Array,
    { source, bin }: Omit<Bin, 'votes'>,
    isFrequent: readonly boolean[],
    within: WordRange,
  ): number {
    const { firstWords, values } = this.#library;
    const first = firstWords[source] ?? 0;
    const from = Math.max(first, within.from);
    const to = Math.min(firstWords[source + 1] ?? 0, within.to);
    const diagonal = first + (bin - 1) * BIN - BIN / 2;
    let voters = 0;
    for (let at = 0; at < piece.length; at++) {
      const value = piece[at] ?? -1;
      if (value < 0) continue;
      let stands = isFrequent[at] === true;
      const end = Math.min(to, diagonal + at + 3 * BIN);
      for (let place = Math.max(from, diagonal + at); place < end && !stands; place++) stands = values[place] === value;
      if (stands) voters++;
    }
    return voters;
  }
}

const NOWHERE = new Uint32Array(0);
