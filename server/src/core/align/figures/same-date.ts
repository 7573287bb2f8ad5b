import type { DateFields } from '../../mentions/figure.js';
import { type CalendarDay, calendarDay, daysBetween, weekdayOf } from '../../mentions/figures/calendar-day.js';

const CALENDAR: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'year', 'decade']);
const YEARS_A_DECADE = 10;
const DAYS_A_WEEK = 7;

/** Whether two dates agree in every field that both name; undefined where they name none in common. */
export function compareDates(draft: DateFields, source: DateFields): 'agree' | 'differ' | undefined {
  if (isThatWeekday(draft, source) || isThatWeekday(source, draft)) return 'agree';
  let verdict: 'agree' | undefined;
  for (const compare of FIELDS) {
    const same = compare(draft, source);
    if (same === false) return 'differ';
    if (same) verdict = 'agree';
  }
  return verdict;
}

/**
 * "On Tuesday" is read as the nearest one, before or after the day of writing as the words around it seem to say: a date
 * that falls on a Tuesday within a week of that one may well be the day that is meant.
 */
function isThatWeekday(named: DateFields, calendar: DateFields): boolean {
  if (named.weekday === undefined || named.day === undefined || calendar.weekday !== undefined) return false;
  const guessed = dayOf(named, named.year);
  const day = dayOf(calendar, calendar.year ?? named.year);
  if (guessed === undefined || day === undefined || weekdayOf(day) !== named.weekday) return false;
  return Math.abs(daysBetween(guessed, day)) <= DAYS_A_WEEK;
}

function dayOf({ month, day }: DateFields, year: number | undefined): CalendarDay | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : calendarDay(year, month, day);
}

/** What a date names at the finest, once it is read from the day of writing: "yesterday" and "5 April" a day, "last month" a month. */
export function grainOf(date: DateFields): 'day' | 'month' | 'year' | undefined {
  if (date.day !== undefined || weekday(date) !== undefined) return 'day';
  if (date.month !== undefined) return 'month';
  return date.year === undefined ? undefined : 'year';
}

type FieldComparison = (a: DateFields, b: DateFields) => boolean | undefined;

const FIELDS: readonly FieldComparison[] = [
  (a, b) => isWithinYears(a, b) || isWithinYears(b, a) || same(a.year, b.year),
  (a, b) => same(a.month, b.month),
  (a, b) => ((a.month === undefined) === (b.month === undefined) ? same(a.day, b.day) : undefined),
  (a, b) => same(weekday(a), weekday(b)),
  (a, b) => (a.decade === undefined && b.decade === undefined ? undefined : same(decade(a), decade(b))),
  (a, b) => same(a.dayOffset, b.dayOffset),
  (a, b) => same(a.season, b.season),
  samePeriod,
];

function same(a: number | undefined, b: number | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}

/** "2012" lies within "2010-15". */
function isWithinYears({ year }: DateFields, { year: first, lastYear }: DateFields): boolean {
  return year !== undefined && first !== undefined && lastYear !== undefined && year >= first && year <= lastYear;
}

/** The day of the week that a date names, or falls on. */
export function weekday({ weekday: named, year, month, day }: DateFields): number | undefined {
  if (named !== undefined || year === undefined || month === undefined || day === undefined) return named;
  const date = calendarDay(year, month, day);
  return date && weekdayOf(date);
}

function decade({ decade: named, year }: DateFields): number | undefined {
  return named ?? (year === undefined ? undefined : year - (year % YEARS_A_DECADE));
}

/** "Last week" is not "last month"; "last week" and "this month" may both be true, and so may "this year" and "this month". */
function samePeriod(a: DateFields, b: DateFields): boolean | undefined {
  if (a.period === undefined || b.period === undefined) return undefined;
  if (a.period === b.period) return same(a.step, b.step);
  const isOther = a.step === b.step && a.step !== 0 && CALENDAR.has(a.period) && CALENDAR.has(b.period);
  return isOther ? false : undefined;
}
