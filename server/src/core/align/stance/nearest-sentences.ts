import type { TellingWord } from './draft-words.js';
import type { StanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';

/** The sentences of a source that share the most telling words with one of a draft. */
export interface NearestSentences {
  /** The nearest first. */
  readonly sentences: readonly StanceSentence[];
  /** More than the specificity of the draft's words that any of them has, summed up. */
  readonly mostMatched: number;
  /** The specificity of all the draft's words, summed up. */
  readonly all: number;
}

const MOST_NEAREST = 15;
/** Words of a sentence that are looked up, and places of each: a long source costs no more than its rarest words. */
const MOST_WORDS = 16;
const MOST_PLACES = 400;
const SYNONYM_SHARE = 0.8;

/** The sentences of a source that have a stem, and its rarity. */
export interface StemPlaces {
  readonly places: readonly number[];
  readonly rarity: number;
}

interface WeighedStem {
  readonly places: readonly number[];
  readonly rarity: number;
  readonly synonyms: TellingWord['synonyms'];
  /** The specificity of all its places in the draft's sentence. */
  readonly mass: number;
}

const NOWHERE: readonly number[] = [];

/** Finds sentences of one source by their words. */
export class NearestFinder {
  readonly #sentences: readonly StanceSentence[];
  readonly #stems: ReadonlyMap<string, StemPlaces>;
  /** The rarity of a stem that the source does not have. */
  readonly #unseen: number;
  readonly #specificity: (word: StanceWord, rarity: number) => number;
  /** By sentence, all 0 between two searches: its score, the mass of the words it has, and the last word that was counted. */
  readonly #scores: Float64Array;
  readonly #matched: Float64Array;
  readonly #counted: Uint8Array;
  #touched: number[] = [];

  constructor(
    sentences: readonly StanceSentence[],
    stems: ReadonlyMap<string, StemPlaces>,
    unseen: number,
    specificity: (word: StanceWord, rarity: number) => number,
  ) {
    this.#sentences = sentences;
    this.#stems = stems;
    this.#unseen = unseen;
    this.#specificity = specificity;
    this.#scores = new Float64Array(sentences.length);
    this.#matched = new Float64Array(sentences.length);
    this.#counted = new Uint8Array(sentences.length);
  }

  nearest(words: readonly TellingWord[]): NearestSentences {
    const telling = this.#weighed(words);
    for (let at = 0; at < telling.length && at < MOST_WORDS; at++) {
      const word = telling[at];
      if (word === undefined) continue;
      this.#count(word.places, word.rarity, word.mass, at + 1);
      for (const [other, weight] of word.synonyms) {
        const places = this.#stems.get(other)?.places ?? NOWHERE;
        this.#count(places, word.rarity * (weight * SYNONYM_SHARE), word.mass, at + 1);
      }
    }
    const found = this.#touched.map((index) => ({ index, score: (this.#scores[index] ?? 0) / this.#penalty(index) }));
    found.sort((a, b) => b.score - a.score || a.index - b.index);
    const most = this.#touched.reduce((sum, index) => Math.max(sum, this.#matched[index] ?? 0), 0);
    this.#clear();
    return {
      sentences: found.slice(0, MOST_NEAREST).flatMap(({ index }) => this.#sentences[index] ?? []),
      all: telling.reduce((sum, { mass }) => sum + mass, 0),
      mostMatched: telling.slice(MOST_WORDS).reduce((sum, { mass }) => sum + mass, 0) + most,
    };
  }

  #count(places: readonly number[], score: number, mass: number, number: number): void {
    for (let next = 0; next < places.length && next < MOST_PLACES; next++) {
      const index = places[next] ?? 0;
      if (this.#counted[index] === number) continue;
      if (this.#counted[index] === 0) this.#touched.push(index);
      this.#counted[index] = number;
      this.#scores[index] = (this.#scores[index] ?? 0) + score;
      this.#matched[index] = (this.#matched[index] ?? 0) + mass;
    }
  }

  #clear(): void {
    for (const index of this.#touched) {
      this.#counted[index] = 0;
      this.#scores[index] = 0;
      this.#matched[index] = 0;
    }
    this.#touched = [];
  }

  /** Long sentences share more words by chance. */
  #penalty(index: number): number {
    return 1 + 0.01 * (this.#sentences[index]?.words.length ?? 0);
  }

  /** The words with their rarity in the source, the rarest first. */
  #weighed(words: readonly TellingWord[]): WeighedStem[] {
    const weighed = words.map(({ word, count, synonyms }): WeighedStem => {
      const { places, rarity } = this.#stems.get(word.stem) ?? { places: NOWHERE, rarity: this.#unseen };
      const specificity = this.#specificity(word, rarity);
      let mass = 0;
      for (let time = 0; time < count; time++) mass += specificity;
      return { places, rarity, synonyms, mass };
    });
    return weighed.sort((a, b) => b.rarity - a.rarity);
  }
}
