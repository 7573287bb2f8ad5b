import type { Candidate, FigureCandidates } from './candidates.js';
import { compareFigures } from './compare.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Slot } from './slot-index.js';

/** The slots that a figure of the draft agrees with and differs from best, after each slot was given away once. */
export interface FigureMatch {
  readonly figure: FigureInContext;
  readonly candidates: readonly Candidate[];
  readonly agree?: Candidate | undefined;
  readonly differ?: Candidate | undefined;
  /** The best differing slot with another value than `differ`. */
  readonly rival?: Candidate | undefined;
  /** Slots that other figures of the sentence agree with. */
  readonly taken: ReadonlySet<Slot>;
}

/** One-to-one within a sentence: a slot that another figure agrees with cannot be what this figure gets wrong. */
export function matchFigures(statement: readonly FigureCandidates[], isOpen: (slot: Slot) => boolean): FigureMatch[] {
  const agreeing = statement.map(({ candidates }) => candidates.find(({ relation }) => relation === 'agree'));
  return statement.map(({ figure, candidates }, at) => {
    const taken = new Set<Slot>();
    agreeing.forEach((other, index) => {
      if (index !== at && other && other.slot.kind === statement[index]?.figure.kind) taken.add(other.slot);
    });
    const differing = candidates.filter(
      ({ relation, slot }) => relation === 'differ' && !taken.has(slot) && isOpen(slot),
    );
    const differ = differing[0];
    const rival = differ && differing.find(({ slot }) => compareFigures(slot.figure, differ.slot.figure) !== 'agree');
    return { figure, candidates, agree: agreeing[at], differ, rival, taken };
  });
}
