import clauseWords from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import type { Figure, FigureClass } from '../../mentions/figure.js';
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import type { Token } from '../../text/tokens.js';
import { type Clause, clauseOf } from './clause.js';
import { type FigureKind, figureKind } from './figure-kind.js';

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
  /** "30 more patients", "another 12", "1,200 fewer than in May": a figure that is added to one before, or taken off it. */
  readonly isIncrement: boolean;
}

const NEIGHBOUR_REACH = 4;
const INCREMENT_BEFORE: ReadonlySet<string> = new Set(clauseWords.incrementBefore);
const COMPARATIVES: ReadonlySet<string> = new Set(clauseWords.comparatives);
const MEASURES: ReadonlySet<string> = new Set<FigureClass>([
  'points',
  'duration',
  'length',
  'mass',
  'area',
  'volume',
  'speed',
  'temperature',
  'power',
  'energy',
  'data',
]);
const INCREMENT_BEHIND: ReadonlySet<string> = new Set(clauseWords.incrementBehind);

export function inContext(placed: PlacedFigure, statement: Statement, figure: Figure = placed.figure): FigureInContext {
  return {
    figure,
    kind: figureKind(figure),
    statement,
    from: placed.from,
    to: placed.to,
    clause: clauseOf(placed, statement),
    left: neighbour(statement.tokens, placed.from - 1, -1),
    right: neighbour(statement.tokens, placed.to + 1, 1),
    isIncrement: isIncrement({ ...placed, figure }, statement),
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

function isIncrement({ figure, from, to }: PlacedFigure, { tokens }: Statement): boolean {
  // "34 minutes earlier" and "0.8 hours more" are no time of day and no length of sleep.
  if (MEASURES.has(figure.class)) return COMPARATIVES.has(tokens[to + 1]?.lower ?? '');
  if (figure.class !== 'count' && figure.class !== 'money') return false;
  let behind = from;
  while ((tokens[behind]?.start ?? figure.valueSpan.end) < figure.valueSpan.end) behind++;
  return INCREMENT_BEFORE.has(tokens[from - 1]?.lower ?? '') || INCREMENT_BEHIND.has(tokens[behind]?.lower ?? '');
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
