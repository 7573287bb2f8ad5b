import { newsRarity } from '../align/figures/news-rarity.js';
import type { SlotIndex } from '../align/figures/slot-index.js';
import type { Statement } from '../mentions/reading.js';
import type { AlignedWords } from './explanation.js';

const MOST = 8;

/** The words that a sentence of a draft and one of a source share, the most telling first. */
export function alignedWords(draft: Statement, source: Statement, index: SlotIndex): AlignedWords[] {
  const shared = [...draft.places].flatMap(([stem, places]): AlignedWords[] => {
    const there = source.places.get(stem);
    if (there === undefined) return [];
    const weight = newsRarity(stem) * index.rarity(stem);
    return [{ draft: wordAt(draft, places), source: wordAt(source, there), weight: rounded(weight) }];
  });
  return shared.sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

/** Two digits behind the point are enough to compare by. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function wordAt({ tokens }: Statement, [first = 0]: readonly number[]): string {
  return tokens[first]?.surface ?? '';
}
