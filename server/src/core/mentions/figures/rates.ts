import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { type FigureRead, figureAt } from './figure-read.js';
import { isArticle } from './number-words.js';
import { isDash, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readUnit } from './units.js';

const ADVERBS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.rates));
const LONG_ENOUGH_TO_LAST: ReadonlySet<string> = new Set(['minute', 'hour', 'week', 'month', 'year', 'decade']);

/** Reads how often: "per month", "each year", "daily", and "a day" right behind a figure ("barrels a day"). */
export function readRate(scan: Scan, at: number, isBehindFigure: boolean): FigureRead | undefined {
  if (isBehindFigure && isArticle(lowerAt(scan, at)) && isPerDozen(scan, at)) return { next: at + 2 };
  const adverb = ADVERBS.get(lowerAt(scan, at));
  if (adverb !== undefined) return timeSpan(scan, at, at + 1, 'rate', adverb, true);
  const opener = lowerAt(scan, at);
  const isPer = opener === 'per' || (opener === '/' && isBehindFigure);
  const isEach = (isArticle(opener) || opener === 'each' || opener === 'every') && isBehindFigure;
  const isJoined = isDash(scan, at) && isArticle(lowerAt(scan, at + 1)) && isDash(scan, at + 2);
  if (!isPer && !isEach && !isJoined) return undefined;
  const unitAt = isJoined ? at + 3 : at + 1;
  const factor = lowerAt(scan, unitAt) === 'annum' ? 31_557_600 : durationAt(scan, unitAt);
  return factor === undefined ? undefined : timeSpan(scan, unitAt, unitAt + 1, 'rate', factor, false);
}

/** "64 cents a dozen": a dozen that is priced, not counted. */
function isPerDozen(scan: Scan, at: number): boolean {
  return lowerAt(scan, at + 1) === 'dozen' && lexemeAt(scan, at + 2).kind !== 'word';
}

/** Reads a length of time that no number counts: "a year", "half an hour" aside, "week-long". */
export function readBareDuration(scan: Scan, at: number): FigureRead | undefined {
  const isLong = isDash(scan, at + 1) && lowerAt(scan, at + 2) === 'long';
  if (isLong) {
    const factor = durationAt(scan, at);
    return factor === undefined ? undefined : timeSpan(scan, at, at + 1, 'duration', factor, true);
  }
  if (!isArticle(lowerAt(scan, at)) || !LONG_ENOUGH_TO_LAST.has(lowerAt(scan, at + 1))) return undefined;
  if (/^(?:old|ago)$/.test(lowerAt(scan, at + 2)) || isDash(scan, at + 2)) return undefined;
  const factor = durationAt(scan, at + 1);
  return factor === undefined ? undefined : timeSpan(scan, at, at + 2, 'duration', factor, true);
}

function durationAt(scan: Scan, at: number): number | undefined {
  const unit = readUnit(scan, at);
  return unit?.measure.class === 'duration' && unit.next === at + 1 && lexemeAt(scan, at).surface.length > 2
    ? unit.measure.factor
    : undefined;
}

function timeSpan(
  scan: Scan,
  from: number,
  to: number,
  kind: 'rate' | 'duration',
  value: number,
  isSoft: boolean,
): FigureRead {
  const soft = isSoft ? { soft: true } : {};
  return { figure: figureAt(scan, { from, to }, { class: kind, value, unitFactor: value, ...soft }), next: to };
}
