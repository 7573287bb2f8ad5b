import { newsRarity } from '../align/figures/news-rarity.js';
import type { SlotIndex } from '../align/figures/slot-index.js';
import type { Statement } from '../mentions/reading.js';
import { alignedWords, rounded } from './aligned-words.js';
import type { Comparison } from './explanation.js';

/** The sentences of the sources that share the most telling words with a sentence of a draft, the nearest first. */
export function nearestSentences(draft: Statement, indexes: readonly SlotIndex[], most: number): Comparison[] {
  const near = indexes.flatMap((index) => [...scores(draft, index)].map(([at, score]) => ({ index, at, score })));
  const best = near.sort((a, b) => b.score - a.score).slice(0, most);
  return best.flatMap(({ index, at, score }) => {
    const source = index.statements[at];
    if (source === undefined) return [];
    const evidence = index.source.evidenceOf(source);
    const words = alignedWords(draft, source, index);
    return [{ evidence, relation: 'near', score: rounded(score), words, signals: [] }];
  });
}

/** For each sentence of a source that shares a word, the weight of all words that it shares. */
function scores(draft: Statement, index: SlotIndex): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const stem of draft.places.keys()) {
    const weight = newsRarity(stem) * index.rarity(stem);
    for (const at of index.wordOf(stem).statements) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  return sums;
}
