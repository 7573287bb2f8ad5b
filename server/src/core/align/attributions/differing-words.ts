import type { Span } from '../../types.js';

/** A span of the draft and what to write there. */
export interface Rewriting {
  readonly wrong: Span;
  readonly expected: string;
}

interface Word extends Span {
  readonly text: string;
}

/**
 * The smallest run of words at `span` that has to change so that it reads `right`: "an Indonesian ministry official"
 * against "a Pakistani ministry official" leaves "an Indonesian". A leading "The" keeps the draft's capital.
 */
export function differingWords(text: string, span: Span, right: string): Rewriting {
  const ours = wordsOf(text.slice(span.start, span.end), span.start);
  const theirs = wordsOf(right, 0);
  const most = Math.min(ours.length, theirs.length) - 1;
  let head = 0;
  while (head < most && areSame(ours[head], theirs[head])) head++;
  let tail = 0;
  while (tail < most - head && areSame(ours.at(-1 - tail), theirs.at(-1 - tail))) tail++;
  const wrong = rangeOf(ours, head, ours.length - tail) ?? span;
  const kept = rangeOf(theirs, head, theirs.length - tail) ?? { start: 0, end: right.length };
  return { wrong, expected: withCapitalOf(text.slice(wrong.start, wrong.end), right.slice(kept.start, kept.end)) };
}

function wordsOf(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(/\S+/g), (match) => {
    const start = offset + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

function areSame(one: Word | undefined, other: Word | undefined): boolean {
  return one !== undefined && one.text.toLowerCase() === other?.text.toLowerCase();
}

function rangeOf(words: readonly Word[], from: number, to: number): Span | undefined {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && { start: first.start, end: last.end };
}

/** Articles and descriptions take the draft's capital; names keep their own. */
function withCapitalOf(wrong: string, right: string): string {
  if (/^the\b|^an?\b/i.test(right)) {
    const isCapital = /^(?:The|An?)\b/.test(wrong);
    return (isCapital ? right.charAt(0).toUpperCase() : right.charAt(0).toLowerCase()) + right.slice(1);
  }
  return right;
}
