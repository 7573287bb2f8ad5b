import type { Features } from './slot-features.js';

/** A weight for each named feature; `bias` stands alone. */
export type Weights = Readonly<Record<string, number>>;

/** The weighted sum of the features that the model names. */
export function weigh(weights: Weights, features: Features): number {
  let sum = weights.bias ?? 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/** The logistic function: a weighted sum as a chance between 0 and 1. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
