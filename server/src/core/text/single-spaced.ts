/** A text in which every stretch of white space is one space, and where its characters stand in the text as it was. */
export interface SingleSpaced {
  readonly words: string;
  toText(offset: number): number;
}

/** Line breaks and indents are the page's and not the author's: words are found whatever space is between them. */
export function singleSpaced(text: string): SingleSpaced {
  const parts: string[] = [];
  // Each part begins at starts[i] of the text and at spaced[i] of the words.
  const starts: number[] = [];
  const spaced: number[] = [];
  let length = 0;
  for (const { 0: part, index } of text.matchAll(/\s+|\S+/g)) {
    const written = part.trim() === '' ? ' ' : part;
    starts.push(index);
    spaced.push(length);
    parts.push(written);
    length += written.length;
  }
  return {
    words: parts.join(''),
    toText: (offset) => {
      const part = lastAtMost(spaced, offset);
      return (starts[part] ?? 0) + offset - (spaced[part] ?? 0);
    },
  };
}

function lastAtMost(numbers: readonly number[], offset: number): number {
  let low = 0;
  for (let high = numbers.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
