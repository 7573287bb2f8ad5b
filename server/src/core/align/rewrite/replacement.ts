import type { Figure } from '../../mentions/figure.js';
import type { Span } from '../../types.js';

/** What stands at `start..end` of the draft, and what would stand there instead. */
export interface Replacement extends Span {
  readonly expected: string;
}

/** The texts that a figure of the draft and its slot stand in. */
export interface Texts {
  readonly draft: string;
  readonly source: string;
}

export function whole({ start, end }: Span, expected: string): Replacement {
  return { start, end, expected };
}

/** The figure with its unit and without its comparator: "$5 million" of "more than $5 million". */
export function amountSpan(figure: Figure, text: string): Span {
  const { end: boundEnd } = boundSpan(figure, text);
  return { start: boundEnd, end: figure.end };
}

/** The comparator before a figure, with the space behind it; empty where it has none. */
export function boundSpan({ start, valueSpan }: Figure, text: string): Span {
  const before = text.slice(start, valueSpan.start);
  const sign = /(?:^|\s)\S*[\p{Sc}$]\s?$/u.exec(before)?.[0].trimStart() ?? '';
  return { start, end: valueSpan.start - sign.length };
}

/** Leaves out the words that both sides begin or end with, but for one word that must stay to be replaced. */
export function smallest({ start, end, expected }: Replacement, text: string): Replacement {
  const wrong = text.slice(start, end).split(/(?<=\s)/);
  const right = expected.split(/(?<=\s)/);
  let head = 0;
  while (head < Math.min(wrong.length, right.length) - 1 && wrong[head] === right[head]) head++;
  const skipped = wrong.slice(0, head).join('').length;
  return { start: start + skipped, end, expected: expected.slice(skipped) };
}
