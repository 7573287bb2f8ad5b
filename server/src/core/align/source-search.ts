import type { SourceReading } from '../claims/library.js';
import type { Statement } from '../mentions/reading.js';
import { addTo } from './multimap.js';
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
/** Places of a word that are looked up: a word of so many sentences says little about any of them. */
const MOST_PLACES = 20_000;

/** Indexes the words of all sources together. A look-up costs what it finds, and not what the library holds. */
export function indexSources(sources: readonly SourceReading[]): SourceSearch {
  const all = { nearest: sources.map((_, at) => at), further: [] };
  if (sources.length <= MOST_NEAREST) return { near: () => all };
  const sourceOf: number[] = [];
  const postings = new Map<string, number[]>();
  sources.forEach(({ reading }, source) => {
    for (const { places } of reading.statements) {
      for (const stem of places.keys()) addTo(postings, stem, sourceOf.length);
      sourceOf.push(source);
    }
  });
  const memory = new WordsMemory<NearSources>();
  return {
    near: (statement) => memory.get(statement, () => search(statement, postings, sourceOf, sources.length)),
  };
}

function search(
  { places }: Statement,
  postings: ReadonlyMap<string, readonly number[]>,
  sourceOf: readonly number[],
  sources: number,
): NearSources {
  const shared = new Map<number, number>();
  for (const stem of places.keys()) {
    const found = postings.get(stem);
    if (found === undefined) continue;
    const weight = Math.log(1 + sourceOf.length / found.length);
    const most = Math.min(found.length, MOST_PLACES);
    for (let at = 0; at < most; at++) {
      const sentence = found[at] ?? 0;
      shared.set(sentence, (shared.get(sentence) ?? 0) + weight);
    }
  }
  const best = new Map<number, number>();
  for (const [sentence, weight] of shared) {
    const source = sourceOf[sentence] ?? 0;
    if (weight > (best.get(source) ?? 0)) best.set(source, weight);
  }
  const ranked = [...best].sort(([a, one], [b, other]) => other - one || a - b);
  const least = LEAST_SHARE * (ranked[0]?.[1] ?? 0);
  const isNear = ([, share]: readonly [number, number], at: number): boolean => at < MOST_NEAREST && share >= least;
  const nearest = ranked.filter(isNear).map(([source]) => source);
  const others = ranked.slice(nearest.length).map(([source]) => source);
  for (let source = 0; others.length < MOST_FURTHER && source < sources; source++) {
    if (!best.has(source)) others.push(source);
  }
  return { nearest: nearest.sort(ascending), further: others.slice(0, MOST_FURTHER).sort(ascending) };
}

function ascending(a: number, b: number): number {
  return a - b;
}
