import lexicon from '../../../../data/lexicons/stop-words.json' with { type: 'json' };

const STOP_WORDS: ReadonlySet<string> = new Set(lexicon.words);

/** True for a lower-case word that carries grammar rather than matter ("the", "of", "said"). */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
