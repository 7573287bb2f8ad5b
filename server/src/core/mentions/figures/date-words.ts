import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { isCapitalised, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.months));
const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(lexicon.ambiguousMonths);
const WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.weekdays));
const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.weekdayShortForms));
const LONGEST_SHORT_FORM = 4;
/** Months that are never shortened: a full stop behind them ends the sentence. */
const SHORT_NAMES: ReadonlySet<string> = new Set(['may', 'june', 'july']);

/** A month's name or short form, with its full stop. In lower case only where the name means nothing else. */
export function readMonth(scan: Scan, at: number): Read<{ readonly month: number }> | undefined {
  return !isCapitalised(scan, at) && AMBIGUOUS_MONTHS.has(lowerAt(scan, at)) ? undefined : readMonthWord(scan, at);
}

/** The same in any case, where its neighbours make sure that "may" is no verb. */
export function readMonthWord(scan: Scan, at: number): Read<{ readonly month: number }> | undefined {
  const word = lowerAt(scan, at);
  const month = MONTHS.get(word);
  return month === undefined ? undefined : { month, next: behindStop(scan, at, word) };
}

/** Whether a month's name needs a day, a year or a preposition beside it to be one. */
export function isAmbiguousMonth(scan: Scan, at: number): boolean {
  return AMBIGUOUS_MONTHS.has(lowerAt(scan, at)) || !isCapitalised(scan, at);
}

/** "Saturday", or "Sat." before a comma or a date. */
export function readWeekday(scan: Scan, at: number): Read<{ readonly weekday: number }> | undefined {
  const word = lowerAt(scan, at);
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined) return { weekday, next: at + 1 };
  if (!isCapitalised(scan, at)) return undefined;
  const short = SHORT_WEEKDAYS.get(word);
  if (short === undefined) return undefined;
  const next = behindStop(scan, at, word);
  const isDated =
    lexemeAt(scan, next).surface === ',' ||
    lexemeAt(scan, next).kind === 'number' ||
    readMonth(scan, next) !== undefined;
  return isDated ? { weekday: short, next } : undefined;
}

function behindStop(scan: Scan, at: number, word: string): number {
  const stop = lexemeAt(scan, at + 1);
  const isShortForm = word.length <= LONGEST_SHORT_FORM && !SHORT_NAMES.has(word);
  return isShortForm && stop.surface === '.' && stop.isGlued ? at + 2 : at + 1;
}
