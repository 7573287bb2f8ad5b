/** Which of some numbered documents have a key: an inverted index in one piece, at four bytes a place. */
export class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  /** `documents` are the different keys of each, and may be walked through once. */
  constructor(documents: readonly Iterable<string>[]) {
    const keys: number[] = [];
    const ends = new Uint32Array(documents.length);
    documents.forEach((document, at) => {
      for (const key of document) keys.push(this.#numberOf(key));
      ends[at] = keys.length;
    });
    this.#starts = new Uint32Array(this.#numbers.size + 1);
    for (const key of keys) this.#starts[key + 1] = (this.#starts[key + 1] ?? 0) + 1;
    for (let key = 0; key < this.#numbers.size; key++) {
      this.#starts[key + 1] = (this.#starts[key + 1] ?? 0) + (this.#starts[key] ?? 0);
    }
    const next = this.#starts.slice();
    this.#places = new Uint32Array(keys.length);
    let document = 0;
    keys.forEach((key, at) => {
      while (at >= (ends[document] ?? keys.length)) document++;
      const place = next[key] ?? 0;
      this.#places[place] = document;
      next[key] = place + 1;
    });
  }

  /** The documents that have a key, in order. */
  placesOf(key: string): Uint32Array {
    const number = this.#numbers.get(key);
    return number === undefined ? NOWHERE : this.#places.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const NOWHERE = new Uint32Array(0);
