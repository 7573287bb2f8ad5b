import clauseWords from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import type { Figure } from '../../mentions/figure.js';
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Token } from '../../text/tokens.js';
import { type Clause, clauseOf } from './clause.js';
import { eventOf } from './event.js';
import { type FigureKind, figureKind } from './figure-kind.js';
import { isFormerValue } from './former.js';
import { MEASURES } from './measures.js';

/** The nearest word on one side of a figure: as it stands, and the nearest that says something. */
export interface Neighbour {
  readonly word?: string;
  readonly content?: string;
}

/** A figure of a draft or a source with the sentence, the clause and the words that it stands among. */
export interface FigureInContext {
  readonly figure: Figure;
  readonly kind: FigureKind;
  readonly statement: Statement;
  /** Token indexes of the figure in its statement, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
  readonly left: Neighbour;
  readonly right: Neighbour;
  /** The group of verbs that the nearest one belongs to: what happened. */
  readonly event: number | undefined;
  /** "From 186 million", "a year earlier": what another figure is compared with. */
  readonly isFormer: boolean;
  /** "30 more patients", "another 12", "1,200 fewer than in May": a figure that is added to one before, or taken off it. */
  readonly increment: Increment;
}

const NEIGHBOUR_REACH = 4;
const INCREMENT_BEFORE: ReadonlySet<string> = new Set(clauseWords.incrementBefore);
const COMPARATIVES: ReadonlySet<string> = new Set(clauseWords.comparatives);
const CHANGES: ReadonlySet<string> = new Set(cues.changes);
const CHANGE_REACH = 4;
const INCREMENT_BEHIND: ReadonlySet<string> = new Set(clauseWords.incrementBehind);

/** "Raised 5 million" is a sum or a rise. */
export type Increment = 'yes' | 'no' | 'maybe';

export function inContext(placed: PlacedFigure, statement: Statement, figure: Figure = placed.figure): FigureInContext {
  const clause = clauseOf(placed, statement);
  return {
    figure,
    kind: figureKind(figure),
    statement,
    from: placed.from,
    to: placed.to,
    clause,
    event: eventOf(placed, clause, statement),
    isFormer: isFormerValue(placed, statement),
    left: neighbour(statement.tokens, placed.from - 1, -1),
    right: neighbour(statement.tokens, placed.to + 1, 1),
    increment: incrementOf({ ...placed, figure }, statement),
  };
}

function neighbour(tokens: readonly Token[], start: number, step: 1 | -1): Neighbour {
  const word = tokens[start]?.lower;
  if (word === undefined) return {};
  for (let at = start, seen = 0; seen < NEIGHBOUR_REACH; at += step, seen++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.isContent && !token.hasDigit) return { word, content: token.stem };
    if (/[.;:!?]/.test(token.surface)) break;
  }
  return { word };
}

/** "34 minutes earlier", "€41 million higher", "13 seats more than" and "rose by 5,000" are no time, no profit, no seats. */
function incrementOf(placed: PlacedFigure, { tokens }: Statement): Increment {
  const { figure, from, to } = placed;
  const isMeasure = MEASURES.has(figure.class) || figure.class === 'points';
  if (!isMeasure && figure.class !== 'count' && figure.class !== 'money') return 'no';
  const behind = isMeasure ? to + 1 : endOfValue(placed, tokens);
  const [next = '', second = '', third] = [0, 1, 2].map((step) => tokens[behind + step]?.lower);
  const isCompared = COMPARATIVES.has(next) || (COMPARATIVES.has(second) && third === 'than');
  const before = tokens[from - 1]?.lower ?? '';
  const isAdded = !isMeasure && (INCREMENT_BEFORE.has(before) || INCREMENT_BEHIND.has(next));
  if (isCompared || isAdded || isByHowMuch(tokens, from)) return 'yes';
  return CHANGES.has(before) ? 'maybe' : 'no';
}

/** The first token behind a figure's number: "seats" of "13 seats". */
function endOfValue({ figure: { valueSpan }, from }: PlacedFigure, tokens: readonly Token[]): number {
  let behind = from;
  while ((tokens[behind]?.start ?? valueSpan.end) < valueSpan.end) behind++;
  return behind;
}

/** "Grew by 600", "a rise in costs by $3 million" */
function isByHowMuch(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== 'by') return false;
  return tokens.slice(Math.max(0, from - 1 - CHANGE_REACH), from - 1).some(({ lower }) => CHANGES.has(lower));
}

/** How many tokens lie between a figure and the nearest of some places; 0 where they touch or overlap. */
export function distanceTo({ from, to }: FigureInContext, places: readonly number[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const at of places) nearest = Math.min(nearest, at < from ? from - at : at > to ? at - to : 0);
  return nearest;
}

/** How many tokens lie between two figures of one statement. */
export function gapBetween(a: FigureInContext, b: FigureInContext): number {
  return Math.max(0, a.from > b.to ? a.from - b.to : b.from - a.to);
}
