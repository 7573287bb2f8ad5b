import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Token } from '../../text/tokens.js';

/** Token indexes of a clause, both inclusive. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const OPENERS: ReadonlySet<string> = new Set(lexicon.openers);
const JOINERS: ReadonlySet<string> = new Set(lexicon.joiners);
const HARD_MARK = /^[;:—–()]$/;
/** No clause reaches further from its figure, so that a text without punctuation costs linear time. */
const REACH = 60;

/**
 * The clause around a figure: it ends at hard marks and at words that open a clause, and at the last comma or
 * "and" between it and another figure.
 */
export function clauseOf(figure: PlacedFigure, { tokens, figures }: Statement): Clause {
  let { from, to } = figure;
  const earliest = Math.max(0, from - REACH);
  const latest = Math.min(tokens.length - 1, to + REACH);
  while (from > earliest && !bounds(tokens, from - 1)) from--;
  while (to < latest && !bounds(tokens, to + 1)) to++;
  for (const other of figures) {
    if (other === figure || other.to < from || other.from > to) continue;
    if (other.to < figure.from && other.to >= from)
      from = Math.max(from, cutAfter(tokens, other.to, figure.from) ?? from);
    if (other.from > figure.to && other.from <= to) to = Math.min(to, cutBefore(tokens, figure.to, other.from) ?? to);
  }
  return { from, to };
}

function bounds(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const next = tokens[at + 1];
  if (HARD_MARK.test(token.surface)) return !(token.surface === ':' && next?.hasDigit);
  return isSpacedHyphen(tokens[at - 1], token, next) || OPENERS.has(token.lower);
}

function isSpacedHyphen(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  return token.surface === '-' && (before?.end ?? token.start) < token.start && (next?.start ?? token.end) > token.end;
}

/** The token after the last joint between another figure on the left and this one, if words follow it. */
function cutAfter(tokens: readonly Token[], other: number, figure: number): number | undefined {
  for (let at = figure - 1; at > other; at--)
    if (isJoint(tokens[at])) return hasWord(tokens, at, figure) ? at + 1 : undefined;
  return undefined;
}

/** The token before the first joint between this figure and another on its right, if words precede it. */
function cutBefore(tokens: readonly Token[], figure: number, other: number): number | undefined {
  for (let at = figure + 1; at < other; at++) {
    if (isJoint(tokens[at])) return hasWord(tokens, figure + 1, other) ? at - 1 : undefined;
  }
  return undefined;
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (token.surface === ',' || JOINERS.has(token.lower));
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.isContent);
}
