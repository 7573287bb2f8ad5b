import type { DateFields } from '../../mentions/figure.js';
import { copyFeatures } from './copied-words.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** The months of spring, summer, autumn and winter, with the one that some count to the season before or behind. */
const MONTHS_OF: ReadonlyMap<string, readonly number[]> = new Map([
  ['spring', [2, 3, 4, 5, 6]],
  ['summer', [5, 6, 7, 8, 9]],
  ['autumn', [8, 9, 10, 11, 12]],
  ['fall', [8, 9, 10, 11, 12]],
  ['winter', [11, 12, 1, 2, 3]],
]);
/** Periods before or behind the day of writing that no weekday without a date of its own lies in. */
const FAR_PERIODS: ReadonlySet<string> = new Set([...MONTHS_OF.keys(), 'month', 'quarter', 'season', 'year']);
const NEAR_PERIODS: ReadonlySet<string> = new Set([...FAR_PERIODS, 'week', 'weekend']);
/** "Last year" may be told late, and the latest year that an article names may lie ahead. */
const SLACK = 2;

/**
 * Whether two dates of different kinds cannot both be true of one thing, as far as a text without a day of its own lets us
 * say: "on Tuesday" for "last summer", 1960 for "last year" where the article speaks of 2015.
 */
export function areOfOtherTimes(a: DateFields, b: DateFields, latestYear: number | undefined): boolean {
  return isOtherTime(a, b, latestYear) || isOtherTime(b, a, latestYear);
}

function isOtherTime(date: DateFields, relative: DateFields, latestYear: number | undefined): boolean {
  const { period, step = 0 } = relative;
  if (isNear(date)) return period !== undefined && step !== 0 && FAR_PERIODS.has(period);
  if (date.year !== undefined && isCalendar(date)) {
    const isNow = isNear(relative) || (period !== undefined && NEAR_PERIODS.has(period));
    return isNow && latestYear !== undefined && date.year < latestYear - SLACK;
  }
  const months = period === undefined ? undefined : MONTHS_OF.get(period);
  return months !== undefined && date.month !== undefined && isCalendar(date) && !months.includes(date.month);
}

/** A day that is told from the day of writing. */
function isNear({ weekday, dayOffset, year }: DateFields): boolean {
  return year === undefined && (weekday !== undefined || dayOffset !== undefined);
}

function isCalendar({ period, dayOffset, weekday, decade }: DateFields): boolean {
  return period === undefined && dayOffset === undefined && weekday === undefined && decade === undefined;
}

/** From here on a sentence is taken over from the source, all but its date. */
const COPY = 0.8;
/** Of fewer telling words one sentence is too easily like another. */
const LEAST_WORDS = 4;

/** In a sentence that the draft takes over word by word, a date that cannot be the source's was put in its place. */
export function isMovedDate(draft: FigureInContext, slot: Slot, index: SlotIndex): boolean {
  const { date } = draft.figure;
  const other = slot.figure.date;
  if (date === undefined || other === undefined || draft.figure.class !== 'date' || slot.figure.class !== 'date')
    return false;
  if (draft.statement.places.size < LEAST_WORDS || !areOfOtherTimes(date, other, index.latestYear)) return false;
  const { copied = 0, copiedLong = 0 } = copyFeatures(draft, slot);
  return copied >= COPY && copiedLong > 0;
}
