/** What was worked out of late, by the words it was worked out of. It holds as many as it is told, and twice as many at most. */
export class RecentMemory<Result> {
  #lately = new Map<string, Result>();
  #before = new Map<string, Result>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(words: string, compute: () => Result): Result {
    const lately = this.#lately.get(words);
    if (lately !== undefined) return lately;
    const result = this.#before.get(words) ?? compute();
    if (this.#lately.size >= this.#most) {
      this.#before = this.#lately;
      this.#lately = new Map();
    }
    this.#lately.set(words, result);
    return result;
  }
}
