import { SLOT_FEATURES } from './slot-features.js';
import type { Weights } from './weights.js';

/** A ranker's weights by the numbers of the features that they are for, in the order in which they are added up. */
interface NumberedWeights {
  readonly bias: number;
  readonly numbers: Uint8Array;
  readonly weights: Float64Array;
}

const NUMBERED = new WeakMap<Weights, NumberedWeights>();

/** The weighted sum of the values of SLOT_FEATURES. */
export function rankScore(weights: Weights, values: Float64Array): number {
  const { bias, numbers, weights: each } = numbered(weights);
  let sum = bias;
  for (let at = 0; at < each.length; at++) sum += (each[at] ?? 0) * (values[numbers[at] ?? 0] ?? 0);
  return sum;
}

function numbered(weights: Weights): NumberedWeights {
  const known = NUMBERED.get(weights);
  if (known !== undefined) return known;
  const numberOf = new Map<string, number>(SLOT_FEATURES.map((name, at) => [name, at]));
  const named = Object.entries(weights).flatMap(([name, weight]) => {
    const number = numberOf.get(name);
    return number === undefined ? [] : [{ number, weight }];
  });
  const made = {
    bias: weights.bias ?? 0,
    numbers: Uint8Array.from(named, ({ number }) => number),
    weights: Float64Array.from(named, ({ weight }) => weight),
  };
  NUMBERED.set(weights, made);
  return made;
}
