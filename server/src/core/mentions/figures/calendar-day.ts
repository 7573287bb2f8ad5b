/** A day of the Gregorian calendar; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The day that an ISO 8601 date or time names, or nothing where there is no such day. */
export function parseCalendarDay(iso: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Undefined for a day that the calendar lacks, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  const moved = addDays({ year, month, day }, 0);
  return moved.year === year && moved.month === month && moved.day === day ? { year, month, day } : undefined;
}

export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day) + days * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days the second of two days lies behind the first. */
export function daysBetween(first: CalendarDay, second: CalendarDay): number {
  return (utc(second) - utc(first)) / MILLISECONDS_A_DAY;
}

function utc({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf({ year, month, day }: CalendarDay): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}
