/** Words by number. A word keeps its number: numbers are only ever added. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** How many words there are; their numbers are those below. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which is given one where it has none. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    // A part of a text holds on to the whole of it; a copy does not.
    const copy = ` ${word}`.slice(1);
    const number = this.#words.length;
    this.#words.push(copy);
    this.#numbers.set(copy, number);
    return number;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }
}
