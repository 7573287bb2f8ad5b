import type { Candidate } from './candidates.js';
import type { FigureInContext } from './figure-in-context.js';
import type { SharedWords } from './shared-words.js';
import { type Features, slotFeatures } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** A figure of a draft among the others of its sentence, with the words around it that a source has. */
export interface LaidWords {
  readonly figure: FigureInContext;
  readonly figures: readonly FigureInContext[];
  readonly shared: SharedWords;
}

/** A candidate whose features are named when they are asked for, as few are. */
export class RankedCandidate implements Candidate {
  readonly slot: Slot;
  readonly relation: Candidate['relation'];
  readonly crossesClass: boolean;
  readonly isPartial: boolean;
  readonly score: number;
  readonly #laid: LaidWords;
  #features: Features | undefined;

  constructor(
    laid: LaidWords,
    { slot, relation, crossesClass, isPartial, score }: Omit<Candidate, 'index' | 'features'>,
  ) {
    this.slot = slot;
    this.relation = relation;
    this.crossesClass = crossesClass;
    this.isPartial = isPartial;
    this.score = score;
    this.#laid = laid;
  }

  get index(): SlotIndex {
    return this.#laid.shared.index;
  }

  get features(): Features {
    const { shared, figure, figures } = this.#laid;
    this.#features ??= slotFeatures(shared, figure, this.slot, figures);
    return this.#features;
  }
}
