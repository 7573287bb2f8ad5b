import words from '../../../../data/lexicons/signal-words.json' with { type: 'json' };
import { RANK_WEIGHTS } from '../align/figures/figure-model.js';
import type { Features } from '../align/figures/slot-features.js';
import { rounded } from './aligned-words.js';
import type { Signal } from './explanation.js';

const MOST = 6;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(words.figures));

/** What the score of a figure beside a slot is made of, in words. Features of one name are added up. */
export function signalsOf(features: Features): Signal[] {
  const sums = new Map<string, number>();
  for (const [feature, weight] of Object.entries(RANK_WEIGHTS)) {
    const name = NAMES.get(feature);
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + weight * (features[feature] ?? 0));
  }
  const signals = [...sums].map(([name, adds]): Signal => ({ name, adds: rounded(adds) }));
  return signals
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, MOST);
}
