import type { Statement } from '../mentions/reading.js';
import type { DigestStore } from './digest/digest-store.js';
import { type FoundSources, SentenceIndex } from './sentence-index.js';
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

/** Indexes the words of all sources together. A look-up costs what it finds, and not what the library holds. */
export function indexSources(store: DigestStore): SourceSearch {
  if (store.count <= MOST_NEAREST) {
    const all = { nearest: Array.from({ length: store.count }, (_, at) => at), further: [] };
    return { near: () => all };
  }
  const index = new SentenceIndex(store);
  const memory = new WordsMemory<NearSources>();
  return {
    near: (statement) =>
      memory.get(statement, () => toNear(index.search(statement.places.keys(), MOST_NEAREST + MOST_FURTHER))),
  };
}

function toNear({ ranked, others, own }: FoundSources): NearSources {
  const least = Math.max(LEAST_SHARE * (ranked[0]?.weight ?? 0), LEAST_OWN_SHARE * own);
  const nearest = ranked.slice(0, MOST_NEAREST).filter(({ weight }) => weight >= least);
  const behind = ranked.slice(nearest.length).map(({ source }) => source);
  return {
    nearest: nearest.map(({ source }) => source).sort(ascending),
    further: [...behind, ...others].slice(0, MOST_FURTHER).sort(ascending),
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
