import type { SourceReading } from '../../claims/library.js';
import { addTo } from '../multimap.js';
import { tellingIn } from './draft-words.js';
import { NearestFinder, type NearestSentences } from './nearest-sentences.js';
import { pairOf, type SentencePair } from './sentence-pair.js';
import { hasWord, type StanceSentence, stanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';

/** The stems that a source of a library has: what none has need not be looked up in each of them. */
export type StemsOfSources = Pick<ReadonlySet<string>, 'has'>;

/** The sentences of one source, found by their words. */
export interface StanceIndex {
  readonly source: SourceReading;
  readonly sentences: readonly StanceSentence[];
  /** The share of the sentences that hold a negation. */
  readonly density: number;
  knows(stem: string): boolean;
  /** The canonical forms of its names; under "initials", the short forms that neighbouring names would make. */
  readonly names: ReadonlySet<string>;
  /** A sentence of a draft beside one of the source; words are weighed by their rarity in news at large and in this source. */
  pair(draft: StanceSentence, source: StanceSentence): SentencePair;
  /** The sentences that share the most telling words with a draft's. */
  nearest(sentence: StanceSentence, stems?: StemsOfSources): NearestSentences;
  /** The rarity-weighted share of some words that a sentence has. */
  coverage(sentence: StanceSentence, words: readonly WeighedWord[]): number;
}

export interface WeighedWord {
  readonly word: StanceWord;
  readonly weight: number;
}

const LONGEST_SHORT_FORM = 5;
const CAP = 4;
const LEAST = 0.15;

export function indexStances(source: SourceReading): StanceIndex {
  const sentences = source.reading.statements.map(stanceSentence);
  const postings = new Map<string, number[]>();
  sentences.forEach(({ places }, index) => {
    for (const stem of places.keys()) addTo(postings, stem, index);
  });
  const rarityOf = (count: number): number => Math.min(CAP, Math.log(1 + (sentences.length + 1) / (count + 0.5)));
  const unseen = rarityOf(0);
  const byStem = new Map([...postings].map(([stem, places]) => [stem, { places, rarity: rarityOf(places.length) }]));
  const rarity = (stem: string): number => byStem.get(stem)?.rarity ?? unseen;
  const negating = sentences.filter(({ cues }) => cues.length > 0).length;
  const specificity = (word: StanceWord): number => specificityOf(word, rarity(word.stem));
  const finder = new NearestFinder(sentences, byStem, unseen, specificityOf);
  const pairs = new RecentPairs(specificity);
  return {
    source,
    sentences,
    density: negating / Math.max(1, sentences.length),
    knows: (stem) => postings.has(stem),
    names: namesOf(sentences),
    pair: (draft, source) => pairs.get(draft, source),
    nearest: (sentence, stems) => finder.nearest(tellingIn(sentence, stems)),
    coverage: (sentence, words) => coverage(sentence, words, rarity),
  };
}

/** How telling a word is, 0.15 to 1. */
function specificityOf({ newsRarity }: StanceWord, rarity: number): number {
  return LEAST + (1 - LEAST) * newsRarity * (rarity / CAP);
}

/** The pairs of the sentence of a draft that was asked for last: it is asked for again with the same few sentences. */
class RecentPairs {
  readonly #specificity: (word: StanceWord) => number;
  #draft: StanceSentence | undefined;
  #pairs = new Map<StanceSentence, SentencePair>();

  constructor(specificity: (word: StanceWord) => number) {
    this.#specificity = specificity;
  }

  get(draft: StanceSentence, source: StanceSentence): SentencePair {
    if (draft !== this.#draft) this.#pairs = new Map();
    this.#draft = draft;
    const known = this.#pairs.get(source) ?? pairOf(draft, source, this.#specificity);
    this.#pairs.set(source, known);
    return known;
  }
}

/** The canonical forms of the names in some sentences; under "initials", the short forms that neighbouring names would make. */
export function namesOf(sentences: readonly Pick<StanceSentence, 'words'>[]): Set<string> {
  const names = new Set<string>();
  for (const { words } of sentences) {
    words.forEach((word, at) => {
      if (!word.isName) return;
      names.add(word.canonical);
      for (let length = 2; length <= LONGEST_SHORT_FORM; length++)
        names.add(`initials ${initialsFrom(words, at, length)}`);
    });
  }
  return names;
}

/** The initials of the first so many capitalised words from a place on; of fewer where too many others stand between them. */
function initialsFrom(words: readonly StanceWord[], from: number, count: number): string {
  const end = Math.min(words.length, from + count + LONGEST_SHORT_FORM);
  let initials = '';
  for (let at = from, found = 0; at < end && found < count; at++) {
    const word = words[at];
    if (word === undefined || !word.isCapitalised) continue;
    initials += word.lower.charAt(0);
    found++;
  }
  return initials;
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
