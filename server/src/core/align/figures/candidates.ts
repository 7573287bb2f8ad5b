import type { DateFields, Figure } from '../../mentions/figure.js';
import { type CueKind, mayNegate, negatingWords, negationAt } from '../../mentions/negations.js';
import type { Statement } from '../../mentions/reading.js';
import { compareFigures } from './compare.js';
import type { FigureInContext } from './figure-in-context.js';
import { writtenValue } from './figure-kind.js';
import { isMovedDate } from './moved-dates.js';
import { roundingOf } from './overstatement.js';
import { rankScore } from './rank-score.js';
import { type LaidWords, RankedCandidate } from './ranked-candidate.js';
import { grainOf } from './same-date.js';
import { type FoundWords, findWords, sharedWords } from './shared-words.js';
import { type Features, putSlotFeatures, SLOT_FEATURES } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';
import type { Weights } from './weights.js';

/** A slot of a source that a figure of the draft may speak of. */
export interface Candidate {
  readonly slot: Slot;
  readonly index: SlotIndex;
  readonly relation: 'agree' | 'differ';
  /** Agreement between classes ("half" of a count): weaker evidence, and never a contradiction. */
  readonly crossesClass: boolean;
  /** Agreement in some fields of a date of which the draft names more: "1941" for "19 May 1941", "1928–1999" for 1935. */
  readonly isPartial: boolean;
  readonly features: Features;
  readonly score: number;
}

/** A figure of a draft with every slot that it may speak of, the best first. */
export interface FigureCandidates {
  readonly figure: FigureInContext;
  readonly candidates: readonly Candidate[];
}

/** A long series of like figures is weighed no further: what shares least with the figure is left out. */
const MOST_LAID = 40;
const CROSS_PENALTY = 1.5;
const PARTIAL_PENALTY = 1;
const FAMILY: ReadonlyMap<string, string> = new Map([
  ['percent', 'share'],
  ['age', 'duration'],
]);
const SHARES: ReadonlySet<string> = new Set(['percent', 'share']);
/** All that shares are parts of, in percent, and how far off two rounded ones may add up. */
const WHOLE = 100;
const SLACK = 1;
const DENIALS: ReadonlySet<CueKind | undefined> = new Set<CueKind>(['not', 'det', 'never', 'without']);
const DATE_KINDS: ReadonlySet<string> = new Set(['monthday', 'month', 'year', 'date']);

/** Lays the figures of one statement of a draft against the slots of one source. */
export function findCandidates(
  figures: readonly FigureInContext[],
  index: SlotIndex,
  weights: Weights,
): FigureCandidates[] {
  const words = wordsIn(index);
  return figures.map((figure) => ({
    figure,
    candidates: ranked({ figure, figures, words, weights }, relatedSlots(figure, index)),
  }));
}

/** Lays one figure of a statement against some slots of a source that bear it out. */
export function bearingOut(
  figure: FigureInContext,
  figures: readonly FigureInContext[],
  words: WordsIn,
  weights: Weights,
  slots: readonly Slot[],
): Candidate[] {
  return ranked(
    { figure, figures, words, weights },
    slots.map((slot) => ({ slot, relation: 'agree' })),
  );
}

/** The words of a sentence in one source, looked up when they are first asked for. */
export type WordsIn = (statement: Statement) => FoundWords;

export function wordsIn(index: SlotIndex): WordsIn {
  let found: FoundWords | undefined;
  let of: Statement['places'] | undefined;
  return (statement) => {
    if (found === undefined || of !== statement.places) found = findWords(statement, index);
    of = statement.places;
    return found;
  };
}

interface RelatedSlot {
  readonly slot: Slot;
  readonly relation: 'agree' | 'differ';
}

function relatedSlots(figure: FigureInContext, index: SlotIndex): RelatedSlot[] {
  const related: RelatedSlot[] = [];
  for (const slot of index.slots) {
    const relation = relationOf(figure, slot);
    if (relation === 'agree' || (relation === 'differ' && !namesOtherFields(figure, slot)))
      related.push({ slot, relation });
    else if (isMovedDate(figure, slot, index)) related.push({ slot, relation: 'differ' });
  }
  return related;
}

/** What a reader takes for fair rounding agrees, and "30 more" is no total. */
function relationOf(figure: FigureInContext, slot: Slot): 'agree' | 'differ' | undefined {
  const relation = compareFigures(figure.figure, slot.figure);
  if (relation !== 'differ') return relation;
  if (roundingOf(figure.figure, slot.figure) === 'fair') return 'agree';
  return slot.isDateline || isOtherIncrement(figure, slot) || isTheRest(figure, slot) ? undefined : 'differ';
}

/** "Three in five have no insurance" is "40 percent have insurance": what one denies of the rest the other says. */
function isTheRest(ours: FigureInContext, theirs: FigureInContext): boolean {
  if (!SHARES.has(ours.figure.class) || !SHARES.has(theirs.figure.class)) return false;
  const isWhole = Math.abs(ours.figure.value + theirs.figure.value - WHOLE) <= SLACK;
  return isWhole && isDenied(ours) !== isDenied(theirs);
}

function isDenied({ statement }: FigureInContext): boolean {
  if (!statement.tokens.some(mayNegate)) return false;
  const words = negatingWords(statement.tokens);
  return words.some((_, at) => DENIALS.has(negationAt(words, at)));
}

/** "30 more" against "30". A percentage is told from percentage points. */
function isOtherIncrement(ours: FigureInContext, theirs: FigureInContext): boolean {
  if (ours.figure.class !== theirs.figure.class || ours.increment === theirs.increment) return false;
  return ours.increment !== 'maybe' && theirs.increment !== 'maybe';
}

/**
 * A weekday cannot contradict a year: dates of other kinds only ever agree, unless both name a day, a month or a year. Nor
 * does "this year" contradict "last year": it is the draft's own.
 */
function namesOtherFields(figure: FigureInContext, slot: Slot): boolean {
  const [date, other] = [figure.figure.date, slot.figure.date];
  if (figure.figure.class !== 'date' || slot.figure.class !== 'date') return false;
  if (date !== undefined && isOfWriting(date)) return true;
  if (figure.kind === slot.kind) return false;
  if (DATE_KINDS.has(figure.kind) && DATE_KINDS.has(slot.kind)) return false;
  return date === undefined || other === undefined || isOfWriting(other) || grainOf(date) !== grainOf(other);
}

/** "Tonight" and "this week" are as often the writer's as the event's. */
function isOfWriting({ dayOffset, step }: DateFields): boolean {
  return dayOffset === 0 || step === 0;
}

/** A figure of a draft among the others of its sentence, beside one source. */
interface LaidFigure {
  readonly figure: FigureInContext;
  readonly figures: readonly FigureInContext[];
  readonly words: WordsIn;
  readonly weights: Weights;
}

function ranked({ figure, figures, words, weights }: LaidFigure, related: readonly RelatedSlot[]): Candidate[] {
  if (related.length === 0) return [];
  const found = words(figure.statement);
  const { index } = found;
  const shared = sharedWords(figure, found);
  const laid: LaidWords = { figure, figures, shared };
  const values = new Float64Array(SLOT_FEATURES.length);
  const candidates = fewEnough(related, found).map(({ slot, relation }): Candidate => {
    putSlotFeatures(values, shared, figure, slot, figures);
    const crossesClass = familyOf(figure) !== familyOf(slot);
    const isPartial =
      relation === 'agree' &&
      (namesMore(figure.figure, slot.figure) ||
        isOtherYearsQuarter(figure, slot, index) ||
        isComparedQuarter(figure, slot, figures, index));
    const ranked = rankScore(weights, values);
    const score = ranked - (crossesClass ? CROSS_PENALTY : 0) - (isPartial ? PARTIAL_PENALTY : 0);
    return new RankedCandidate(laid, { slot, relation, crossesClass, isPartial, score });
  });
  return candidates.sort((a, b) => b.score - a.score);
}

/** What agrees, and of a long series of what differs the slots whose sentences share most with the figure's. */
function fewEnough(related: readonly RelatedSlot[], found: FoundWords): readonly RelatedSlot[] {
  if (related.length <= MOST_LAID) return related;
  const differing = related.filter(({ relation }) => relation === 'differ');
  if (differing.length <= MOST_LAID) return related;
  const weighed = differing.map(({ slot }) => ({ slot, weight: found.weightIn(slot.statement.index) }));
  weighed.sort((a, b) => b.weight - a.weight);
  const kept = new Set(weighed.slice(0, MOST_LAID).map(({ slot }) => slot));
  return related.filter(({ slot, relation }) => relation === 'agree' || kept.has(slot));
}

/** "The third quarter of 2019", where the source tells of "the third quarter" and of 2020. */
function isOtherYearsQuarter({ figure }: FigureInContext, slot: Slot, index: SlotIndex): boolean {
  const { class: figureClass, date } = figure;
  const { latestQuarterYear: latest, latestYear } = index;
  if (figureClass !== 'quarter' || date?.year === undefined || slot.figure.date !== undefined) return false;
  return latest !== undefined && date.year !== latest && date.year !== latestYear;
}

/** "Up from 97 million in the third quarter of 2019" bears out nothing that the draft tells of that quarter but the 97 million. */
function isComparedQuarter(
  figure: FigureInContext,
  slot: Slot,
  figures: readonly FigureInContext[],
  { slotsIn }: SlotIndex,
): boolean {
  if (figure.figure.class !== 'quarter' || !slot.isFormer || figure.isFormer) return false;
  const compared = (slotsIn[slot.statement.index] ?? []).filter((other) => other !== slot && other.isFormer);
  const isToldOf = (other: FigureInContext): boolean =>
    compared.some((there) => compareFigures(other.figure, there.figure) === 'agree');
  return !figures.some((other) => other !== figure && isToldOf(other));
}

const NAMED_FIELDS = ['year', 'season', 'month', 'day'] as const;

function namesMore({ date }: Figure, { date: other }: Figure): boolean {
  if (date === undefined || other === undefined) return false;
  const isOneOfSpan = date.lastYear === undefined && other.lastYear !== undefined;
  return isOneOfSpan || NAMED_FIELDS.some((field) => date[field] !== undefined && other[field] === undefined);
}

function familyOf({ figure }: FigureInContext): string {
  return FAMILY.get(figure.class) ?? figure.class;
}

/** From here on another figure of the sentence stands beside both: "£900 a week" and "£900 a month". */
const BESIDE_ANOTHER = 0.5;

/** True where the writer may well mean something of their own: a small count, an ordinal or "a year" with no word to tie it. */
export function isLoose(figure: FigureInContext, { features, slot }: Candidate): boolean {
  const { nounMatch = 0, leftWord = 0, rightWord = 0, rightRaw = 0, phraseOverlap = 0, figureNear = 0 } = features;
  const isBeside = leftWord > 0 || rightWord > 0 || phraseOverlap >= 0.5;
  if (figure.figure.class === 'ordinal') return nounMatch === 0 && rightRaw === 0;
  if (figure.figure.class === 'count' && writtenValue(figure.figure) <= 12 && nounMatch === 0 && !isBeside) return true;
  const isSoft = figure.figure.soft === true || slot.figure.soft === true;
  return isSoft && !isBeside && figureNear < BESIDE_ANOTHER;
}
