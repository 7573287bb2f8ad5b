import model from '../../../../../data/alignment-model.json' with { type: 'json' };
import trees from '../../../../../data/alignment-trees.json' with { type: 'json' };
import { type BoostedTrees, sumOfTrees } from './decision-trees.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Features } from './slot-features.js';
import { logistic, type Weights, weigh } from './weights.js';

/** Whether some slot of the source agrees with the figure ("against") or none does ("alone"). */
export type Regime = 'alone' | 'against';
export type FigureFamily =
  | 'count'
  | 'share'
  | 'duration'
  | 'other'
  | 'slip'
  | 'quarter'
  | 'weekday'
  | 'relative'
  | 'date';

export interface Judgement {
  /** The chance, 0 to 1, that the draft contradicts the slot. */
  readonly chance: number;
  /** The chances from which on it is told loudly, and quietly where it may be. */
  readonly loudFrom: number;
  readonly quietFrom?: number;
  /** False for what somebody new to the source did, and for a rank that the two texts do not plainly give to one person or team: it is never loud. */
  readonly isTied: boolean;
  /** True where that is sure enough to interrupt a writer. */
  readonly isLoud: boolean;
  /** True where it is sure enough to be mentioned quietly. */
  readonly isQuiet: boolean;
}

/** Which slot a figure speaks of: fitted by `npm run calibrate`, readable in data/alignment-model.json. */
export const RANK_WEIGHTS: Weights = model.rank;

/** What a model of verdicts asks of the features. */
export interface Verdict {
  readonly weights: Weights;
  readonly trees: BoostedTrees;
}

/**
 * The chance that a draft contradicts a slot: the mean log odds of a logistic regression, which knows what each feature tells by
 * itself, and of boosted trees, which know what features tell together.
 */
export function chanceOf({ weights, trees }: Verdict, features: Features): number {
  return logistic((weigh(weights, features) + sumOfTrees(trees, features)) / 2);
}

/** The verdict of the fitted model on a figure and the slot that it differs from. */
export function judge(figure: FigureInContext, regime: Regime, features: Features): Judgement {
  const family = familyOf(figure, features);
  const fitted = isDated(family) ? 'date' : 'number';
  const chance = chanceOf({ weights: model[fitted][regime], trees: trees[fitted][regime] }, features);
  const loudFrom = model.bars[regime][family];
  const tied = isTied(figure, features);
  const mayBeQuiet = regime === 'alone' && !isElsewhere(features);
  return {
    chance,
    loudFrom,
    ...(mayBeQuiet && { quietFrom: model.quietBar }),
    isTied: tied,
    isLoud: tied && chance >= loudFrom,
    isQuiet: mayBeQuiet && chance >= model.quietBar,
  };
}

/**
 * What tells that a figure is of another place or time than the slot, or the writer's own sum or mean, however much else they share; or
 * that the slot is "a month" or "the first", which says too little.
 */
const ELSEWHERE = ['otherPlace', 'newYear', 'earlier', 'derived', 'ownMean', 'softSlot'] as const;

function isElsewhere(features: Features): boolean {
  return ELSEWHERE.some((name) => (features[name] ?? 0) > 0);
}

/** From here on the words around a date are those around the other. */
const SAME_WORDS = 0.5;

/** 14 May is not of what the source tells of Tuesday, nor what will be on Friday of what was, unless in its words. */
function isOtherDay({ kind }: FigureInContext, { dayForDate = 0, aheadOfPast = 0, copied = 0 }: Features): boolean {
  return copied < SAME_WORDS && (dayForDate > 0 || (kind === 'weekday' && aheadOfPast > 0));
}

/**
 * Whether a finding may be loud. Everybody comes first or third somewhere: a rank is told loudly of one person or team alone.
 * And nothing is of "a driver in Lund", no number of what stands beside "Lund", where the source knows no Lund; nor of what
 * only would be.
 */
export function isTied(context: FigureInContext, features: Features): boolean {
  const { subjectClash = 0, newcomer = 0, contextHits = 0, hypothetical = 0, nameUnknown = 0 } = features;
  const { figure } = context;
  if (isElsewhere(features) || isOtherDay(context, features) || newcomer > 0 || hypothetical > 0) return false;
  if (isMarginOfError(context) && contextHits === 0) return false;
  if (nameUnknown > 0 && figure.class !== 'date') return false;
  return figure.class !== 'ordinal' || figure.noun !== undefined || subjectClash === 0;
}

/** Every poll has one of its own, and tells of it in the same words: what else stands there says which poll it is. */
function isMarginOfError({ statement: { tokens }, clause }: FigureInContext): boolean {
  const at = tokens.findIndex(({ lower }, index) => lower === 'margin' && index >= clause.from && index <= clause.to);
  return at >= 0 && tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'error');
}

/** Dates have a model of their own. */
export function isDated(family: FigureFamily): boolean {
  return family === 'date' || family === 'weekday' || family === 'relative';
}

/**
 * Each family has bars of its own: what is said of a weekday is told of every day of the week by somebody, "last week" and
 * "last month" may both be true, a result of a quarter is compared with those of others, and a long number that is one digit
 * off another is hardly ever of another fact.
 */
export function familyOf({ figure, kind }: FigureInContext, { manyDigits = 0 }: Features): FigureFamily {
  if (kind === 'weekday') return 'weekday';
  if (figure.class === 'date') return kind === 'day' || kind === 'period' ? 'relative' : 'date';
  if (figure.class === 'quarter') return 'quarter';
  if (manyDigits > 0) return 'slip';
  if (figure.class === 'percent' || figure.class === 'points' || figure.class === 'share') return 'share';
  return figure.class === 'count' || figure.class === 'duration' ? figure.class : 'other';
}
