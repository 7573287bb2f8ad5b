import type { Figure, FigureClass } from '../../mentions/figure.js';

/** What a date names first; every other figure is of the kind of its class. */
export type DateKind = 'weekday' | 'day' | 'period' | 'decade' | 'monthday' | 'month' | 'year' | 'date';

/** Figures of one kind can stand in for each other in a sentence. */
export type FigureKind = Exclude<FigureClass, 'date'> | DateKind;

export function figureKind({ class: figureClass, date }: Figure): FigureKind {
  if (figureClass !== 'date') return figureClass;
  if (date?.weekday !== undefined) return 'weekday';
  if (date?.dayOffset !== undefined) return 'day';
  if (date?.period !== undefined) return 'period';
  if (date?.decade !== undefined) return 'decade';
  if (date?.day !== undefined) return 'monthday';
  if (date?.month !== undefined) return 'month';
  return date?.year === undefined ? 'date' : 'year';
}

/** The value as the text writes it: 5 in "5 km", where `value` is 5,000 metres. */
export function writtenValue({ value, unitFactor = 1 }: Pick<Figure, 'value' | 'unitFactor'>): number {
  return value / unitFactor;
}

/** The upper end of a range as the text writes it. */
export function writtenMax({ max, unitFactor = 1 }: Pick<Figure, 'max' | 'unitFactor'>): number | undefined {
  return max === undefined ? undefined : max / unitFactor;
}
