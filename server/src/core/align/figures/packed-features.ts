import type { Features } from './slot-features.js';
import type { Weights } from './weights.js';

/** The names of some features, in a row. Those that the same features give are the same object. */
class Layout {
  /** The names as they were given, some perhaps twice: the last one counts. */
  readonly given: readonly string[];
  readonly names: readonly string[];
  readonly #placeOf: ReadonlyMap<string, number>;
  /** For each name that is given, its place. */
  readonly #places: Uint8Array;
  readonly #weighings = new WeakMap<Weights, Weighing>();
  readonly #longer = new Map<string, Layout>();

  constructor(given: readonly string[]) {
    this.given = given;
    this.names = [...new Set(given)];
    this.#placeOf = new Map(this.names.map((name, at) => [name, at]));
    this.#places = Uint8Array.from(given, (name) => this.#placeOf.get(name) ?? 0);
  }

  placeOf(name: string): number | undefined {
    return this.#placeOf.get(name);
  }

  /** Values in the order in which they were given, as they stand by their names. */
  packed(values: Float64Array): Float64Array {
    const packed = new Float64Array(this.names.length);
    for (let at = 0; at < this.#places.length; at++) packed[this.#places[at] ?? 0] = values[at] ?? 0;
    return packed;
  }

  with(name: string): Layout {
    if (this.#placeOf.has(name)) return this;
    const longer = this.#longer.get(name) ?? new Layout([...this.names, name]);
    this.#longer.set(name, longer);
    return longer;
  }

  weighing(weights: Weights): Weighing {
    const known = this.#weighings.get(weights);
    if (known !== undefined) return known;
    const here = Object.keys(weights).filter((name) => this.#placeOf.has(name));
    const weighing = {
      places: Uint8Array.from(here, (name) => this.#placeOf.get(name) ?? 0),
      factors: Float64Array.from(here, (name) => weights[name] ?? 0),
    };
    this.#weighings.set(weights, weighing);
    return weighing;
  }
}

/** Where the features stand that a model weighs, in the model's order, and what it weighs them with. */
interface Weighing {
  readonly places: Uint8Array;
  readonly factors: Float64Array;
}

/** The layouts that were met: a model has few. */
const LAYOUTS: Layout[] = [];
const MOST_LAYOUTS = 32;
const MOST_FEATURES = 256;
const NAMES: string[] = [];
const VALUES = new Float64Array(MOST_FEATURES);

/** Features as a model weighs them: their numbers in a row. An object of a hundred names takes engines far longer to make and to read. */
export class PackedFeatures {
  readonly #layout: Layout;
  readonly #values: Float64Array;

  constructor(layout: Layout, values: Float64Array) {
    this.#layout = layout;
    this.#values = values;
  }

  /** The same with one more, or with another value of one that is there. */
  with(name: string, value: number): PackedFeatures {
    const layout = this.#layout.with(name);
    const values = new Float64Array(layout.names.length);
    values.set(this.#values);
    values[layout.placeOf(name) ?? 0] = value;
    return new PackedFeatures(layout, values);
  }

  /** The weighted sum of the features that a model names: the very same as of the features in an object. */
  weigh(weights: Weights): number {
    const { places, factors } = this.#layout.weighing(weights);
    let sum = weights.bias ?? 0;
    for (let at = 0; at < places.length; at++) sum += (factors[at] ?? 0) * (this.#values[places[at] ?? 0] ?? 0);
    return sum;
  }

  unpacked(): Features {
    const features: Record<string, number> = {};
    for (const [at, name] of this.#layout.names.entries()) features[name] = this.#values[at] ?? 0;
    return features;
  }
}

/** All features of some objects in one row; of a name that is given twice the last value. */
export function packFeatures(parts: readonly Features[]): PackedFeatures {
  let count = 0;
  for (const part of parts) {
    for (const name in part) {
      NAMES[count] = name;
      VALUES[count++] = part[name] ?? 0;
    }
  }
  const layout = layoutOf(count);
  return new PackedFeatures(layout, layout.packed(VALUES));
}

function layoutOf(count: number): Layout {
  for (const layout of LAYOUTS) if (isGiven(layout, count)) return layout;
  const layout = new Layout(NAMES.slice(0, count));
  if (LAYOUTS.length < MOST_LAYOUTS) LAYOUTS.push(layout);
  return layout;
}

function isGiven({ given }: Layout, count: number): boolean {
  if (given.length !== count) return false;
  for (let at = 0; at < count; at++) if (given[at] !== NAMES[at]) return false;
  return true;
}
