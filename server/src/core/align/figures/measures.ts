import type { FigureClass } from '../../mentions/figure.js';

/** Classes whose units convert into each other. */
export const MEASURES: ReadonlySet<FigureClass> = new Set([
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
