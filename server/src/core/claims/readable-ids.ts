import type { Token } from '../text/tokens.js';

const MOST_WORDS = 5;

/**
 * The id of a sentence's claim: its first telling words, so that neither its place in the article nor a corrected
 * figure changes it: "indonesian-foreign-ministry-official-told".
 */
export function idOfSentence({ tokens }: { readonly tokens: readonly Token[] }): string {
  const words = tokens.filter(({ isContent, hasDigit }) => isContent && !hasDigit).slice(0, MOST_WORDS);
  return wordsForId(words.map(({ surface }) => surface).join(' ')) || 'claim';
}

/** Words as a part of an id: "according to" → "according-to". */
export function wordsForId(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]s(?!\p{L})|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The ids that are taken, each with the number from which a free one is looked for. */
export type TakenIds = Map<string, number>;

export function takenIds(ids: Iterable<string> = []): TakenIds {
  return new Map([...ids].map((id) => [id, 2]));
}

/** The same ids, where one that is taken gets a number at its end; they are taken from now on. Linear, also where all are one. */
export function uniqueIds(ids: readonly string[], taken: TakenIds = takenIds()): string[] {
  return ids.map((id) => {
    let count = taken.get(id) ?? 1;
    while (taken.has(numbered(id, count))) count++;
    const own = numbered(id, count);
    taken.set(own, 2);
    taken.set(id, count + 1);
    return own;
  });
}

function numbered(id: string, count: number): string {
  return count === 1 ? id : `${id}-${count}`;
}
