import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import type { DateFields } from '../figure.js';
import { dateFigure, readCalendarDate } from './calendar-dates.js';
import { addDays, type CalendarDay, weekdayOf } from './calendar-day.js';
import { readWeekday } from './date-words.js';
import type { FigureRead } from './figure-read.js';
import { createPhraseTable, readPhrase } from './phrase-table.js';
import { endsSentence, lexemeAt, lowerAt, type Scan } from './scan.js';

const DAYS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.days));
const FAR_DAYS = createPhraseTable(Object.entries(lexicon.farDays));
const STEPS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.steps));
const PARTS_OF_DAY: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.partsOfDay));
const PERIODS: ReadonlySet<string> = new Set(lexicon.periods);
const FUTURE: ReadonlySet<string> = new Set(cues.future);
const SPOKEN: ReadonlySet<string> = new Set(cues.spoken);
const CUE_REACH = 12;
const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** Reads what is dated from the day of writing: "on Saturday", "yesterday", "last week", "this morning". */
export function readRelativeDate(scan: Scan, at: number): FigureRead | undefined {
  const weekday = readWeekday(scan, at);
  if (weekday) {
    const resolved = isDated(scan, weekday.next) ? {} : resolvedWeekday(scan, at, weekday.weekday);
    return dateFigure(scan, at, weekday.next, { weekday: weekday.weekday, ...resolved });
  }
  const far = readPhrase(FAR_DAYS, scan, at);
  if (far)
    return dateFigure(scan, at, far.next, { dayOffset: far.meaning, ...resolvedOffset(scan, far.meaning) }, true);
  const word = lowerAt(scan, at);
  return readDayOffset(scan, at, DAYS.get(word)) ?? readPeriod(scan, at, STEPS.get(word));
}

/** "Saturday, 29 November" says itself which Saturday. */
function isDated(scan: Scan, at: number): boolean {
  const next = lexemeAt(scan, at).surface === ',' ? at + 1 : at;
  return readCalendarDate(scan, next) !== undefined;
}

function readDayOffset(scan: Scan, at: number, offset: number | undefined): FigureRead | undefined {
  if (offset === undefined) return undefined;
  return dateFigure(scan, at, at + 1, { dayOffset: offset, ...resolvedOffset(scan, offset) }, true);
}

function readPeriod(scan: Scan, at: number, step: number | undefined): FigureRead | undefined {
  if (step === undefined) return undefined;
  const period = lowerAt(scan, at + 1);
  if (PARTS_OF_DAY.has(period) && step <= 0) {
    return dateFigure(scan, at, at + 2, { dayOffset: step, ...resolvedOffset(scan, step) }, true);
  }
  if (!PERIODS.has(period)) return undefined;
  return dateFigure(scan, at, at + 2, { period, step, ...resolvedPeriod(scan, period, step) }, true);
}

/**
 * The nearest such day that is not after publication, or, where the words look ahead ("next", "will"), the
 * nearest that is.
 */
function resolvedWeekday(scan: Scan, at: number, weekday: number): DateFields {
  const { published } = scan;
  if (published === undefined) return {};
  const weeks = weeksBehind(scan, at + 1);
  if (weeks !== undefined) return addDays(published, weekday - weekdayOf(published) + DAYS_A_WEEK * weeks);
  const back = (weekdayOf(published) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK;
  if (looksAhead(scan, at)) return addDays(published, DAYS_A_WEEK - back);
  return addDays(published, lowerAt(scan, at - 1) === 'last' && back === 0 ? -DAYS_A_WEEK : -back);
}

/** Behind a weekday: 1 for "of next week", -1 for "last week". */
function weeksBehind(scan: Scan, at: number): number | undefined {
  const step = lowerAt(scan, at) === 'of' ? at + 1 : at;
  return lowerAt(scan, step + 1) === 'week' ? STEPS.get(lowerAt(scan, step)) : undefined;
}

function looksAhead(scan: Scan, at: number): boolean {
  const before = lowerAt(scan, at - 1);
  if (before === 'next' || before === 'coming') return true;
  if (before === 'last' || before === 'past') return false;
  for (let back = 1; back <= CUE_REACH && !endsSentence(scan, at - back); back++) {
    const word = lowerAt(scan, at - back);
    // "Will rise, she said on Monday": the day is that of the words.
    if (SPOKEN.has(word)) return false;
    if (FUTURE.has(word)) return true;
  }
  return false;
}

function resolvedOffset({ published }: Scan, offset: number): Partial<CalendarDay> {
  return published === undefined ? {} : addDays(published, offset);
}

function resolvedPeriod({ published }: Scan, period: string, step: number): DateFields {
  if (published === undefined) return {};
  if (period === 'year') return { year: published.year + step };
  if (period !== 'month') return {};
  const months = published.year * MONTHS_A_YEAR + published.month - 1 + step;
  return { year: Math.floor(months / MONTHS_A_YEAR), month: (months % MONTHS_A_YEAR) + 1 };
}
