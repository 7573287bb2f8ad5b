import type { DateFields, Figure } from '../mentions/figure.js';
import { isQuantity, toQuantity } from '../mentions/figures/find-quantities.js';
import type { Claim } from './schema.js';

/**
 * What a claim can say of a figure. Times, ordinals and scores have no place in it and give nothing. `noun` is what a
 * bare number counts, where other sentences tell.
 */
export function factOf(figure: Figure, text: string, noun?: string): Pick<Claim, 'quantity' | 'date'> {
  const surface = text.slice(figure.valueSpan.start, figure.valueSpan.end);
  if (figure.date !== undefined) return { date: dateOf(figure.date, text.slice(figure.start, figure.end)) };
  return isQuantity(figure) ? { quantity: quantityOf(figure, surface, noun) } : {};
}

function quantityOf(figure: Figure, surface: string, noun: string | undefined): NonNullable<Claim['quantity']> {
  const { value, max, unit } = toQuantity(figure);
  const { nounWord = noun, comparator } = figure;
  return {
    value,
    ...(max !== undefined && { max }),
    ...(unit !== undefined && { unit }),
    ...(nounWord !== undefined && { noun: nounWord }),
    comparator,
    surface,
  };
}

function dateOf(fields: DateFields, surface: string): NonNullable<Claim['date']> {
  const value = isoDate(fields);
  return value === undefined ? { surface } : { value, surface };
}

/** As much of ISO 8601 as is known: the day, else the month, else the year; nothing without a year. */
function isoDate({ year, lastYear, month, day }: DateFields): string | undefined {
  if (year === undefined || lastYear !== undefined || year < 0 || year > 9999) return undefined;
  if (month === undefined) return day === undefined ? padded(year, 4) : undefined;
  const parts = day === undefined ? [month] : [month, day];
  return [padded(year, 4), ...parts.map((part) => padded(part, 2))].join('-');
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
