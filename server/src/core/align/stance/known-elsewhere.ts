import type { SourceReading } from '../../claims/library.js';
import { type DigestStore, type PackedSection, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import { initialsOf, type NameRun } from './name-runs.js';
import { namesOf, type StemsOfSources } from './stance-index.js';
import { LONGEST_SENTENCE, stanceWords } from './stance-words.js';

/** What the sources of a library know, without a look at each. */
export interface KnownElsewhere {
  readonly stems: StemsOfSources;
  /** Whether any source but the one of a number has any word of a name, in any form, or a short form that the name spells out. */
  isKnown(name: NameRun, source: number): boolean;
}

/** The numbers of the stems of a source's sentences, and of the forms of its names. */
export function digestStances({ reading: { statements } }: SourceReading, vocabulary: Vocabulary) {
  const sentences = statements.map((statement) => ({
    words: statement.tokens.length > LONGEST_SENTENCE ? [] : stanceWords(statement),
  }));
  const stems = new Set<string>();
  for (const { words } of sentences) for (const { isMark, stem } of words) if (!isMark) stems.add(stem);
  const numbers = (words: Iterable<string>) => Array.from(words, (word) => vocabulary.numberOf(word));
  return { stanceStems: numbers(stems), stanceNames: numbers(namesOf(sentences)) };
}

/** Linear in the words of the library. */
export function indexKnown({ vocabulary, count, sections: { stanceStems, stanceNames } }: DigestStore): KnownElsewhere {
  const stems = new Owners(stanceStems, count, vocabulary);
  const names = new Owners(stanceNames, count, vocabulary);
  return {
    stems: { has: (stem) => stems.hasOther(stem, -1) },
    isKnown: ({ words }, source) => {
      if (words.some(({ stem, canonical }) => stems.hasOther(stem, source) || names.hasOther(canonical, source)))
        return true;
      return names.hasOther(initialsOf(words), source);
    },
  };
}

/** For each word, the number of the first source that has it, and whether others have it, too. */
class Owners {
  readonly #vocabulary: Vocabulary;
  /** Counted from 1; 0 where none has it. */
  readonly #first: Uint32Array;
  readonly #isShared: Uint8Array;

  constructor(section: PackedSection, sources: number, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#first = new Uint32Array(vocabulary.size);
    this.#isShared = new Uint8Array(vocabulary.size);
    for (let source = 0; source < sources; source++) {
      for (const word of partOf(section, source)) {
        if (this.#first[word] === 0) this.#first[word] = source + 1;
        else this.#isShared[word] = 1;
      }
    }
  }

  /** Whether another source than the one of a number has a word. */
  hasOther(word: string, source: number): boolean {
    const number = this.#vocabulary.find(word) ?? -1;
    const first = this.#first[number] ?? 0;
    return first > 0 && (first !== source + 1 || this.#isShared[number] === 1);
  }
}
