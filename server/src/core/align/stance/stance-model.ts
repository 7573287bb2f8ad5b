import model from '../../../../../data/stance-model.json' with { type: 'json' };
import type { Features } from '../figures/slot-features.js';
import { type Weights, weigh } from '../figures/weights.js';
import type { Turn, TurnCandidate } from './candidate.js';

/** What a turn's model asks: a weight for each feature, and the sum from which on it interrupts a writer. */
export interface TurnModel {
  readonly weights: Weights;
  readonly bar: number;
}

export const TURN_MODELS: Readonly<Record<Turn, TurnModel>> = model.turns;

/** Words in common that are too few or too plain to tie two clauses. */
export const LEAST_MATCHED = 0.2;

export const VERBATIM_SHARE = 0.7;
const VERBATIM_LOCAL = 0.7;
const WHOLE = 0.95;
const WHOLE_LOCAL = 0.6;
const WHOLE_MATCHED = 0.3;
const VERBATIM_SURPLUS = 10;

/** How far a candidate stands above its bar; negative where it is not sure enough. */
export function surplus({ turn, features }: TurnCandidate, models = TURN_MODELS): number {
  const { weights, bar } = models[turn];
  if (isVetoed({ turn, features })) return Number.NEGATIVE_INFINITY;
  return isNearVerbatim({ turn, features }) ? VERBATIM_SURPLUS : weigh(weights, features) - bar;
}

/**
 * Two clauses that are nearly the same word for word, but for what was turned. On the development data (`npm run
 * calibrate:stance` prints it) such a place is a true finding nearly always, whatever else the article says.
 */
export function isNearVerbatim({ turn, features }: Pick<TurnCandidate, 'turn' | 'features'>): boolean {
  const { forward = 0, back = 0, backHere = 0, words = 0, local = 0 } = features;
  if (turn.startsWith('name-') && isWholeOfDraft(features)) return true;
  // A clause of three telling words or more that is all of the draft's sentence may be one of several in the source's.
  const isWholeClause = forward === 1 && backHere === 1 && words === 1;
  const isClose = (forward >= VERBATIM_SHARE && back >= VERBATIM_SHARE) || isWholeClause;
  return isClose && (turn === 'negation-added' || turn === 'negation-dropped' || local >= VERBATIM_LOCAL);
}

/** Another name in a sentence all of whose other words one of the source has, whatever else that one tells. */
function isWholeOfDraft({
  forward = 0,
  local = 0,
  matched = 0,
  otherFigures = 0,
  otherArticle = 0,
}: Features): boolean {
  const isWhole = forward >= WHOLE && local >= WHOLE_LOCAL && matched >= WHOLE_MATCHED;
  return isWhole && otherFigures === 0 && otherArticle === 0;
}

/** Another subject, or hardly a word in common: no evidence outweighs that. A short sentence may be the source's own. */
export function isVetoed(candidate: Pick<TurnCandidate, 'turn' | 'features'>): boolean {
  const { subjectOther = 0, matched = 0, words = 0, weakest = 0 } = candidate.features;
  const isWhole = words === 1 || weakest === 1;
  return subjectOther > 0 || (matched < LEAST_MATCHED && !(isWhole && isNearVerbatim(candidate)));
}
