import type { Statement } from '../../mentions/reading.js';
import { addTo } from '../multimap.js';
import { distanceTo, type FigureInContext } from './figure-in-context.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** What the words around a figure of a draft share with the sentences of one source. */
export interface SharedWords {
  readonly index: SlotIndex;
  /** The weight of all words around the figure; and the same, words count the less the farther off they stand. */
  readonly all: number;
  readonly near: number;
  /** The weight of the words that stand in a slot's sentence or beside it; and the same for those near figure and slot. */
  around(slot: Slot): { readonly context: number; readonly local: number };
  /** The share of the words around a slot that stand around the figure too, 0 to 1. */
  fromSource(slot: Slot): number;
}

/** The words of a draft's sentence in one source: the same for all figures of the sentence. */
export interface FoundWords {
  readonly index: SlotIndex;
  readonly words: readonly FoundWord[];
  /** The weight of all of them. */
  readonly all: number;
  /** The numbers of those that a sentence of the source has, in order. */
  inStatement(index: number): readonly number[];
  /** Their weight. */
  weightIn(index: number): number;
}

interface FoundWord {
  readonly stem: string;
  /** Where the draft's sentence has it. */
  readonly places: readonly number[];
  /** By its rarity in the source. */
  readonly weight: number;
}

const BEFORE = { context: 0.7, local: 0.25 } as const;
const BEHIND = 0.35;
const NOTHING: readonly number[] = [];

/** Looks the words of a sentence up in a source, once for all figures and slots: the cost grows with the words that are found. */
export function findWords({ places }: Statement, index: SlotIndex): FoundWords {
  const words: FoundWord[] = [];
  const inStatement = new Map<number, number[]>();
  let all = 0;
  for (const [stem, at] of places) {
    const { rarity: weight, statements } = index.wordOf(stem);
    all += weight;
    for (const statement of statements) addTo(inStatement, statement, words.length);
    words.push({ stem, places: at, weight });
  }
  const sharedAt = (at: number): readonly number[] => inStatement.get(at) ?? NOTHING;
  return {
    index,
    words,
    all,
    inStatement: sharedAt,
    weightIn: (at) => sharedAt(at).reduce((sum, word) => sum + (words[word]?.weight ?? 0), 0),
  };
}

/** The words of a sentence as they stand around one of its figures. */
export function sharedWords(figure: FigureInContext, found: FoundWords): SharedWords {
  const { index, all, words } = found;
  const distances = new Float64Array(words.length);
  const nearWeights = new Float64Array(words.length);
  let near = 0;
  for (const [at, { places, weight }] of words.entries()) {
    const distance = distanceTo(figure, places);
    distances[at] = distance;
    nearWeights[at] = weight / (1 + distance / 3);
    near += nearWeights[at] ?? 0;
  }
  return {
    index,
    all,
    near,
    around: (slot) => around(slot, found, nearWeights),
    fromSource: (slot) => fromSource(slot, found, distances),
  };
}

/** Words of the sentence before count less, those of the next one least. */
function around(slot: Slot, { words, inStatement }: FoundWords, nearWeights: Float64Array) {
  const { places, index } = slot.statement;
  let context = 0;
  let local = 0;
  for (const at of inStatement(index)) {
    const word = words[at];
    if (word === undefined) continue;
    context += word.weight;
    local += (nearWeights[at] ?? 0) / (1 + distanceTo(slot, places.get(word.stem) ?? NOTHING) / 8);
  }
  const before = inStatement(index - 1);
  for (const at of before) {
    const word = words[at];
    if (word === undefined || places.has(word.stem)) continue;
    context += BEFORE.context * word.weight;
    local += BEFORE.local * (nearWeights[at] ?? 0);
  }
  for (const at of inStatement(index + 1)) {
    const word = words[at];
    if (word === undefined || places.has(word.stem) || before.includes(at)) continue;
    context += BEHIND * word.weight;
  }
  return { context, local };
}

function fromSource(slot: Slot, { words, index, inStatement }: FoundWords, distances: Float64Array): number {
  const { places } = slot.statement;
  let found = 0;
  for (const at of inStatement(slot.statement.index)) {
    const word = words[at];
    if (word === undefined) continue;
    const weight = word.weight / (1 + distanceTo(slot, places.get(word.stem) ?? NOTHING) / 3);
    found += weight / (1 + (distances[at] ?? 0) / 8);
  }
  return found === 0 ? 0 : found / index.weightAround(slot);
}
