import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { isStopWord } from '../../text/stop-words.js';
import type { DateFields } from '../figure.js';
import { calendarDay } from './calendar-day.js';
import { isAmbiguousMonth, readMonth, readMonthWord } from './date-words.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { readWordOrdinal } from './ordinal-numbers.js';
import { isDash, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

const MONTH_CUES: ReadonlySet<string> = new Set(lexicon.monthCues);
/** Behind these a month takes a day, and nothing is counted in it. */
const DAY_CUES: ReadonlySet<string> = new Set(lexicon.dayCues);
const LAST_DAY = 31;

/** Reads a date of the calendar: "29 November 2025", "Nov. 29", "November", "2025-11-29", "the 29th of November". */
export function readCalendarDate(scan: Scan, at: number): FigureRead | undefined {
  const read =
    readDigitsOnly(scan, at) ?? readDayFirst(scan, at) ?? readSecondDay(scan, at) ?? readMonthFirst(scan, at);
  return read && dateFigure(scan, at, read.next, read.date);
}

/** A figure of class "date" over some lexemes; its value is the finest of the fields that can be counted. */
export function dateFigure(scan: Scan, from: number, next: number, date: DateFields, isSoft = false): FigureRead {
  const value = date.year ?? date.decade ?? date.day ?? date.month ?? date.weekday ?? date.dayOffset ?? date.step ?? 0;
  const soft = isSoft ? { soft: true } : {};
  return { figure: figureAt(scan, { from, to: next }, { class: 'date', value, date, ...soft }), next };
}

type DateRead = Read<{ readonly date: DateFields }>;

/** "2025-11-29", "29.11.2025", and "29/11/2025" where only one reading makes a date. */
function readDigitsOnly(scan: Scan, at: number): DateRead | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  if (kind !== 'code') return undefined;
  const parts = surface.split(/[-./]/).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  if (parts.length !== 3) return undefined;
  const iso = /^\d{4}-/.test(surface) ? calendarDay(first, second, third) : undefined;
  const dayFirst = /\d{4}$/.test(surface) ? calendarDay(third, second, first) : undefined;
  const monthFirst = surface.includes('/') && /\d{4}$/.test(surface) ? calendarDay(third, first, second) : undefined;
  const isUnclear = dayFirst && monthFirst && first !== second;
  const date = iso ?? (isUnclear ? undefined : (dayFirst ?? monthFirst));
  return date && { date, next: at + 1 };
}

/** "29 November 2025", "29th of November", and the 10 of "10-12 November". */
function readDayFirst(scan: Scan, at: number): DateRead | undefined {
  const day = readDay(scan, at) ?? readDayInWords(scan, at);
  if (day === undefined) return undefined;
  const of = lowerAt(scan, day.next) === 'of' ? day.next + 1 : day.next;
  const isOnDay = lowerAt(scan, at - 1) === 'on';
  const month = lexemeAt(scan, of).isGlued
    ? undefined
    : (readMonth(scan, of) ?? (isOnDay ? readLowerMonth(scan, of, true) : undefined));
  if (month) return withYear(scan, { day: day.day, month: month.month }, month.next);
  const joint = lowerAt(scan, day.next);
  if (!isDash(scan, day.next) && joint !== 'to' && joint !== 'and' && joint !== 'or') return undefined;
  const last = readDay(scan, day.next + 1);
  const shared = last && readMonth(scan, last.next);
  return shared && last.day > day.day ? { date: { day: day.day, month: shared.month }, next: day.next } : undefined;
}

/** The 12 of "November 10-12". */
function readSecondDay(scan: Scan, at: number): DateRead | undefined {
  const joint = lowerAt(scan, at - 1);
  const first = lexemeAt(scan, at - 2);
  const isJoint = isDash(scan, at - 1) || joint === 'and' || joint === 'to' || joint === 'or';
  if (!isJoint || first.kind !== 'number' || !/^\d{1,2}$/.test(first.surface)) return undefined;
  const day = readDay(scan, at);
  const monthAt = lexemeAt(scan, at - 3).surface === '.' ? at - 4 : at - 3;
  const month = readMonth(scan, monthAt);
  if (day === undefined || month === undefined || day.day <= Number(first.surface)) return undefined;
  const behind = lexemeAt(scan, day.next);
  const countsNoun = behind.kind === 'word' && !isStopWord(behind.lower) && !isDash(scan, at - 1);
  return countsNoun ? undefined : withYear(scan, { day: day.day, month: month.month }, day.next);
}

function readMonthFirst(scan: Scan, at: number): DateRead | undefined {
  const month = readMonth(scan, at) ?? readLowerMonth(scan, at);
  if (month === undefined) return undefined;
  const isGlued = lexemeAt(scan, month.next).isGlued;
  const day = isGlued ? undefined : (readDay(scan, month.next) ?? readImpossibleDay(scan, at, month.next));
  if (day && !isPercent(scan, day.next)) return withYear(scan, { day: day.day, month: month.month }, day.next);
  const of = lowerAt(scan, month.next) === 'of' ? month.next + 1 : month.next;
  const year = readYearNumber(scan, lexemeAt(scan, of).surface === ',' ? of + 1 : of);
  if (year) return { date: { month: month.month, year: year.year }, next: year.next };
  const isCued = MONTH_CUES.has(lowerAt(scan, at - 1));
  return isAmbiguousMonth(scan, at) && !isCued ? undefined : { date: { month: month.month }, next: month.next };
}

/** In a text without capitals, "may 19" behind "on", "jan. 1" and "dec. 12" are dates all the same. */
function readLowerMonth(scan: Scan, at: number, isSure = false): Read<{ readonly month: number }> | undefined {
  const month = readMonthWord(scan, at);
  const hasStop = month !== undefined && month.next > at + 1;
  const isDay = month !== undefined && readDay(scan, month.next) !== undefined;
  return isSure || (isDay && (hasStop || lowerAt(scan, at - 1) === 'on')) ? month : undefined;
}

function isPercent(scan: Scan, at: number): boolean {
  return /^(?:%|percent|per|million|billion)$/.test(lowerAt(scan, at));
}

/** A day of the month, with "st", "nd", "rd" or "th" where it has one. */
function readDay(scan: Scan, at: number): Read<{ readonly day: number }> | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  if (kind !== 'number' || !/^\d{1,2}$/.test(surface)) return undefined;
  const day = Number(surface);
  if (day < 1 || day > LAST_DAY) return undefined;
  const suffix = lexemeAt(scan, at + 1);
  const hasSuffix = suffix.isGlued && /^(?:st|nd|rd|th)$/.test(suffix.lower);
  if (suffix.isGlued && suffix.kind === 'word' && !hasSuffix) return undefined;
  return { day, next: hasSuffix ? at + 2 : at + 1 };
}

/** "On Feb. 50" and "her Aug. 80 hearing" are slips of a date, and "in February 50 people" is none. */
function readImpossibleDay(scan: Scan, month: number, at: number): Read<{ readonly day: number }> | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  const isDated = DAY_CUES.has(lowerAt(scan, month - 1));
  return isDated && kind === 'number' && /^[3-9]\d$/.test(surface) ? { day: Number(surface), next: at + 1 } : undefined;
}

/** The "Fourth" of "Fourth of July". */
function readDayInWords(scan: Scan, at: number): Read<{ readonly day: number }> | undefined {
  const ordinal = readWordOrdinal(scan, at);
  const isDay = ordinal && ordinal.value <= LAST_DAY && lowerAt(scan, ordinal.next) === 'of';
  return isDay ? { day: ordinal.value, next: ordinal.next } : undefined;
}

function withYear(scan: Scan, date: DateFields, at: number): DateRead {
  const hasComma = lexemeAt(scan, at).surface === ',';
  const year = readYearNumber(scan, hasComma ? at + 1 : at);
  return year ? { date: { ...date, year: year.year }, next: year.next } : { date, next: at };
}

function readYearNumber(scan: Scan, at: number): Read<{ readonly year: number }> | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  return kind === 'number' && /^(?:1[0-9]|20)\d\d$/.test(surface) ? { year: Number(surface), next: at + 1 } : undefined;
}
