import { areSame } from '../../mentions/draft/kept.js';
import type { Features } from './slot-features.js';

/** Features as they are kept: their numbers in a row, and the names that many have in common once. */
export interface PackedFeatures {
  readonly names: readonly string[];
  readonly values: Float64Array;
}

/** The lists of names that were met: a model has few. */
const NAMES: (readonly string[])[] = [];
const MOST_NAMES = 32;

export function packFeatures(features: Features): PackedFeatures {
  const own = Object.keys(features);
  let names = NAMES.find((known) => areSame(known, own));
  if (names === undefined) {
    if (NAMES.length < MOST_NAMES) NAMES.push(own);
    names = own;
  }
  const values = new Float64Array(names.length);
  for (let at = 0; at < values.length; at++) values[at] = features[names[at] ?? ''] ?? 0;
  return { names, values };
}

export function unpackFeatures({ names, values }: PackedFeatures): Features {
  const features: Record<string, number> = {};
  for (let at = 0; at < values.length; at++) features[names[at] ?? ''] = values[at] ?? 0;
  return features;
}
