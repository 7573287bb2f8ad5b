import lexicon from '../../../../../data/lexicons/spelling-variants.json' with { type: 'json' };

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.words));
const ENDINGS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.endings));
const SHORTEST_WORD = 5;
const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));

/**
 * The form by which two spellings of a lower-case word are compared: "centre" and "center", "grey" and "gray". It
 * need not be a word itself: only equality counts.
 */
export function spellingKey(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST_WORD) return word;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length >= 2; length--) {
    const american = ENDINGS.get(word.slice(-length));
    if (american !== undefined) return word.slice(0, -length) + american;
  }
  return word;
}
