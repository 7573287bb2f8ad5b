import { type Item, isWord, itemAt } from './items.js';

/** Phrases of several words with what they stand for, found by walking along the words once. */
export interface PhraseTable<T> {
  /** What the longest phrase that begins at an item stands for, with its number of items. `mayEnd` tests its last word. */
  at(items: readonly Item[], from: number, mayEnd?: (last: Item) => boolean): PhraseFound<T> | undefined;
  /** True where a phrase begins with this word. */
  mayBegin(item: Item): boolean;
}

export interface PhraseFound<T> {
  readonly value: T;
  readonly length: number;
}

/** A word of a phrase with the words that can follow. */
interface Step<T> {
  readonly next: Map<string, Step<T>>;
  found?: PhraseFound<T>;
}

/** `phrases` are in lower case, their words divided by single spaces. A possessive ends a phrase. */
export function phraseTable<T>(phrases: Iterable<readonly [string, T]>): PhraseTable<T> {
  const root: Step<T> = { next: new Map() };
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    words.reduce(stepTo, root).found = { value, length: words.length };
  }
  return {
    at: (items, from, mayEnd) => walk(root, items, from, mayEnd),
    mayBegin: ({ lower }) => root.next.has(lower),
  };
}

function stepTo<T>({ next }: Step<T>, word: string): Step<T> {
  const step = next.get(word) ?? { next: new Map() };
  next.set(word, step);
  return step;
}

function walk<T>(
  root: Step<T>,
  items: readonly Item[],
  from: number,
  mayEnd?: (last: Item) => boolean,
): PhraseFound<T> | undefined {
  let longest: PhraseFound<T> | undefined;
  let step: Step<T> | undefined = root;
  for (let index = from; ; index++) {
    const item = itemAt(items, index);
    step = isWord(item) ? step.next.get(item.lower) : undefined;
    if (step === undefined) return longest;
    if (step.found && (mayEnd === undefined || mayEnd(item))) longest = step.found;
    if (item.isPossessive) return longest;
  }
}
