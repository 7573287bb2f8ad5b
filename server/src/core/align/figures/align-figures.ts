import type { FigureAlignment } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import type { Passage } from '../passage.js';
import { rewriteFigure } from '../rewrite/rewrite.js';
import type { Candidate } from './candidates.js';
import { conflictingSlots } from './conflicting-sources.js';
import { type DraftMatch, matchLaid, speaksOfEarlier } from './draft-matches.js';
import { differenceOf } from './figure-difference.js';
import type { FigureMatch } from './figure-matches.js';
import type { Judgements } from './judgements.js';
import { layFigures } from './lay-figures.js';
import { roundingOf } from './overstatement.js';
import { tiedBy } from './tied-by.js';

/** Two slots of other values within this score of each other: neither is offered as a fix. */
const RIVAL_MARGIN = 0.5;

/** Which claim each figure and date of a draft speaks of, and whether it agrees. */
export function alignFigures(
  { statements, own, text, whole }: Passage,
  { slots: indexes, slotLookUp: lookUp, search, memory }: LibraryIndex,
  judgements: Judgements,
): FigureAlignment[] {
  const laid = layFigures({ statements }, { memory: memory.figures, search, lookUp, own, whole: whole.figures });
  const figures = matchLaid(laid, indexes).map((match) => settle(match, text, judgements));
  const conflicts = conflictingSlots(laid, indexes, figures, judgements);
  if (conflicts.size === 0) return figures;
  return figures.map((alignment) => {
    const conflict = conflicts.get(alignment.figure);
    return conflict === undefined ? alignment : { ...alignment, conflict };
  });
}

function settle({ match, contested, isKnown }: DraftMatch, text: string, judgements: Judgements): FigureAlignment {
  if (contested) {
    const { isLoud, isQuiet } = judgements.judge(match.figure, contested, isKnown);
    const isOverstated = roundingOf(match.figure.figure, contested.differ.slot.figure) === 'overstated';
    if ((isLoud || isQuiet) && isOverstated) return overstated(match, contested.differ);
    if (isLoud || isQuiet) return contradicted(match, contested.differ, text, isLoud);
  }
  return match.agree
    ? supported(match, match.agree)
    : { figure: match.figure.figure, verdict: 'unsourced', isLoud: false, tiedBy: [] };
}

function contradicted(
  { figure, rival }: FigureMatch,
  differ: Candidate,
  text: string,
  isLoud: boolean,
): FigureAlignment {
  const { slot, index } = differ;
  const isSettled = isLoud && !(rival && differ.score - rival.score < RIVAL_MARGIN);
  const fix = isSettled ? rewriteFigure(figure.figure, slot.figure, text, slot.source.reading.text) : undefined;
  return {
    figure: figure.figure,
    verdict: 'contradicted',
    slot: { figure: slot.figure, source: slot.source },
    difference: differenceOf(figure.figure, slot.figure),
    isLoud,
    ...(fix === undefined ? {} : { fix }),
    tiedBy: tiedBy(figure, slot, index),
  };
}

/** A figure that is rounded too far is told quietly: what to write instead is a question of style. */
function overstated({ figure }: FigureMatch, { slot, index }: Candidate): FigureAlignment {
  return {
    figure: figure.figure,
    verdict: 'contradicted',
    slot: { figure: slot.figure, source: slot.source },
    difference: 'rounding',
    isLoud: false,
    tiedBy: tiedBy(figure, slot, index),
  };
}

/** A figure that stands is preferred to one that was taken back. */
function supported({ figure, candidates }: FigureMatch, agree: Candidate): FigureAlignment {
  const standing = candidates.find(({ relation, slot }) => relation === 'agree' && slot.superseded === undefined);
  const { slot, index } = standing ?? agree;
  const superseding = speaksOfEarlier(figure.statement) ? undefined : slot.superseded;
  return {
    figure: figure.figure,
    verdict: superseding ? 'contradicted' : 'supported',
    isLoud: false,
    slot: { figure: slot.figure, source: slot.source },
    tiedBy: tiedBy(figure, slot, index),
    ...(superseding ? { supersededBy: superseding } : {}),
  };
}
