import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import type { Figure } from '../../mentions/figure.js';
import type { Slot } from './slot-index.js';

const PERIODS: ReadonlySet<string> = new Set(lexicon.periods);
const STEPS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.steps));
const MARK = /^[,;:.!?()—–]$/;
/** Words behind a quarter in which "of last year" may follow. */
const REACH = 4;

/**
 * Gives each quarter without a year the latest one in which the source has that quarter as news: results "for the third
 * quarter of 2024" are those of "the third quarter", and "the third quarter of last year" is that of 2023.
 */
export function withQuarterYears(slotsIn: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  const years = new Map<number, number>();
  for (const { figure, isFormer } of slotsIn.flat()) {
    const year = figure.class === 'quarter' && !isFormer ? figure.date?.year : undefined;
    if (year !== undefined) years.set(figure.value, Math.max(year, years.get(figure.value) ?? year));
  }
  if (years.size === 0) return slotsIn;
  return slotsIn.map((slots) => slots.map((slot) => withYear(slot, years.get(slot.figure.value))));
}

function withYear(slot: Slot, year: number | undefined): Slot {
  if (year === undefined || !isBareQuarter(slot.figure)) return slot;
  const of = periodBehind(slot);
  if (of !== undefined && !(of.period === 'year' && STEPS.get(of.which) === -1)) return slot;
  if (of === undefined && slot.isFormer) return slot;
  return { ...slot, figure: { ...slot.figure, date: { year: of === undefined ? year : year - 1 } } };
}

function isBareQuarter({ class: figureClass, date }: Figure): boolean {
  return figureClass === 'quarter' && date === undefined;
}

/** "The third quarter of last year" */
function periodBehind({ to, statement: { tokens } }: Slot): { period: string; which: string } | undefined {
  for (let at = to + 1; at <= to + REACH; at++) {
    const word = tokens[at]?.lower ?? '';
    if (MARK.test(word)) return undefined;
    if (PERIODS.has(word)) return { period: word, which: tokens[at - 1]?.lower ?? '' };
  }
  return undefined;
}
