import type { Candidate, FigureCandidates } from './candidates.js';
import { compareFigures } from './compare.js';
import { isSlipOf } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Slot } from './slot-index.js';

/** The slots that a figure of the draft agrees with and differs from best, after each slot was given away once. */
export interface FigureMatch {
  readonly figure: FigureInContext;
  readonly candidates: readonly Candidate[];
  readonly agree?: Candidate | undefined;
  /** True where another figure of the sentence agrees with the same slot, and fits it better. */
  readonly sharesAgreement: boolean;
  readonly differ?: Candidate | undefined;
  /** The best differing slot with another value than `differ`. */
  readonly rival?: Candidate | undefined;
  /** Slots that other figures of the sentence agree with. */
  readonly taken: ReadonlySet<Slot>;
}

/** A slot of which the figure is plainly a slip is preferred to others that fit better by no more than this. */
const SLIP_LEAD = 2;

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
    const differ = likeliest(figure, differing);
    const isRival = ({ slot }: Candidate) =>
      differ !== undefined &&
      compareFigures(slot.figure, differ.slot.figure) !== 'agree' &&
      (isSlipOf(figure.figure, slot.figure) || !isSlipOf(figure.figure, differ.slot.figure));
    const rival = differing.find(isRival);
    const agree = agreeing[at];
    const fitsBetter = (other: Candidate | undefined) =>
      other?.slot === agree?.slot && (other?.score ?? 0) > (agree?.score ?? 0);
    // Both ends of a range may be meant.
    const sharesAgreement = agree?.slot.figure.max === undefined && agreeing.some(fitsBetter);
    return { figure, candidates, agree, sharesAgreement, differ, rival, taken };
  });
}

function likeliest({ figure }: FigureInContext, differing: readonly Candidate[]): Candidate | undefined {
  const [best] = differing;
  return (
    differing.find(({ slot, score }) => best && score >= best.score - SLIP_LEAD && isSlipOf(figure, slot.figure)) ??
    best
  );
}
