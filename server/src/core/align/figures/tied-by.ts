import type { FigureInContext } from './figure-in-context.js';
import { newsRarity } from './news-rarity.js';
import type { SlotIndex } from './slot-index.js';

const MOST = 5;

/** The words that a figure's sentence shares with a slot's, the most telling first, as the draft writes them. */
export function tiedBy(draft: FigureInContext, slot: FigureInContext, index: SlotIndex): string[] {
  const shared = [...draft.statement.places].filter(([stem]) => slot.statement.places.has(stem));
  const weighed = shared.map(([stem, places]) => ({
    word: draft.statement.tokens[places[0] ?? 0]?.surface ?? stem,
    weight: newsRarity(stem) * index.rarity(stem),
  }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ word }) => word);
}
