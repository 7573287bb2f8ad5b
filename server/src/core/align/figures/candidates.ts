import type { Figure } from '../../mentions/figure.js';
import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { writtenValue } from './figure-kind.js';
import { type RelatedSlot, relatedSlots } from './related-slots.js';
import { FoundWords, SharedWords } from './shared-words.js';
import { type Features, type LaidFigure, type SlotScore, slotFeatures, slotScore } from './slot-features.js';
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

/** A figure of a draft with every slot that it may speak of. */
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
/** How far from a figure of the draft each word of its sentence stands; it is the same beside every source. */
export type DistancesTo = (figure: FigureInContext) => Float64Array;

/** The figures of a statement of a draft, as they are laid beside one source. */
export interface LaidStatement {
  readonly figures: readonly FigureInContext[];
  readonly words: WordsIn;
  readonly distances: DistancesTo;
  readonly weights: Weights;
}

/** Lays the figures of one statement of a draft against the slots of one source. The candidates stand in the order of the slots. */
export function findCandidates(index: SlotIndex, laid: LaidStatement): FigureCandidates[] {
  return laid.figures.map((figure) => ({
    figure,
    candidates: toCandidates(figure, laid, relatedSlots(figure, index)),
  }));
}

/** Lays one figure of a statement against some slots of a source that bear it out. */
export function bearingOut(figure: FigureInContext, laid: LaidStatement, slots: readonly Slot[]): Candidate[] {
  return toCandidates(
    figure,
    laid,
    slots.map((slot) => ({ slot, relation: 'agree' })),
  );
}

/** The words of a sentence in one source, looked up when they are first asked for. */
export type WordsIn = (statement: Statement) => FoundWords;

export function wordsIn(index: SlotIndex): WordsIn {
  let found: FoundWords | undefined;
  let of: Statement['places'] | undefined;
  return (statement) => {
    if (found === undefined || of !== statement.places) found = new FoundWords(statement, index);
    of = statement.places;
    return found;
  };
}

function toCandidates(
  figure: FigureInContext,
  { figures, words, distances, weights }: LaidStatement,
  related: readonly RelatedSlot[],
): Candidate[] {
  if (related.length === 0) return [];
  const found = words(figure.statement);
  const laid: LaidFigure = { figure, figures, shared: new SharedWords(found, distances(figure)) };
  const scoreOf = slotScore(weights);
  return fewEnough(related, found).map((each) => new WeighedSlot(each, laid, scoreOf));
}

/** A slot with its score. What the score was made of is worked out again for the few slots of which that is asked. */
class WeighedSlot implements Candidate {
  readonly slot: Slot;
  readonly relation: 'agree' | 'differ';
  readonly crossesClass: boolean;
  readonly isPartial: boolean;
  readonly score: number;
  readonly #laid: LaidFigure;

  constructor({ slot, relation }: RelatedSlot, laid: LaidFigure, scoreOf: SlotScore) {
    const { figure, shared } = laid;
    this.slot = slot;
    this.relation = relation;
    this.crossesClass = familyOf(figure) !== familyOf(slot);
    this.isPartial =
      relation === 'agree' &&
      (namesMore(figure.figure, slot.figure) || isOtherYearsQuarter(figure, slot, shared.index));
    this.score = scoreOf(laid, slot) - (this.crossesClass ? CROSS_PENALTY : 0) - (this.isPartial ? PARTIAL_PENALTY : 0);
    this.#laid = laid;
  }

  get index(): SlotIndex {
    return this.#laid.shared.index;
  }

  get features(): Features {
    return slotFeatures(this.#laid, this.slot);
  }
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
