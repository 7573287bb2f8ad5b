import type { Statement } from '../mentions/reading.js';

type Words = Statement['places'];

interface Known<Result> {
  readonly before: Words | undefined;
  readonly behind: Words | undefined;
  readonly result: Result;
}

/** A line that stands in a draft again and again has other lines around it; so many of those are told apart. */
const MOST_PLACES = 8;

/**
 * What was worked out of a sentence and the sentences before and behind it. It is found again as long as the reading's
 * memory of lines has the three, wherever they stand.
 */
export class SentenceMemory<Result> {
  readonly #known = new WeakMap<Words, Known<Result>[]>();

  get(sentence: Statement, all: readonly Statement[], compute: () => Result): Result {
    const before = all[sentence.index - 1]?.places;
    const behind = all[sentence.index + 1]?.places;
    const known = this.#known.get(sentence.places) ?? [];
    const found = known.find((each) => each.before === before && each.behind === behind);
    if (found !== undefined) return found.result;
    const result = compute();
    this.#known.set(sentence.places, [{ before, behind, result }, ...known.slice(0, MOST_PLACES - 1)]);
    return result;
  }
}

/** What was worked out of the words of a sentence alone. */
export class WordsMemory<Result> {
  readonly #known = new WeakMap<Words, Result>();

  get({ places }: Statement, compute: () => Result): Result {
    const found = this.#known.get(places);
    if (found !== undefined) return found;
    const result = compute();
    this.#known.set(places, result);
    return result;
  }
}
