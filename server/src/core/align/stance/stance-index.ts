import type { SourceReading } from '../../claims/library.js';
import { addTo } from '../multimap.js';
import { newsRarity } from '../news-rarity.js';
import { hasWord, type StanceSentence, stanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';
import { synonymsOf } from './word-relations.js';

/** The sentences of one source, found by their words. */
export interface StanceIndex {
  readonly source: SourceReading;
  readonly sentences: readonly StanceSentence[];
  /** The share of the sentences that hold a negation. */
  readonly density: number;
  knows(stem: string): boolean;
  /** How telling a word is, 0.15 to 1: by its rarity in news at large and in this source. */
  specificity(word: StanceWord): number;
  /** The sentences that share the most telling words with a draft's, the nearest first. */
  nearest(sentence: StanceSentence): readonly StanceSentence[];
  /** The rarity-weighted share of some words that a sentence has. */
  coverage(sentence: StanceSentence, words: readonly WeighedWord[]): number;
}

export interface WeighedWord {
  readonly word: StanceWord;
  readonly weight: number;
}

const MOST_NEAREST = 15;
/** Words of a sentence that are looked up, and places of each: a long source costs no more than its rarest words. */
const MOST_WORDS = 16;
const MOST_PLACES = 400;
const CAP = 4;
const LEAST = 0.15;
const SYNONYM_SHARE = 0.8;

export function indexStances(source: SourceReading): StanceIndex {
  const sentences = source.reading.statements.map(stanceSentence);
  const postings = new Map<string, number[]>();
  sentences.forEach(({ places }, index) => {
    for (const stem of places.keys()) addTo(postings, stem, index);
  });
  const rarity = (stem: string): number => {
    const count = postings.get(stem)?.length ?? 0;
    return Math.min(CAP, Math.log(1 + (sentences.length + 1) / (count + 0.5)));
  };
  const negating = sentences.filter(({ cues }) => cues.length > 0).length;
  return {
    source,
    sentences,
    density: negating / Math.max(1, sentences.length),
    knows: (stem) => postings.has(stem),
    specificity: ({ stem, isNumber }) => LEAST + (1 - LEAST) * (isNumber ? 1 : newsRarity(stem)) * (rarity(stem) / CAP),
    nearest: (sentence) => nearest(sentence, sentences, postings, rarity),
    coverage: (sentence, words) => coverage(sentence, words, rarity),
  };
}

function nearest(
  { words }: StanceSentence,
  sentences: readonly StanceSentence[],
  postings: ReadonlyMap<string, readonly number[]>,
  rarity: (stem: string) => number,
): StanceSentence[] {
  const stems = new Set(words.filter(({ isStop }) => !isStop).map(({ stem }) => stem));
  const telling = [...stems].sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_WORDS);
  const scores = new Map<number, number>();
  for (const stem of telling) {
    const seen = new Set<number>();
    const add = (other: string, weight: number): void => {
      for (const index of (postings.get(other) ?? []).slice(0, MOST_PLACES)) {
        if (seen.has(index)) continue;
        seen.add(index);
        scores.set(index, (scores.get(index) ?? 0) + weight);
      }
    };
    add(stem, rarity(stem));
    for (const [other, weight] of synonymsOf(stem)) add(other, rarity(stem) * weight * SYNONYM_SHARE);
  }
  const ranked = [...scores].map(([index, score]) => ({ index, score: score / lengthPenalty(sentences[index]) }));
  ranked.sort((a, b) => b.score - a.score || a.index - b.index);
  return ranked.slice(0, MOST_NEAREST).flatMap(({ index }) => sentences[index] ?? []);
}

function lengthPenalty(sentence: StanceSentence | undefined): number {
  return 1 + 0.01 * (sentence?.words.length ?? 0);
}

function coverage(sentence: StanceSentence, words: readonly WeighedWord[], rarity: (stem: string) => number): number {
  let have = 0;
  let all = 0;
  for (const { word, weight } of words) {
    const mass = rarity(word.stem) * weight;
    all += mass;
    have += mass * hasWord(sentence, word);
  }
  return all > 0 ? have / all : 0;
}
