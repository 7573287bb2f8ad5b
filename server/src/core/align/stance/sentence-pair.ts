import { isReporting } from './reporting.js';
import { hasWord, type StanceSentence } from './stance-sentence.js';
import { isDay, type StanceWord } from './stance-words.js';

/** A sentence of a draft beside one of a source, with what is asked of the two again and again. Lists are by the place of the word. */
export interface SentencePair {
  readonly draft: PairedSentence;
  readonly source: PairedSentence;
}

/** A clause beside a sentence: how much of it that one has. */
export interface ClauseMatch {
  /** The share of its telling words, with those of the clauses around it (`share`) and without (`here`), 0 to 1. */
  readonly share: number;
  readonly here: number;
  /** The mass and the number of those that the sentence has. */
  readonly matched: number;
  readonly words: number;
}

/** One side of a pair. */
export interface PairedSentence {
  /** How well the other sentence has each word, 0 to 1. Words of grammar are left out, days and numbers are not. */
  readonly found: Float64Array;
  /** How telling each word is; 0 for words of grammar and of reporting. */
  readonly weights: Float64Array;
  /** The clauses that were looked at, by the place that they were looked at from. */
  readonly clauses: Map<object, ClauseMatch>;
}

/** How telling each word of a sentence is. */
export function weightsOf({ words }: StanceSentence, specificity: (word: StanceWord) => number): Float64Array {
  return Float64Array.from(words, (word) => (word.isStop || isReporting(word) ? 0 : specificity(word)));
}

/** One side of a pair, beside the other sentence. */
export function pairedSentence(
  { words }: StanceSentence,
  other: StanceSentence,
  weights: Float64Array,
): PairedSentence {
  const found = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word !== undefined && (!word.isStop || word.isNumber || isDay(word))) found[at] = hasWord(other, word);
  }
  return { found, weights, clauses: new Map() };
}
