import type { StemsOfSources } from './stance-index.js';
import type { StanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';
import { possibleOpposites, synonymsOf } from './word-relations.js';

/** A different content word of a sentence of a draft, with what stands for it in the sources. */
export interface TellingWord {
  readonly word: StanceWord;
  /** How often it stands in the sentence. */
  readonly count: number;
  /** Stems that may stand for it, each with how nearly. */
  readonly synonyms: readonly (readonly [string, number])[];
}

interface DraftWords {
  readonly stems: StemsOfSources | undefined;
  readonly telling: readonly TellingWord[];
  readonly opposed: Map<number, readonly string[]>;
}

const KNOWN = new WeakMap<StanceSentence, DraftWords>();

/** The content words of a sentence, with those synonyms that any source has. */
export function tellingIn(sentence: StanceSentence, stems?: StemsOfSources): readonly TellingWord[] {
  return wordsOf(sentence, stems).telling;
}

/** The opposites of the word at a place, of those that any source has. */
export function oppositesAt(sentence: StanceSentence, at: number, stems?: StemsOfSources): readonly string[] {
  const { opposed } = wordsOf(sentence, stems);
  const known = opposed.get(at);
  if (known !== undefined) return known;
  const word = sentence.words[at];
  const found = word === undefined ? [] : possibleOpposites(word).filter((stem) => stems?.has(stem) ?? true);
  opposed.set(at, found);
  return found;
}

function wordsOf(sentence: StanceSentence, stems: StemsOfSources | undefined): DraftWords {
  const known = KNOWN.get(sentence);
  if (known !== undefined && known.stems === stems) return known;
  const words = { stems, telling: tellingWords(sentence.words, stems), opposed: new Map() };
  KNOWN.set(sentence, words);
  return words;
}

function tellingWords(words: readonly StanceWord[], stems: StemsOfSources | undefined): TellingWord[] {
  const byStem = new Map<string, { readonly word: StanceWord; count: number; synonyms: TellingWord['synonyms'] }>();
  for (const word of words) {
    if (word.isStop) continue;
    const known = byStem.get(word.stem);
    if (known) known.count++;
    else byStem.set(word.stem, { word, count: 1, synonyms: synonymsIn(word.stem, stems) });
  }
  return [...byStem.values()];
}

function synonymsIn(stem: string, stems: StemsOfSources | undefined): TellingWord['synonyms'] {
  return [...synonymsOf(stem)].filter(([other]) => stems?.has(other) ?? true);
}
