import { dateFigure } from './calendar-dates.js';
import { readCountedNoun } from './counted-noun.js';
import { readMonth } from './date-words.js';
import { type Extent, type FigureRead, type FigureSaid, figureAt } from './figure-read.js';
import { readOrdinalNumber } from './ordinal-numbers.js';
import { isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

export { ordinalSuffix } from './ordinal-numbers.js';

/** Reads "third", "21st", "twenty-first", "the third quarter", "Q3" and "the 20th century". */
export function readOrdinal(scan: Scan, at: number): FigureRead | undefined {
  const numbered = readNumberedQuarter(scan, at);
  if (numbered) return numbered;
  const ordinal = readOrdinalNumber(scan, at);
  if (ordinal === undefined) return undefined;
  const { value, next, isSpelled } = ordinal;
  const spelled = isSpelled ? { spelled: true } : {};
  const period = readPeriod(scan, next, value);
  if (period) {
    const said = { class: period.class, value, ...spelled };
    return inYear(scan, { from: at, to: period.next, valueTo: next }, said);
  }
  const counted = readMonth(scan, next) ? undefined : readCountedNoun(scan, next);
  const noun = counted ? { noun: counted.noun, nounWord: counted.nounWord, phrase: counted.phrase } : {};
  if (!counted && !isSpelled && isDayOfMonth(scan, at, value)) return dateFigure(scan, at, next, { day: value });
  const figure = figureAt(scan, { from: at, to: next }, { class: 'ordinal', value, ...spelled, ...noun });
  return { figure, next, nounEnd: counted?.next ?? next };
}

/** "Q3", "3Q". */
function readNumberedQuarter(scan: Scan, at: number): FigureRead | undefined {
  const isLetterFirst = lexemeAt(scan, at).surface === 'Q';
  const digit = lexemeAt(scan, isLetterFirst ? at + 1 : at);
  if (!/^[1-4]$/.test(digit.surface)) return undefined;
  if (!isLetterFirst && !(lexemeAt(scan, at + 1).surface === 'Q' && lexemeAt(scan, at + 1).isGlued)) return undefined;
  const value = isLetterFirst ? { valueFrom: at + 1 } : { valueTo: at + 1 };
  return inYear(scan, { from: at, to: at + 2, ...value }, { class: 'quarter', value: Number(digit.surface) });
}

/** A quarter takes the year that follows it along: "the third quarter of 2024", "Q3 2024", "3Q24". */
function inYear(scan: Scan, extent: Extent, said: FigureSaid): FigureRead {
  const year = said.class === 'quarter' ? yearBehind(scan, extent.to) : undefined;
  if (year === undefined) return { figure: figureAt(scan, { valueTo: extent.to, ...extent }, said), next: extent.to };
  const whole = { valueTo: extent.to, ...extent, to: year.next };
  return { figure: figureAt(scan, whole, { ...said, date: { year: year.year } }), next: year.next };
}

function yearBehind(scan: Scan, at: number): Read<{ readonly year: number }> | undefined {
  const short = shortYear(scan, at);
  if (short !== undefined) return short;
  const of = lowerAt(scan, at) === 'of' || lexemeAt(scan, at).surface === ',' ? at + 1 : at;
  const fiscal = /^(?:fiscal|financial)$/.test(lowerAt(scan, of)) ? of + 1 : of;
  const { kind, surface, isGlued } = lexemeAt(scan, fiscal);
  if (kind !== 'number' || isGlued || !/^(?:19|20)\d\d$/.test(surface)) return undefined;
  return { year: Number(surface), next: fiscal + 1 };
}

/** "3Q24", "Q3'24". */
function shortYear(scan: Scan, at: number): Read<{ readonly year: number }> | undefined {
  const digits = /^['’]$/.test(lexemeAt(scan, at).surface) ? at + 1 : at;
  const { surface, isGlued, kind } = lexemeAt(scan, digits);
  return kind === 'number' && isGlued && /^\d\d$/.test(surface)
    ? { year: 2000 + Number(surface), next: digits + 1 }
    : undefined;
}

/** "On the 29th". */
function isDayOfMonth(scan: Scan, at: number, value: number): boolean {
  return value <= 31 && lowerAt(scan, at - 1) === 'the' && /^(?:on|until|by|since|from)$/.test(lowerAt(scan, at - 2));
}

function readPeriod(
  scan: Scan,
  at: number,
  value: number,
): Read<{ readonly class: 'quarter' | 'century' }> | undefined {
  const first = isHyphen(scan, at) ? at + 1 : at;
  const noun = /^(?:fiscal|financial)$/.test(lowerAt(scan, first)) ? first + 1 : first;
  if (lowerAt(scan, noun) === 'quarter' && value <= 4) return { class: 'quarter', next: noun + 1 };
  return lowerAt(scan, noun) === 'century' ? { class: 'century', next: noun + 1 } : undefined;
}
