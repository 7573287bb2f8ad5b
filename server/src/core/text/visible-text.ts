/** Stands in a text for what is not read, so that offsets stay those of the file: U+2060, which nobody sees. */
const JOINERS = /\u2060+/g;

/** A text without its word joiners, and where its characters stand in the text with them. */
export interface VisibleText {
  readonly words: string;
  toDocument(offset: number): number;
  fromDocument(offset: number): number;
}

/** The words that a reader sees: a source that was taken from a web page has joiners where its markup was. */
export function visibleWords(text: string): string {
  return text.replace(JOINERS, '');
}

export function visibleText(document: string): VisibleText {
  if (!document.includes('\u2060')) {
    return { words: document, toDocument: (offset) => offset, fromDocument: (offset) => offset };
  }
  // Each stretch begins at starts[i] of the document and at visible[i] of the words.
  const parts: string[] = [];
  const starts: number[] = [0];
  const visible: number[] = [0];
  let at = 0;
  let length = 0;
  for (const { 0: joiners, index } of document.matchAll(JOINERS)) {
    parts.push(document.slice(at, index));
    length += index - at;
    at = index + joiners.length;
    starts.push(at);
    visible.push(length);
  }
  parts.push(document.slice(at));
  const shiftTo = (from: readonly number[], to: readonly number[], offset: number): number => {
    const stretch = lastAtMost(from, offset);
    return (to[stretch] ?? 0) + offset - (from[stretch] ?? 0);
  };
  return {
    words: parts.join(''),
    toDocument: (offset) => shiftTo(visible, starts, offset),
    fromDocument: (offset) =>
      Math.min(shiftTo(starts, visible, offset), visible[lastAtMost(starts, offset) + 1] ?? Infinity),
  };
}

/** The index of the last number that is not above the offset, by binary search. */
function lastAtMost(numbers: readonly number[], offset: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
