import type { Features } from './slot-features.js';

/** Features as they are kept: their numbers in a row, and the names that many have in common once. */
export interface PackedFeatures {
  readonly names: readonly string[];
  readonly values: Float64Array;
}

const NAMES = new Map<string, readonly string[]>();

export function packFeatures(features: Features): PackedFeatures {
  const own = Object.keys(features);
  const key = own.join();
  const names = NAMES.get(key) ?? own;
  NAMES.set(key, names);
  return { names, values: Float64Array.from(names, (name) => features[name] ?? 0) };
}

export function unpackFeatures({ names, values }: PackedFeatures): Features {
  const features: Record<string, number> = {};
  for (const [at, name] of names.entries()) features[name] = values[at] ?? 0;
  return features;
}
