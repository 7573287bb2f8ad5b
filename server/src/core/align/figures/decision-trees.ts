import type { Features } from './slot-features.js';

/**
 * A decision tree over features that have numbers. Split `n` asks whether feature `split[n]` is at most `at[n]`, and goes on to
 * `below[n]` or `above[n]`: another split, or, where that is negative, leaf `-1 - n`.
 */
export interface DecisionTree {
  readonly split: readonly number[];
  readonly at: readonly number[];
  readonly below: readonly number[];
  readonly above: readonly number[];
  readonly leaves: readonly number[];
}

/** Trees of which each corrects the sum of those before it (gradient boosting: Friedman, 2001). */
export interface BoostedTrees {
  /** The log odds that they start from. */
  readonly base: number;
  /** The names of the features, by number. */
  readonly names: readonly string[];
  readonly trees: readonly DecisionTree[];
}

/** The log odds that the trees give to some features; what is not among these is 0. */
export function sumOfTrees({ base, names, trees }: BoostedTrees, features: Features): number {
  const values = new Float64Array(names.length);
  for (let at = 0; at < values.length; at++) values[at] = features[names[at] ?? ''] ?? 0;
  let sum = base;
  for (const tree of trees) sum += leafOf(tree, values);
  return sum;
}

function leafOf({ split, at, below, above, leaves }: DecisionTree, values: Float64Array): number {
  let node = split.length > 0 ? 0 : -1;
  while (node >= 0) node = ((values[split[node] ?? 0] ?? 0) <= (at[node] ?? 0) ? below[node] : above[node]) ?? -1;
  return leaves[-1 - node] ?? 0;
}
