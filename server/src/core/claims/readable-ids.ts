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

/** The same ids, where one that came before gets a number at its end. `met` holds those that are taken. */
export function uniqueIds(ids: readonly string[], met: Set<string> = new Set()): string[] {
  const counts = new Map<string, number>();
  return ids.map((id) => {
    let count = counts.get(id) ?? 1;
    while (met.has(numbered(id, count))) count++;
    counts.set(id, count + 1);
    met.add(numbered(id, count));
    return numbered(id, count);
  });
}

function numbered(id: string, count: number): string {
  return count === 1 ? id : `${id}-${count}`;
}
