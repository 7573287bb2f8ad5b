import type { Statement } from '../../mentions/reading.js';
import { distanceTo, type FigureInContext } from './figure-in-context.js';
import type { Slot, SlotIndex } from './slot-index.js';

const BEFORE = { context: 0.7, local: 0.25 } as const;
const BEHIND = 0.35;
const NOTHING: readonly number[] = [];

/** What a slot and the words around it share with a figure of a draft and the words around that. */
export interface SharedWithSlot {
  /** The weight of the words that stand in the slot's sentence or beside it. */
  readonly context: number;
  /** The same for those near figure and slot. */
  readonly local: number;
  /** The share of the words around the slot that stand around the figure too, 0 to 1. */
  readonly fromSource: number;
}

/** The words of a draft's sentence in one sentence of a source and beside it: the same for all figures and slots of the two. */
interface WordsInStatement {
  /** The numbers of the words that it has, in order, and where it has each. */
  readonly own: readonly number[];
  readonly places: readonly (readonly number[])[];
  /** Those that the sentence before has besides. */
  readonly before: readonly number[];
  readonly context: number;
}

/** The words of a draft's sentence in one source, looked up once for all figures and slots: the cost grows with the words that are found. */
export class FoundWords {
  readonly index: SlotIndex;
  /** By its rarity in the source, and the weight of all. */
  readonly weights: Float64Array;
  readonly all: number;
  readonly #stems: readonly string[];
  /** By sentence of the source, the numbers of the words that it has, in order. */
  readonly #found = new Map<number, number[]>();
  readonly #around = new Map<number, WordsInStatement>();

  constructor({ places }: Statement, index: SlotIndex) {
    this.index = index;
    this.#stems = [...places.keys()];
    this.weights = new Float64Array(this.#stems.length);
    let all = 0;
    for (let word = 0; word < this.weights.length; word++) {
      const { rarity, statements } = index.wordOf(this.#stems[word] ?? '');
      this.weights[word] = rarity;
      all += rarity;
      for (const statement of statements) {
        const known = this.#found.get(statement);
        if (known === undefined) this.#found.set(statement, [word]);
        else known.push(word);
      }
    }
    this.all = all;
  }

  /** The weight of the words that a sentence of the source has. */
  weightIn(statement: number): number {
    let sum = 0;
    for (const word of this.#inStatement(statement)) sum += this.weights[word] ?? 0;
    return sum;
  }

  around({ index, places }: Statement): WordsInStatement {
    const known = this.#around.get(index);
    if (known !== undefined) return known;
    const around = this.#findAround(index, places);
    this.#around.set(index, around);
    return around;
  }

  /** Words of the sentence before count less, those of the next one least. */
  #findAround(index: number, places: Statement['places']): WordsInStatement {
    const { weights } = this;
    const own = this.#inStatement(index);
    const inBefore = this.#inStatement(index - 1);
    const isElsewhere = (word: number): boolean => !places.has(this.#stems[word] ?? '');
    const before = inBefore.length === 0 ? NOTHING : inBefore.filter(isElsewhere);
    let context = 0;
    for (const word of own) context += weights[word] ?? 0;
    for (const word of before) context += BEFORE.context * (weights[word] ?? 0);
    for (const word of this.#inStatement(index + 1))
      if (isElsewhere(word) && !inBefore.includes(word)) context += BEHIND * (weights[word] ?? 0);
    return { own, places: own.map((word) => places.get(this.#stems[word] ?? '') ?? NOTHING), before, context };
  }

  #inStatement(statement: number): readonly number[] {
    return this.#found.get(statement) ?? NOTHING;
  }
}

/** How far from a figure the words of its sentence stand, in their order. */
export function distancesTo(figure: FigureInContext): Float64Array {
  const { places } = figure.statement;
  const distances = new Float64Array(places.size);
  let word = 0;
  for (const at of places.values()) distances[word++] = distanceTo(figure, at);
  return distances;
}

/** The words of a draft's sentence as they stand around one of its figures, in one source. */
export class SharedWords {
  readonly index: SlotIndex;
  /** The weight of all words around the figure; and the same, words count the less the farther off they stand. */
  readonly all: number;
  readonly near: number;
  readonly #found: FoundWords;
  readonly #distances: Float64Array;
  readonly #nearWeights: Float64Array;

  constructor(found: FoundWords, distances: Float64Array) {
    this.index = found.index;
    this.all = found.all;
    this.#found = found;
    this.#distances = distances;
    const nearWeights = new Float64Array(distances.length);
    let near = 0;
    for (let word = 0; word < nearWeights.length; word++) {
      const weight = (found.weights[word] ?? 0) / (1 + (distances[word] ?? 0) / 3);
      nearWeights[word] = weight;
      near += weight;
    }
    this.#nearWeights = nearWeights;
    this.near = near;
  }

  withSlot(slot: Slot): SharedWithSlot {
    const { own, places, before, context } = this.#found.around(slot.statement);
    const { weights } = this.#found;
    let local = 0;
    let source = 0;
    for (let at = 0; at < own.length; at++) {
      const word = own[at] ?? 0;
      const distance = distanceTo(slot, places[at] ?? NOTHING);
      local += (this.#nearWeights[word] ?? 0) / (1 + distance / 8);
      source += (weights[word] ?? 0) / (1 + distance / 3) / (1 + (this.#distances[word] ?? 0) / 8);
    }
    for (const word of before) local += BEFORE.local * (this.#nearWeights[word] ?? 0);
    return { context, local, fromSource: source === 0 ? 0 : source / this.index.weightAround(slot) };
  }
}
