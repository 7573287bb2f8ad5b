import { findQuantities } from '../../server/src/core/index.js';

/** Whether a text has a figure or date, in the same words or, of a figure, in others ("three" for "3"). */
export function hasValue(text: string, value: string): boolean {
  return hasWords(text, value) || hasFigures(text, value);
}

/** Whether the words stand in the text, and not as a piece of longer words: "6 per cent" is not in "16 per cent". */
export function hasWords(text: string, words: string): boolean {
  const wanted = plain(words);
  const haystack = plain(text);
  for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(haystack.slice(0, at));
    if (isWhole && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(haystack.slice(at + wanted.length))) return true;
  }
  return false;
}

function hasFigures(text: string, value: string): boolean {
  const wanted = findQuantities(value);
  const present = findQuantities(text);
  return (
    wanted.length > 0 &&
    wanted.every((figure) =>
      present.some(
        (other) =>
          other.value === figure.value &&
          other.max === figure.max &&
          (figure.unit === undefined || other.unit === figure.unit),
      ),
    )
  );
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}
