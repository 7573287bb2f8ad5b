import type { Span } from '../../types.js';
import type { NameMention } from '../speech.js';

/** Name mentions by their place in the text, which is how they are found. */
export type NamesInOrder = readonly NameMention[];

/** Enough to tell who "he" is; a bound keeps one very long paragraph linear. */
const MOST_NAMES = 60;

/** The names inside a span. */
export function namesIn(names: NamesInOrder, { start, end }: Span): NameMention[] {
  const found: NameMention[] = [];
  for (let index = firstFrom(names, start); index < names.length; index++) {
    const name = names[index];
    if (!name || name.end > end) break;
    found.push(name);
  }
  return found;
}

/** The names that end before an offset, from a paragraph on, the nearest first. */
export function namesBefore(names: NamesInOrder, end: number, firstParagraph: number): NameMention[] {
  const found: NameMention[] = [];
  for (let index = firstFrom(names, end) - 1; index >= 0 && found.length < MOST_NAMES; index--) {
    const name = names[index];
    if (!name || name.paragraph < firstParagraph) break;
    if (name.end <= end) found.push(name);
  }
  return found;
}

/** Index of the first name that starts at or after an offset. */
function firstFrom(names: NamesInOrder, start: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
