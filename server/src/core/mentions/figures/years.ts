import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { isStopWord } from '../../text/stop-words.js';
import { dateFigure } from './calendar-dates.js';
import { readCurrencyBehind } from './currencies.js';
import type { FigureRead } from './figure-read.js';
import { magnitude, smallNumber } from './number-words.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readUnit } from './units.js';

const DECADES: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.decadeWords));
const SEASONS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.seasons));
const YEAR_CUES: ReadonlySet<string> = new Set(lexicon.yearCues);
const COUNTED: ReadonlySet<string> = new Set(lexicon.countedNotDated);
/** Years that news speaks of; other numbers of four digits need a cue. */
const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
]);
const FIRST_COMMON_YEAR = 1950;
const LAST_COMMON_YEAR = 2060;

/** Reads a year, a span of years, a decade or a season: "2025", "2010-15", "44 BC", "the 1990s", "spring 2024". */
export function readYear(scan: Scan, at: number): FigureRead | undefined {
  const { kind, surface } = lexemeAt(scan, at);
  if (kind === 'word')
    return (
      readYearInWords(scan, at) ?? readDecadeInWords(scan, at) ?? readSeason(scan, at) ?? readEra(scan, at, at + 1)
    );
  if (kind !== 'number') return undefined;
  const ancient = readEra(scan, at, at);
  if (ancient) return ancient;
  if (/^1[0-4]\d\d$/.test(surface))
    return isEarlyYear(scan, at) ? dateFigure(scan, at, at + 1, { year: Number(surface) }) : undefined;
  return (
    readDecade(scan, at, surface) ??
    (/^(?:1[5-9]|20)\d\d$/.test(surface) ? readYearOrSpan(scan, at, Number(surface)) : undefined)
  );
}

/** "Nineteen eighty-four", "twenty twelve", but not "nineteen twenty-year-olds". */
function readYearInWords(scan: Scan, at: number): FigureRead | undefined {
  const century = CENTURIES.get(lowerAt(scan, at));
  if (century === undefined) return undefined;
  const second = smallNumber(lowerAt(scan, at + 1)) ?? 0;
  const unit = second >= 20 && isHyphen(scan, at + 2) ? smallNumber(lowerAt(scan, at + 3)) : undefined;
  const hasUnit = unit !== undefined && unit > 0 && unit < 10;
  const next = at + (hasUnit ? 4 : 2);
  const isCounted = isHyphen(scan, next) || magnitude(lowerAt(scan, next)) !== undefined || readUnit(scan, next);
  if (second < 10 || isCounted) return undefined;
  return dateFigure(scan, at, next, { year: century * 100 + second + (hasUnit ? unit : 0) });
}

/** "The nineties", "the early sixties"; somebody's own, and the degrees of a hot day, are none. */
function readDecadeInWords(scan: Scan, at: number): FigureRead | undefined {
  const decade = DECADES.get(lowerAt(scan, at));
  if (decade === undefined) return undefined;
  const before = /^(?:early|mid|late)$/.test(lowerAt(scan, behindDash(scan, at))) ? behindDash(scan, at) : at;
  return lowerAt(scan, before - 1) === 'the' ? dateFigure(scan, at, at + 1, { decade }) : undefined;
}

/** The word before, past the hyphen of "mid-sixties". */
function behindDash(scan: Scan, at: number): number {
  return isDash(scan, at - 1) ? at - 2 : at - 1;
}

/** "Spring 2024", "the winter of 1963". */
function readSeason(scan: Scan, at: number): FigureRead | undefined {
  const season = SEASONS.get(lowerAt(scan, at));
  if (season === undefined) return undefined;
  const of = lowerAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const { kind, surface } = lexemeAt(scan, of);
  if (kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(surface)) return undefined;
  const last = lastYear(scan, of, Number(surface));
  const years = { year: Number(surface), ...(last ? { lastYear: last.year } : {}) };
  return dateFigure(scan, at, last?.next ?? of + 1, { season, ...years });
}

/** "44 BC" is year -44; "AD 79" and "79 CE" are 79. */
function readEra(scan: Scan, from: number, number: number): FigureRead | undefined {
  const { kind, surface } = lexemeAt(scan, number);
  if (kind !== 'number' || !/^\d{1,4}$/.test(surface)) return undefined;
  const era = lexemeAt(scan, from === number ? number + 1 : from).surface;
  if (!(from === number ? /^(?:BCE?|CE|AD)$/ : /^AD$/).test(era)) return undefined;
  const year = era.startsWith('BC') ? -Number(surface) : Number(surface);
  return dateFigure(scan, from, number + (from === number ? 2 : 1), { year });
}

/** "In 1066", with no noun behind. */
function isEarlyYear(scan: Scan, at: number): boolean {
  const behind = lexemeAt(scan, at + 1);
  const isOpen = behind.kind === 'word' ? isStopWord(behind.lower) : !behind.isGlued || /^[,.;)]$/.test(behind.surface);
  return /^(?:in|since|until|year|of)$/.test(lowerAt(scan, at - 1)) && isOpen && !readUnit(scan, at + 1);
}

function readDecade(scan: Scan, at: number, surface: string): FigureRead | undefined {
  if (!/^(?:(?:1[5-9]|20)\d0|[2-9]0)$/.test(surface)) return undefined;
  const mark = /^['’]$/.test(lexemeAt(scan, at + 1).surface) && lexemeAt(scan, at + 1).isGlued ? at + 2 : at + 1;
  if (lexemeAt(scan, mark).surface !== 's' || !lexemeAt(scan, mark).isGlued) return undefined;
  if (surface.length === 4) return dateFigure(scan, at, mark + 1, { decade: Number(surface) });
  const before = behindDash(scan, at);
  const isOfAge =
    /^(?:his|her|their|my|our|your)$/.test(lowerAt(scan, at - 1)) ||
    (/^(?:mid|late|early)$/.test(lowerAt(scan, before)) && lowerAt(scan, before - 1) !== 'the');
  return isOfAge ? { next: mark + 1 } : dateFigure(scan, at, mark + 1, { decade: 1900 + Number(surface) });
}

function readYearOrSpan(scan: Scan, at: number, year: number): FigureRead | undefined {
  const last = lastYear(scan, at, year);
  if (last) return dateFigure(scan, at, last.next, { year, lastYear: last.year });
  return isYear(scan, at, year) ? dateFigure(scan, at, at + 1, { year }) : undefined;
}

function lastYear(scan: Scan, at: number, year: number): { year: number; next: number } | undefined {
  const { surface, kind } = lexemeAt(scan, at + 2);
  const isSlash = lexemeAt(scan, at + 1).surface === '/' && lexemeAt(scan, at + 1).isGlued;
  if (
    !(isDash(scan, at + 1) || isSlash) ||
    lexemeAt(scan, at + 1).isGlued !== lexemeAt(scan, at + 2).isGlued ||
    kind !== 'number'
  )
    return undefined;
  const last = /^\d\d$/.test(surface)
    ? year - (year % 100) + Number(surface)
    : /^(?:1[5-9]|20)\d\d$/.test(surface)
      ? Number(surface)
      : 0;
  const isWord = lexemeAt(scan, at + 3).kind === 'word' && lexemeAt(scan, at + 3).isGlued;
  return last > year && last <= LAST_COMMON_YEAR && !isWord ? { year: last, next: at + 3 } : undefined;
}

function isYear(scan: Scan, at: number, year: number): boolean {
  const behind = lexemeAt(scan, at + 1);
  if (behind.isGlued && (behind.kind === 'word' || (isHyphen(scan, at + 1) && lexemeAt(scan, at + 2).kind !== 'word')))
    return false;
  if (readUnit(scan, at + 1) || readCurrencyBehind(scan, at + 1, false) || COUNTED.has(behind.lower)) return false;
  if (/^(?:million|billion|thousand|hundred)$/.test(behind.lower)) return false;
  const before = lexemeAt(scan, at - 1);
  if (YEAR_CUES.has(before.lower) || before.surface === '(') return true;
  return year >= FIRST_COMMON_YEAR && year <= LAST_COMMON_YEAR ? true : !/[^s]s$/.test(behind.lower);
}
