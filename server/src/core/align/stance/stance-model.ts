import model from '../../../../../data/stance-model.json' with { type: 'json' };
import type { Features } from '../slot-features.js';
import { type Weights, weigh } from '../weights.js';
import type { Turn, TurnCandidate } from './candidate.js';

/** What a turn's model asks: a weight for each feature, and the sum from which on it interrupts a writer. */
export interface TurnModel {
  readonly weights: Weights;
  readonly bar: number;
}

export const TURN_MODELS: Readonly<Record<Turn, TurnModel>> = model.turns;

/** Words in common that are too few or too plain to tie two clauses. */
export const LEAST_MATCHED = 0.2;

/** How far a candidate stands above its bar; negative where it is not sure enough. */
export function surplus({ turn, features }: TurnCandidate, models = TURN_MODELS): number {
  const { weights, bar } = models[turn];
  return isVetoed(features) ? Number.NEGATIVE_INFINITY : weigh(weights, features) - bar;
}

/** Another subject, or hardly a word in common: no evidence outweighs that. */
export function isVetoed({ subjectOther = 0, matched = 0 }: Features): boolean {
  return subjectOther > 0 || matched < LEAST_MATCHED;
}
