const FIRST_CAPACITY = 1024;

/** Whole numbers from 0 to 2^32 - 1, to which others are added; four bytes each, and up to eight while it grows. */
export class GrowingNumbers {
  #data = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(numbers: ArrayLike<number>): void {
    const end = this.#length + numbers.length;
    if (end > this.#data.length) {
      const grown = new Uint32Array(Math.max(end, 2 * this.#data.length));
      grown.set(this.#data.subarray(0, this.#length));
      this.#data = grown;
    }
    this.#data.set(numbers, this.#length);
    this.#length = end;
  }

  toArray(): Uint32Array {
    return this.#data.slice(0, this.#length);
  }
}
