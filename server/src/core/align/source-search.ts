import type { SourceReading } from '../claims/library.js';
import type { Statement } from '../mentions/reading.js';
import { Postings } from './postings.js';
import { WordsMemory } from './sentence-memory.js';

/** The sources that may speak of what a sentence speaks of, by their numbers in the library. */
export interface NearSources {
  /** Those with a sentence that shares most with it, in the order of the library. Every source of a small library. */
  readonly nearest: readonly number[];
  /** Others, those that share more before those that share less: they may bear a figure out, and no more. */
  readonly further: readonly number[];
}

/** Finds sources by the words of a sentence. */
export interface SourceSearch {
  near(statement: Statement): NearSources;
}

/** A sentence is compared with so many sources. What a library has beyond that shares less with it than all of these do. */
const MOST_NEAREST = 16;
const MOST_FURTHER = 128;
/** A source that shares less than this part of what the nearest shares speaks of something else. */
const LEAST_SHARE = 0.3;
/** So does one none of whose sentences has this part of the draft's own sentence. */
const LEAST_OWN_SHARE = 0.25;
/** Places of a word that are looked up: a word of so many sentences says little about any of them. */
const MOST_PLACES = 20_000;

/** Indexes the words of all sources together. A look-up costs what it finds, and not what the library holds. */
export function indexSources(sources: readonly SourceReading[]): SourceSearch {
  const all = { nearest: sources.map((_, at) => at), further: [] };
  if (sources.length <= MOST_NEAREST) return { near: () => all };
  const index = new SentenceIndex(sources);
  const memory = new WordsMemory<NearSources>();
  return { near: (statement) => memory.get(statement, () => toNear(index.search(statement.places.keys()))) };
}

/** How much a source's best sentence shares with a draft's. */
interface Shared {
  readonly source: number;
  readonly weight: number;
}

interface FoundSources {
  readonly shared: readonly Shared[];
  /** The weight of all the draft's words. */
  readonly own: number;
  /** How many sources there are. */
  readonly sources: number;
}

/** The sentences of all sources by their words. */
class SentenceIndex {
  readonly #sources: number;
  readonly #sourceOf: Uint32Array;
  readonly #postings: Postings;
  /** By sentence, all 0 between two searches. */
  readonly #weights: Float64Array;

  constructor(sources: readonly SourceReading[]) {
    const sentences = sources.flatMap(({ reading }) => reading.statements);
    this.#sources = sources.length;
    this.#sourceOf = Uint32Array.from(sources.flatMap(({ reading }, at) => reading.statements.map(() => at)));
    this.#postings = new Postings(sentences.map(({ places }) => places.keys()));
    this.#weights = new Float64Array(sentences.length);
  }

  search(stems: Iterable<string>): FoundSources {
    const weights = this.#weights;
    const touched: number[] = [];
    let own = 0;
    for (const stem of stems) {
      const places = this.#postings.placesOf(stem);
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
    const best = new Map<number, number>();
    for (const sentence of touched) {
      const source = this.#sourceOf[sentence] ?? 0;
      const weight = weights[sentence] ?? 0;
      weights[sentence] = 0;
      if (weight > (best.get(source) ?? 0)) best.set(source, weight);
    }
    const shared = Array.from(best, ([source, weight]) => ({ source, weight }));
    return { shared, own, sources: this.#sources };
  }
}

function toNear({ shared, own, sources }: FoundSources): NearSources {
  const ranked = [...shared].sort((a, b) => b.weight - a.weight || a.source - b.source);
  const least = Math.max(LEAST_SHARE * (ranked[0]?.weight ?? 0), LEAST_OWN_SHARE * own);
  const nearest = ranked.slice(0, MOST_NEAREST).filter(({ weight }) => weight >= least);
  const others = ranked.slice(nearest.length, nearest.length + MOST_FURTHER).map(({ source }) => source);
  const met = new Set(shared.map(({ source }) => source));
  for (let source = 0; others.length < MOST_FURTHER && source < sources; source++) {
    if (!met.has(source)) others.push(source);
  }
  return { nearest: nearest.map(({ source }) => source).sort(ascending), further: others.sort(ascending) };
}

function ascending(a: number, b: number): number {
  return a - b;
}
