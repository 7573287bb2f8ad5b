import { isReporting } from './reporting.js';
import { hasWord, type StanceSentence } from './stance-sentence.js';
import { isDay, type StanceWord } from './stance-words.js';

/** A sentence of a draft beside one of a source, with what is asked of the two again and again. Lists are by the place of the word. */
export interface SentencePair {
  readonly draft: PairedSentence;
  readonly source: PairedSentence;
}

/** One side of a pair. */
export interface PairedSentence {
  /** How well the other sentence has each word, 0 to 1. Words of grammar are left out, days and numbers are not. */
  readonly found: Float64Array;
  /** How telling each word is; 0 for words of grammar and of reporting. */
  readonly weights: Float64Array;
}

/** Lays two sentences side by side. */
export function pairOf(
  draft: StanceSentence,
  source: StanceSentence,
  specificity: (word: StanceWord) => number,
): SentencePair {
  return { draft: sideOf(draft, source, specificity), source: sideOf(source, draft, specificity) };
}

function sideOf(
  { words }: StanceSentence,
  other: StanceSentence,
  specificity: (word: StanceWord) => number,
): PairedSentence {
  const found = new Float64Array(words.length);
  const weights = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (!word.isStop || word.isNumber || isDay(word)) found[at] = hasWord(other, word);
    if (!word.isStop && !isReporting(word)) weights[at] = specificity(word);
  }
  return { found, weights };
}
