import type { Candidate, FigureCandidates } from './candidates.js';
import { compareFigures } from './compare.js';
import { isSlipOf } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Slot } from './slot-index.js';

/** The slots that a figure of the draft agrees with and differs from best, after each slot was given away once. */
export interface FigureMatch {
  readonly figure: FigureInContext;
  /** All of them, the best first. */
  readonly candidates: () => readonly Candidate[];
  readonly agree?: Candidate | undefined;
  /** The best of those that agree and that nothing took back. */
  readonly standing?: Candidate | undefined;
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
  const agreeing = statement.map(({ candidates }) => bestOf(candidates, ({ relation }) => relation === 'agree'));
  return statement.map(({ figure, candidates }, at) => {
    const taken = new Set<Slot>();
    agreeing.forEach((other, index) => {
      if (index !== at && other && other.slot.kind === statement[index]?.figure.kind) taken.add(other.slot);
    });
    const differing = candidates.filter(
      ({ relation, slot }) => relation === 'differ' && !taken.has(slot) && isOpen(slot),
    );
    const differ = likeliest(figure, differing);
    const agree = agreeing[at];
    const fitsBetter = (other: Candidate | undefined) =>
      other?.slot === agree?.slot && (other?.score ?? 0) > (agree?.score ?? 0);
    // Both ends of a range may be meant.
    const sharesAgreement = agree?.slot.figure.max === undefined && agreeing.some(fitsBetter);
    const standing = agree && bestOf(candidates, ({ relation, slot }) => relation === 'agree' && !slot.superseded);
    const ranked = onceOnly(() => [...candidates].sort((a, b) => b.score - a.score));
    const rival = differ && rivalOf(figure, differ, differing);
    return { figure, candidates: ranked, agree, standing, sharesAgreement, differ, rival, taken };
  });
}

function likeliest({ figure }: FigureInContext, differing: readonly Candidate[]): Candidate | undefined {
  const best = bestOf(differing, () => true);
  if (best === undefined) return undefined;
  const least = best.score - SLIP_LEAD;
  return bestOf(differing, ({ slot, score }) => score >= least && isSlipOf(figure, slot.figure)) ?? best;
}

function rivalOf(
  { figure }: FigureInContext,
  differ: Candidate,
  differing: readonly Candidate[],
): Candidate | undefined {
  const isSlip = isSlipOf(figure, differ.slot.figure);
  return bestOf(
    differing,
    ({ slot }) =>
      (!isSlip || isSlipOf(figure, slot.figure)) && compareFigures(slot.figure, differ.slot.figure) !== 'agree',
  );
}

/** The candidate of the highest score of which something holds, the first one of several. It is asked of few. */
function bestOf(candidates: readonly Candidate[], holds: (candidate: Candidate) => boolean): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (best !== undefined && candidate.score <= best.score) continue;
    if (holds(candidate)) best = candidate;
  }
  return best;
}

function onceOnly<Value>(compute: () => Value): () => Value {
  let known: Value | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}
