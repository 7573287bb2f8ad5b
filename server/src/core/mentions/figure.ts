import type { Comparator, Span } from '../types.js';

/** What kind of thing a figure measures. Only figures of comparable classes can contradict each other. */
export type FigureClass =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'share'
  | 'multiple'
  | 'age'
  | 'duration'
  | 'length'
  | 'mass'
  | 'area'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'power'
  | 'energy'
  | 'data'
  | 'rate'
  | 'ordinal'
  | 'score'
  | 'label'
  | 'quarter'
  | 'century'
  | 'time'
  | 'date';

/** The fields that a date names; what it leaves open is left out. */
export interface DateFields {
  readonly year?: number;
  /** The last year of a span of years. */
  readonly lastYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday?: number;
  readonly decade?: number;
  /** 1 is spring, 4 is winter. */
  readonly season?: number;
  /** Days from the day of publication: yesterday is -1. */
  readonly dayOffset?: number;
  /** "last week" is { period: 'week', step: -1 }. */
  readonly period?: string;
  readonly step?: number;
}

/** A quantity or date as the text gives it, in a form that can be compared with another. */
export interface Figure extends Span {
  /** The bare value, without comparator, unit and noun: "1,200" in "more than 1,200 troops". */
  readonly valueSpan: Span;
  readonly class: FigureClass;
  /** In the base unit of its class (seconds, metres, …): what is written times `unitFactor`. */
  readonly value: number;
  readonly max?: number;
  /** The other side of a score. */
  readonly second?: number;
  /** Canonical: "percent", "USD", "kilometre", … */
  readonly unit?: string;
  readonly unitFactor?: number;
  readonly comparator: Comparator;
  /** The stem of what is counted, its surface form, and the stems of the whole noun phrase. */
  readonly noun?: string;
  readonly nounWord?: string;
  readonly phrase?: readonly string[];
  readonly date?: DateFields;
  /** "dozens", "several hundred". */
  readonly vague?: boolean;
  /** Written in words: "twelve". */
  readonly spelled?: boolean;
  /** Written with a scale or decimals ("1.2 million"), so that rounding is expected. */
  readonly scaled?: boolean;
  /** Relative forms ("last week", "an hour") that carry less weight. */
  readonly soft?: boolean;
  /** A time of day without a.m. or p.m.: twelve hours apart may be the same. */
  readonly halfDay?: boolean;
}
