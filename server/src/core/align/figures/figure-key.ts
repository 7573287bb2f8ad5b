import * as z from 'zod/mini';
import { comparatorSchema } from '../../claims/schema.js';
import type { Figure, FigureClass } from '../../mentions/figure.js';
import { dataIn } from '../digest/data-in.js';

const CLASSES: Readonly<Record<FigureClass, true>> = {
  count: true,
  money: true,
  percent: true,
  points: true,
  share: true,
  multiple: true,
  age: true,
  duration: true,
  length: true,
  mass: true,
  area: true,
  volume: true,
  speed: true,
  temperature: true,
  power: true,
  energy: true,
  data: true,
  rate: true,
  ordinal: true,
  score: true,
  label: true,
  quarter: true,
  century: true,
  time: true,
  date: true,
};

const count = z.exactOptional(z.number());
const keySchema = z.object({
  class: z.custom<FigureClass>((value) => typeof value === 'string' && Object.hasOwn(CLASSES, value)),
  value: z.union([z.number(), z.pipe(z.literal(['Infinity', '-Infinity', 'NaN']), z.transform(Number))]),
  max: count,
  second: count,
  unit: z.exactOptional(z.string()),
  unitFactor: count,
  comparator: comparatorSchema,
  date: z.exactOptional(
    z.object({
      year: count,
      lastYear: count,
      month: count,
      day: count,
      weekday: count,
      decade: count,
      season: count,
      dayOffset: count,
      period: z.exactOptional(z.string()),
      step: count,
    }),
  ),
  vague: z.exactOptional(z.boolean()),
  scaled: z.exactOptional(z.boolean()),
  halfDay: z.exactOptional(z.boolean()),
});

const NOWHERE = { start: 0, end: 0 };

/** All of a figure that a comparison with another looks at. */
export function keyOfFigure(figure: Figure): string {
  const { class: kind, value, max, second, unit, unitFactor, comparator, date, vague, scaled, halfDay } = figure;
  const written = Number.isFinite(value) ? value : String(value);
  return JSON.stringify({
    class: kind,
    value: written,
    max,
    second,
    unit,
    unitFactor,
    comparator,
    date,
    vague,
    scaled,
    halfDay,
  });
}

/** A figure that compares with others as the one of which this is the key; undefined where it is none. */
export function figureOfKey(key: string): Figure | undefined {
  const { data } = keySchema.safeParse(dataIn(key));
  return data === undefined ? undefined : { ...data, ...NOWHERE, valueSpan: NOWHERE };
}
