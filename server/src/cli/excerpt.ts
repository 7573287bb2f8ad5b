import type { Span } from '../core/index.js';
import { type Cell, cellsOf, columnsOf } from './columns.js';
import { printable } from './printable.js';

/** Words of a text with what stands around them, cut to fit a line of a terminal. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const CUT = '…';
/** What is left of a word where a line is cut. Longer runs without a space, as in Chinese, may be cut anywhere. */
const PART_AT_START = /^\S{0,20}\s/;
const PART_AT_END = /\s\S{0,20}$/;

/** Cuts a stretch of a text to some columns, at word borders, with the words that matter in it. */
export function excerptOf(text: string, stretch: Span, words: Span, columns: number): Excerpt {
  // A line can be as long as the draft; what cannot fit on the screen is not measured.
  const reach = 2 * columns;
  const before = printable(text.slice(Math.max(stretch.start, words.start - reach), words.start)).trimStart();
  const after = printable(text.slice(words.end, Math.min(stretch.end, words.end + reach))).trimEnd();
  const whole = printable(text.slice(words.start, Math.min(words.end, words.start + reach)));
  const middle = cutEnd(whole, columns);
  if (middle !== whole) return { before: '', words: middle, after: '' };
  const room = columns - columnsOf(middle);
  const beforeRoom = Math.max(Math.floor(room / 2), room - columnsOf(after));
  const fittingBefore = cutStart(before, beforeRoom);
  const fittingAfter = cutEnd(after, room - columnsOf(fittingBefore));
  return { before: fittingBefore, words: middle, after: fittingAfter };
}

function cutEnd(text: string, columns: number): string {
  const cells = cellsOf(text);
  const count = fitting(cells, columns);
  if (count === cells.length) return text;
  const kept = textOf(cells.slice(0, fitting(cells, columns - 1)));
  return columns < 1 ? '' : `${kept.replace(PART_AT_END, '')}${CUT}`;
}

function cutStart(text: string, columns: number): string {
  const cells = cellsOf(text).reverse();
  const count = fitting(cells, columns);
  if (count === cells.length) return text;
  const kept = textOf(cells.slice(0, fitting(cells, columns - 1)).reverse());
  return columns < 1 ? '' : `${CUT}${kept.replace(PART_AT_START, '')}`;
}

/** How many cells from the first fit into the columns. */
function fitting(cells: readonly Cell[], columns: number): number {
  let taken = 0;
  const beyond = cells.findIndex((cell) => {
    taken += cell.columns;
    return taken > columns;
  });
  return beyond < 0 ? cells.length : beyond;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
