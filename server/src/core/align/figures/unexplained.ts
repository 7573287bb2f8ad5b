import type { Statement } from '../../mentions/reading.js';
import { stem as stemOf } from '../../text/stem.js';
import { compareFigures } from './compare.js';
import { isDerived } from './derived.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { newsRarity } from './news-rarity.js';
import type { DraftFigures } from './other-figures.js';
import { scopeOf } from './scope.js';
import { bit, type Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { isNameAt } from './statement-names.js';

const MOST_WORDS = 4;
const MOST_NAMES = 3;
const MOST_DATES = 2;
/** So many words of a sentence may say when all of it was. */
const OPENING = 3;
const PERIODS: ReadonlySet<string> = new Set(
  ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade'].map(stemOf),
);
const BEFORE: ReadonlySet<string> = new Set(['ago', 'earlier', 'before', 'previously']);

/**
 * What the draft's sentence says beside the figure that the source does not say there: another place, another time, another
 * thing. The more of it, the likelier the writer has the figure from elsewhere.
 */
export function unexplainedFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  { byStatement }: DraftFigures,
  slot: Slot,
  index: SlotIndex,
): Features {
  const scope = [...scopeOf(slot.statement, index.statements), ...following(slot, index)];
  const before = draftStatements[draft.statement.index - 1];
  const ownScope = before ? [draft.statement, before] : [draft.statement];
  const ours = wordsOf(draft, 0, draft.statement.tokens.length - 1);
  const clause = wordsOf(slot, slot.clause.from, slot.clause.to);
  const missing = ours.filter(({ word }) => !standsIn(word, scope));
  const missingBack = clause.filter(({ word }) => !standsIn(word, ownScope));
  const names = missing.filter(({ isName }) => isName);
  return {
    wordsNew: weigh(missing.filter(({ word }) => !index.knows(word))),
    wordsMissingBack: weigh(missingBack.filter(({ isName }) => !isName)),
    namesElsewhere: Math.min(
      MOST_NAMES,
      sumOf(names.map(({ word }) => (isKnown(word, index) ? index.rarity(word) : 0))) / 3,
    ),
    softSlot: bit(isTooSoft(draft, slot)),
    derived: bit(isDerived(draft, slot, index)),
    earlier: bit(isOfBefore(draft) && !isOfBefore(slot)),
    ...dateFeatures(draft, byStatement, slot, index),
  };
}

/** Whether "a year earlier" or "two decades ago" stands with a figure: it is of another time than most of a report. */
function isOfBefore({ figure, statement: { tokens, figures }, clause }: FigureInContext): boolean {
  const isOnly = figures.every(({ figure: other }) => other.start === figure.start || other.class !== figure.class);
  const isNear = (at: number): boolean => isOnly || at < OPENING || (at >= clause.from && at <= clause.to);
  return tokens.some(({ stem }, at) => isNear(at) && PERIODS.has(stem) && BEFORE.has(tokens[at + 1]?.lower ?? ''));
}

/** "Days a month" says nothing of 20 months. */
function isTooSoft({ figure }: FigureInContext, slot: Slot): boolean {
  return figure.class !== 'date' && figure.soft !== true && slot.figure.soft === true && slot.figure.value !== 0;
}

interface PlacedWord {
  readonly word: string;
  readonly isName: boolean;
}

function wordsOf({ statement, from, to }: FigureInContext, first: number, last: number): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const [word, places] of statement.places) {
    const at = places.find((place) => place >= first && place <= last && (place < from || place > to));
    if (at === undefined || statement.tokens[at]?.hasDigit) continue;
    words.push({ word, isName: isNameAt(statement, at) });
  }
  return words;
}

function following(slot: Slot, index: SlotIndex): Statement[] {
  const next = index.statements[slot.statement.index + 1];
  return next ? [next] : [];
}

function standsIn(word: string, scope: readonly Statement[]): boolean {
  return formsOf(word).some((form) => scope.some(({ places }) => places.has(form)));
}

function weigh(words: readonly PlacedWord[]): number {
  return Math.min(MOST_WORDS, sumOf(words.map(({ word }) => newsRarity(word))));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A name that all sentences of a source repeat may be left out of one of them; one that few have tells of other matters. */
function isKnown(word: string, index: SlotIndex): boolean {
  return formsOf(word).some(index.knows);
}

/** The dates of both sentences: is one of them said of another time? */
function dateFeatures(
  draft: FigureInContext,
  byStatement: DraftFigures['byStatement'],
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
    ({ figure: { date } }) => date?.year !== undefined && !index.slots.some((other) => isYearOf(other, date.year)),
  );
  const missingBack = here.filter((b) => ![...ours, ...oursBefore].some((a) => agrees(a, b)));
  return {
    datesMissing: Math.min(MOST_DATES, missing.length),
    datesMissingBack: Math.min(MOST_DATES, missingBack.length),
    newYear: bit(newYears.length > 0),
    datesClash: bit(missing.length > 0 && missingBack.length > 0),
  };
}
