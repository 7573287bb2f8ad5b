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
  /** The weight of the words that a sentence of the source has. */
  inStatement(index: number): number;
  /** The share of the words around a slot that stand around the figure too, 0 to 1. */
  fromSource(slot: Slot): number;
}

interface SharedWord {
  readonly stem: string;
  /** By its rarity in the source. */
  readonly weight: number;
  /** How many tokens lie between the word and the figure. */
  readonly distance: number;
}

const BEFORE = { context: 0.7, local: 0.25 } as const;
const BEHIND = 0.35;
const NOTHING: readonly SharedWord[] = [];

/** Looks the words around a figure up in a source, once for all slots: the cost grows with the words that are found. */
export function sharedWords(figure: FigureInContext, index: SlotIndex): SharedWords {
  const words = [...figure.statement.places].map(
    ([stem, places]): SharedWord => ({ stem, weight: index.rarity(stem), distance: distanceTo(figure, places) }),
  );
  const inStatement = new Map<number, SharedWord[]>();
  for (const word of words) for (const at of index.statementsWith(word.stem)) addTo(inStatement, at, word);
  const sharedAt = (at: number): readonly SharedWord[] => inStatement.get(at) ?? NOTHING;
  return {
    index,
    all: words.reduce((sum, { weight }) => sum + weight, 0),
    near: words.reduce((sum, word) => sum + nearWeight(word), 0),
    inStatement: (at) => sharedAt(at).reduce((sum, { weight }) => sum + weight, 0),
    around: (slot) => around(slot, sharedAt),
    fromSource: (slot) => fromSource(slot, sharedAt(slot.statement.index), index),
  };
}

/** Words of the sentence before count less, those of the next one least. */
function around(slot: Slot, sharedAt: (at: number) => readonly SharedWord[]) {
  const { places, index } = slot.statement;
  let context = 0;
  let local = 0;
  for (const word of sharedAt(index)) {
    context += word.weight;
    local += nearWeight(word) / (1 + distanceTo(slot, places.get(word.stem) ?? []) / 8);
  }
  const before = sharedAt(index - 1);
  for (const word of before) {
    if (places.has(word.stem)) continue;
    context += BEFORE.context * word.weight;
    local += BEFORE.local * nearWeight(word);
  }
  for (const word of sharedAt(index + 1)) {
    if (!places.has(word.stem) && !before.includes(word)) context += BEHIND * word.weight;
  }
  return { context, local };
}

function fromSource(slot: Slot, shared: readonly SharedWord[], index: SlotIndex): number {
  const { places } = slot.statement;
  let found = 0;
  for (const { stem, distance } of shared) {
    const weight = index.rarity(stem) / (1 + distanceTo(slot, places.get(stem) ?? []) / 3);
    found += weight / (1 + distance / 8);
  }
  if (found === 0) return 0;
  let all = 0;
  for (const [stem, at] of places) all += index.rarity(stem) / (1 + distanceTo(slot, at) / 3);
  return found / all;
}

function nearWeight({ weight, distance }: SharedWord): number {
  return weight / (1 + distance / 3);
}
