import { SentenceMemory, WordsMemory } from '../sentence-memory.js';
import type { SourceIndexes } from '../source-indexes.js';
import type { KeptMatch } from './draft-matches.js';
import type { FigureInContext } from './figure-in-context.js';
import type { SlotIndex } from './slot-index.js';

/** What was found about the figures of sentences in earlier checks against the same sources. */
export class FigureMemory {
  /** The figures as they stand among the words of their sentence. */
  readonly contexts = new WordsMemory<readonly FigureInContext[]>();
  readonly #known = new WeakMap<SlotIndex, WordsMemory<readonly boolean[]>>();
  readonly #matches = new WeakMap<object, SentenceMemory<Map<number, KeptMatch>>>();

  /** Which of a sentence's figures a source has, too. */
  knownTo(index: SlotIndex): WordsMemory<readonly boolean[]> {
    const known = this.#known.get(index) ?? new WordsMemory();
    this.#known.set(index, known);
    return known;
  }

  /** The matches of a sentence's figures, by the number of the figure: with one source alone, or with those of a library. */
  matchesWith(sources: SlotIndex | SourceIndexes<SlotIndex>): SentenceMemory<Map<number, KeptMatch>> {
    const matches = this.#matches.get(sources) ?? new SentenceMemory();
    this.#matches.set(sources, matches);
    return matches;
  }
}
