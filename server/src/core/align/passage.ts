import type { Reading, Statement } from '../mentions/reading.js';
import type { WholeDraft } from './figures/other-figures.js';

/**
 * A stretch of a draft that is laid against the sources by itself: paragraphs with those on both sides. Offsets count from the
 * start of its text. What hangs on more of the draft is asked of `whole`.
 */
export interface Passage extends Reading {
  /** The sentences that are laid against the sources; the others are only looked at. */
  readonly own: readonly Statement[];
  readonly whole: DraftAround;
}

/** What a passage asks of the draft that it stands in. */
export interface DraftAround {
  readonly figures: WholeDraft;
  /** Whether somebody is named by this surname, in lower case, before the passage. */
  hasNamed(surname: string): boolean;
}
