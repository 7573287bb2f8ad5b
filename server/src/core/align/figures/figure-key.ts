import * as z from 'zod';
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

const count = z.number().exactOptional();
const keySchema = z.object({
  class: z.custom<FigureClass>((value) => typeof value === 'string' && Object.hasOwn(CLASSES, value)),
  value: z.union([z.number(), z.literal(['Infinity', '-Infinity', 'NaN']).transform(Number)]),
  max: count,
  second: count,
  unit: z.string().exactOptional(),
  unitFactor: count,
  comparator: comparatorSchema,
  date: z
    .object({
      year: count,
      lastYear: count,
      month: count,
      day: count,
      weekday: count,
      decade: count,
      season: count,
      dayOffset: count,
      period: z.string().exactOptional(),
      step: count,
    })
    .exactOptional(),
  vague: z.boolean().exactOptional(),
  scaled: z.boolean().exactOptional(),
  halfDay: z.boolean().exactOptional(),
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
