import type { SourceReading } from '../claims/library.js';
import { placesByNumber } from '../text/counting-sort.js';
import { ownWords } from './attributions/own-voice.js';
import type { SourceAttribution } from './attributions/recorded-attributions.js';
import type { DigestStore, PackedSection } from './digest/digest-store.js';
import type { Vocabulary } from './digest/vocabulary.js';
import { Ranking, type Shared } from './ranking.js';

/** The sources that share words with a sentence. */
export interface FoundSources {
  /** Those that share most, first those that share more, then those that come first in the library. */
  readonly ranked: readonly Shared[];
  /** Where those are all: the first of the others, in the order of the library. */
  readonly others: readonly number[];
  /** The weight of all the draft's words. */
  readonly own: number;
}

/** Places of a word that are looked up: a word of so many sentences says little about any of them. */
const MOST_PLACES = 20_000;
/** What a stem is to its sentence: one of the words that it is found by, one of those that the source says in its own voice. */
const IS_PLACED = 1;
const IS_OWN = 2;
export const FLAG_BITS = 2;
const NOWHERE = new Uint32Array(0);

/** The stems of each sentence: how many there are, then each as its number with its flags. */
export function digestStems(
  { reading: { statements } }: SourceReading,
  attributions: readonly SourceAttribution[],
  vocabulary: Vocabulary,
): number[] {
  const own = ownWords(
    statements,
    attributions.map(({ attribution }) => attribution.content),
  );
  const digest: number[] = [];
  statements.forEach(({ places }, at) => {
    const stated = own[at] ?? new Set();
    const count = digest.push(0);
    const put = (stem: string, flags: number) => digest.push((vocabulary.numberOf(stem) << FLAG_BITS) | flags);
    for (const stem of places.keys()) put(stem, stated.has(stem) ? IS_PLACED | IS_OWN : IS_PLACED);
    for (const stem of stated) if (!places.has(stem)) put(stem, IS_OWN);
    digest[count - 1] = digest.length - count;
  });
  return digest;
}

/** The sentences of all sources by their words: an inverted index in one piece, at four bytes a place. */
export class SentenceIndex {
  readonly #vocabulary: Vocabulary;
  readonly #sources: number;
  readonly #sourceOf: Uint32Array;
  readonly #starts: Uint32Array;
  /** Sentences by stem. */
  readonly #sentences: Uint32Array;
  /** By sentence, and the greatest by source: all 0 between two searches. */
  readonly #weights: Float64Array;
  readonly #best: Float64Array;

  constructor({ vocabulary, count, sections: { stems } }: DigestStore) {
    const { sourceOf, sentenceOf, numbers } = placedStems(stems, count);
    const { starts, places } = placesByNumber(numbers, vocabulary.size);
    for (let at = 0; at < places.length; at++) places[at] = sentenceOf[places[at] ?? 0] ?? 0;
    this.#vocabulary = vocabulary;
    this.#sources = count;
    this.#sourceOf = sourceOf;
    this.#starts = starts;
    this.#sentences = places;
    this.#weights = new Float64Array(sourceOf.length);
    this.#best = new Float64Array(count);
  }

  /** The sources nearest to some stems, so many at most with the others. Costs what it finds, and not what the library holds. */
  search(stems: Iterable<string>, most: number): FoundSources {
    const weights = this.#weights;
    const touched: number[] = [];
    let own = 0;
    for (const stem of stems) {
      const places = this.#placesOf(stem);
      const weight = Math.log(1 + weights.length / Math.max(1, places.length));
      own += weight;
      const most = Math.min(places.length, MOST_PLACES);
      for (let at = 0; at < most; at++) {
        const sentence = places[at] ?? 0;
        const known = weights[sentence] ?? 0;
        if (known === 0) touched.push(sentence);
        weights[sentence] = known + weight;
      }
    }
    const met = this.#bestOfSources(touched);
    const best = this.#best;
    const ranking = new Ranking(most);
    for (const source of met) ranking.add({ source, weight: best[source] ?? 0 });
    const others: number[] = [];
    for (let source = 0; met.length + others.length < most && source < this.#sources; source++) {
      if (best[source] === 0) others.push(source);
    }
    for (const source of met) best[source] = 0;
    return { ranked: ranking.ranked, others, own };
  }

  /** The sources of some sentences, whose greatest weights are then known; the weights of the sentences are 0 again. */
  #bestOfSources(sentences: readonly number[]): number[] {
    const met: number[] = [];
    for (const sentence of sentences) {
      const source = this.#sourceOf[sentence] ?? 0;
      const weight = this.#weights[sentence] ?? 0;
      const best = this.#best[source] ?? 0;
      this.#weights[sentence] = 0;
      if (best === 0) met.push(source);
      if (weight > best) this.#best[source] = weight;
    }
    return met;
  }

  #placesOf(stem: string): Uint32Array {
    const number = this.#vocabulary.find(stem);
    if (number === undefined || number + 1 >= this.#starts.length) return NOWHERE;
    return this.#sentences.subarray(this.#starts[number], this.#starts[number + 1]);
  }
}

/** Every stem by which a sentence is found, with its sentence, and every sentence with its source. */
function placedStems({ data, starts }: PackedSection, sources: number) {
  const sizes = sizesOf(data);
  const sourceOf = new Uint32Array(sizes.sentences);
  const sentenceOf = new Uint32Array(sizes.placed);
  const numbers = new Uint32Array(sizes.placed);
  let [sentence, placed] = [0, 0];
  for (let source = 0; source < sources; source++) {
    for (let at = starts[source] ?? 0; at < (starts[source + 1] ?? 0); ) {
      const end = at + 1 + (data[at] ?? 0);
      for (at++; at < end; at++) {
        const stem = data[at] ?? 0;
        if ((stem & IS_PLACED) === 0) continue;
        numbers[placed] = stem >>> FLAG_BITS;
        sentenceOf[placed++] = sentence;
      }
      sourceOf[sentence++] = source;
    }
  }
  return { sourceOf, sentenceOf, numbers };
}

function sizesOf(data: Uint32Array): { readonly sentences: number; readonly placed: number } {
  let [sentences, placed] = [0, 0];
  for (let at = 0; at < data.length; sentences++) {
    const end = at + 1 + (data[at] ?? 0);
    for (at++; at < end; at++) placed += (data[at] ?? 0) & IS_PLACED;
  }
  return { sentences, placed };
}

/** Whether one sentence of a source has so many of some stems in the source's own voice. One pass over the stems of the library. */
export function isStated({ vocabulary, sections }: DigestStore, stems: ReadonlySet<string>, fewest: number): boolean {
  const wanted = new Set([...stems].flatMap((stem) => vocabulary.find(stem) ?? []));
  if (wanted.size < fewest) return false;
  const { data } = sections.stems;
  const isWanted = new Uint8Array(vocabulary.size);
  for (const number of wanted) isWanted[number] = 1;
  for (let at = 0; at < data.length; ) {
    const end = at + 1 + (data[at] ?? 0);
    let count = 0;
    for (at++; at < end; at++) {
      const stem = data[at] ?? 0;
      if ((stem & IS_OWN) !== 0) count += isWanted[stem >>> FLAG_BITS] ?? 0;
    }
    if (count >= fewest) return true;
  }
  return false;
}
