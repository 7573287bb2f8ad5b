import type { Quantity } from '../../types.js';
import type { Figure, FigureClass } from '../figure.js';
import { singular } from './counted-noun.js';
import { minorUnitName } from './currencies.js';
import { findFigures } from './find-figures.js';

const NO_QUANTITIES: ReadonlySet<FigureClass> = new Set([
  'date',
  'time',
  'rate',
  'ordinal',
  'quarter',
  'century',
  'label',
  'score',
]);

/** Finds the quantities of a text, in order. Dates, times, ordinals, scores and "no one" are none. */
export function findQuantities(text: string): Quantity[] {
  return findFigures(text).filter(isQuantity).map(toQuantity);
}

/** Whether `findQuantities` tells of a figure. */
export function isQuantity(figure: Figure): boolean {
  return !NO_QUANTITIES.has(figure.class) && !(figure.soft && (figure.class === 'duration' || figure.value === 0));
}

/** A figure as `findQuantities` tells it. */
export function toQuantity(figure: Figure): Quantity {
  const { start, end, value, max, unitFactor = 1, nounWord, comparator, vague } = figure;
  const unit = unitOf(figure);
  return {
    start,
    end,
    value: plain(value / unitFactor),
    ...(max === undefined ? {} : { max: plain(max / unitFactor) }),
    ...(unit === undefined ? {} : { unit }),
    ...(nounWord === undefined ? {} : { noun: singular(nounWord) }),
    comparator: vague && comparator === 'eq' ? 'approx' : comparator,
  };
}

/** Cents are not counted in dollars here, since the value is the written one. */
function unitOf({ class: figureClass, unit, unitFactor }: Figure): string | undefined {
  return figureClass === 'money' && unitFactor !== undefined && unit !== undefined ? minorUnitName(unit) : unit;
}

/** Takes off what multiplying and dividing by the unit's factor added. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}
