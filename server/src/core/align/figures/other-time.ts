import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import dates from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { stem as stemOf } from '../../text/stem.js';
import { compareFigures } from './compare.js';
import type { FigureInContext } from './figure-in-context.js';
import type { DraftFigures } from './other-figures.js';
import { bit, type Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';

const MOST_DATES = 2;
/** So many words of a sentence may say when all of it was. */
const OPENING = 3;
const PERIODS: ReadonlySet<string> = new Set([...dates.periods, 'day'].map(stemOf));
/** "From 1820 to 1830", "between 1820 and 1830", "1820–1830". */
const SPAN: ReadonlySet<string> = new Set(['to', 'and', 'until', 'till', 'through', '-', '–', '']);
const BEFORE: ReadonlySet<string> = new Set(lexicon.formerBehind);

/** The dates of both sentences, and "a year earlier": is one of the figures said of another time than the other? */
export function otherTimeFeatures(
  draft: FigureInContext,
  { byStatement }: DraftFigures,
  slot: Slot,
  index: SlotIndex,
): Features {
  const isDate = ({ figure }: FigureInContext) => figure.class === 'date' || figure.class === 'quarter';
  const ours = (byStatement[draft.statement.index] ?? []).filter((other) => other !== draft && isDate(other));
  const oursBefore = (byStatement[draft.statement.index - 1] ?? []).filter(isDate);
  const here = (index.slotsIn[slot.statement.index] ?? []).filter((other) => other !== slot && isDate(other));
  const around = [-1, 1].flatMap((step) => index.slotsIn[slot.statement.index + step] ?? []).filter(isDate);
  const agrees = (a: FigureInContext, b: FigureInContext) => compareFigures(a.figure, b.figure) === 'agree';
  const missing = ours.filter((a) => ![...here, ...around].some((b) => agrees(a, b)));
  const isYearOf = ({ figure: { date } }: FigureInContext, year: number | undefined) =>
    date?.year === year || date?.lastYear === year;
  const newYears = missing.filter(
    (other) =>
      other.figure.date?.year !== undefined &&
      (draft.figure.class !== 'date' || tellsWhen(other, draft)) &&
      !index.slots.some((there) => isYearOf(there, other.figure.date?.year)),
  );
  const missingBack = here.filter((b) => ![...ours, ...oursBefore].some((a) => agrees(a, b)));
  return {
    datesMissing: Math.min(MOST_DATES, missing.length),
    datesMissingBack: Math.min(MOST_DATES, missingBack.length),
    earlier: bit((isOfBefore(draft) && !isOfBefore(slot)) || isOfBaseline(ours, here, slot)),
    newYear: bit(newYears.length > 0),
    hadOther: bit(isOfPluperfect(draft) && !isOfPluperfect(slot)),
    datesClash: bit(missing.length > 0 && missingBack.length > 0),
  };
}

/** Whether a date says when another is true: one of its clause does, unless the two are the ends of a span. */
function tellsWhen(date: FigureInContext, { clause, from, to, statement: { tokens } }: FigureInContext): boolean {
  if (date.to < clause.from || date.from > clause.to) return false;
  const between = date.to < from ? tokens.slice(date.to + 1, from) : tokens.slice(to + 1, date.from);
  return between.length > 1 || !SPAN.has(between[0]?.lower ?? '');
}

/** "In 2016 the port had handled 1.4 million": before what the rest tells of. */
function isOfPluperfect({ statement: { tokens }, clause }: FigureInContext): boolean {
  return tokens.slice(clause.from, clause.to + 1).some(({ lower }) => lower === 'had');
}

/** Whether a figure is dated by what the source only compares the slot with: "in 1990" beside "6,000 fewer than in 1990". */
function isOfBaseline(ours: readonly FigureInContext[], here: readonly Slot[], slot: Slot): boolean {
  if (slot.isFormer) return false;
  return ours.some((date) => {
    const same = date.isFormer ? [] : here.filter((other) => compareFigures(date.figure, other.figure) === 'agree');
    return same.length > 0 && same.every(({ isFormer }) => isFormer);
  });
}

/** Whether "a year earlier" or "two decades ago" stands with a figure: it is of another time than most of a report. */
function isOfBefore({ figure, statement: { tokens, figures }, clause }: FigureInContext): boolean {
  const isOnly = figures.every(({ figure: other }) => other.start === figure.start || other.class !== figure.class);
  const isNear = (at: number): boolean => isOnly || at < OPENING || (at >= clause.from && at <= clause.to);
  const isCompared = (at: number): boolean =>
    tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'than');
  return tokens.some(
    ({ stem }, at) => PERIODS.has(stem) && BEFORE.has(tokens[at + 1]?.lower ?? '') && isNear(at) && !isCompared(at),
  );
}
