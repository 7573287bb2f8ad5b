const LONGEST = 40;

/** Words as a part of an id: "more than 1,200 troops" → "more-than-1200-troops". */
export function wordsForId(words: string): string {
  return words
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/(?<=\d)[,’'](?=\d)/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
}

/** The same ids, where one that came before gets a number at its end. */
export function uniqueIds(ids: readonly string[]): string[] {
  const met = new Map<string, number>();
  return ids.map((id) => {
    const count = (met.get(id) ?? 0) + 1;
    met.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
