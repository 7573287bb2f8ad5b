import type { Figure, FigureClass } from '../../mentions/figure.js';
import { isSameFamily } from '../../mentions/figures/currencies.js';
import { writtenMax, writtenValue } from './figure-kind.js';
import { MEASURES } from './measures.js';
import { FARTHEST_FAIR } from './overstatement.js';
import { FARTHEST_ROUNDING, isNear } from './rounding.js';
import { compareDates } from './same-date.js';
import { type Amount, isSameValue } from './same-value.js';

/** Undefined where two figures cannot be held against each other, or where agreement would say nothing. */
export type Relation = 'agree' | 'differ' | undefined;

const SHARES: ReadonlySet<FigureClass> = new Set(['percent', 'share', 'points']);
/** "300 miles" for "482 km": what conversion with rounding may lie off. */
const CONVERTED = 0.02;
/** Up to so many months, four weeks make one. */
const MOST_MONTHS = 4;
const FAIR_SHARE = 0.05;
const FAIR_MULTIPLE = 0.06;
/** In minutes. */
const HALF_DAY = 720;
const QUARTER_HOUR = 15;

/** Whether a figure of a draft says the same as one of a source. Figures of different classes only ever agree, except shares. */
export function compareFigures(draft: Figure, source: Figure): Relation {
  if (draft.class === source.class) return compareSameClass(draft, source);
  if (draft.class === 'score') return undefined;
  return crossingOf(draft.class, source.class)(draft, source);
}

function compareSameClass(draft: Figure, source: Figure): Relation {
  if (draft.class === 'date') return compareDates(draft.date ?? {}, source.date ?? {});
  if (isOtherYear(draft, source)) return 'differ';
  if (draft.class === 'time') return isSameTime(draft, source) ? 'agree' : 'differ';
  if (draft.class === 'score') return isSameScore(draft, source) ? 'agree' : 'differ';
  if (draft.class === 'label' && draft.unit !== source.unit) return agreeIf(draft.value === source.value);
  const same = hasSameUnit(draft, source) ? isSameValue(draft, source) : isSameTemperature(draft, source);
  if (same !== false) return agreeIf(same === true);
  if (isConversion(draft, source)) return 'agree';
  return draft.vague || source.vague ? undefined : 'differ';
}

/** "Q3 2023" is not "Q3 2024". */
function isOtherYear({ date }: Figure, { date: other }: Figure): boolean {
  return date?.year !== undefined && other?.year !== undefined && date.year !== other.year;
}

function agreeIf(isSame: boolean): Relation {
  return isSame ? 'agree' : undefined;
}

/** Within a quarter of an hour where one of them is "about"; half a day apart where one does not say which half. */
function isSameTime(a: Figure, b: Figure): boolean {
  const slack = a.comparator === 'approx' || b.comparator === 'approx' ? QUARTER_HOUR : 0;
  const apart = Math.abs(a.value - b.value);
  return apart <= slack || ((a.halfDay || b.halfDay) === true && Math.abs(apart - HALF_DAY) <= slack);
}

/** A score is the same seen from the other side. */
function isSameScore(a: Figure, b: Figure): boolean {
  return (a.value === b.value && a.second === b.second) || (a.value === b.second && a.second === b.value);
}

/** Whether two figures of one class have one unit, or units whose values are kept in one. */
export function hasSameUnit({ class: figureClass, unit }: Figure, { unit: other }: Figure): boolean {
  if (unit === other || unit === undefined || other === undefined) return true;
  if (figureClass === 'money') return isSameFamily(unit, other);
  return figureClass === 'percent' || (MEASURES.has(figureClass) && figureClass !== 'temperature');
}

/** Temperatures are kept as they are written; they convert by more than a factor. */
function isSameTemperature(a: Figure, b: Figure): boolean {
  if (a.class !== 'temperature') return false;
  return Math.abs(celsius(a) - celsius(b)) <= 1;
}

function celsius({ value, unit = '' }: Figure): number {
  return unit.includes('Fahrenheit') ? ((value - 32) * 5) / 9 : value;
}

/** Two lengths, masses, … in other units are the same but for rounding. */
function isConversion(a: Figure, b: Figure): boolean {
  if (!MEASURES.has(a.class) || a.unit === b.unit) return false;
  return isNear(a.value, b.value, CONVERTED) || isWeeksForMonths(a, b) || isWeeksForMonths(b, a);
}

/** "Eight weeks" for "two months". */
function isWeeksForMonths(weeks: Figure, months: Figure): boolean {
  const count = writtenValue(months);
  return weeks.unit === 'week' && months.unit === 'month' && count <= MOST_MONTHS && writtenValue(weeks) === 4 * count;
}

/** How figures of two different classes are held against each other; `a` is the one that `applies` puts first. */
interface Crossing {
  readonly applies: (a: FigureClass, b: FigureClass) => boolean;
  readonly compare: (a: Figure, b: Figure) => Relation;
}

const CROSSINGS: readonly Crossing[] = [
  {
    applies: (a) => a === 'date',
    compare: ({ date = {} }, b) => agreeIf(date.month === undefined && (b.date?.year ?? writtenValue(b)) === date.year),
  },
  {
    applies: (a) => a === 'time',
    compare: (a, b) => agreeIf(writtenValue(b) === Math.floor(a.value / 60) % 12),
  },
  {
    applies: (a) => a === 'score',
    compare: (a, b) => agreeIf(b.value === a.value || b.value === a.second),
  },
  { applies: (a) => a === 'multiple', compare: compareMultiple },
  {
    applies: (a, b) => a === 'age' && b === 'duration',
    compare: (a, b) => agreeIf(a.unit === b.unit && isSameWritten(a, b)),
  },
  { applies: (a, b) => SHARES.has(a) && SHARES.has(b), compare: compareShares },
];

/** The comparisons of the pairs of classes that were met: there are few of them, and each is asked for again and again. */
const KNOWN_CROSSINGS = new Map<FigureClass, Map<FigureClass, Crossing['compare']>>();

function crossingOf(draft: FigureClass, source: FigureClass): Crossing['compare'] {
  const ofDraft = KNOWN_CROSSINGS.get(draft) ?? new Map<FigureClass, Crossing['compare']>();
  KNOWN_CROSSINGS.set(draft, ofDraft);
  const compare = ofDraft.get(source) ?? findCrossing(draft, source);
  ofDraft.set(source, compare);
  return compare;
}

function findCrossing(draft: FigureClass, source: FigureClass): Crossing['compare'] {
  for (const { applies, compare } of CROSSINGS) {
    if (applies(draft, source)) return compare;
    if (applies(source, draft)) return (a, b) => compare(b, a);
  }
  return (a, b) => agreeIf(isSameWritten(a, b));
}

/** "Doubled" is a rise by 100 per cent, or to 200. */
function compareMultiple({ value }: Figure, other: Figure): Relation {
  if (other.class !== 'percent' && other.class !== 'share') return agreeIf(writtenValue(other) === value);
  const percentages = [(value - 1) * 100, value * 100];
  return agreeIf(percentages.some((percentage) => isNear(percentage, other.value, FAIR_MULTIPLE)));
}

function compareShares(a: Figure, b: Figure): Relation {
  if (isPointsForPercent(a, b) || isPointsForPercent(b, a)) return 'differ';
  const isFraction = a.class === 'share' || b.class === 'share';
  if (isSameValue(a, b) || isNear(a.value, b.value, isFraction ? FAIR_SHARE : undefined)) return 'agree';
  return a.class === 'points' || b.class === 'points' ? undefined : 'differ';
}

/** "0.5 percent" is not "0.5 percentage points". */
function isPointsForPercent(a: Figure, b: Figure): boolean {
  return a.class === 'points' && b.class === 'percent' && isNear(a.value, b.value);
}

/** One exact value: nothing but rounding makes two such the same. */
function isPlain({ comparator, max, vague }: Figure): boolean {
  return comparator === 'eq' && max === undefined && vague !== true;
}

/** The same number, whatever it measures. */
function isSameWritten(draft: Figure, source: Figure): boolean {
  if (draft.vague || source.vague) return false;
  const written = writtenValue(draft);
  if (isPlain(draft) && isPlain(source) && !isNear(written, writtenValue(source), FARTHEST_ROUNDING)) return false;
  if (draft.max === undefined && source.max === undefined)
    return isSameValue(asWritten(draft), asWritten(source)) === true;
  return isNear(written, writtenValue(source)) || isNear(written, writtenMax(source) ?? Number.NaN);
}

/** What a comparison of values looks at. Written out, and not spread: this is made for a great many pairs of figures. */
function asWritten(figure: Figure): Amount {
  const { comparator, vague = false, scaled = false } = figure;
  return { value: writtenValue(figure), comparator, vague, scaled, unitFactor: 1 };
}

/** Figures of these classes are numbers that nothing but rounding or conversion makes the same as another. */
const NUMBERS: ReadonlySet<FigureClass> = new Set([...MEASURES, ...SHARES, 'count', 'money', 'age', 'rate', 'ordinal']);

/** True for one exact number: what it may agree with lies near it, or is no such number. */
export function isPlainNumber(figure: Figure): boolean {
  return NUMBERS.has(figure.class) && figure.class !== 'temperature' && isPlain(figure);
}

/**
 * Whether two plain numbers are farther apart than any rounding, and than eight weeks from two months: neither can agree with the
 * other, nor be what the other fairly rounds.
 */
export function areFarApart(a: Figure, b: Figure): boolean {
  return !isNear(a.value, b.value, FARTHEST_FAIR) && !isNear(writtenValue(a), writtenValue(b), FARTHEST_FAIR);
}
