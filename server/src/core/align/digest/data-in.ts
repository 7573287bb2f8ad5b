/** What a word of a vocabulary says that is written as JSON; undefined where it is not. */
export function dataIn(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return undefined;
  }
}
