import { firstAtOrBeyond, type LibraryWords } from './library-words.js';

/** Which words stand in a source more often than so many times. Found out of a word when it is first asked for. */
export class FrequentWords {
  readonly #library: LibraryWords;
  readonly #most: number;
  readonly #known = new Map<number, readonly number[]>();

  constructor(library: LibraryWords, most: number) {
    this.#library = library;
    this.#most = most;
  }

  isIn(value: number, source: number): boolean {
    return this.sourcesOf(value).includes(source);
  }

  /** The sources in which a word is frequent, in order. */
  sourcesOf(value: number): readonly number[] {
    if (value < 0 || this.#library.countOf(value) <= this.#most) return NONE;
    const sources = this.#known.get(value) ?? this.#sourcesWithMost(this.#library.placesOf(value));
    this.#known.set(value, sources);
    return sources;
  }

  #sourcesWithMost(places: Uint32Array): number[] {
    const { firstWords, sourceAt } = this.#library;
    const sources: number[] = [];
    for (let next = 0; next < places.length; ) {
      const source = sourceAt(places[next] ?? 0);
      const end = firstWords[source + 1] ?? 0;
      if ((places[next + this.#most] ?? end) < end) sources.push(source);
      next = firstAtOrBeyond(places, end);
    }
    return sources;
  }
}

const NONE: readonly number[] = [];
