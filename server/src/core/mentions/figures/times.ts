import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { isStopWord } from '../../text/stop-words.js';
import { readComparatorBefore } from './comparators.js';
import { readMonth, readWeekday } from './date-words.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { UNITS } from './number-words.js';
import { isCapitalised, isDash, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

const ZONES: ReadonlySet<string> = new Set(lexicon.timeZones);
const NAMED: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.namedTimes));
const HALF_DAY = 12;
const MINUTES = 60;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** "2:30" is plainly a time; "2" and "2.30" need "p.m." behind them. */
  readonly isPlain: boolean;
}

type Meridiem = Read<{ readonly isAfternoon: boolean }>;

/** Reads a time of day: "2 p.m.", "2:30", "14:00 GMT", "1400 GMT", "10 o'clock", "noon", "about 4:30". Its value is in minutes. */
export function readTime(scan: Scan, at: number): FigureRead | undefined {
  const before = readComparatorBefore(scan, at);
  if (before?.comparator !== 'approx') return readExactTime(scan, at);
  const read = readExactTime(scan, before.next);
  return read?.figure && { ...read, figure: { ...read.figure, comparator: 'approx' } };
}

function readExactTime(scan: Scan, at: number): FigureRead | undefined {
  const named = NAMED.get(lowerAt(scan, at));
  if (named !== undefined) return timeFigure(scan, at, at + 1, named, false);
  const quarter = readQuarterHour(scan, at);
  if (quarter) return quarter;
  const elapsed = readElapsed(scan, at);
  if (elapsed) return elapsed;
  const clock = readClock(scan, at) ?? readMilitary(scan, at);
  if (clock === undefined || isVerse(scan, at)) return undefined;
  const meridiem = readMeridiem(scan, clock.next) ?? sharedMeridiem(scan, clock.next);
  const next = behindZone(scan, meridiem?.next ?? clock.next);
  const isTime = meridiem || clock.isPlain || next > clock.next;
  if (!isTime || (meridiem && clock.hour > HALF_DAY)) return undefined;
  const hour = meridiem ? (clock.hour % HALF_DAY) + (meridiem.isAfternoon ? HALF_DAY : 0) : clock.hour;
  return timeFigure(scan, at, next, hour * MINUTES + clock.minute, !meridiem && clock.hour <= HALF_DAY);
}

/** "Half past six", "quarter to nine". */
function readQuarterHour(scan: Scan, at: number): FigureRead | undefined {
  const minutes =
    lowerAt(scan, at) === 'half' ? MINUTES / 2 : lowerAt(scan, at) === 'quarter' ? MINUTES / 4 : undefined;
  const side = lowerAt(scan, at + 1);
  const isPast = side === 'past';
  if (minutes === undefined || !(isPast || (side === 'to' && minutes < MINUTES / 2))) return undefined;
  const hour = UNITS.get(lowerAt(scan, at + 2)) ?? lexemeAt(scan, at + 2).value;
  if (hour < 1 || hour > HALF_DAY || !Number.isInteger(hour)) return undefined;
  const meridiem = readMeridiem(scan, at + 3);
  const afternoon = meridiem?.isAfternoon ? HALF_DAY : 0;
  const value = ((hour % HALF_DAY) + afternoon) * MINUTES + (isPast ? minutes : -minutes);
  return timeFigure(scan, at, meridiem?.next ?? at + 3, value, !meridiem);
}

/** A race's time: "2:01:09", "1:43.21". */
function readElapsed(scan: Scan, at: number): FigureRead | undefined {
  const [first, second, third] = [lexemeAt(scan, at), lexemeAt(scan, at + 2), lexemeAt(scan, at + 4)];
  if (first.kind !== 'number' || !isColon(scan, at + 1) || !/^[0-5]\d(?:\.\d+)?$/.test(second.surface))
    return undefined;
  const hasThird = isColon(scan, at + 3) && /^[0-5]\d(?:\.\d+)?$/.test(third.surface);
  if (!hasThird && !second.surface.includes('.')) return undefined;
  const value = hasThird
    ? (first.value * MINUTES + second.value) * MINUTES + third.value
    : first.value * MINUTES + second.value;
  const extent = { from: at, to: at + (hasThird ? 5 : 3) };
  return { figure: figureAt(scan, extent, { class: 'duration', value, unit: 'second' }), next: extent.to };
}

function isColon(scan: Scan, at: number): boolean {
  return lexemeAt(scan, at).surface === ':' && lexemeAt(scan, at).isGlued && lexemeAt(scan, at + 1).isGlued;
}

function timeFigure(scan: Scan, from: number, to: number, value: number, isHalfDay: boolean): FigureRead {
  const halfDay = isHalfDay ? { halfDay: true } : {};
  return { figure: figureAt(scan, { from, to }, { class: 'time', value, ...halfDay }), next: to };
}

/** "John 3:16": behind a name that is no day. */
function isVerse(scan: Scan, at: number): boolean {
  if (lexemeAt(scan, at + 1).surface !== ':' || !isCapitalised(scan, at - 1)) return false;
  return !isStopWord(lowerAt(scan, at - 1)) && !readWeekday(scan, at - 1) && !readMonth(scan, at - 1);
}

function readClock(scan: Scan, at: number): Clock | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  if (kind !== 'number') return undefined;
  const [hours = '', minutes] = surface.split('.');
  if (!/^\d{1,2}$/.test(hours) || Number(hours) > 24) return undefined;
  if (minutes !== undefined) return /^[0-5]\d$/.test(minutes) ? clock(hours, minutes, at + 1, false) : undefined;
  const behind = lexemeAt(scan, at + 2);
  const hasMinutes = lexemeAt(scan, at + 1).surface === ':' && behind.isGlued && /^[0-5]\d$/.test(behind.surface);
  if (hasMinutes)
    return lexemeAt(scan, at + 3).surface === ':' ? undefined : clock(hours, behind.surface, at + 3, true);
  return lowerAt(scan, at + 1) === "o'clock" ? clock(hours, '0', at + 2, true) : clock(hours, '0', at + 1, false);
}

function clock(hours: string, minutes: string, next: number, isPlain: boolean): Clock {
  return { hour: Number(hours), minute: Number(minutes), next, isPlain };
}

/** "1400 GMT". */
function readMilitary(scan: Scan, at: number): Clock | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  if (kind !== 'number' || !/^(?:[01]\d|2[0-4])[0-5]\d$/.test(surface) || behindZone(scan, at + 1) === at + 1)
    return undefined;
  return clock(surface.slice(0, 2), surface.slice(2), at + 1, false);
}

/** "am", "a.m.", "p. m.". */
function readMeridiem(scan: Scan, at: number): Meridiem | undefined {
  const word = lowerAt(scan, at);
  if (word === 'am' || word === 'pm') return { isAfternoon: word === 'pm', next: at + 1 };
  if ((word !== 'a' && word !== 'p') || lexemeAt(scan, at + 1).surface !== '.' || lowerAt(scan, at + 2) !== 'm')
    return undefined;
  const stop = lexemeAt(scan, at + 3);
  return { isAfternoon: word === 'p', next: stop.surface === '.' && stop.isGlued ? at + 4 : at + 3 };
}

/** "8-10 p.m." says "p.m." once. */
function sharedMeridiem(scan: Scan, at: number): Meridiem | undefined {
  if (!isDash(scan, at) && !/^(?:to|and|or)$/.test(lowerAt(scan, at))) return undefined;
  const last = readClock(scan, at + 1);
  const meridiem = last && readMeridiem(scan, last.next);
  return meridiem && { ...meridiem, next: at };
}

function behindZone(scan: Scan, at: number): number {
  if (!ZONES.has(lowerAt(scan, at)) || lexemeAt(scan, at).surface === 'est') return at;
  return lowerAt(scan, at + 1) === 'time' ? at + 2 : at + 1;
}
