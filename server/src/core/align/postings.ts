const NOWHERE = new Uint32Array(0);

/** Which of some numbered documents have a key: an inverted index in one piece, at four bytes a place. */
export class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;

  /** `documents` are the different keys of each, and may be walked through once. */
  constructor(documents: readonly Iterable<string>[]) {
    const keys: number[] = [];
    const documentOf: number[] = [];
    documents.forEach((document, at) => {
      for (const key of document) {
        keys.push(this.#numberOf(key));
        documentOf.push(at);
      }
    });
    const { starts, places } = placesByNumber(keys, this.#numbers.size);
    this.#starts = starts;
    this.#documents = places.map((place) => documentOf[place] ?? 0);
  }

  /** The documents that have a key, in order. */
  placesOf(key: string): Uint32Array {
    const number = this.#numbers.get(key);
    return number === undefined ? NOWHERE : this.#documents.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** A counting sort: number n of those from 0 up to `count` stands, in order, at `places[starts[n]..starts[n + 1]]`. */
export function placesByNumber(
  numbers: ArrayLike<number>,
  count: number,
): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let place = 0; place < numbers.length; place++) {
    const next = (numbers[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const filled = starts.slice();
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const at = filled[number] ?? 0;
    places[at] = place;
    filled[number] = at + 1;
  }
  return { starts, places };
}
