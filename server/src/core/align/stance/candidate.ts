import type { Span } from '../../types.js';
import type { Features } from '../figures/slot-features.js';
import type { NameRun } from './name-runs.js';
import type { StanceIndex } from './stance-index.js';
import type { StanceSentence } from './stance-sentence.js';

/** How a draft may turn a statement of a source round. */
export type Turn = 'negation-added' | 'negation-dropped' | 'antonym' | 'name-unknown' | 'name-moved';

/** A place where a draft may say the opposite of a source. The fitted weights decide. */
export interface TurnCandidate extends Span {
  readonly turn: Turn;
  readonly index: StanceIndex;
  readonly sentence: StanceSentence;
  /** The source's words that say otherwise. */
  readonly at: Span;
  readonly features: Features;
  /** The name that the draft has where the source has another. */
  readonly name?: NameRun;
}

/** From the first to the last of some words, both inclusive. */
export function spanOfWords({ words }: StanceSentence, from: number, to: number): Span {
  const start = words[from]?.start ?? 0;
  return { start, end: words[to]?.end ?? start };
}
