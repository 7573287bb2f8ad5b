import type { Figure } from '../../mentions/figure.js';
import type { FigureAlignment } from '../alignment.js';
import type { SourceIndexes } from '../source-indexes.js';
import { matchAlone } from './draft-matches.js';
import type { FigureInContext } from './figure-in-context.js';
import type { Judgements } from './judgements.js';
import type { LaidFigures } from './lay-figures.js';
import { roundingOf } from './overstatement.js';
import type { Slot, SlotIndex } from './slot-index.js';

/**
 * For each figure of a draft that a source bears out, the slot of another source that gives the same fact another value:
 * one that would be told as a mismatch if that source stood alone.
 */
export function conflictingSlots(
  laid: LaidFigures,
  indexes: SourceIndexes<SlotIndex>,
  figures: readonly FigureAlignment[],
  judgements: Judgements,
): ReadonlyMap<FigureAlignment['figure'], Slot> {
  const conflicts = new Map<FigureAlignment['figure'], Slot>();
  const supported = new Map(
    figures.flatMap(({ figure, verdict, slot }) =>
      verdict === 'supported' && slot ? [[figure, slot.source] as const] : [],
    ),
  );
  if (indexes.count < 2 || supported.size === 0) return conflicts;
  for (const number of sourcesNear(laid, supported)) {
    const index = indexes.at(number);
    if (index === undefined) continue;
    const isElsewhere = ({ figure }: FigureInContext): boolean =>
      supported.has(figure) && supported.get(figure) !== index.source;
    for (const { match, contested, isKnown } of matchAlone(laid, index, number, isElsewhere)) {
      const { figure } = match.figure;
      if (contested === undefined || match.agree) continue;
      const { differ } = contested;
      const isOverstated = roundingOf(figure, differ.slot.figure) !== undefined;
      if (!isOverstated && judgements.judge(match.figure, contested, isKnown).isLoud)
        conflicts.set(figure, differ.slot);
    }
  }
  return conflicts;
}

/** The sources nearest to the sentences of some figures, in the order of the library. */
function sourcesNear({ own, figures, search }: LaidFigures, wanted: ReadonlyMap<Figure, unknown>): number[] {
  const near = new Set<number>();
  for (const statement of own) {
    const here = figures.byStatement[statement.index] ?? [];
    if (!here.some(({ figure }) => wanted.has(figure))) continue;
    for (const number of search.near(statement).nearest) near.add(number);
  }
  return [...near].sort((a, b) => a - b);
}
