import type { SourceReading } from '../../claims/library.js';
import { newsRarity } from '../figures/news-rarity.js';
import { addTo } from '../multimap.js';
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
  /** The canonical forms of its names; under "initials", the short forms that neighbouring names would make. */
  readonly names: ReadonlySet<string>;
  /** How telling a word is, 0.15 to 1: by its rarity in news at large and in this source. */
  specificity(word: StanceWord): number;
  /** The sentences that share the most telling words with a draft's. */
  nearest(sentence: StanceSentence): NearestSentences;
  /** The rarity-weighted share of some words that a sentence has. */
  coverage(sentence: StanceSentence, words: readonly WeighedWord[]): number;
}

export interface NearestSentences {
  /** The nearest first. */
  readonly sentences: readonly StanceSentence[];
  /** More than the specificity of the draft's words that any of them has, summed up. */
  readonly mostMatched: number;
  /** The specificity of all the draft's words, summed up. */
  readonly all: number;
}

export interface WeighedWord {
  readonly word: StanceWord;
  readonly weight: number;
}

const MOST_NEAREST = 15;
/** Words of a sentence that are looked up, and places of each: a long source costs no more than its rarest words. */
const MOST_WORDS = 16;
const MOST_PLACES = 400;
const LONGEST_SHORT_FORM = 5;
const CAP = 4;
const LEAST = 0.15;
const SYNONYM_SHARE = 0.8;
const NOWHERE: readonly number[] = [];

export function indexStances(source: SourceReading): StanceIndex {
  const sentences = source.reading.statements.map(stanceSentence);
  const postings = new Map<string, number[]>();
  sentences.forEach(({ places }, index) => {
    for (const stem of places.keys()) addTo(postings, stem, index);
  });
  const rarityOf = (count: number): number => Math.min(CAP, Math.log(1 + (sentences.length + 1) / (count + 0.5)));
  const unseen = rarityOf(0);
  const rarities = new Map([...postings].map(([stem, { length }]) => [stem, rarityOf(length)]));
  const rarity = (stem: string): number => rarities.get(stem) ?? unseen;
  const negating = sentences.filter(({ cues }) => cues.length > 0).length;
  const specificity = ({ stem, isNumber }: StanceWord): number =>
    LEAST + (1 - LEAST) * (isNumber ? 1 : newsRarity(stem)) * (rarity(stem) / CAP);
  return {
    source,
    sentences,
    density: negating / Math.max(1, sentences.length),
    knows: (stem) => postings.has(stem),
    names: namesOf(sentences),
    specificity,
    nearest: ({ words }) => {
      const lookUp = { rarity, specificity, places: (stem: string) => postings.get(stem) ?? NOWHERE };
      return nearest(words, sentences, lookUp);
    },
    coverage: (sentence, words) => coverage(sentence, words, rarity),
  };
}

interface LookUp {
  rarity(stem: string): number;
  specificity(word: StanceWord): number;
  places(stem: string): readonly number[];
}

interface Near {
  readonly index: number;
  score: number;
  matched: number;
  /** The last word that was counted. */
  word: number;
}

function nearest(words: readonly StanceWord[], sentences: readonly StanceSentence[], lookUp: LookUp): NearestSentences {
  const telling = tellingWords(words, lookUp);
  const found = new Map<number, Near>();
  telling.slice(0, MOST_WORDS).forEach(({ word, rarity, mass }, at) => {
    const add = (stem: string, weight: number): void => {
      for (const index of lookUp.places(stem).slice(0, MOST_PLACES)) {
        const near = found.get(index) ?? { index, score: 0, matched: 0, word: -1 };
        if (near.word === at) continue;
        if (near.word < 0) found.set(index, near);
        near.word = at;
        near.score += rarity * weight;
        near.matched += mass;
      }
    };
    add(word.stem, 1);
    for (const [other, weight] of synonymsOf(word.stem)) add(other, weight * SYNONYM_SHARE);
  });
  const rest = telling.slice(MOST_WORDS).reduce((sum, { mass }) => sum + mass, 0);
  const ranked = [...found.values()];
  for (const near of ranked) near.score /= lengthPenalty(sentences[near.index]);
  ranked.sort((a, b) => b.score - a.score || a.index - b.index);
  return {
    sentences: ranked.slice(0, MOST_NEAREST).flatMap(({ index }) => sentences[index] ?? []),
    all: telling.reduce((sum, { mass }) => sum + mass, 0),
    mostMatched: rest + ranked.reduce((most, { matched }) => Math.max(most, matched), 0),
  };
}

/** The different content words, the rarest first, each with the specificity of all its places. */
function tellingWords(words: readonly StanceWord[], { rarity, specificity }: LookUp) {
  const byStem = new Map<string, { readonly word: StanceWord; readonly rarity: number; mass: number }>();
  for (const word of words) {
    if (word.isStop) continue;
    const known = byStem.get(word.stem);
    if (known) known.mass += specificity(word);
    else byStem.set(word.stem, { word, rarity: rarity(word.stem), mass: specificity(word) });
  }
  return [...byStem.values()].sort((a, b) => b.rarity - a.rarity);
}

function namesOf(sentences: readonly StanceSentence[]): Set<string> {
  const names = new Set<string>();
  for (const { words } of sentences) {
    words.forEach((word, at) => {
      if (!word.isName) return;
      names.add(word.canonical);
      for (let to = at + 2; to <= at + LONGEST_SHORT_FORM; to++) {
        const capitals = words.slice(at, to + LONGEST_SHORT_FORM).filter(({ isCapitalised }) => isCapitalised);
        names.add(
          `initials ${capitals
            .slice(0, to - at)
            .map(({ lower }) => lower.charAt(0))
            .join('')}`,
        );
      }
    });
  }
  return names;
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
