import { FrequentWords } from './frequent-words.js';
import { firstAtOrBeyond, type LibraryWords } from './library-words.js';
import { BIN, BIN_BITS, SourceBins } from './source-bins.js';
import type { WordRange } from './word-index.js';

/** Values with more places in a source than this do not vote there, and are taken to stand everywhere in it. */
const MOST_VOTES = 60;
/** Values with more places in a library than this do not say where to look; they count where rarer ones vote. */
const MOST_PLACES = 20_000;
/** The share of a piece's votes that a bin needs to be worth an alignment. */
const FEWEST_VOTES = 0.4;
const MARGIN = 12;
/** Places of one source that are looked at closely. */
export const MOST_NEAR = 4;
/** Of the words that stand in fewest places, so many have to vote for a bin before the others are looked at there. */
const ENOUGH_VOTES = 2;

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
  readonly #bins: SourceBins;
  readonly #frequent: FrequentWords;
  /** How many votes each bin has, those of one word from several places among them. All 0 between two searches. */
  readonly #votes: Uint16Array;

  constructor(library: LibraryWords) {
    this.#library = library;
    this.#bins = new SourceBins(library);
    this.#frequent = new FrequentWords(library, MOST_VOTES);
    this.#votes = new Uint16Array(this.#bins.count);
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
    const known = this.#knownWords(piece);
    const least = FEWEST_VOTES * piece.length;
    if (known.length < least) return [];
    const cast = this.#cast(piece, within, known, least);
    const words = known.map((at) => this.#pieceWord(piece[at] ?? 0, at)).sort((a, b) => a.at - b.at);
    let [source, fewest] = [-1, 0];
    const full: Bin[] = [];
    for (const at of this.#withVotes(cast)) {
      const here = this.#bins.sourceOf(at);
      if (here !== source) fewest = cast.fewestIn(here);
      source = here;
      if (this.#around(at) < fewest) continue;
      const bin = at - this.#bins.firstOf(source);
      const voters = this.#votersAround(words, { source, bin }, within);
      if (voters >= least) full.push({ source, bin, votes: voters });
    }
    for (const bin of cast.touched) this.#votes[bin] = 0;
    return full;
  }

  #pieceWord(value: number, at: number): PieceWord {
    return {
      value,
      at,
      votes: this.#library.countOf(value) <= MOST_PLACES,
      frequentIn: this.#frequent.sourcesOf(value),
    };
  }

  /** The numbers of a piece's words that the library has, those with fewest places first. */
  #knownWords(piece: Int32Array): number[] {
    const known: { readonly at: number; readonly count: number }[] = [];
    piece.forEach((value, at) => {
      if (value >= 0) known.push({ at, count: this.#library.countOf(value) });
    });
    return known.sort((a, b) => a.count - b.count).map(({ at }) => at);
  }

  /**
   * Lets the rarest words of a piece vote, and as few of them as will do: the commonest stand nearly everywhere, so that their
   * votes would cost most and tell least. Where a word is frequent in a source all others vote there.
   */
  #cast(piece: Int32Array, within: WordRange, known: readonly number[], least: number): CastVotes {
    const touched: number[] = [];
    const crowded = new Set<number>();
    let [voted, silent] = [0, 0];
    for (const at of known) {
      if (least - (known.length - voted) - silent >= ENOUGH_VOTES) break;
      const value = piece[at] ?? 0;
      if (!this.#vote(value, at, within, touched)) silent++;
      for (const source of this.#frequent.sourcesOf(value)) crowded.add(source);
      voted++;
    }
    const rest = known.slice(voted);
    const { firstWords } = this.#library;
    for (const source of rest.length === 0 ? [] : crowded) {
      const from = Math.max(within.from, firstWords[source] ?? 0);
      const to = Math.min(within.to, firstWords[source + 1] ?? 0);
      for (const at of rest) this.#vote(piece[at] ?? 0, at, { from, to }, touched);
    }
    const isSilent = (at: number, source: number): boolean =>
      this.#library.countOf(piece[at] ?? 0) > MOST_PLACES || this.#frequent.isIn(piece[at] ?? 0, source);
    const fewest = least - rest.length - silent;
    const fewestIn = (source: number): number =>
      crowded.has(source) ? least - known.filter((at) => isSilent(at, source)).length : fewest;
    return { touched, fewest: Math.min(fewest, ...Array.from(crowded, fewestIn)), fewestIn, areAll: rest.length === 0 };
  }

  /** Lets one word vote at each of its places; in none of a source where it is frequent. False where it has too many to vote at all. */
  #vote(value: number, at: number, { from, to }: WordRange, touched: number[]): boolean {
    const { firstWords, placesOf, sourceAt } = this.#library;
    const places = placesOf(value);
    if (places.length > MOST_PLACES) return false;
    const isAnywhereFrequent = this.#frequent.sourcesOf(value).length > 0;
    const votes = this.#votes;
    let [end, shift] = [0, 0];
    let isSilent = false;
    for (let next = from === 0 ? 0 : firstAtOrBeyond(places, from); next < places.length; next++) {
      const place = places[next] ?? 0;
      if (place >= to) break;
      if (place >= end) {
        const source = sourceAt(place);
        end = firstWords[source + 1] ?? to;
        shift = this.#bins.shiftOf(source) - at;
        isSilent = isAnywhereFrequent && this.#frequent.isIn(value, source);
      }
      if (isSilent) continue;
      const bin = (place + shift) >> BIN_BITS;
      const count = votes[bin] ?? 0;
      if (count === 0) touched.push(bin);
      votes[bin] = count + 1;
    }
    return true;
  }

  /** The votes for a bin and its neighbours. */
  #around(bin: number): number {
    const votes = this.#votes;
    return (votes[bin - 1] ?? 0) + (votes[bin] ?? 0) + (votes[bin + 1] ?? 0);
  }

  /** The bins that may have enough votes around them, in order. Where not all words voted, a bin need not have one of its own. */
  #withVotes({ touched, fewest, areAll }: CastVotes): number[] {
    const votes = this.#votes;
    const found: number[] = [];
    for (const bin of touched) {
      if (this.#around(bin) >= fewest) found.push(bin);
      if (areAll) continue;
      const [before, behind] = [bin - 1, bin + 1];
      if ((votes[before] ?? 0) === 0 && this.#around(before) >= fewest) found.push(before);
      // What has votes on both sides was found by those on its right.
      const isAlone = (votes[behind] ?? 0) === 0 && (votes[bin + 2] ?? 0) === 0;
      if (isAlone && this.#around(behind) >= fewest) found.push(behind);
    }
    return found.sort((a, b) => a - b);
  }

  /** How many words of the piece would vote for a bin or one of its neighbours, or are frequent; none where none would for itself. */
  #votersAround(words: readonly PieceWord[], { source, bin }: Omit<Bin, 'votes'>, within: WordRange): number {
    const { firstWords, values } = this.#library;
    const first = firstWords[source] ?? 0;
    const from = Math.max(first, within.from);
    const to = Math.min(firstWords[source + 1] ?? 0, within.to);
    const diagonal = first + bin * BIN - BIN / 2;
    let voters = 0;
    let hasOwn = false;
    for (const { value, at, votes, frequentIn } of words) {
      if (frequentIn.length > 0 && frequentIn.includes(source)) {
        voters++;
        continue;
      }
      const own = diagonal + at;
      const end = Math.min(to, own + 2 * BIN);
      let stands = false;
      for (let place = Math.max(from, own - BIN); place < end; place++) {
        if (values[place] !== value) continue;
        stands = true;
        hasOwn ||= votes && place >= own && place < own + BIN;
        if (hasOwn) break;
      }
      if (stands) voters++;
    }
    return hasOwn ? voters : 0;
  }
}

/** A word of a piece that the library has. */
interface PieceWord {
  readonly value: number;
  readonly at: number;
  /** Whether it has few enough places to say where to look. */
  readonly votes: boolean;
  readonly frequentIn: readonly number[];
}

/** The votes that were cast for bins. */
interface CastVotes {
  /** The bins that have any. */
  readonly touched: readonly number[];
  /** How many a bin that is worth a look has around it, in any source and in one. */
  readonly fewest: number;
  fewestIn(source: number): number;
  /** Whether all words voted. */
  readonly areAll: boolean;
}
